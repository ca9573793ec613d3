/** What the app remembers while it is hidden or the window reloads. Pure: no DOM. */
import { VIEW_NAMES, type ViewName } from '../../protocol/target.ts';

export interface AppState {
  /** The view that is open. */
  readonly view: ViewName;
  /** How far each view is scrolled, in CSS pixels. */
  readonly scroll: Readonly<Partial<Record<ViewName, Scroll>>>;
  /** What each view keeps of itself; only the view knows what it means. */
  readonly views: Readonly<Partial<Record<ViewName, unknown>>>;
}

export interface Scroll {
  readonly x: number;
  readonly y: number;
}

/** Reads a stored state. What an older release or a damaged store left is replaced by the default, part by part. */
export function readAppState(stored: unknown): AppState {
  const { view, scroll, views } = record(stored);
  return {
    view: VIEW_NAMES.find((name) => name === view) ?? 'matrix',
    scroll: Object.fromEntries(VIEW_NAMES.map((name) => [name, readScroll(record(scroll)[name])])),
    views: Object.fromEntries(VIEW_NAMES.map((name) => [name, record(views)[name]])),
  };
}

function readScroll(value: unknown): Scroll {
  const { x, y } = record(value);
  return { x: offset(x), y: offset(y) };
}

function offset(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : 0;
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
