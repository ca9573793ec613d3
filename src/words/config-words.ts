/** What is wrong with the settings of a team, and what to do. */
import type { ConfigProblem, Locale, YamlProblem } from '../core/packs.ts';
import { yamlProblem } from './yaml-words.ts';

type Sentences = Readonly<Record<ConfigProblem['code'], (...args: readonly string[]) => string>>;

const SENTENCES: Readonly<Record<Locale, Sentences>> = {
  zh: {
    'unknown-key': (name = '', ...known) =>
      `没有“${name}”这一项${known.length > 0 ? `，可用的是 ${known.join('、')}` : ''}`,
    'unknown-value': (name = '', ...known) => `这里不能写“${name}”，可用的是 ${known.join('、')}`,
    'not-a-map': () => '这里要写成“名称: 值”，一行一个',
    'not-a-list': () => '这里要写成列表，例如 [a, b]，或每行一个“- a”',
    'not-text': () => '这里要写文字',
    'not-a-count': () => '这里要写 0 或更大的整数',
  },
  en: {
    'unknown-key': (name = '', ...known) => `there is no “${name}” here; it could be ${known.join(', ')}`,
    'unknown-value': (name = '', ...known) => `“${name}” does not go here; it could be ${known.join(', ')}`,
    'not-a-map': () => 'this needs to be NAME: VALUE, one a line',
    'not-a-list': () => 'this needs to be a list, such as [a, b], or “- a” on lines of their own',
    'not-text': () => 'this needs to be text',
    'not-a-count': () => 'this needs to be a whole number, 0 or more',
  },
};

/** What is wrong, as a sentence that stands behind the place. */
export function configProblem(problem: ConfigProblem | YamlProblem, locale: Locale): string {
  return isOfConfig(problem) ? SENTENCES[locale][problem.code](...problem.args) : yamlProblem(problem, locale);
}

function isOfConfig(problem: ConfigProblem | YamlProblem): problem is ConfigProblem {
  return Object.hasOwn(SENTENCES.en, problem.code);
}
