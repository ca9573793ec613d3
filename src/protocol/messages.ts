/**
 * What the comparison app and the extension say to each other, and the checks of it. Neither side trusts the other:
 * whatever arrives is `unknown` until a guard of this module has seen it.
 */
import * as v from 'valibot';
import { CardSchema, DraftPictureSchema, KnowledgeSchema, LocaleSchema } from './content.ts';
import { TargetSchema } from './target.ts';

const ToPageSchema = v.variant('type', [
  /** Everything the panel shows; shown instead of what was there. `used` are the duties that the quiz asked already. */
  v.object({
    type: v.literal('show'),
    knowledge: KnowledgeSchema,
    used: v.array(v.string()),
    target: v.exactOptional(TargetSchema),
  }),
  /** Point at something in what is shown. */
  v.object({ type: v.literal('reveal'), target: TargetSchema }),
  /** The draft that the user writes, as the pictures show it; null when there is none. `version` names what was analyzed. */
  v.object({
    type: v.literal('draft'),
    draft: v.nullable(v.object({ name: v.string(), version: v.number(), picture: DraftPictureSchema })),
  }),
  /** What the Role Card shows; null when nothing is chosen. */
  v.object({ type: v.literal('card'), locale: LocaleSchema, card: v.nullable(CardSchema) }),
  /** The knowledge could not be loaded. */
  v.object({ type: v.literal('failed'), locale: LocaleSchema }),
]);

/** Something of the pack that can be copied or inserted; the extension looks up the words itself. */
const ReferenceSchema = v.variant('kind', [
  v.object({ kind: v.literal('term'), id: v.string() }),
  v.object({ kind: v.literal('duty'), id: v.string() }),
  /** The summary of a cell with its points. */
  v.object({ kind: v.literal('cell'), facet: v.string(), role: v.string() }),
]);

/** A picture may be so long, in UTF-16 code units. */
const PICTURE_LIMIT = 20_000_000;

const FromPageSchema = v.variant('type', [
  /** It listens and has nothing to show. Always the first message; again for a retry. */
  v.object({ type: v.literal('ready') }),
  v.object({ type: v.literal('insert'), what: ReferenceSchema }),
  v.object({ type: v.literal('copy'), what: ReferenceSchema }),
  /** Show an item of the draft in its editor; `version` is the one that the page was told of. */
  v.object({ type: v.literal('jump'), item: v.pipe(v.number(), v.integer(), v.minValue(0)), version: v.number() }),
  /** From the Role Card: show it in the comparison. */
  v.object({ type: v.literal('compare'), target: TargetSchema }),
  /** Show a term, a duty or a facet of a role in the Role Card. */
  v.object({ type: v.literal('card'), what: ReferenceSchema }),
  v.object({ type: v.literal('export'), format: v.picklist(['markdown', 'csv', 'html']) }),
  /** Save a picture: SVG as markup, PNG in base64. `name` is one word for the name of the file. */
  v.object({
    type: v.literal('picture'),
    name: v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/)),
    format: v.picklist(['svg', 'png']),
    data: v.pipe(v.string(), v.maxLength(PICTURE_LIMIT)),
  }),
  /** Duties that the quiz has asked, all of them so far. */
  v.object({ type: v.literal('quiz'), used: v.array(v.string()) }),
  /** From a page without a draft: begin one. */
  v.object({ type: v.literal('new-draft') }),
]);

/** From the extension to the page. */
export type ToPage = v.InferOutput<typeof ToPageSchema>;
/** From the page to the extension. */
export type FromPage = v.InferOutput<typeof FromPageSchema>;
export type Reference = v.InferOutput<typeof ReferenceSchema>;

/** Whether a message that reached the page is one of ours and whole. */
export function isToPage(value: unknown): value is ToPage {
  return v.is(ToPageSchema, value);
}

/** Whether a message that reached the extension is one of ours. */
export function isFromPage(value: unknown): value is FromPage {
  return v.is(FromPageSchema, value);
}
