import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Found } from '../../../src/core/findings/context.ts';
import { applySuppressions } from '../../../src/core/findings/suppressions/apply-suppressions.ts';
import { readSuppressions } from '../../../src/core/findings/suppressions/read-suppressions.ts';
import { applyChanges, combineFixes } from '../../../src/core/index.ts';
import { analyzer, engine } from '../../support/built-in.ts';

type Flavor = 'markdown' | 'plaintext';

/** The suppressions of a text: kind, codes, and the words in which findings are hidden. */
function read(text: string, flavor: Flavor = 'markdown'): [kind: string, codes: string, hidden: string][] {
  return readSuppressions(text, engine.readDraft(text, flavor)).map(({ kind, codes, scope }) => [
    kind,
    codes.map(({ code }) => code).join(' '),
    text.slice(scope.start, scope.end),
  ]);
}

describe('What a suppression hides', () => {
  it('is its own line, from the first unit to the last', () => {
    assert.deepEqual(read('甲\n- 乙 <!-- role-lens-disable-line jd/vague-duty --> 丙\n丁\n'), [
      ['disable-line', 'jd/vague-duty', '- 乙 <!-- role-lens-disable-line jd/vague-duty --> 丙'],
    ]);
  });

  it('is the next line that holds something, whatever the line breaks', () => {
    for (const eol of ['\n', '\r\n', '\r']) {
      const text = ['<!-- role-lens-disable-next-line -->', '', '  ', '- 甲', '- 乙', ''].join(eol);
      assert.deepEqual(read(text), [['disable-next-line', '', '- 甲']], JSON.stringify(eol));
    }
  });

  it('is the line behind further suppressions, for each of them', () => {
    const text = '<!-- role-lens-disable-next-line a -->\n\n<!-- role-lens-disable-next-line b -->\n- 甲\n';
    assert.deepEqual(read(text), [
      ['disable-next-line', 'a', '- 甲'],
      ['disable-next-line', 'b', '- 甲'],
    ]);
  });

  it('is the same line for two that stand on one', () => {
    const text = '<!-- role-lens-disable-next-line a --> <!-- role-lens-disable-next-line b -->\n- 甲\n';
    assert.deepEqual(
      read(text).map(([, , hidden]) => hidden),
      ['- 甲', '- 甲'],
    );
  });

  it('is a line with a suppression of its own, when that is not all there is on it', () => {
    const text = '<!-- role-lens-disable-next-line a -->\n- 甲 <!-- role-lens-disable-line b -->\n- 乙\n';
    assert.equal(read(text)[0]![2], '- 甲 <!-- role-lens-disable-line b -->');
    const before = '<!-- role-lens-disable-next-line a -->\n<!-- role-lens-disable-line b --> 甲\n- 乙\n';
    assert.equal(read(before)[0]![2], '<!-- role-lens-disable-line b --> 甲');
  });

  it('is nothing where nothing follows', () => {
    assert.deepEqual(read('- 甲\n\n<!-- role-lens-disable-next-line -->\n\n'), [['disable-next-line', '', '']]);
    assert.deepEqual(read('<!-- role-lens-disable-next-line -->'), [['disable-next-line', '', '']]);
  });

  it('is all of a file, wherever it stands', () => {
    const text = '- 甲\n<!-- role-lens-disable-file jd/vague-duty -->\n- 乙';
    assert.deepEqual(read(text), [['disable-file', 'jd/vague-duty', text]]);
  });

  it('of a block goes up to where it is enabled again, or to the end', () => {
    assert.deepEqual(read('<!-- role-lens-disable -->甲<!-- role-lens-enable -->乙'), [
      ['disable', '', '甲'],
      ['enable', '', ''],
    ]);
    assert.deepEqual(read('<!-- role-lens-disable -->甲'), [['disable', '', '甲']]);
  });

  it('of a block with a code ends where that code, or everything, is enabled, whichever comes first', () => {
    const scopeOf = (text: string): string => read(text)[0]![2];
    assert.equal(
      scopeOf('<!-- role-lens-disable a -->甲<!-- role-lens-enable a -->乙<!-- role-lens-enable -->丙'),
      '甲',
    );
    assert.equal(
      scopeOf('<!-- role-lens-disable a -->甲<!-- role-lens-enable -->乙<!-- role-lens-enable a -->丙'),
      '甲',
    );
    const other = '<!-- role-lens-disable a -->甲<!-- role-lens-enable b -->乙';
    assert.equal(scopeOf(other), '甲<!-- role-lens-enable b -->乙');
    const two = '<!-- role-lens-disable a, b -->甲<!-- role-lens-enable b -->乙<!-- role-lens-enable a -->丙';
    assert.equal(scopeOf(two), '甲<!-- role-lens-enable b -->乙');
    const [disabled] = readSuppressions(two, engine.readDraft(two, 'markdown'));
    assert.deepEqual(
      disabled!.codes.map(({ code, scope }) => [code, two.slice(scope.start, scope.end)]),
      [
        ['a', '甲<!-- role-lens-enable b -->乙'],
        ['b', '甲'],
      ],
    );
  });

  it('of a block without a code is not ended by enabling one code', () => {
    const text = '<!-- role-lens-disable -->甲<!-- role-lens-enable a -->乙<!-- role-lens-enable -->丙';
    assert.equal(read(text)[0]![2], '甲<!-- role-lens-enable a -->乙');
  });

  it('is nothing for what only looks like a suppression', () => {
    for (const text of [
      'role-lens-disable-line\n',
      '<!- role-lens-disable-line -->\n',
      '<!-- role-lens-disable-line\n-->\n',
      '<!-- role-lens-disable-lines -->\n',
      '<!-- role-lens-disabled -->\n',
      '<!-- note: role-lens-disable-line -->\n',
      'https://role-lens-disable-line\n',
      '```\n<!-- role-lens-disable-file -->\n```\n',
      '`<!-- role-lens-disable-line -->`\n',
      '---\nrole: "<!-- role-lens-disable-file -->"\n---\n',
    ]) {
      assert.deepEqual(read(text), [], text);
    }
  });

  it('is said behind two slashes up to the end of the line, at its beginning or behind white space', () => {
    for (const text of [
      '// role-lens-disable-line a, b',
      '甲 //role-lens-disable-line a，b',
      '甲\u3000//\trole-lens-disable-line a、b',
    ]) {
      assert.deepEqual(read(`${text}\n乙\n`, 'plaintext'), [['disable-line', 'a b', text]]);
    }
  });

  it('is said behind two slashes up to the next that is said so on the line', () => {
    const text =
      '甲 // role-lens-disable-line a // role-lens-disable-next-line b -- 约定 // role-lens-disable-file c\n乙\n';
    for (const flavor of ['plaintext', 'markdown'] as const)
      assert.deepEqual(read(text, flavor), [
        ['disable-line', 'a', text.slice(0, text.indexOf('\n'))],
        ['disable-next-line', 'b', '乙'],
        ['disable-file', 'c', text],
      ]);
    // Slashes of an address, and those of the next line, begin none.
    for (const rest of ['-- http://role-lens-disable-file', '-- x//role-lens-enable', 'b\n// role-lens-disable-line']) {
      const line = `// role-lens-disable-line a ${rest}`;
      assert.equal(read(line, 'plaintext')[0]![2], line.split('\n')[0], rest);
    }
  });

  it('is said with codes up to a remark behind two dashes', () => {
    assert.equal(read('<!-- role-lens-disable-line a -- b -->')[0]![1], 'a');
    assert.equal(read('<!-- role-lens-disable-line a --b -->')[0]![1], '');
    assert.equal(read('<!-- role-lens-disable-line x/a --b -->')[0]![1], 'x/a');
  });

  it('is said with codes up to the first word that looks like none: the rest is a remark', () => {
    const codes = (words: string): string => read(`<!-- role-lens-disable-line ${words} -->`)[0]![1];
    assert.equal(codes('role/off-role-duty 我们公司由销售写公众号'), 'role/off-role-duty');
    assert.equal(codes('role/off-role-duty because sales writes it'), 'role/off-role-duty');
    assert.equal(codes('role/a role/b, c'), 'role/a role/b c');
    assert.equal(codes('we agreed on this'), '');
    assert.equal(codes('我们约定'), '');
  });

  it('is said in MDX in braces', () => {
    assert.deepEqual(read('- 甲 {/* role-lens-disable-line x/a -- b */}\n')[0]!.slice(0, 2), ['disable-line', 'x/a']);
    assert.deepEqual(read('- 甲 {/* role-lens-disable-line x/a\n'), []);
  });

  it('behind two slashes ends where the next one begins', () => {
    const one = '// role-lens-disable-line x/a ';
    assert.deepEqual(
      read(one.repeat(3), 'plaintext').map(([, codes]) => codes),
      ['x/a', 'x/a', 'x/a'],
    );
  });
});

