/**
 * The pictures of the walkthrough, drawn from what the engine says of the sample drafts: they follow the theme, are sharp at every
 * size and say what the product says today. They show a part of the interface, simplified.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  createEngine,
  type Analyzer,
  type Engine,
  type Finding,
  type Locale,
  type OutlineNode,
} from '../../../src/core/index.ts';
import { roleLooks, type RoleLook } from '../../../src/core/plain.ts';
import type { CompiledPack } from '../../../src/core/pack/compile/compiled-pack.ts';
import { stringsFor } from '../../../src/words/common-words.ts';
import { findingMessage, fixTitle } from '../../../src/words/finding-words.ts';
import { root } from '../../host/paths.ts';
import { COLORS, cut, Drawing, LINE, SIZE, widthOf, wrapped } from './drawing.ts';

/** Width of all pictures: VS Code shows them about so wide, in pixels. */
const WIDTH = 430;
const PADDING = 14;
const INDENT = 18;
/** Width of what stands before a line of a draft. */
const GUTTER = 34;
/** So many fixes and rows are enough to see what there is. */
const FIXES = 4;
const ROWS = 6;

/** What the pictures show in one language. */
interface Scene {
  readonly locale: Locale;
  readonly engine: Engine;
  readonly analyzer: Analyzer;
  /** The draft that *Open a Sample Draft* opens. */
  readonly text: string;
  /** A term of the sample on which the mouse rests, as it is written there. */
  readonly term: string;
  readonly looks: (role: string) => RoleLook;
  /** What the picture shows in words, and the words of the window that no engine says. */
  readonly said: (key: string) => string;
}

const SAMPLES = {
  zh: { file: '销售经理-JD.md', term: '商务谈判' },
  en: { file: 'growth-marketing-manager-jd.md', term: 'trade shows' },
} as const;

/** The pictures of both languages, by the name of their file. @throws Error when a sample does not show what a picture is of */
export function walkthroughPictures(compiled: CompiledPack, model: Uint8Array): Record<string, string> {
  const engine = createEngine([compiled]);
  const analyzer = engine.createAnalyzer(model);
  const looks = looksOf(engine);
  const pictures = (['zh', 'en'] as const).flatMap((locale) => {
    const { file, term } = SAMPLES[locale];
    const text = readFileSync(path.join(root, 'samples', file), 'utf8');
    const scene = { locale, engine, analyzer, text, term, looks, said: wordsOf(locale) };
    const drawn = {
      tree: tree(scene),
      hover: hover(scene),
      'new-draft': newDraft(scene),
      findings: findings(scene),
      comparison: comparison(scene),
    };
    return Object.entries(drawn).map(([name, svg]) => [`${name}.${locale}.svg`, svg] as const);
  });
  return Object.fromEntries(pictures);
}

/** Sentences of the manifest and of the window, in one language. */
function wordsOf(locale: Locale): Scene['said'] {
  const manifest = readJson(locale === 'zh' ? 'package.nls.zh-cn.json' : 'package.nls.json');
  const translated = locale === 'zh' ? readJson('l10n/bundle.l10n.zh-cn.json') : {};
  return (key) => manifest[key] ?? translated[key] ?? key;
}

function readJson(file: string): Record<string, string> {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Record<string, string>;
}

/** The tree *Roles* with one role open. */
function tree({ engine, locale, looks, said }: Scene): string {
  const drawing = new Drawing(WIDTH);
  const { folders } = stringsFor(locale);
  const roles = engine.outline(locale).filter((node): node is OutlineNode & { role: string } => node.kind === 'role');
  const opened = roles[1]!;
  let y = PADDING;
  drawing.text(PADDING, y, said('view.roles'), { bold: true });
  y += LINE + 6;
  for (const node of roles) {
    const isOpen = node === opened;
    drawing
      .twistie(PADDING, y, isOpen)
      .shape(PADDING + INDENT, y, looks(node.role))
      .text(PADDING + 2 * INDENT, y, node.label);
    const left = PADDING + 2 * INDENT + widthOf(node.label) + 10;
    drawing.text(left, y, cut(node.description ?? '', WIDTH - PADDING - left), { color: COLORS.quiet });
    y += LINE + 4;
    if (!isOpen) continue;
    for (const { folder, children } of node.children) {
      if (!folder) continue;
      const name = folders[folder];
      drawing.twistie(PADDING + INDENT, y, false).text(PADDING + 2 * INDENT, y, name);
      drawing.text(PADDING + 2 * INDENT + widthOf(name) + 10, y, String(children.length), { color: COLORS.quiet });
      y += LINE + 2;
    }
  }
  return drawing.svg(y + PADDING, said('walkthrough.tree.alt'));
}

