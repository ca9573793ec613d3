import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Style } from '../../../src/core/pack/schema.ts';
import { createHouseStyle, type HouseStyle } from '../../../src/core/terms/house-style.ts';
import { bordersOf } from '../../../src/core/terms/term-index.ts';
import { createFolder } from '../../../src/core/text/fold.ts';
import { compiled, draftWords } from '../../support/built-in.ts';

const STYLE: Style = {
  required: [
    { id: 'how-we-work', in: ['jd'], headings: { zh: ['我们怎么工作', '工作方式'], en: ['How we work'] } },
    { id: 'later', in: ['jd'], headings: { zh: ['工作方式'], en: ['Later'] } },
    { id: 'hiring', in: ['jd'] },
  ],
  banned: [
    { id: 'ninja', forms: { zh: [], en: ['ninja', 'rock star'] } },
    { id: 'wolf', forms: { zh: ['狼性', '狼文化'], en: ['wolves'] } },
  ],
  files: { 'banned/ninja': 'style.yaml' },
};

function houseStyle(style: Style = STYLE): HouseStyle {
  return createHouseStyle(
    { ...compiled.pack, style },
    createFolder(compiled.han),
    bordersOf(compiled),
    draftWords.headings,
  )!;
}

function sectionOf(heading: string): string | undefined {
  return houseStyle().sectionOf(`# ${heading}`, { start: 2, end: 2 + heading.length });
}

const all = (text: string): { start: number; end: number } => ({ start: 0, end: text.length });

describe('The house style of a pack', () => {
  it('finds banned words in a stretch, in order, and tells the plural of one', () => {
    const text = 'Wolves: two ROCK STARS, a Ninja, ninjas, 有狼性';
    const found = houseStyle()
      .bannedIn(text, all(text))
      .map((it) => `${it.banned.id} ${text.slice(it.start, it.end)}${it.isPlural ? ', plural' : ''}`);
    assert.deepEqual(found, [
      'wolf Wolves',
      'ninja ROCK STARS, plural',
      'ninja Ninja',
      'ninja ninjas, plural',
      'wolf 狼性',
    ]);
    assert.deepEqual(houseStyle().bannedIn(text, { start: 0, end: 7 }).length, 1);
    assert.deepEqual(houseStyle({}).bannedIn(text, all(text)), []);
  });

  for (const [words, section] of [
    ['我们怎么工作', 'how-we-work'],
    ['一、我们怎么工作：', 'how-we-work'],
    ['HOW WE WORK', 'how-we-work'],
    ['工作方式', 'how-we-work'],
    ['Later', 'later'],
    ['任职要求', 'requirement'],
    ['目标', 'goal'],
    ['公司小吃', undefined],
  ] as const) {
    it(`knows what a heading is of: ${words} – ${section ?? 'nothing'}`, () => assert.equal(sectionOf(words), section));
  }

  it('knows of no longer heading than one of 60 characters', () => {
    assert.equal(sectionOf(`Later${' '.repeat(55)}`), 'later');
    assert.equal(sectionOf(`Later${' '.repeat(56)}`), undefined);
  });

  it('knows the file of what it says, and of nothing else', () => {
    assert.equal(houseStyle().fileOf('banned/ninja'), 'style.yaml');
    for (const place of ['banned/wolf', 'toString']) assert.equal(houseStyle().fileOf(place), '');
    assert.equal(houseStyle({}).fileOf('banned/ninja'), '');
    assert.deepEqual([houseStyle({}).required, houseStyle({}).limits], [[], {}]);
  });

  it('is none where a pack has none', () => {
    const pack = compiled.pack;
    assert.equal(pack.style, undefined);
    assert.equal(
      createHouseStyle(pack, createFolder(compiled.han), bordersOf(compiled), draftWords.headings),
      undefined,
    );
  });
});
