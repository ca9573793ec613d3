/** What is said where a table has no row left. Pure: no DOM. */
export interface Empty {
  readonly sentence: string;
  readonly hint: string;
  /** Whether it helps to clear what is filtered by. */
  readonly canClear: boolean;
}
