import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { CONFIG_GRAMMAR, CONFIG_KEYS, CONFIG_LIMITS, suggestInPack, thingInPack } from '../../src/core/packs.ts';
import { configKeyMeaning } from '../../src/words/config-key-words.ts';
import { compiled } from '../support/built-in.ts';

const { pack } = compiled;

describe('Help with writing what a team sets', () => {
  it('says what each key means, in both languages', () => {
    for (const key of [...CONFIG_KEYS, ...CONFIG_LIMITS.map((limit) => `limits.${limit}`)]) {
      assert.match(configKeyMeaning(key, 'zh') ?? '', /\p{Script=Han}/u, key);
      assert.match(configKeyMeaning(key, 'en') ?? '', /^[\x20-\x7e]+$/, key);
    }
  });

  it('offers keys, roles and areas that there are, and nothing that only packs have', () => {
    const offered = (marked: string): string[] => {
      const offset = marked.indexOf('|');
      const found = suggestInPack(marked.replace('|', ''), offset, pack, CONFIG_GRAMMAR);
      return found?.suggestions.map(({ label }) => label) ?? [];
    };
    assert.deepEqual(offered('|'), [...CONFIG_KEYS]);
    assert.deepEqual(offered('organizationRoles: [|]'), ['sales', 'marketing', 'operations']);
    assert.deepEqual(
      offered('owners:\n  |\n'),
      pack.areas.map(({ id }) => id),
    );
    assert.ok(offered('owners:\n  community: |').includes('marketing'));
    assert.deepEqual(offered('severity:\n  jd/vague-duty: |'), ['error', 'warning', 'information', 'hint', 'off']);
    assert.deepEqual(offered('limits:\n  |\n'), ['warnings']);
    assert.deepEqual(offered('people:\n  |\n'), []);
    assert.deepEqual(offered('ignore:\n  |\n'), []);
  });

  it('knows what stands at a place: a key by its place, a role by its kind', () => {
    const text = 'organizationRoles: [sales]\nlimits: { warnings: 5 }\n';
    const at = (word: string): unknown => {
      const { kind, place } = thingInPack(text, text.indexOf(word) + 1, CONFIG_GRAMMAR) ?? {};
      return kind ?? place;
    };
    assert.deepEqual(
      [at('organization'), at('sales'), at('warnings')],
      ['organizationRoles', 'roles', 'limits.warnings'],
    );
  });
});
