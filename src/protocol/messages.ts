/**
 * The messages between the comparison app and the extension, and their checks. Neither side trusts the other: a message is
 * `unknown` until a guard of this module has accepted it.
 */
import * as v from 'valibot';
import { CardSchema, DraftPictureSchema, KnowledgeSchema, LocaleSchema } from './content.ts';
import { ResponsibilityMapSchema } from './responsibility-map.ts';
import { TargetSchema } from './target.ts';

const ToPageSchema = v.variant('type', [
  /** Everything that the panel shows; it replaces what was shown before. `used` are the questions that the quiz has asked already. */
  v.object({
    type: v.literal('show'),
    knowledge: KnowledgeSchema,
    used: v.array(v.string()),
    target: v.exactOptional(TargetSchema),
  }),
  /** Who owns what: what a page asks for with `responsibilities`. One in another language than the page shows came too late. */
  v.object({ type: v.literal('responsibilities'), locale: LocaleSchema, map: ResponsibilityMapSchema }),
  /** Scroll to a place in the comparison and mark it. */
  v.object({ type: v.literal('reveal'), target: TargetSchema }),
  /**
   * The active draft as the pictures show it; null when there is none.
   */
  v.object({
    type: v.literal('draft'),
    draft: v.nullable(v.object({ name: v.string(), picture: DraftPictureSchema })),
  }),
  /** What the Role Card shows; null when nothing is chosen. */
  v.object({ type: v.literal('card'), locale: LocaleSchema, card: v.nullable(CardSchema) }),
  /** The knowledge could not be loaded. */
  v.object({ type: v.literal('failed'), locale: LocaleSchema }),
]);

/** As what the comparison is exported, and who owns what. */
const EXPORT_FORMATS = [
  'markdown',
  'csv',
  'html',
  'responsibilities-markdown',
  'responsibilities-csv',
  'raci',
] as const;

/** Names something of the pack to copy or insert; the extension looks up the text itself. */
const ReferenceSchema = v.variant('kind', [
  v.object({ kind: v.literal('term'), id: v.string() }),
  v.object({ kind: v.literal('duty'), id: v.string() }),
  /** The summary of a cell with its points. */
  v.object({ kind: v.literal('cell'), facet: v.string(), role: v.string() }),
]);

/** The longest picture that is accepted, in UTF-16 code units. */
const PICTURE_LIMIT = 20_000_000;

const FromPageSchema = v.variant('type', [
  /**
   * The page is listening and has nothing to show. It is the first message of a page; *Try again* sends it once more. `width` is the one of
   * the page, in CSS pixels.
   */
  v.object({ type: v.literal('ready'), width: v.exactOptional(v.pipe(v.number(), v.minValue(0))) }),
  /** A view was opened that needs to know who owns what. */
  v.object({ type: v.literal('responsibilities') }),
  v.object({ type: v.literal('insert'), what: ReferenceSchema }),
  v.object({ type: v.literal('copy'), what: ReferenceSchema }),
  /** Show an item of the draft in its editor. */
  v.object({ type: v.literal('jump'), item: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  /** From the Role Card: show it in the comparison. */
  v.object({ type: v.literal('compare'), target: TargetSchema }),
  /** Show a term, a duty or a facet of a role in the Role Card. */
  v.object({ type: v.literal('card'), what: ReferenceSchema }),
  v.object({ type: v.literal('export'), format: v.picklist(EXPORT_FORMATS) }),
  /** Save a picture: SVG as markup, PNG in base64. `name` is one word for the name of the file. */
  v.object({
    type: v.literal('picture'),
    name: v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/)),
    format: v.picklist(['svg', 'png']),
    data: v.pipe(v.string(), v.maxLength(PICTURE_LIMIT)),
  }),
  /** All questions that the quiz has asked so far: ids of duties, and of activities as `core/views/quiz.ts` writes them. */
  v.object({ type: v.literal('quiz'), used: v.array(v.string()) }),
  /** Begin a new draft; sent by a page that shows none. */
  v.object({ type: v.literal('new-draft') }),
]);

/** From the extension to the page. */
export type ToPage = v.InferOutput<typeof ToPageSchema>;
/** From the page to the extension. */
export type FromPage = v.InferOutput<typeof FromPageSchema>;
export type Reference = v.InferOutput<typeof ReferenceSchema>;

/** Whether a message to the page is complete and of a known type. */
export function isToPage(value: unknown): value is ToPage {
  return v.is(ToPageSchema, value);
}

/** Whether a message to the extension is complete and of a known type. */
export function isFromPage(value: unknown): value is FromPage {
  return v.is(FromPageSchema, value);
}
