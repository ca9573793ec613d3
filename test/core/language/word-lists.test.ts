import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createPhrases } from '../../../src/core/language/language-phrases.ts';
import { LOCALES } from '../../../src/core/language/locale.ts';
import { fillIn } from '../../../src/core/language/pattern.ts';
import type { LanguageLists } from '../../../src/core/language/word-lists.ts';
import {
  readLanguages,
  type GroupsSource,
  type ReadList,
  type WordsSource,
} from '../../../tools/pack/language-source.ts';
import { compiled, phrases } from '../../support/built-in.ts';
import { usesOf, type Use } from './uses.ts';
import { groupedByFirst } from '../../../src/core/text/word-borders.ts';

const { read, problems } = readLanguages();
const uses = { zh: usesOf(phrases, 'zh'), en: usesOf(phrases, 'en') };

/** What a list is used for, with the given lists or with the built-in ones. */
function useOf({ locale, room, name }: ReadList, known = uses[locale]): Use {
  const use = known[`${room}.${name}`] ?? known[room];
  assert.ok(use, `no test says what the list ${room}.${name} is used for`);
  return use;
}

/** What the list is used for when it holds something else. */
function useWith(list: ReadList, content: unknown): Use {
  const { locale, room, name } = list;
  const lists = compiled.language as unknown as Record<string, Record<string, Record<string, unknown>>>;
  const changed = {
    ...lists,
    [locale]: { ...lists[locale], [room]: { ...lists[locale]![room], [name]: content } },
  };
  return useOf(list, usesOf(createPhrases(changed as unknown as LanguageLists, compiled.han), locale));
}

function isFound(answer: ReturnType<Use>): boolean {
  return answer !== false && answer !== '' && answer !== undefined;
}

/** Every piece of a text that could be a word of a list. */
function piecesOf(text: string): string[] {
  const pieces = new Set<string>();
  for (let start = 0; start < text.length; start++) {
    for (let end = start + 1; end <= Math.min(text.length, start + LONGEST_WORD); end++) {
      pieces.add(text.slice(start, end).trim().toLowerCase());
    }
  }
  return [...pieces].filter((piece) => piece !== '');
}

const LONGEST_WORD = 24;

describe('The word lists', () => {
  it('are sound, and are all in the compiled pack', () => {
    assert.deepEqual(problems, []);
    const { zh, en } = readLanguages().lists!;
    const { words } = zh.borders.words;
    const borders = { words: { ...zh.borders.words, words: groupedByFirst(words) } };
    assert.deepEqual(compiled.language, { zh: { ...zh, borders }, en });
  });

  for (const locale of LOCALES) {
    describe(`of ${locale === 'zh' ? 'Chinese' : 'English'}`, () => {
      for (const list of read.filter((it) => it.locale === locale)) {
        const { source } = list;
        it(`${list.room}.${list.name}: ${source.description}`, () => {
          if ('text' in source) {
            for (const { with: values, gives } of source.examples) assert.equal(fillIn(source.text, values), gives);
          } else if ('groups' in source) checkGroups(list, source);
          else checkWords(list, source);
        });
      }
    });
  }
});

/** Its examples hold, and each could fail by a word of the list: one that is missing, or one that is too many. */
function checkWords(list: ReadList, { words, lookalikes = [], examples }: WordsSource): void {
  const use = useOf(list);
  const without = useWith(list, { words: [] });
  const changed: string[] = [];
  for (const text of [...examples.matches, ...examples.misses]) {
    const isMatch = examples.matches.includes(text);
    assert.equal(isFound(use(text)), isMatch, `“${text}” should ${isMatch ? 'match' : 'miss'}`);
    if (without(text) !== use(text)) changed.push(text);
    // Else it is one that a word too many would change: no miss any longer, or, where the list keeps something out, no match.
    else assert.ok(couldFail(list, words, text), `“${text}” has nothing to do with the list`);
  }
  assert.ok(changed.length > 0, 'no example changes when the list is empty');
  if (lookalikes.length === 0) return;
  const withThem = useWith(list, { words });
  assert.ok(
    examples.misses.some((text) => isFound(withThem(text))),
    'no example is kept out by the lookalikes',
  );
}

/** Whether a word of the example, if it were in the list, would change what is made of the example. */
function couldFail(list: ReadList, words: readonly string[], text: string): boolean {
  const answer = useOf(list)(text);
  const isChangedBy = (more: readonly string[]): boolean =>
    useWith(list, { words: [...words, ...more] })(text) !== answer;
  const pieces = piecesOf(text);
  return isChangedBy(pieces) || pieces.some((piece) => isChangedBy([piece]));
}

function checkGroups(list: ReadList, { groups, examples }: GroupsSource): void {
  const use = useOf(list);
  const without = useWith(list, Object.fromEntries(Object.keys(groups).map((name) => [name, []])));
  for (const [text, group] of Object.entries(examples.matches)) {
    assert.equal(use(text), group, `“${text}” should be of the group “${group}”`);
    assert.notEqual(without(text), group, `“${text}” has nothing to do with the list`);
  }
  for (const text of examples.misses) assert.equal(use(text), undefined, `“${text}” should be of no group`);
  const shown = new Set(Object.values(examples.matches));
  assert.deepEqual(
    Object.keys(groups).filter((name) => !shown.has(name)),
    [],
    'groups without an example',
  );
}
