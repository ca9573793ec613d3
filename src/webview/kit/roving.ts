/**
 * One tab stop for a group of elements, arrow keys inside (the roving tabindex of the ARIA practices). The elements
 * stand in lines: Left and Right move within a line, Up and Down between lines. Home and End go to the first and the
 * last line, or to the ends of the line when there is only one.
 */
/** What can hold the focus. */
export type Stop = HTMLElement | SVGElement;

export interface Roving {
  /** Makes an element the tab stop without moving the focus. One that is not in the lines is ignored. */
  stopAt(target: Stop): void;
  /** The tab stop. */
  readonly stop: Stop | undefined;
  /** To be called after elements came, went, were hidden or shown. */
  refresh(): void;
}

/**
 * @param container the element that holds all others
 * @param lines the elements that can be reached now; asked again on every use
 * @param onMove called with the element that a key is about to give the focus to
 */
export function roving(
  container: HTMLElement,
  lines: () => readonly (readonly Stop[])[],
  onMove: (target: Stop) => void = () => undefined,
): Roving {
  let stop: Stop | undefined;

  const stopAt = (target: Stop): void => {
    if (stop && stop !== target) stop.tabIndex = -1;
    stop = target;
    target.tabIndex = 0;
  };

  const refresh = (): void => {
    const all = lines().flat();
    if (stop && all.includes(stop)) return;
    if (stop) stop.tabIndex = -1;
    stop = undefined;
    if (all[0]) stopAt(all[0]);
  };

  container.addEventListener('focusin', ({ target }) => {
    if (
      (target instanceof HTMLElement || target instanceof SVGElement) &&
      lines().some((line) => line.includes(target))
    )
      stopAt(target);
  });
  container.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const next = neighbor(lines(), event.target, event.key);
    if (!next) return;
    event.preventDefault();
    stopAt(next);
    next.focus({ preventScroll: true });
    onMove(next);
  });

  return {
    get stop() {
      return stop;
    },
    stopAt(target) {
      if (lines().some((line) => line.includes(target))) stopAt(target);
    },
    refresh,
  };
}

/** Where a key leads from an element, or undefined when it leads nowhere. */
function neighbor(lines: readonly (readonly Stop[])[], from: EventTarget | null, key: string): Stop | undefined {
  const line = lines.findIndex((candidates) => candidates.some((candidate) => candidate === from));
  const here = lines[line];
  if (!here) return undefined;
  const column = here.findIndex((candidate) => candidate === from);
  const inLine = (target: readonly Stop[] | undefined): Stop | undefined =>
    target?.[Math.min(column, target.length - 1)];
  const single = lines.length === 1;
  switch (key) {
    case 'ArrowLeft':
      return here[column - 1];
    case 'ArrowRight':
      return here[column + 1];
    case 'ArrowUp':
      return inLine(lines[line - 1]);
    case 'ArrowDown':
      return inLine(lines[line + 1]);
    case 'Home':
      return single ? here[0] : inLine(lines[0]);
    case 'End':
      return single ? here.at(-1) : inLine(lines.at(-1));
    default:
      return undefined;
  }
}
