import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { appStrings } from '../../src/words/app-words.ts';
import { cardStrings } from '../../src/words/card-words.ts';
import { picturesStrings } from '../../src/words/pictures-words.ts';
import { quizStrings } from '../../src/words/quiz-words.ts';
import { responsibilityStrings } from '../../src/words/responsibility-view-words.ts';

/** Every word of a record of words, with the path to it. */
function textsByPath(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, child]) => textsByPath(child, `${path}/${key}`));
}

describe('the words of the comparison app', () => {
  for (const [name, strings] of Object.entries({
    appStrings,
    cardStrings,
    picturesStrings,
    quizStrings,
    responsibilityStrings,
  })) {
    it(`are there in both languages: ${name}`, () => {
      const zh = new Map(textsByPath(strings('zh')));
      for (const [path, english] of textsByPath(strings('en'))) {
        const chinese = zh.get(path);
        assert.equal(typeof chinese, typeof english, path);
        if (typeof english === 'string' && /\p{L}/u.test(english) && path !== '/lang') {
          assert.ok(english !== '' && english !== chinese, path);
          assert.match(String(chinese), /[\u4e00-\u9fff]/, path);
        }
      }
    });
  }

  it('count in the manner of each language', () => {
    assert.equal(picturesStrings('en').roleMap.outside(1), '1 line is no role’s');
    assert.equal(picturesStrings('zh').roleMap.outside(1), '1条不谈任何角色');
    assert.match(picturesStrings('en').roleMap.summary('x.md', 1, []), /has 1 line of work\./);
    assert.match(quizStrings('en').words(['lead']), /is a core term/);
  });
});
