/** How a model reads postings, through the same reader that the extension uses. */
import { createEngine, type Analyzer } from '../../src/core/index.ts';
import type { DraftItem } from '../../src/core/draft/draft.ts';
import type { CompiledPack } from '../../src/core/pack/compile/compiled-pack.ts';
import { decodeRoleModel } from '../../src/core/judgement/model.ts';
import { createUnclaimed } from '../../src/core/judgement/unclaimed.ts';
import { createPhrases } from '../../src/core/language/language-phrases.ts';
import { createRoleReader } from '../../src/core/judgement/role-reader.ts';
import { NONE, type Mix, type Reading } from '../../src/core/judgement/reading.ts';
import { createFolder } from '../../src/core/text/fold.ts';
import { CLASSES, type Posting } from './corpus.ts';
import type { Outcome } from './metrics.ts';
import type { ReadLine, ReadPosting, Readings } from './readings.ts';

export interface Judgement {
  readonly posting: Posting;
  readonly read: ReadPosting | undefined;
  readonly draft: Outcome;
  /** Its lines that people read alone. */
  readonly lines: readonly JudgedLine[];
  /** The other profession that it is, if it is one that is asked for, and what it is called with its title and without. */
  readonly neighbor: Neighbor | undefined;
}

/** A line that was read alone: what people say of it, and what the model does in its place in the posting. */
export interface JudgedLine extends Outcome {
  readonly read: ReadLine;
  /** Index into `CLASSES` of the role that is said; undefined where none is. */
  readonly said: number | undefined;
}

interface Neighbor {
  readonly truth: string;
  readonly byTitle: string | undefined;
  readonly byText: string | undefined;
}

/** Professions whose postings look most like the work of a role, by the titles that say them. */
const ASKED: Readonly<Record<string, RegExp>> = {
  product: /产品(?:经理|专员|助理|总监)|product manager/iu,
  data: /数据分析|data analyst/iu,
};

/** Reads the texts of postings, never their titles, but to name other professions. @param model the bytes of a model file */
export function judge(
  postings: readonly Posting[],
  { postings: readPostings, lines: readLines }: Readings,
  pack: CompiledPack,
  model: Uint8Array,
): Judgement[] {
  const engine = createEngine([pack]);
  const folder = createFolder(pack.han);
  const unclaimed = createUnclaimed(createPhrases(pack.language, pack.han), folder);
  const reader = createRoleReader(pack, folder, decodeRoleModel(model), undefined, unclaimed);
  const analyzer = engine.createAnalyzer(model);
  const linesOf = new Map<string, ReadLine[]>();
  for (const line of readLines) linesOf.set(line.id, [...(linesOf.get(line.id) ?? []), line]);
  return postings.map((posting) => {
    const { id, text } = posting;
    const read = readPostings.get(id);
    const draft = engine.readDraft(text, 'plaintext');
    const reading = reader.read(text, draft, engine.findTerms(text, draft));
    const lines = (linesOf.get(id) ?? []).flatMap((line): JudgedLine[] => {
      const item = itemAt(draft.items, line);
      return item < 0 ? [] : [judgedLine(line, reading.items[item]!)];
    });
    return {
      posting,
      read,
      draft: { truth: read?.label ?? posting.label, shares: sharesOf(reading.mix) },
      lines,
      neighbor: neighborOf(posting, read, analyzer),
    };
  });
}

/** The item that holds most of a line, or -1. */
function itemAt(items: readonly DraftItem[], { start, end }: ReadLine): number {
  let best = { item: -1, shared: 0 };
  items.forEach(({ content }, item) => {
    const shared = Math.min(content.end, end) - Math.max(content.start, start);
    if (shared > best.shared) best = { item, shared };
  });
  return best.item;
}

function judgedLine(read: ReadLine, { role, mix }: Reading): JudgedLine {
  const said = role === undefined || role === NONE ? -1 : (CLASSES as readonly string[]).indexOf(role);
  return { read, truth: read.label, shares: sharesOf(mix), said: said < 0 ? undefined : said };
}

function neighborOf(posting: Posting, read: ReadPosting | undefined, analyzer: Analyzer): Neighbor | undefined {
  const { text, title, label } = posting;
  const byTitle = Object.keys(ASKED).find((id) => ASKED[id]!.test(title));
  const isRead = read?.isSure === true && read.profession in ASKED;
  const truth = isRead ? read.profession : CLASSES[label] === NONE ? byTitle : undefined;
  if (truth === undefined) return undefined;
  const named = (options: { title?: string }): string | undefined => {
    const analysis = analyzer.analyze(text, 'plaintext', options);
    return analyzer.neighborOf(analysis)?.id ?? analysis.role;
  };
  return { truth, byTitle: named({ title }), byText: named({}) };
}

function sharesOf(mix: Mix): number[] {
  return CLASSES.map((name) => mix[name] ?? 0);
}