/** A line of the sample, and what is said of a term in it. */
function hover({ engine, locale, text, term, looks, said }: Scene): string {
  const strings = stringsFor(locale);
  const at = text.indexOf(term);
  const match = engine.termAt(text, at, engine.readDraft(text, 'markdown'));
  if (!match) throw new Error(`“${term}” is no term of the sample.`);
  const card = engine.termCard(match.term, locale);
  const line = text.slice(text.lastIndexOf('\n', at) + 1, text.indexOf('\n', at));
  const drawing = new Drawing(WIDTH);
  let y = PADDING;
  for (const part of wrapped(line, WIDTH - 2 * PADDING, { code: true })) {
    const start = part.indexOf(term);
    const marked = { start, end: start + term.length, mark: 'ground', color: COLORS.pointed } as const;
    drawing.codeLine(PADDING, y, part, start < 0 ? undefined : marked);
    y += LINE;
  }
  const top = (y += 6);
  const [left, width] = [2 * PADDING, WIDTH - 4 * PADDING];
  const body = new Drawing(WIDTH);
  y += 8;
  body.text(left, y, card.label, { bold: true });
  body.text(left + widthOf(card.label, { bold: true }) + 8, y, `· ${card.otherLabel}`);
  y += LINE + 4;
  let x = left;
  for (const { id, name, strength } of card.roles) {
    const words = `${name} · ${strings.strength[strength]}`;
    body.shape(x, y, looks(id)).text(x + INDENT, y, words);
    x += INDENT + widthOf(words) + 20;
  }
  y = paragraph(body, left, y + LINE + 4, card.definition, width);
  body.rule(left, y + 6, width);
  y += 12;
  for (const { id, name, text: view } of card.views) {
    body.shape(left, y, looks(id));
    y = paragraph(body, left + INDENT, y, `${name}${strings.colon}${view}`, width - INDENT);
  }
  drawing.box(PADDING, top, WIDTH - 2 * PADDING, y + 8 - top).add(body);
  return drawing.svg(y + 8 + PADDING, said('walkthrough.hover.alt'));
}

/** The first question of a new job description. */
function newDraft({ engine, locale, looks, said }: Scene): string {
  const drawing = new Drawing(WIDTH);
  const rows = engine.pack.roles;
  drawing.box(PADDING, PADDING, WIDTH - 2 * PADDING, 76 + rows.length * (2 * LINE + 8));
  const left = 2 * PADDING;
  const title = said('New Job Description');
  drawing.text((WIDTH - widthOf(title, { bold: true })) / 2, PADDING + 8, title, { bold: true });
  drawing.box(left - 6, PADDING + 34, WIDTH - 2 * left + 12, LINE + 8, COLORS.page, COLORS.link);
  drawing.text(left, PADDING + 38, said('Which role is the job for?'), { color: COLORS.quiet });
  let y = PADDING + 72;
  rows.forEach((role, at) => {
    if (at === 0) drawing.box(left - 6, y - 3, WIDTH - 2 * left + 12, 2 * LINE + 6, COLORS.chosen, COLORS.chosen);
    drawing.shape(left, y, looks(role.id)).text(left + INDENT, y, role.name[locale]);
    const tagline = cut(role.tagline[locale], WIDTH - 2 * left - INDENT);
    drawing.text(left + INDENT, y + LINE - 2, tagline, { color: COLORS.quiet });
    y += 2 * LINE + 8;
  });
  return drawing.svg(y + PADDING, said('walkthrough.newJobDescription.alt'));
}

