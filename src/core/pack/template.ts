/**
 * The template language of a pack: Markdown with slots in double braces.
 *
 * - `{{text}}` a placeholder; the same text twice is one linked placeholder
 * - `{{a|b|c}}` a choice
 * - `{{=name}}` a value filled in by whoever renders (see {@link TEMPLATE_VALUES})
 * - `{{#section n}}` alone on a line: n list items of the role's duties for that section
 */
import { DUTY_SECTIONS, type DutySection } from './vocabulary.ts';

/** The values a template may ask for. */
const TEMPLATE_VALUES = ['title', 'role', 'specialization', 'seniority'] as const;
export type TemplateValue = (typeof TEMPLATE_VALUES)[number];

export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'placeholder'; readonly text: string }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'value'; readonly name: TemplateValue }
  | { readonly kind: 'duties'; readonly section: DutySection; readonly count: number };

export type TemplateProblem = 'unknown-value' | 'unknown-section' | 'bad-choice' | 'empty-slot' | 'unclosed-slot';

export interface ParsedTemplate {
  readonly parts: readonly TemplatePart[];
  readonly problems: readonly { readonly problem: TemplateProblem; readonly text: string }[];
}

/** Reads a template's body. What cannot be read is reported and kept as text. */
export function parseTemplate(body: string): ParsedTemplate {
  const parts: TemplatePart[] = [];
  const problems: { problem: TemplateProblem; text: string }[] = [];
  let at = 0;
  for (;;) {
    const open = body.indexOf('{{', at);
    const close = open < 0 ? -1 : body.indexOf('}}', open);
    if (open >= 0 && close < 0) problems.push({ problem: 'unclosed-slot', text: body.slice(open, open + 20) });
    if (close < 0) break;
    if (open > at) parts.push({ kind: 'text', text: body.slice(at, open) });
    const inner = body.slice(open + 2, close).trim();
    const part = parseSlot(inner);
    if (typeof part === 'string') {
      problems.push({ problem: part, text: inner });
      parts.push({ kind: 'text', text: body.slice(open, close + 2) });
    } else parts.push(part);
    at = close + 2;
  }
  if (at < body.length) parts.push({ kind: 'text', text: body.slice(at) });
  return { parts, problems };
}

function parseSlot(inner: string): TemplatePart | TemplateProblem {
  if (inner === '') return 'empty-slot';
  if (inner.startsWith('=')) {
    const name = TEMPLATE_VALUES.find((value) => value === inner.slice(1).trim());
    return name ? { kind: 'value', name } : 'unknown-value';
  }
  if (inner.startsWith('#')) {
    const [, word, number] = /^#\s*(\S+)\s+(\d+)$/.exec(inner) ?? [];
    const section = DUTY_SECTIONS.find((name) => name === word);
    return section ? { kind: 'duties', section, count: Number(number) } : 'unknown-section';
  }
  if (inner.includes('|')) {
    const options = inner.split('|').map((option) => option.trim());
    return options.some((option) => option === '') ? 'bad-choice' : { kind: 'choice', options };
  }
  return { kind: 'placeholder', text: inner };
}
