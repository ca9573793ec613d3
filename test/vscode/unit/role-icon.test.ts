import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { NONE } from '../../../src/core/index.ts';
import { PackIndex } from '../../../src/core/pack/pack-index.ts';
import { LOOKS, ROLE_SIGNS } from '../../../src/core/views/role-looks.ts';
import { roleColor, rolePictures, roleSign } from '../../../src/vscode/ui/role-icon.ts';
import { engine } from '../../support/built-in.ts';

const [first] = engine.pack.roles;
const others = Array.from({ length: LOOKS }, (_, at) => ({ ...first!, id: `team-${at}` }));
const index = new PackIndex({ ...engine.pack, roles: [...engine.pack.roles, ...others] });

describe('The icon of a role', () => {
  it('is its own, and so is its color, also for the roles of a team', () => {
    const looks = index.pack.roles.map(({ id }) => `${roleSign(index, id)} ${roleColor(index, id)}`);
    assert.equal(new Set(looks).size, looks.length);
    assert.deepEqual(looks.slice(0, 3), ['● charts.blue', '■ charts.purple', '▲ charts.green']);
    assert.ok(looks.every((look) => !look.includes('undefined')));
  });

  it('has the shape that the page draws, within a text too: ● ■ ▲ for the three roles', () => {
    assert.equal(ROLE_SIGNS.length, LOOKS);
    assert.deepEqual(
      ['sales', 'marketing', 'operations', 'nobody'].map((id) => roleSign(index, id)),
      ['●', '■', '▲', ''],
    );
  });

  it('is none for what is no role', () => {
    for (const role of [undefined, NONE, 'no-such-role'])
      assert.deepEqual(
        [roleSign(index, role), roleColor(index, role), rolePictures(index, role)],
        ['', undefined, undefined],
      );
  });

  it('has a picture of its own shape, hollow or full, for light and dark', () => {
    const pictures = index.pack.roles.flatMap(({ id }) =>
      [true, false].flatMap((isHollow) => {
        const { light, dark } = rolePictures(index, id, isHollow)!;
        return [light, dark];
      }),
    );
    assert.equal(new Set(pictures).size, pictures.length);
    assert.ok(pictures.every((it) => it.startsWith('<svg ') && !it.includes('undefined')));
  });
});