describe('Suppressions of findings', () => {
  const found = (text: string, words: string, code: Found['code'] = 'jd/vague-duty'): Found => {
    const start = text.indexOf(words);
    return {
      code,
      severity: 'warning',
      start,
      end: start + words.length,
      args: {},
      evidence: () => [],
      fixes: () => [],
    };
  };
  const apply = (text: string, findings: readonly Found[]): { shown: string[]; about: string[]; after: string[] } => {
    const suppressions = readSuppressions(text, engine.readDraft(text, 'markdown'));
    const { shown, hidden, about } = applySuppressions(text, findings, suppressions);
    assert.equal(shown.length + hidden.length, findings.length);
    return {
      shown: shown.map(({ start, end }) => text.slice(start, end)),
      about: about.map(({ code, start, end }) => `${code} ${text.slice(start, end)}`),
      after: about.flatMap(({ fixes }) => fixes().map(({ changes }) => applyChanges(text, changes))),
    };
  };

  it('hide those that begin in what they hide, of their codes', () => {
    const text = '- 甲\n<!-- role-lens-disable-next-line jd/vague-duty -->\n- 乙\n- 丙\n';
    const other = found(text, '乙', 'plan/no-owner');
    assert.deepEqual(apply(text, [found(text, '甲'), found(text, '乙'), other, found(text, '丙')]), {
      shown: ['甲', '乙', '丙'],
      about: [],
      after: [],
    });
  });

  it('hide what begins at the first unit and at the end of what they hide', () => {
    const text = '<!-- role-lens-disable-next-line -->\n甲乙\n丙\n';
    for (const [words, shown] of [
      ['甲乙', []],
      ['乙', []],
      ['丙', ['丙']],
    ] as const) {
      assert.deepEqual(apply(text, [found(text, words)]).shown, shown, words);
    }
  });

  it('that hide nothing are named, and go with their line', () => {
    const text = '- 甲\n<!-- role-lens-disable-next-line -->\n- 乙\n';
    const { about, after } = apply(text, [found(text, '甲')]);
    assert.deepEqual(about, ['suppression/unused <!-- role-lens-disable-next-line -->']);
    assert.deepEqual(after, ['- 甲\n- 乙\n']);
  });

  it('behind words go with the blanks before them; before words, with those behind, and the indentation stays', () => {
    const behind = '- 甲  <!-- role-lens-disable-line -->\n';
    assert.deepEqual(apply(behind, []).after, ['- 甲\n']);
    const before = '  <!-- role-lens-disable-line -->  甲\n';
    assert.deepEqual(apply(before, []).after, ['  甲\n']);
    const first = '<!-- role-lens-disable-line -->  甲\n';
    assert.deepEqual(apply(first, []).after, ['甲\n']);
  });

  it('of several codes lose the one that is of no use, with the comma that joins it', () => {
    const text = '<!-- role-lens-disable-next-line plan/no-owner, jd/vague-duty, jd/too-many-musts -->\n甲\n';
    const { about, after } = apply(text, [found(text, '甲')]);
    assert.deepEqual(about, ['suppression/unused plan/no-owner', 'suppression/unused jd/too-many-musts']);
    assert.deepEqual(after, [
      '<!-- role-lens-disable-next-line jd/vague-duty, jd/too-many-musts -->\n甲\n',
      '<!-- role-lens-disable-next-line plan/no-owner, jd/vague-duty -->\n甲\n',
    ]);
  });

  it('behind two slashes are removed up to the next on the line, or up to its end', () => {
    const comment = '// role-lens-disable-line';
    for (const [text, after] of [
      [`甲 ${comment}\n乙 ${comment}\n`, [`甲\n乙 ${comment}\n`, `甲 ${comment}\n乙\n`]],
      [`甲 ${comment} jd/vague-duty ${comment}\n`, [`甲 ${comment}\n`, `甲 ${comment} jd/vague-duty\n`]],
    ] as const)
      assert.deepEqual(apply(text, []).after, after);
  });

  it('lose a code that does not exist, but never what somebody wrote beside it', () => {
    for (const [codes, left] of [
      ['jd/nonsense', undefined],
      ['jd/nonsense -- 我们约定', undefined],
      ['jd/nonsense, jd/vague-duty', 'jd/vague-duty'],
      ['jd/nonsense, jd/vague-duty -- 我们约定', 'jd/vague-duty -- 我们约定'],
      ['jd/vague-duty, jd/nonsense -- agreed', 'jd/vague-duty -- agreed'],
    ] as const) {
      const text = (it: string): string => `甲 <!-- role-lens-disable-line ${it} -->\n`;
      const { about, after } = apply(text(codes), [found(text(codes), '甲')]);
      assert.deepEqual(about, ['suppression/unknown-code jd/nonsense'], codes);
      assert.deepEqual(after, left !== undefined ? [text(left)] : codes.includes('--') ? [] : ['甲\n'], codes);
    }
  });

  it('that name a code twice need it once', () => {
    const text = '<!-- role-lens-disable-next-line jd/vague-duty jd/vague-duty -->\n甲\n';
    assert.deepEqual(apply(text, [found(text, '甲')]).about, ['suppression/unused jd/vague-duty']);
  });

  it('that enable are never of no use, but may name what does not exist', () => {
    assert.deepEqual(apply('<!-- role-lens-enable -->\n<!-- role-lens-enable jd/vague-duty -->\n', []).about, []);
    assert.deepEqual(apply('<!-- role-lens-enable jd/nonsense -->\n', []).about, [
      'suppression/unknown-code jd/nonsense',
    ]);
  });

  it('are named with what they are, and are removed only when somebody asks for it', () => {
    const text =
      '<!-- role-lens-disable-line jd/nonsense -->甲\n乙 // role-lens-disable-line jd/vague-duty, plan/no-owner\n';
    const suppressions = readSuppressions(text, engine.readDraft(text, 'markdown'));
    const { about } = applySuppressions(text, [], suppressions);
    assert.deepEqual(
      about.map(({ code, severity, args }) => [code, severity, args]),
      [
        ['suppression/unknown-code', 'warning', { code: 'jd/nonsense' }],
        ['suppression/unused', 'hint', { kind: 'disable-line', code: 'jd/vague-duty' }],
        ['suppression/unused', 'hint', { kind: 'disable-line', code: 'plan/no-owner' }],
      ],
    );
    for (const { fixes } of about) {
      const [fix, ...more] = fixes();
      assert.deepEqual(more, []);
      assert.equal(fix!.code, 'remove-suppression');
      assert.ok(fix!.isPreferred && !fix!.isSafe);
    }
    const [bare] = applySuppressions(
      '甲 <!-- role-lens-disable-line -->',
      [],
      readSuppressions('甲 <!-- role-lens-disable-line -->', engine.readDraft('甲', 'markdown')),
    ).about;
    assert.deepEqual(bare?.args, { kind: 'disable-line' });
  });

  it('say a code once: one that the same comment says already may go unasked', () => {
    const head = '# 销售经理\n\n## 岗位职责\n\n- 负责客户相关工作 ';
    const comment = (codes: string): string => `${head}<!-- role-lens-disable-line ${codes} -->\n`;
    const mended = (text: string): string => {
      const fixes = analyzer.safeFixes(analyzer.analyze(text, 'markdown'));
      return applyChanges(text, combineFixes(fixes));
    };
    for (const [codes, left] of [
      ['jd/vague-duty, jd/vague-duty', 'jd/vague-duty'],
      [
        'jd/vague-duty, jd/vague-duty, plan/no-owner, jd/vague-duty -- agreed',
        'jd/vague-duty, plan/no-owner -- agreed',
      ],
      ['plan/no-owner plan/no-owner', 'plan/no-owner'],
      ['jd/vague-duty, plan/no-owner', 'jd/vague-duty, plan/no-owner'],
      ['jd/no-such, jd/no-such', 'jd/no-such, jd/no-such'],
    ] as const) {
      assert.equal(mended(comment(codes)), comment(left));
    }
  });

  it('go with tabs around them, at either end of the text', () => {
    assert.deepEqual(apply('甲\t<!-- role-lens-disable-line -->', []).after, ['甲']);
    assert.deepEqual(apply('<!-- role-lens-disable-line -->\t甲', []).after, ['甲']);
    assert.deepEqual(apply('<!-- role-lens-disable-line -->', []).after, ['']);
  });

  it('count for findings in any order, and several times for one code', () => {
    const text =
      '<!-- role-lens-disable-next-line jd/vague-duty -->\n甲\n乙\n<!-- role-lens-disable-next-line jd/vague-duty -->\n丙\n';
    const { shown, about } = apply(text, [found(text, '丙'), found(text, '乙'), found(text, '甲')]);
    assert.deepEqual(shown, ['乙']);
    assert.deepEqual(about, []);
  });

  it('are all shown where there is no suppression', () => {
    assert.deepEqual(apply('甲\n', [found('甲\n', '甲')]), { shown: ['甲'], about: [], after: [] });
  });

  it('hide findings about suppressions only by name', () => {
    const unused = '<!-- role-lens-disable-line jd/vague-duty -->';
    assert.equal(apply(`<!-- role-lens-disable-file -->\n甲 ${unused}\n`, []).about.length, 2);
    const named = `<!-- role-lens-disable-file suppression/unused -->\n甲 ${unused}\n`;
    assert.deepEqual(apply(named, []).about, []);
  });
});
