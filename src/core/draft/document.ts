/** A document that holds several posts: what it is cut into, and the whole made of that. */
import { moved, type TextRange } from '../text/range.ts';
import { movedBlock } from './block.ts';
import { movedHeading, movedItem, type Draft, type DraftHeading, type DraftItem, type DraftSection } from './draft.ts';
import type { PostRange } from './posts.ts';

/** One of several posts, or what stands before, between or behind them. */
export interface DraftPart<Version> {
  /** Where it begins in the document. */
  readonly start: number;
  /** Undefined for what is no post. */
  readonly post: PostRange | undefined;
  readonly version: Version;
}

/** The posts of a text and the stretches between them, in order; nothing where there are no posts. */
export function partsOf(
  length: number,
  posts: readonly PostRange[],
): (TextRange & { readonly post: PostRange | undefined })[] {
  if (posts.length === 0) return [];
  const parts: (TextRange & { readonly post: PostRange | undefined })[] = [];
  let at = 0;
  for (const post of posts) {
    if (post.start > at) parts.push({ start: at, end: post.start, post: undefined });
    parts.push({ start: post.start, end: post.end, post });
    at = post.end;
  }
  if (at < length) parts.push({ start: at, end: length, post: undefined });
  return parts;
}

/**
 * The document as one draft: its blocks as they were read, and the headings, sections and items of its parts.
 * @param whole the document read as one post
 */
export function joinedDraft(whole: Draft, parts: readonly DraftPart<{ readonly draft: Draft }>[]): Draft {
  const headings: DraftHeading[] = [];
  const items: DraftItem[] = [];
  const sections: DraftSection[] = [];
  for (const { start, version } of parts) {
    const { draft } = version;
    const above = items.length;
    // One by one: a post may have more of them than a call may have arguments.
    for (const section of draft.sections) sections.push(movedSection(section, start, above));
    for (const heading of draft.headings) headings.push(movedHeading(heading, start));
    for (const item of draft.items) items.push(movedItem(item, start));
  }
  const kinds = new Set(parts.flatMap(({ post, version }) => (post ? version.draft.kind : [])));
  return { ...whole, kind: kinds.size === 1 ? [...kinds][0]! : whole.kind, headings, sections, items };
}

/** A draft elsewhere. */
export function movedDraft(draft: Draft, shift: number): Draft {
  const { kind, frontMatter, blocks, headings, sections, items, excluded } = draft;
  return {
    ...draft,
    kind,
    frontMatter,
    blocks: blocks.map((block) => movedBlock(block, shift)),
    headings: headings.map((heading) => movedHeading(heading, shift)),
    sections: sections.map((section) => movedSection(section, shift, 0)),
    items: items.map((item) => movedItem(item, shift)),
    excluded: excluded.map((range) => moved(range, shift)),
  };
}

function movedSection(section: DraftSection, shift: number, items: number): DraftSection {
  const { heading, kind, start, end, firstItem, endItem } = section;
  return {
    heading: heading && movedHeading(heading, shift),
    kind,
    start: start + shift,
    end: end + shift,
    firstItem: firstItem + items,
    endItem: endItem + items,
  };
}
