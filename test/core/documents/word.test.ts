import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { constants, deflateRawSync } from 'node:zlib';
import { describe, it } from 'mocha';
import { wordPlace, writeWord } from '../../../src/core/index.ts';
import { inflate } from '../../../src/core/documents/word/inflate.ts';
import { plainWords } from '../../../src/core/documents/page-words.ts';
import { root } from '../../../tools/host/paths.ts';
import { analyzer, engine } from '../../support/built-in.ts';
import { LISTS, bold, inList, p, table, wordDocument, wordPart } from '../../support/word.ts';

function markdown(file: Uint8Array): string {
  const reading = engine.readWord(file);
  assert.ok('markdown' in reading, JSON.stringify(reading));
  return reading.markdown;
}

function problem(file: Uint8Array): string {
  const reading = engine.readWord(file);
  assert.ok('problem' in reading);
  return reading.problem;
}

describe('A Word document is read as a draft', () => {
  it('takes headings by their style, whatever language it is named in, and by their outline level', () => {
    const styles = wordPart(
      'styles',
      '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="own"><w:basedOn w:val="1"/></w:style>' +
        '<w:style w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:styleId="t1"><w:name w:val="toc 1"/></w:style>',
    );
    const body = [
      p('Account Executive', '<w:pStyle w:val="T"/>'),
      p('About us 1', '<w:pStyle w:val="t1"/>'),
      p('About us', '<w:pStyle w:val="own"/>'),
      p('Partners', '<w:outlineLvl w:val="1"/>'),
      p('We sell.'),
    ];
    assert.equal(
      markdown(wordDocument(body.join(''), styles)),
      '# Account Executive\n\n## About us\n\n### Partners\n\nWe sell.\n',
    );
  });

  it('takes a line for a heading that is bold or says what a section is, and the first such line for the title', () => {
    const body = bold('销售经理') + p('岗位职责：') + p('开发新客户。') + bold('加分项') + p('有驾照。');
    assert.equal(markdown(wordDocument(body)), '# 销售经理\n\n## 岗位职责\n\n开发新客户。\n\n## 加分项\n\n有驾照。\n');
  });

  it('makes items of lists of Word, which count as they do there', () => {
    const body =
      p('Own the forecast', inList(1)) +
      p('with finance', inList(1, 1)) +
      p('First', inList(2)) +
      p('Second', inList(2)) +
      p('Between') +
      p('Third', inList(2)) +
      p('Anew', inList(3)) +
      p('None', inList(0));
    assert.equal(
      markdown(wordDocument(body, LISTS)),
      '- Own the forecast\n    - with finance\n1. First\n2. Second\n\nBetween\n\n3. Third\n1. Anew\n\nNone\n',
    );
  });

  it('makes items of lines that somebody numbered by hand, one below the other or in one line', () => {
    const body = p('1、开发客户；2、谈合同；3、催收回款。') + p('1.5万元起') + p('● 有驾照');
    assert.equal(markdown(wordDocument(body)), '1. 开发客户；\n2. 谈合同；\n3. 催收回款。\n\n1.5万元起\n\n- 有驾照\n');
  });

  it('makes sections and facts of a job description that is one table', () => {
    const body = table(
      ['岗位名称', '销售经理', '所属部门', '销售部'],
      [p('岗') + p('位') + p('职') + p('责'), p('1、开发华东客户，完成回款；') + p('2、负责公众号日常更新。')],
      ['任职资格', p('学历：本科') + p('经验：3年以上')],
      ['学历要求', '本科'],
    );
    const read = markdown(wordDocument(body));
    assert.equal(
      read,
      '- 岗位名称：销售经理\n- 所属部门：销售部\n\n## 岗位职责\n\n1. 开发华东客户，完成回款；\n2. 负责公众号日常更新。\n\n' +
        '## 任职资格\n\n- 学历：本科\n- 经验：3年以上\n- 学历要求：本科\n',
    );
    const { draft, declared, findings } = analyzer.analyze(read, 'markdown');
    assert.equal(draft.kind, 'jd');
    assert.equal(declared?.role, 'sales');
    const finding = findings.find(({ code }) => code === 'role/off-role-duty');
    assert.deepEqual(finding && wordPlace(read, draft, finding.start), { section: '岗位职责', item: 2 });
  });

  it('leaves a table with a head what it is', () => {
    const body = table(['Action', 'Owner'], ['Trade fair | spring', 'Marketing'], ['Follow-up', 'Sales']);
    assert.equal(
      markdown(wordDocument(body)),
      '| Action | Owner |\n| --- | --- |\n| Trade fair \\| spring | Marketing |\n| Follow-up | Sales |\n',
    );
  });

  it('counts the rows of a table as Word shows them, and what stands behind it', () => {
    const body =
      p('Actions', '<w:outlineLvl w:val="0"/>') +
      table(['Action', 'Owner'], ['Trade fair', 'Marketing'], ['---', '---'], ['Follow-up', 'Sales']) +
      p('Signed by the board');
    const read = markdown(wordDocument(body));
    const { draft } = analyzer.analyze(read, 'markdown');
    assert.deepEqual(
      ['Action |', 'Trade fair', 'Follow-up', 'Signed'].map((it) => wordPlace(read, draft, read.indexOf(it))),
      [1, 2, 4, 5].map((item) => ({ section: 'Actions', item })),
    );
  });

  it('leaves out what was deleted, keeps what was put in, reads boxes of text once and notes at the end', () => {
    const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
    const box = (words: string): string => `<w:txbxContent>${p(words)}</w:txbxContent>`;
    const body =
      `<w:p>${run('Kept ')}<w:ins>${run('and new')}</w:ins><w:del>${run(' gone')}</w:del><w:r><w:footnoteReference w:id="2"/></w:r></w:p>` +
      `<w:p><mc:AlternateContent><mc:Choice>${box('Boxed')}</mc:Choice><mc:Fallback>${box('Boxed')}</mc:Fallback></mc:AlternateContent></w:p>`;
    const notes = wordPart(
      'footnotes',
      `<w:footnote w:id="0" w:type="separator"/><w:footnote w:id="2">${p('Said below.')}</w:footnote>`,
    );
    assert.equal(markdown(wordDocument(body, notes)), 'Kept and new[^1]\n\nBoxed\n\n[^1]: Said below.\n');
  });

  it('reads and writes a table of any number of rows', () => {
    const row = '<w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr>';
    assert.ok(markdown(wordDocument(`<w:tbl>${row.repeat(150_000)}</w:tbl>`)).length > 150_000);
    const long = `| a |\n| - |\n${'| b |\n'.repeat(150_000)}`;
    assert.ok(writeWord(analyzer.analyze(long, 'markdown')).length > 0);
  });

  it('takes words for words: signs of Markdown in them mean nothing, and none begins front matter or a remark', () => {
    const words = ['---', 'kind: other', '---', '&lt;!-- role-lens-disable-file --&gt;', '# 5 *stars*', '开发客户'];
    const read = markdown(wordDocument(words.map((it) => p(it)).join('')));
    const { draft, text, suppressed } = analyzer.analyze(read, 'markdown');
    assert.equal(draft.frontMatter, undefined);
    assert.equal(suppressed, 0);
    assert.deepEqual(
      draft.blocks.map(({ content }) => plainWords(text, content, draft.excluded)),
      ['---', 'kind: other', '---', '<!-- role-lens-disable-file -->', '# 5 *stars*', '开发客户'],
    );
  });

  it('reads names with another prefix, and the strict form of the standard', () => {
    const strict =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>Strict</x:t></x:r></x:p></x:body></x:document>';
    assert.equal(markdown(wordDocument('', { 'word/document.xml': strict })), 'Strict\n');
  });
});

