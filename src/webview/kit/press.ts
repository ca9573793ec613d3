/** Calls back when a key activates an element that is no button of HTML: Enter or the space bar, as on a button. */
export function onPress(container: Element, act: (target: EventTarget | null) => void): void {
  container.addEventListener('keydown', (event) => {
    const { key, target } = event as KeyboardEvent;
    if (key !== 'Enter' && key !== ' ') return;
    event.preventDefault();
    act(target);
  });
}
