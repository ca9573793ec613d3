/** What the status bar says of the draft that is shown: plain data. */
import { FINDINGS, isInText, isOfTeams } from '../../../core/plain.ts';
import type { Analysis, Analyzer, Engine, Locale } from '../../../core/index.ts';
import { draftStrings } from '../../../words/draft-words.ts';
import { COMMANDS } from '../../ids.ts';
import { roleSign } from '../../ui/role-icon.ts';
import { bar, blankCount, isOther, mixText, postTitle, professionNames, readingOf, shares } from './draft-summary.ts';

/** A piece of a tooltip: plain text, the same in bold, or Markdown that holds no words of a pack or a draft. */
type Piece = readonly [how: 'text' | 'bold' | 'raw', words: string];

export interface StatusContent {
  /** With signs as VS Code has them in the status bar. */
  readonly text: string;
  readonly tooltip: readonly Piece[];
  /** The same as one sentence. */
  readonly label: string;
}

/** The draft that is shown, and of which document. */
export interface StatusInput {
  readonly analysis: Analysis;
  /** Who made the analysis. */
  readonly analyzer: Analyzer;
  /** The whole document; the same as the analysis where it holds one post. */
  readonly whole: Analysis;
  /** Index of the post among those of the document; -1 where it holds no more than one. */
  readonly post: number;
  readonly engine: Pick<Engine, 'index' | 'lineCounts'>;
}

/** Undefined where there is nothing to say of a document. */
export function statusOf(draft: StatusInput, locale: Locale): StatusContent | undefined {
  const { otherLanguage } = draft.analysis.draft;
  if (otherLanguage === undefined) return isOther(draft) ? undefined : contentOf(draft, locale);
  const sentence = draftStrings(locale).otherLanguage(otherLanguage);
  return { text: '$(circle-slash) Role Lens', tooltip: [['text', sentence]], label: sentence };
}

function contentOf(draft: StatusInput, locale: Locale): StatusContent {
  const { analysis, analyzer, engine } = draft;
  const { index } = engine;
  const strings = draftStrings(locale);
  const { reading, role, findings } = analysis;
  const neighbor = analyzer.neighborOf(analysis);
  const told = { reading, role, lines: engine.lineCounts(analysis, analyzer), isOfTeams: isOfTeams(analysis.draft) };
  const read = readingOf(told, index, locale);
  const inText = findings.filter(isInText).length;
  const missing = findings.filter((it) => !isInText(it) && FINDINGS[it.code].about === 'missing').length;
  const blanks = blankCount(analysis);
  const count = [
    strings.findingCount(inText),
    ...(blanks > 0 ? [strings.blanksLeft(blanks)] : []),
    ...(missing > 0 ? [strings.missingCount(missing)] : []),
  ].join(' · ');
  const named = neighbor?.id ?? role;
  // Where the text does not say, the draft may.
  const isUnclear = read.is === 'unclear' && named !== undefined;
  const profession = neighbor || isUnclear ? professionNames(analysis, neighbor, index, locale) : undefined;
  const mix = profession ?? mixText(told, index, locale, strings);
  const isMismatch = findings.some(({ code }) => code === 'role/title-mismatch');
  const sign = roleSign(index, role ?? reading.role);
  const icon = isMismatch ? '$(warning)' : sign === '' ? '$(account)' : sign;
  return {
    text: [`${icon} ${mix}`, ...(inText > 0 ? [inText] : []), ...(blanks > 0 ? [strings.blanks(blanks)] : [])].join(
      ' · ',
    ),
    tooltip: tooltipOf(draft, count, locale),
    label: strings.status(profession === undefined ? read : { is: 'profession', name: profession }, count),
  };
}

function tooltipOf({ analysis, analyzer, whole, post, engine }: StatusInput, count: string, locale: Locale): Piece[] {
  const strings = draftStrings(locale);
  const { index } = engine;
  const { declared } = analysis;
  const lines = engine.lineCounts(analysis, analyzer);
  const neighbor = analyzer.neighborOf(analysis);
  const named = professionNames(analysis, neighbor, index, locale);
  const pieces: Piece[] = [];
  if (post >= 0) {
    const which = strings.post(post + 1, whole.posts.length, analysis.draft.kind);
    pieces.push(['text', `${postTitle(analysis, strings)} · ${which}`], ['raw', '\n\n']);
  }
  if (named !== undefined) {
    const from = strings.roleFrom[neighbor?.from ?? declared?.from ?? 'text'];
    pieces.push(['bold', named], ['text', ` · ${from}`], ['raw', '\n\n']);
  }
  for (const { name, count, share } of lines.lines > 0 ? shares(lines, index, locale, strings) : [])
    pieces.push(['raw', `\`${bar(share)}\` `], ['text', `${name} ${strings.lines(count)}`], ['raw', '  \n']);
  pieces.push(['raw', '\n'], ['text', count]);
  if (blankCount(analysis) > 0) pieces.push(['raw', `\n\n[${strings.nextBlank}](command:${COMMANDS.nextBlank})`]);
  return [...pieces, ['raw', `\n\n[${strings.notADraft}](command:${COMMANDS.notADraft})`]];
}
