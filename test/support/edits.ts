/** Edits of drafts for tests of what is remembered between two versions of a text. */
import fc from 'fast-check';

/** Something is written over a stretch of a text; places are shares of its length. */
export interface Edit {
  readonly at: number;
  /** How many units go. */
  readonly length: number;
  readonly written: string;
}

/** What changes the structure of a draft when it is written into it. */
export const scraps = fc.constantFrom(
  ...['\n', '\n', '\n', '\r\n', '\r', '\n\n', ' ', '    ', '\t', '  ', '\u3000'],
  ...['- ', '* ', '1. ', '2、', '3.', '2.3', '（一）', '一、', '三、', '①', '> ', '#', '## ', '# ', '【', '】'],
  ...[
    '```',
    '~~~\n',
    '`',
    '<!--',
    '-->',
    '<!-- a -->',
    '---\n',
    '---',
    '===',
    '...\n',
    '|',
    '| a | b |\n',
    '| - | - |\n',
  ],
  ...[
    'a | b\n--- | ---\n',
    '[a]: ',
    '[a](b)',
    '// role-lens-disable',
    '岗位职责',
    '任职要求：',
    '负责人',
    '负责人：',
    '@市场',
  ],
  ...[
    '岗位职责：',
    'Responsibilities',
    '考核指标\n',
    '薪资：',
    '；',
    '；\n',
    '，',
    '，\n',
    '。',
    '：',
    ':',
    ';',
    'a',
    'Go on',
    '3年',
  ],
  ...['负责客户开发', '拉新 DAU', 'role: sales\n', 'kind: plan\n', '行动项', '🎯', '\ud83c', '\ufeff', '销售经理'],
  ...['<br>', '<br/>\n', '<li>', '</li>', '<td>', '<th>', '<p>', '</p>', '<h2>', '</h2>', '<ul>\n', '<b>'],
  ...['\n🚀 ', '\n✨', '\nI. ', '\nII. ', '\n> [!note] 任职要求\n', '\n: ', '**1.** ', '\u200b', '[[a|', '$x$'],
  ...[
    '{/* ',
    ' */}',
    '\nimport a from "b"\n',
    '\nexport const a = {\n',
    '}\n',
    '[^1]: ',
    '+++\n',
    '{"a": ',
    ' // role-lens x',
  ],
);

/** A draft of such scraps, mostly with some lines of usual ones. */
export const drafts: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      scraps,
      scraps,
      fc.constantFrom(
        '\n- 拜访客户并签约',
        '\n1. Own user growth',
        '\n\n## 任职要求\n',
        '\n\n负责品牌投放；跟进线索。\n',
        '\n| 投放 | 市场 |',
      ),
    ),
    { maxLength: 80, size: 'max' },
  )
  .map((pieces) => pieces.join(''));

export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    // No double: fast-check draws these evenly by their bits, so almost all of them are next to 0 or 1.
    at: fc.nat(9_999).map((place) => place / 10_000),
    length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
    written: fc.array(scraps, { maxLength: 3 }).map((pieces) => pieces.join('')),
  }),
  { minLength: 1, maxLength: 8 },
);

/** A text and its versions after each edit. */
export function edited(text: string, changes: readonly Edit[]): string[] {
  const versions = [text];
  for (const { at, length, written } of changes) {
    const last = versions.at(-1)!;
    const from = Math.floor(at * last.length);
    versions.push(last.slice(0, from) + written + last.slice(from + length));
  }
  return versions;
}
