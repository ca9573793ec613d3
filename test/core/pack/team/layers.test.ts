import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { knowledgeOf, said } from '../../../support/team-files.ts';

const find = <T extends { readonly id: string }>(list: readonly T[], id: string): T => {
  const found = list.find((it) => it.id === id);
  assert.ok(found, id);
  return found;
};

describe('Layers', () => {
  const named = (name: string): string => `roles: { sales: { name: { en: ${name} } } }\n`;
  const files = {
    '/user/a.yaml': `pack: a\n${named('User')}`,
    '/settings/b.yaml': `pack: b\n${named('Settings')}`,
    '/team/.role-lens/c.yaml': `pack: c\n${named('Folder')}`,
    '/team/jobs/.role-lens/d.yaml': `pack: d\n${named('Nearer')}`,
  };
  const names = Object.keys(files) as (keyof typeof files)[];
  const nameOf = async (chosen: readonly (keyof typeof files)[]): Promise<string> => {
    const { compiled: team } = await knowledgeOf(Object.fromEntries(chosen.map((name) => [name, files[name]])));
    return find(team.pack.roles, 'sales').name.en;
  };
  const values = ['User', 'Settings', 'Folder', 'Nearer'];
  names.forEach((later, at) => {
    for (const earlier of names.slice(0, at)) {
      it(`${later} wins over ${earlier}, in whatever order they are given`, async () => {
        assert.equal(await nameOf([earlier, later]), values[at]);
        assert.equal(await nameOf([later, earlier]), values[at]);
      });
    }
  });

  it('lay a pack over what it imports, and over what that imports', async () => {
    const knowledge = await knowledgeOf({
      '/team/.role-lens/a.yaml': `imports: [z.yaml]\npack: a\n${named('A')}`,
      '/team/.role-lens/z.yaml': `pack: z\n${named('Z')}\nimports: deep/y.yaml`,
      '/team/.role-lens/deep/y.yaml': `pack: y\n${named('Y')}`,
    });
    assert.deepEqual(said(knowledge), []);
    assert.deepEqual(
      knowledge.packs.map(({ reading }) => reading.id),
      ['y', 'z', 'a'],
    );
    assert.equal(find(knowledge.compiled.pack.roles, 'sales').name.en, 'A');
  });

  it('say at its place what is wrong with an import', async () => {
    const knowledge = await knowledgeOf({
      '/team/.role-lens/a.yaml':
        'pack: a\nimports: [b.yaml, ../../etc/passwd, /etc/passwd, no.yaml, "file:///x", "C:/x"]',
      '/team/.role-lens/b.yaml': 'pack: b\nimports: [a.yaml]',
    });
    assert.deepEqual(said(knowledge).sort(), [
      'a.yaml import-broken: b.yaml',
      'a.yaml import-missing: no.yaml',
      'a.yaml import-outside: "C:/x"',
      'a.yaml import-outside: "file:///x"',
      'a.yaml import-outside: ../../etc/passwd',
      'a.yaml import-outside: /etc/passwd',
      'b.yaml import-cycle: a.yaml',
    ]);
  });

  it('allow an id once in a folder, and the same again in a nearer one', async () => {
    const twice = await knowledgeOf({ '/team/.role-lens/a.yaml': 'pack: x', '/team/.role-lens/b.yaml': 'pack: x' });
    assert.deepEqual(said(twice), ['a.yaml same-pack-id: x', 'b.yaml same-pack-id: x']);
    const years = await knowledgeOf({
      '/team/.role-lens/a.yaml': 'pack: 2026',
      '/team/.role-lens/b.yaml': 'pack: 2026',
    });
    assert.deepEqual(said(years), ['a.yaml same-pack-id: 2026', 'b.yaml same-pack-id: 2026']);
    const nested = await knowledgeOf({ '/team/.role-lens/a.yaml': 'pack: x', '/team/b/.role-lens/a.yaml': 'pack: x' });
    assert.deepEqual(said(nested), []);
  });

  it('leave out a pack that has an error, and what cannot do without it, and keep the others', async () => {
    const knowledge = await knowledgeOf({
      '/user/broken.yaml': 'pack: broken\nroles: { growth: { name: 增长 } }\nterms: 7',
      '/settings/needs.yaml': 'pack: needs\nterms: { aha: { forms: [顿悟时刻], roles: { growth: 3 } } }',
      '/team/.role-lens/good.yaml': 'pack: good\nterms: { sales: { forms: { zh: { add: [销售同学] } } } }',
    });
    assert.deepEqual(said(knowledge), ['broken.yaml wrong-type: 7', 'needs.yaml unknown-reference: growth']);
    assert.deepEqual(
      knowledge.packs.map(({ isInForce }) => isInForce),
      [false, false, true],
    );
    assert.ok(find(knowledge.compiled.pack.terms, 'sales').forms.zh.includes('销售同学'));
  });
});
