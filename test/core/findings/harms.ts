/** What no fix may do to a draft: every fix of every finding is applied, and what it did is looked at. */
import MarkdownIt from 'markdown-it';
import { applyChanges, type Analysis, type Finding, type Fix, type Flavor } from '../../../src/core/index.ts';
import type { TextRange } from '../../../src/core/text/range.ts';
import { analyzer } from '../../support/built-in.ts';

export interface Harm {
  readonly what: string;
  readonly fix: Fix;
  readonly finding: Finding;
  readonly after: string;
}

/** One application of a fix, before and after. */
interface Applied {
  readonly text: string;
  readonly flavor: Flavor;
  readonly finding: Finding;
  readonly fix: Fix;
  readonly before: Analysis;
  readonly after: string;
  readonly again: Analysis;
}

const EVERY = { maximum: Infinity };
const md = new MarkdownIt({ html: true });
const COMMENT = /<!--.*?-->/gsu;

/** @returns how many fixes there are, and what is wrong with any */
export function harmsOf(text: string, flavor: Flavor): { readonly tried: number; readonly harms: readonly Harm[] } {
  const before = analyzer.analyze(text, flavor, EVERY);
  const harms: Harm[] = [];
  let tried = 0;
  for (const finding of before.findings) {
    for (const fix of analyzer.fixesOf(before, finding)) {
      tried++;
      const complain = (what: string, after = ''): unknown => harms.push({ what, fix, finding, after });
      if (!isOneStep(text, fix)) {
        complain('its changes overlap or are not in order');
        continue;
      }
      const after = applyChanges(text, fix.changes);
      const applied: Applied = {
        ...{ text, flavor, finding, fix, before, after },
        again: analyzer.analyze(after, flavor, EVERY),
      };
      for (const what of [
        ...cutOf(applied),
        ...leftOf(applied),
        ...secondPressOf(applied),
        ...headingsOf(applied),
        ...pageOf(applied),
        ...lostBy(applied),
      ])
        complain(what, after);
    }
  }
  return { tried, harms };
}

function isOneStep(text: string, { changes }: Fix): boolean {
  return changes.every(
    ({ start, end }, at) => start >= (changes[at - 1]?.end ?? 0) && start <= end && end <= text.length,
  );
}

