/** What sticky parts cover of the window's top, told to the style sheet so that nothing is scrolled to behind them. */
export interface Covered {
  /** Takes the heights now, for a scroll that follows at once. */
  measure(): void;
  dispose(): void;
}

export function trackCovered(controls: HTMLElement, head: HTMLElement): Covered {
  let told = '';
  const measure = (): void => {
    // A view that is hidden leaves the heights to the one that is shown, and tells its own again when it is shown.
    if (controls.offsetParent === null) {
      told = '';
      return;
    }
    const now = [controls.offsetHeight, head.offsetHeight];
    if (now.join() === told) return;
    told = now.join();
    // The properties are not inherited (see base.css), so that they are set where they are used and no row is styled anew.
    for (const { style } of [document.documentElement, head]) {
      style.setProperty('--controls-height', `${now[0]}px`);
      style.setProperty('--head-height', `${now[1]}px`);
    }
  };
  const observer = new ResizeObserver(measure);
  observer.observe(controls);
  observer.observe(head);
  return { measure, dispose: () => observer.disconnect() };
}
