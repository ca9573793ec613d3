/** Where an action of a plan says what it is measured by: in a column of metrics, or behind a word for them and a colon. */
import type { DraftItem } from '../draft/draft.ts';
import { touches } from '../draft/section-lines.ts';
import { readCells } from '../draft/table.ts';
import { once } from '../text/once.ts';
import type { TextRange } from '../text/range.ts';
import type { JudgedDraft } from './judged-draft.ts';

/** So far before a metric the word is looked for that leads to it, in code units. */
const BEFORE = 60;
/** The last label before a metric: `；考核指标：`. */
const LABEL = /([^:：,，;；。.|\t(（]{1,30})[:：][^:：;；。|\t]{0,40}$/u;
/** The label that a line begins with: `指标：`, "Metric:". */
const FIRST_LABEL = /^([^:：\n]{1,30})[:：]/u;

export interface MeasuredWords {
  /** Whether a stretch of an item stands where metrics are named. */
  readonly isMetric: (item: DraftItem, range: TextRange) => boolean;
  /** Whether a line says what is measured, and nothing that is to be done: `指标：留存率`, "Numbers: $42k a month". */
  readonly isMeasure: (line: Pick<DraftItem, 'content'>) => boolean;
  /** Whether all that speaks of another role in an item is what it is measured by, which has a check of its own. */
  readonly isOnlyMeasured: (item: DraftItem, evidence: readonly TextRange[]) => boolean;
}

/** Answers of actions of a plan only. The tables of the draft are read when a row is asked about first. */
export function measuredWords({ text, draft, headings, phrases }: JudgedDraft): MeasuredWords {
  const isWord = (said: string): boolean => headings.read(said, { start: 0, end: said.length }) === 'metric';
  /** By where a row begins, whether each of its columns is one of metrics; rows of a table without such a column are not there. */
  const columns = once(() => {
    const found = new Map<number, readonly boolean[]>();
    let ofTable: readonly boolean[] | undefined;
    draft.blocks.forEach((block, at) => {
      const before = draft.blocks[at - 1];
      if (block.kind !== 'table-row') ofTable = undefined;
      else if (ofTable && before && touches(text, before, block)) {
        if (ofTable.includes(true)) found.set(block.start, ofTable);
      } else ofTable = readCells(text, block.content).map(({ start, end }) => isWord(text.slice(start, end)));
    });
    return found;
  });
  const isInColumn = (item: DraftItem, { start, end }: TextRange): boolean => {
    const ofTable = item.form === 'row' ? columns().get(item.start) : undefined;
    if (!ofTable) return false;
    return ofTable[readCells(text, item.content).findIndex((cell) => cell.start <= start && end <= cell.end)] ?? false;
  };
  const isMetric: MeasuredWords['isMetric'] = (item, range) => {
    if (draft.kind !== 'plan' || (item.section !== undefined && item.section !== 'action')) return false;
    const label = LABEL.exec(text.slice(Math.max(item.content.start, range.start - BEFORE), range.start))?.[1];
    return (label !== undefined && isWord(label)) || isInColumn(item, range);
  };
  return {
    isMetric,
    isMeasure: ({ content }) => {
      const label = FIRST_LABEL.exec(text.slice(content.start, content.end))?.[1];
      return label !== undefined && (isWord(label) || phrases.drafts().measured.test(label));
    },
    isOnlyMeasured: (item, evidence) => evidence.length > 0 && evidence.every((it) => isMetric(item, it)),
  };
}