const PROTECTED =
  /^(?<fence>`{3,}|~{3,}).*?^\k<fence>|`[^`\r\n]+`|\]\([^()\r\n]*\)|https?:\/\/[\w./?=&%#-]+|[\w.-]+@[\w-]+\.[\w.-]+|<!--.*?-->/gmsu;

/** Links, code, comments and front matter are cut or written into by nothing; with a line that goes they go whole. */
function cutOf({ text, flavor, fix, before }: Applied): string[] {
  const pieces: TextRange[] = [...text.matchAll(PROTECTED)].map(({ 0: it, index }) => ({
    start: index,
    end: index + it.length,
  }));
  const { frontMatter } = before.draft;
  const isOwn = ({ start, end }: TextRange): boolean =>
    frontMatter?.entries.some(({ valueRange: v }) => v.start <= start && end <= v.end) ?? false;
  const wrong: string[] = [];
  for (const change of fix.changes) {
    const inFront = frontMatter && change.start < frontMatter.range.end && change.end > frontMatter.range.start;
    if (inFront && !['set-role', 'change-title'].includes(fix.code)) wrong.push('writes into the front matter');
    if (inFront && fix.code === 'change-title' && !isOwn(change))
      wrong.push('writes beside a value of the front matter');
    for (const piece of pieces) {
      const isWhole = change.start <= piece.start && piece.end <= change.end;
      const isBeside = change.end <= piece.start || piece.end <= change.start;
      const isOwnComment = fix.code.startsWith('suppress') || fix.code === 'remove-suppression';
      if (isBeside || isWhole || (isOwnComment && text.slice(piece.start, piece.end).includes('role-lens-'))) continue;
      if (flavor === 'plaintext' && text[piece.start] === '`') continue;
      wrong.push(`cuts ${JSON.stringify(text.slice(piece.start, piece.end))}`);
    }
  }
  return wrong;
}

const nameOf = (text: string, { code, start, end }: Finding): string => `${code} ${text.slice(start, end)}`;
const count = (text: string, of: Analysis, name: string): number =>
  of.findings.filter((it) => nameOf(text, it) === name).length;

/** The finding is gone after a fix that promises it. */
function leftOf({ text, finding, fix, before, after, again }: Applied): string[] {
  const name = nameOf(text, finding);
  const isFewer = count(after, again, name) < count(text, before, name);
  const isLeft = (): boolean => {
    switch (fix.code) {
      case 'delete-line':
      case 'move-to-new-draft':
      case 'suppress-line':
      case 'choose-term':
      case 'rewrite-duty':
      case 'remove-suppression':
      case 'add-owners':
      case 'say-instead':
      case 'ask-for-level':
        return !isFewer;
      case 'cut-line':
        return again.findings.some(
          ({ code, args }) => code === finding.code && Number(args.count) >= Number(finding.args.count),
        );
      case 'suppress-file':
        return again.findings.some(({ code }) => code === finding.code);
      case 'rephrase-as-cooperation':
      case 'set-owner':
        return again.findings.some(({ code, item }) => code === finding.code && item === finding.item);
      case 'replace-metric':
        return again.findings.some(({ code, start }) => code === finding.code && start === finding.start);
      case 'insert-section':
        return again.findings.some(({ code, args }) => code === finding.code && args.section === fix.args.section);
      case 'insert-duty':
        return again.findings.some(
          ({ code, args }) =>
            code === finding.code && (args.missing as readonly string[]).includes(String(fix.args.duty)),
        );
      case 'change-title':
        return again.findings.some(({ code }) => code === finding.code);
      case 'set-role':
      case 'split-draft':
        return false;
    }
  };
  const wrong = isLeft() ? ['leaves its finding'] : [];
  if (['rephrase-as-cooperation', 'set-owner', 'add-owners', 'replace-metric', 'suppress-line'].includes(fix.code)) {
    if (again.draft.items.length !== before.draft.items.length) wrong.push('makes another number of lines');
  }
  return wrong;
}

/** The same fix of the same finding is not offered again, or changes nothing. */
function secondPressOf({ text, finding, fix, before, after, again }: Applied): string[] {
  if (['split-draft'].includes(fix.code)) return [];
  const name = nameOf(text, finding);
  // Of two that read the same the other one is still there.
  if (count(text, before, name) > 1) return [];
  return again.findings.flatMap((it) => {
    if (nameOf(after, it) !== name) return [];
    const same = analyzer
      .fixesOf(again, it)
      .filter(({ code, args }) => code === fix.code && JSON.stringify(args) === JSON.stringify(fix.args));
    return same.some(({ changes }) => applyChanges(after, changes) !== after)
      ? ['changes the text at a second press']
      : [];
  });
}

const bare = (text: string): string =>
  text
    .replace(/\s*<!--.*?-->/gsu, '')
    .replace(/[：:\s]+$/u, '')
    .trim();

function headingsOf({ text, fix, before, after, again }: Applied): string[] {
  const kept = [
    'delete-line',
    'move-to-new-draft',
    'rephrase-as-cooperation',
    'set-owner',
    'add-owners',
    'replace-metric',
    'insert-duty',
  ];
  if (!kept.includes(fix.code) && !fix.code.startsWith('suppress')) return [];
  const words = (of: string, { draft }: Analysis): string =>
    draft.headings.map(({ content }) => bare(of.slice(content.start, content.end))).join('\n');
  return words(after, again) === words(text, before) ? [] : ['changes the headings'];
}

const page = (text: string, withBreak: boolean): string =>
  md
    .render(text)
    .replace(withBreak ? /[ \t]*<!--.*?-->\n?/gsu : /[ \t]*<!--.*?-->/gsu, '')
    .replace(/\n+/gu, '\n')
    // Between tags a break is nothing.
    .replace(/>\n</gu, '><')
    .trim();

/** A comment does not show on the page, whether or not who removes it takes the line break behind it. */
function pageOf({ text, flavor, fix, after }: Applied): string[] {
  if (flavor === 'plaintext' || !fix.code.startsWith('suppress') || after.includes('{/*')) return [];
  return [true, false].every((withBreak) => page(text, withBreak) === page(after, withBreak))
    ? []
    : ['shows on the page'];
}

/** Every word that is cut from a draft stands in the new one. */
function lostBy({ text, fix, finding, before }: Applied): string[] {
  if (fix.code !== 'move-to-new-draft') return [];
  const letters = (of: string): string => (of.match(/\p{L}/gu) ?? []).join('');
  const moved = letters(fix.newDrafts![0]!.text.replace(COMMENT, ''));
  const owner = before.draft.items[finding.item!]?.owner;
  return fix.changes
    .filter(({ newText }) => newText === '')
    .flatMap(({ start, end }) => {
      // Whose work it was is not said of the new role's.
      const cut =
        owner && start <= owner.start && owner.end <= end
          ? `${text.slice(start, owner.start)} ${text.slice(owner.end, end)}`
          : text.slice(start, end);
      return cut.replace(COMMENT, '').match(/\p{Script=Han}{2,}|[A-Za-z]{3,}/gu) ?? [];
    })
    .filter((word) => !moved.includes(word))
    .map((word) => `loses ${word}`);
}