/** The duties of the sample that are another role's work, why, and how the first can be mended. */
function findings({ engine, analyzer, locale, text, said }: Scene): string {
  const analysis = analyzer.analyze(text, 'markdown');
  const found = analysis.findings.filter(({ code }) => code === 'role/off-role-duty');
  const [first] = found;
  if (!first) throw new Error('The sample holds no line that is another role’s work.');
  const drawing = new Drawing(WIDTH);
  let y = PADDING;
  for (const finding of found.slice(0, 2)) y = foundLines(drawing, y, text, finding);
  const why = wrapped(findingMessage(first, locale, engine.index), WIDTH - 4 * PADDING - INDENT);
  const fixes = analyzer.fixesOf(analysis, first).slice(0, FIXES);
  y += 8;
  drawing.box(PADDING, y, WIDTH - 2 * PADDING, (why.length + fixes.length) * LINE + fixes.length * 4 + 26);
  y += 8;
  drawing.text(2 * PADDING, y, first.severity === 'warning' ? '⚠' : 'ⓘ', { color: colorOf(first) });
  for (const part of why) {
    drawing.text(2 * PADDING + INDENT, y, part);
    y += LINE;
  }
  drawing.rule(2 * PADDING, y + 4, WIDTH - 4 * PADDING);
  y += 10;
  fixes.forEach((fix, at) => {
    if (at === 0) drawing.box(2 * PADDING - 6, y - 2, WIDTH - 4 * PADDING + 12, LINE + 2, COLORS.chosen, COLORS.chosen);
    drawing.text(2 * PADDING, y, cut(fixTitle(fix, locale, engine.index), WIDTH - 4 * PADDING));
    y += LINE + 4;
  });
  return drawing.svg(y + 6 + PADDING, said('walkthrough.finding.alt'));
}

/** The lines of a finding with their number, and its words underlined. @returns where the next line begins */
function foundLines(drawing: Drawing, top: number, text: string, finding: Finding): number {
  const { start, end } = finding;
  let at = text.lastIndexOf('\n', start) + 1;
  const line = text.slice(at, text.indexOf('\n', start));
  drawing.text(PADDING, top, String(text.slice(0, at).split('\n').length), { color: COLORS.lineNumber, code: true });
  let y = top;
  for (const part of wrapped(line, WIDTH - PADDING - GUTTER - PADDING, { code: true })) {
    at = text.indexOf(part, at);
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, part.length)];
    const marked = { start: from, end: to, mark: 'wave', color: colorOf(finding) } as const;
    drawing.codeLine(PADDING + GUTTER, y, part, from < to ? marked : undefined);
    y += LINE + 2;
  }
  return y;
}

function colorOf({ severity }: Finding): string {
  return severity === 'warning' ? COLORS.warning : COLORS.information;
}

/** Rows of the comparison in which the roles differ. */
function comparison({ engine, locale, looks, said }: Scene): string {
  const drawing = new Drawing(WIDTH);
  const { roles, groups } = engine.comparison(locale);
  const first = 84;
  const width = (WIDTH - PADDING - first) / roles.length;
  const left = (at: number): number => PADDING + first + at * width;
  let y = PADDING;
  roles.forEach(({ id, name }, at) => {
    drawing.shape(left(at), y, looks(id)).text(left(at) + INDENT, y, name, { bold: true });
  });
  y += LINE + 6;
  const rows = groups
    .flatMap((group) => group.rows)
    .filter(({ cells }) => new Set(cells.map(({ key }) => key)).size === cells.length);
  for (const { name, cells } of rows.slice(0, ROWS)) {
    drawing.rule(PADDING, y, WIDTH - 2 * PADDING);
    const columns = [wrapped(name, first - 8), ...cells.map(({ key }) => wrapped(key, width - 10))];
    columns.forEach((lines, at) =>
      lines.forEach((line, number) => {
        const x = at === 0 ? PADDING : left(at - 1);
        drawing.text(x, y + 6 + number * LINE, line, at === 0 ? { color: COLORS.quiet } : {});
      }),
    );
    y += Math.max(...columns.map((lines) => lines.length)) * LINE + 10;
  }
  return drawing.svg(y + PADDING, said('walkthrough.comparison.alt'));
}

/** Draws words over several lines. @returns where the next line begins */
function paragraph(drawing: Drawing, x: number, top: number, words: string, width: number): number {
  const lines = wrapped(words, width);
  lines.forEach((line, at) => drawing.text(x, top + at * (SIZE + 6), line));
  return top + lines.length * (SIZE + 6) + 3;
}

function looksOf({ pack }: Engine): (role: string) => RoleLook {
  const ids = pack.roles.map(({ id }) => id);
  const looks = roleLooks(ids);
  return (role) => looks[ids.indexOf(role)]!;
}
