/** What can only be said of a house style once all layers are joined: sections that nobody knows, words banned twice or said instead. */
import { LOCALES } from '../../language/locale.ts';
import type { Folder } from '../../text/fold.ts';
import { Lexicon } from '../../text/lexicon.ts';
import type { TextRange } from '../../text/range.ts';
import { bannedLexicon } from '../banned-lexicon.ts';
import type { Banned, Style } from '../style-schema.ts';
import { SECTION_KINDS } from '../vocabulary.ts';
import { entriesIn } from './merge-values.ts';
import { nearest } from './nearest.ts';
import type { Origins } from './origins.ts';
import type { ReportPack } from './pack-problem.ts';
import type { TeamPack } from './team-pack.ts';

type ReportFor = (pack: TeamPack) => ReportPack;

/** @param origins of the whole pack */
export function checkStyle(
  style: Style,
  origins: Origins,
  packs: readonly TeamPack[],
  reportFor: ReportFor,
  folder: Folder,
): void {
  for (const pack of packs) checkSections(style, pack, reportFor(pack));
  // One without forms has a problem of its own.
  const banned = (style.banned ?? []).filter(hasForms);
  const reportAt: ReportAt = (id, field, word, report) => {
    const path = ['style', 'banned', id, field];
    const locale = LOCALES.find((it) => origins.has([...path, it, word]));
    const { file, range } = origins.of(locale ? [...path, locale, word] : path);
    const pack = packs.find((it) => it.path === file);
    if (pack) report(reportFor(pack), range);
  };
  checkForms(banned, folder, reportAt);
  checkSaid(banned, folder, reportAt);
}

function hasForms({ forms }: Partial<Banned>): boolean {
  return forms !== undefined;
}

/** Reports what is wrong with a word at its place. */
type ReportAt = (
  id: string,
  field: 'forms' | 'say',
  word: string,
  report: (report: ReportPack, range: TextRange) => void,
) => void;

/** A section that has to be there is of a kind, or has headings. */
function checkSections({ required = [] }: Style, { reading }: TeamPack, report: ReportPack): void {
  const node = reading.root.entries!.get('style')?.entries?.get('required');
  if (!node) return;
  const whole = new Map(required.map((it) => [it.id, it]));
  const kinds: readonly string[] = SECTION_KINDS;
  for (const [id, part] of entriesIn(node, 'id')) {
    const entry = whole.get(id);
    if (!entry || entry.headings || kinds.includes(id)) continue;
    report('unknown-section', part.key ?? part.range, id, nearest(id, kinds) ?? '', kinds.join(', '));
  }
}

/** The same words banned by two entries: the first has them. */
function checkForms(banned: readonly Banned[], folder: Folder, reportAt: ReportAt): void {
  const owners = new Map<string, string>();
  for (const { id, forms } of banned) {
    for (const word of new Set([...forms.zh, ...forms.en])) {
      const folded = folder.foldToString(word);
      const owner = owners.get(folded) ?? id;
      owners.set(folded, owner);
      if (owner !== id) reportAt(id, 'forms', word, (report, range) => report('banned-twice', range, word, owner));
    }
  }
}

/** What is to be said instead, and is banned itself: a fix would make the next finding. */
function checkSaid(banned: readonly Banned[], folder: Folder, reportAt: ReportAt): void {
  const said = banned.flatMap(({ id, say }) =>
    [...new Set(say && [...say.zh, ...say.en])].map((word) => ({ id, word })),
  );
  if (said.length === 0) return;
  const lexicon = new Lexicon(bannedLexicon(banned, folder), folder);
  for (const { id, word } of said) {
    const found = lexicon.find(word)[0];
    if (!found) continue;
    const form = word.slice(found.start, found.end);
    reportAt(id, 'say', word, (report, range) => report('say-banned', range, word, form));
  }
}