describe('What is no Word document, or may do harm, is refused for what it is', () => {
  const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const files: readonly (readonly [string, Uint8Array])[] = [
    ['old-word', Buffer.from([...compound, 0, 0])],
    ['encrypted', Buffer.concat([Buffer.from(compound), Buffer.from('EncryptedPackage', 'utf16le')])],
    ['pdf', Buffer.from('%PDF-1.7')],
    ['not-word', Buffer.from('Sales manager')],
    ['not-word', wordDocument('', { 'word/document.xml': '<workbook/>' })],
    ['damaged', Buffer.from('PK\u0003\u0004 and nothing else')],
    ['damaged', wordDocument('<w:p>')],
    ['macros', wordDocument(p('x'), { 'word/vbaProject.bin': 'x' })],
    ['dtd', wordDocument('', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><w:document/>' })],
    ['damaged', wordDocument('<w:p>'.repeat(5000) + '</w:p>'.repeat(5000))],
    ['too-large', wordDocument('<w:p/>'.repeat(1_000_001))],
    ['too-large', Buffer.concat([wordDocument(p('x')), Buffer.alloc(20_000_000)])],
  ];

  it('says of each which it is', () => {
    assert.deepEqual(
      files.map(([, file]) => problem(file)),
      files.map(([expected]) => expected),
    );
  });

  it('follows no link out of the document', () => {
    const outside =
      '<Relationships><Relationship Type="x/officeDocument" TargetMode="External" Target="https://example.com/x"/></Relationships>';
    assert.equal(markdown(wordDocument(p('Here'), { '_rels/.rels': outside })), 'Here\n');
  });

  it('stops unpacking at the limit, however little was packed', () => {
    const bomb = deflateRawSync(Buffer.alloc(60_000_000));
    assert.ok(bomb.length < 100_000);
    assert.throws(() => inflate(bomb, 50_000_000), { message: 'too-large' });
  });

  it('is read or refused, and never fails otherwise, wherever a byte is wrong', () => {
    const file = writeWord(analyzer.analyze('# Sales\n\n- Sell\n', 'markdown'));
    for (let at = 0; at < file.length; at += 7) {
      const broken = Uint8Array.from(file);
      broken[at] = broken[at]! ^ 0x55;
      assert.ok(engine.readWord(broken));
      assert.ok(engine.readWord(file.subarray(0, at)));
    }
  });
});

describe('What was packed is unpacked', () => {
  const text = Buffer.from(readFileSync(path.join(root, 'samples', '销售经理-JD.md'), 'utf8').repeat(40));
  const noise = Buffer.from(Array.from({ length: 70_000 }, (_, at) => (at * 2_654_435_761) >>> 13));

  it('as zlib packs it, in every way that it knows', () => {
    for (const bytes of [text, noise, Buffer.alloc(0), Buffer.from('a')]) {
      for (const level of [0, 1, 9])
        for (const strategy of [
          constants.Z_DEFAULT_STRATEGY,
          constants.Z_FIXED,
          constants.Z_HUFFMAN_ONLY,
          constants.Z_RLE,
        ])
          assert.ok(
            bytes.equals(inflate(deflateRawSync(bytes, { level, strategy }), 1e7)),
            `${bytes.length} ${level} ${strategy}`,
          );
    }
  });

  it('and refused where it is cut off or changed', () => {
    const packed = deflateRawSync(text);
    assert.throws(() => inflate(packed.subarray(0, -5), 1e7), { message: 'damaged' });
    assert.throws(() => inflate(Uint8Array.of(7), 1e7), { message: 'damaged' });
  });
});

describe('A draft is written as a Word document', () => {
  /** The kind, the marker and the words of each line. */
  const linesOf = (text: string): string[] => {
    const { draft } = analyzer.analyze(text, 'markdown');
    return draft.blocks
      .filter(({ kind }) => kind !== 'front-matter' && kind !== 'comment' && kind !== 'rule')
      .map(({ kind, level, marker, content }) => {
        const words = plainWords(text, content, draft.excluded).replace(/\s+/gu, ' ');
        return `${kind}${kind === 'heading' ? level : ''} ${marker} ${words}`;
      });
  };
  const samples = readdirSync(path.join(root, 'samples')).filter((name) => /JD\.md$|-jd\.md$|计划\.md$/u.test(name));
  const sample = (name: string): string => readFileSync(path.join(root, 'samples', name), 'utf8');

  for (const name of samples) {
    it(`and read again it has every line of ${name}`, () => {
      const text = sample(name);
      assert.deepEqual(linesOf(markdown(writeWord(analyzer.analyze(text, 'markdown')))), linesOf(text));
    });
  }

  it('and read again it has every line of the examples', () => {
    const examples = engine.pack.templates.flatMap((template) =>
      (['zh', 'en'] as const).flatMap((locale) => engine.templateExample(template, locale) ?? []),
    );
    assert.ok(examples.length > 0);
    for (const { text } of examples) {
      assert.deepEqual(linesOf(markdown(writeWord(analyzer.analyze(text, 'markdown')))), linesOf(text));
    }
  });

  it('holds no front matter, no remark and no suppression, and keeps what is bold', () => {
    const text =
      '---\nrole: sales\n---\n\n# Sales\n\n<!-- role-lens-disable-file -->\n\nWe **sell** & <!-- why? -->listen.\n';
    assert.equal(markdown(writeWord(analyzer.analyze(text, 'markdown'))), '# Sales\n\nWe **sell** & listen.\n');
  });

  it('is the same file each time', () => {
    const analysis = analyzer.analyze(sample(samples[0]!), 'markdown');
    assert.deepEqual(writeWord(analysis), writeWord(analysis));
  });
});
