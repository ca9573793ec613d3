/** The versions of texts as they are written: the next one is read from what changed, and one that is known is not read again. */
import { moved, type TextRange } from '../text/range.ts';
import type { OtherLanguageReader } from '../language/other-language.ts';
import { RecentTexts } from '../text/recent-texts.ts';
import type { Flavor } from './block.ts';
import { joinedDraft, partsOf, type DraftPart } from './document.ts';
import { leftAlone, type Draft } from './draft.ts';
import type { PostTitleReader } from './post-titles.ts';
import { postsIn } from './posts.ts';
import { readDraftAgain, type ReadDraft } from './read-draft.ts';
import type { DraftWords } from './reading-words.ts';

/** A version of a text and its structure. What else is made of it goes on from what was made of the version before. */
export interface DraftVersion {
  readonly text: string;
  readonly flavor: Flavor;
  /** The text read as one post. */
  readonly read: ReadDraft;
  /** The text with the posts that it holds: what was read, where it holds no more than one and is in a language that is judged. */
  readonly draft: Draft;
  /** The posts of a document that holds several and what stands between them, in order; none where it holds no more than one. */
  readonly parts: readonly DraftPart<DraftVersion>[];
  /** The title of one of several posts, where it is known; else it is looked for. */
  readonly title: TextRange | undefined;
  /** The one that `read.kept` speaks of. Undefined when nothing is known of it, or when nobody needs it any more. */
  before: DraftVersion | undefined;
}

/** So many versions in a row may be read without anything else being made of them; then the next begins anew. */
const LONGEST_ROW = 16;
/** So many posts are kept: those of a few documents. */
const MOST_POSTS = 64;

export class DraftVersions {
  readonly #words: DraftWords;
  readonly #titles: PostTitleReader;
  readonly #otherLanguageOf: OtherLanguageReader;
  readonly #recent = new RecentTexts<DraftVersion>();
  readonly #recentParts = new RecentTexts<DraftVersion>(MOST_POSTS);

  constructor(words: DraftWords, titles: PostTitleReader, otherLanguageOf: OtherLanguageReader) {
    this.#words = words;
    this.#titles = titles;
    this.#otherLanguageOf = otherLanguageOf;
  }

  of(text: string, flavor: Flavor): DraftVersion {
    return this.#of(text, flavor, this.#recent, flavor, undefined, (read) => {
      const posts = postsIn(text, read.draft, this.#titles);
      return partsOf(text.length, posts).map(({ start, end, post }) => {
        const part = text.slice(start, end);
        const title = post?.title && moved(post.title, -start);
        const kind = `${flavor} ${title ? `${title.start} ${title.end}` : ''}`;
        return { start, post, version: this.#of(part, flavor, this.#recentParts, kind, title, () => []) };
      });
    });
  }

  /** @param kind only versions of the same kind are gone on from */
  #of(
    text: string,
    flavor: Flavor,
    recent: RecentTexts<DraftVersion>,
    kind: string,
    title: TextRange | undefined,
    cut: (read: ReadDraft) => readonly DraftPart<DraftVersion>[],
  ): DraftVersion {
    const earlier = recent.earlier(text, kind);
    const before = earlier?.value;
    if (before?.text === text) return before;
    const last = earlier && { ...earlier, value: earlier.value.read };
    const read = readDraftAgain(text, flavor, this.#words, last, title?.end);
    const other = this.#otherLanguageOf(text);
    const parts = other === undefined && !read.draft.isLeftAlone && !read.draft.isArticle ? cut(read) : [];
    const known = other === undefined ? read.draft : leftAlone(read.draft, other);
    const version: DraftVersion = {
      text,
      flavor,
      read,
      draft: parts.length === 0 ? known : joinedDraft(read.draft, parts),
      parts,
      title,
      before: lengthOf(before) < LONGEST_ROW ? before : undefined,
    };
    recent.keep(text, kind, version, earlier);
    return version;
  }
}

/** How many versions are kept for the sake of one. */
function lengthOf(version: DraftVersion | undefined): number {
  let length = 0;
  for (let at = version; at; at = at.before) length++;
  return length;
}
