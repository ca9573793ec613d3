/** What sticky parts cover of the window's top, told to the style sheet so that nothing is scrolled to behind them. */
export interface Covered {
  /** Takes the heights now, for a scroll that follows at once. */
  measure(): void;
  dispose(): void;
}

export function trackCovered(controls: HTMLElement, head: HTMLElement): Covered {
  const measure = (): void => {
    const { style } = document.documentElement;
    style.setProperty('--controls-height', `${controls.offsetHeight}px`);
    style.setProperty('--head-height', `${head.offsetHeight}px`);
  };
  const observer = new ResizeObserver(measure);
  observer.observe(controls);
  observer.observe(head);
  return { measure, dispose: () => observer.disconnect() };
}
