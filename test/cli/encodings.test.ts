import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { encoded, utf16 } from './encode.ts';
import { asInput, folderWith, jsonLines, lines, only, roleLens } from './run.ts';

const VAGUE = '# 销售经理\n\n## 岗位职责\n\n- 负责客户相关工作\n- 拜访重点客户，挖掘采购需求\n';
const TRADITIONAL = '# 業務經理\n\n## 工作內容\n\n- 負責客戶相關工作\n- 拜訪重點客戶，挖掘採購需求\n';
const WARN = only('jd/vague-duty', 'warning');
const MARK = '\uFEFF';

/** What is said about each of some files, in order; none of them can be read. */
async function complaints(contents: readonly (string | Uint8Array)[], ...args: string[]): Promise<string[]> {
  const names = contents.map((_, at) => `${at}.md`);
  const folder = folderWith(Object.fromEntries(contents.map((content, at) => [names[at]!, content])));
  const { code, out, err } = await roleLens(['check', ...names, ...args], '', { folder });
  assert.equal(code, 2);
  assert.equal(out, `no draft was checked; ${contents.length} could not be read\n`);
  return lines(err).map((line, at) => line.replace(`role-lens: ${names[at]!}: `, ''));
}

describe('A draft that is not UTF-8', () => {
  const encodings = [
    ['GBK', 'gbk', encoded(VAGUE, 'gbk')],
    ['GBK', 'gbk', encoded('销售', 'gbk')],
    ['GBK', 'gbk', encoded('岗位：渠道销售（华东区）\r\n职责：开拓经销商，签约回款\r\n', 'gbk')],
    ['GBK', 'gbk', encoded('營運專員：負責會員經營與活動檔期規劃，三年以上相關工作經驗', 'gbk')],
    ['Big5', 'big5', encoded(TRADITIONAL, 'big5')],
    ['Big5', 'big5', encoded('行銷企劃：負責品牌活動、媒體合作、廣告投放。\n', 'big5')],
    ['UTF-16LE', 'utf-16le', utf16(VAGUE, 'le')],
    ['UTF-16LE', 'utf-16le', utf16(VAGUE, 'le', MARK)],
    ['UTF-16BE', 'utf-16be', utf16(TRADITIONAL, 'be')],
    ['UTF-16BE', 'utf-16be', utf16('Sales Manager\n\n- Win accounts 🎯\n', 'be', MARK)],
    ['UTF-16LE', 'utf-16le', utf16('Sales Manager\n\n- Win accounts\n', 'le')],
  ] as const;

  it('is refused, and the sentence says which encoding it is in and what to do', async () => {
    const sentences = await complaints(encodings.map(([, , bytes]) => bytes));
    for (const [at, [name, label]] of encodings.entries()) {
      const expected = `it is not UTF-8 but ${name}; save it as UTF-8 or add --encoding ${label}`;
      assert.equal(sentences[at]?.replace('looks like ', ''), expected);
    }
  });

  it('is read when its encoding is named, with the same findings as in UTF-8', async () => {
    for (const label of ['gbk', 'big5', 'utf-16le', 'utf-16be']) {
      const files = encodings.filter(([, it]) => it === label).map(([, , bytes]) => bytes);
      const check = async (contents: readonly (string | Uint8Array)[], ...args: string[]) => {
        const folder = folderWith(Object.fromEntries(contents.map((content, at) => [`${at}.md`, content])));
        return roleLens(['check', '.', ...args, ...WARN], '', { folder });
      };
      const utf8 = files.map((bytes) => new TextDecoder(label).decode(bytes));
      assert.deepEqual(await check(files, '--encoding', label), await check(utf8));
    }
  });

  it('may lie beside others that are UTF-8, or say by a mark what it is in', async () => {
    const folder = folderWith({
      'a.md': encoded(VAGUE, 'gbk'),
      'b.md': VAGUE,
      'c.md': MARK + VAGUE,
      'd.md': utf16(VAGUE, 'be', MARK),
    });
    const { out, err } = await roleLens(['check', '.', '--encoding', 'GB2312', ...WARN], '', { folder });
    assert.equal(err, '');
    assert.match(out, /\n4 drafts checked: 4 warnings\n$/);
  });

  it('is no other text with a mark of UTF-8, whatever encoding is named', async () => {
    const text = '# Café Manager\n\n- Résumés of partners\n';
    const folder = folderWith({ 'marked.md': MARK + text, 'unmarked.md': text });
    const read = async (name: string, ...args: string[]) => {
      const { err, out } = await roleLens(['check', name, ...args, '--format', 'json'], '', { folder });
      assert.equal(err, '');
      return out.replaceAll(name, '');
    };
    assert.equal(await read('marked.md', '--encoding', 'gbk'), await read('unmarked.md'));
    const broken = Buffer.concat([Buffer.from(MARK), encoded(VAGUE, 'gbk')]);
    assert.deepEqual(await complaints([broken], '--encoding', 'gbk'), ['it is not encoded in UTF-8']);
  });

  it('is read in UTF-16 with the bullets of Word in it, with a mark and without one', async () => {
    const bullets = VAGUE.replaceAll('- ', '\uF0B7\t');
    const folder = folderWith({
      'a.txt': bullets,
      'b.txt': utf16(bullets, 'le', MARK),
      'c.txt': utf16(bullets, 'be', MARK),
      'd.txt': utf16(bullets, 'le'),
    });
    const { out, err } = await roleLens(['check', '.', '--encoding', 'utf-16le', ...WARN], '', { folder });
    assert.equal(err, '');
    assert.match(out, /\n4 drafts checked: 4 warnings\n$/);
  });

  it('is refused when it is not in the encoding that was named, or in none that can be told', async () => {
    const latin = Buffer.from('Café manager, résumé to us', 'latin1');
    const utf32 = Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0);
    assert.deepEqual(await complaints([latin, utf32]), [
      'it is not encoded in UTF-8; save it as UTF-8, or name its encoding with --encoding',
      'it is not UTF-8 but UTF-32LE; save it as UTF-8',
    ]);
    assert.deepEqual(await complaints([latin, utf32], '--encoding', 'gbk'), [
      'it is not encoded in GBK',
      'it is not UTF-8 but UTF-32LE; save it as UTF-8',
    ]);
  });

  it('is told about in Chinese as well', async () => {
    const folder = folderWith({ 'a.txt': encoded('销售', 'gbk'), 'b.txt': utf16('销售', 'le', MARK) });
    const { err } = await roleLens(['check', '.', '--locale', 'zh-CN'], '', { folder });
    assert.deepEqual(lines(err), [
      'role-lens: a.txt：不是 UTF-8，看起来是 GBK 编码，请另存为 UTF-8，或加上 --encoding gbk',
      'role-lens: b.txt：不是 UTF-8，而是 UTF-16LE 编码，请另存为 UTF-8，或加上 --encoding utf-16le',
    ]);
  });

  it('cannot be read in an encoding that does not exist', async () => {
    for (const args of [
      ['check', 'a.md'],
      ['analyze', '--jsonl'],
      ['terms', '--jsonl'],
    ]) {
      const { code, out, err } = await roleLens([...args, '--encoding', 'klingon']);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(
        err,
        /^role-lens: there is no encoding “klingon” here; .+gb18030.+\nHow to use it: role-lens (?:check|analyze|terms) --help\n$/,
      );
    }
  });
});

describe('A file that is no text', () => {
  const zip = (...names: string[]): Uint8Array => Buffer.from(`PK\u0003\u0004\0${names.join('\0')}`, 'latin1');
  const compound = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
  const formats = [
    ['a PDF', Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1')],
    ['a PDF', '%PDF-1.4\n'],
    ['a Word document of another kind than .docx', zip('mimetypeapplication/vnd.oasis.opendocument.text')],
    ['a Word document of another kind than .docx', Buffer.concat([compound, Buffer.from('WordDocument', 'utf16le')])],
    ['an office document such as a spreadsheet', Buffer.concat([compound, Buffer.from('Workbook', 'utf16le')])],
    ['an office document such as a spreadsheet', zip('[Content_Types].xml', 'xl/workbook.xml')],
    ['an RTF document', '{\\rtf1\\ansi \\u-27028?}'],
  ] as const;

  it('is named for what it is, whatever its ending and whatever encoding is given', async () => {
    for (const args of [[], ['--encoding', 'gbk']]) {
      const sentences = await complaints(
        formats.map(([, content]) => content),
        ...args,
      );
      for (const [at, [format]] of formats.entries()) {
        assert.ok(sentences[at]?.startsWith(`it is ${format}; save `), sentences[at]);
        assert.match(sentences[at]!, / and check that$/);
      }
    }
  });

  it('is no text, when it is none of these', async () => {
    const picture = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0);
    for (const sentence of await complaints([zip('photo.jpg'), picture, 'a\0b', Uint8Array.of(0xff, 0x01, 0xfe)]))
      assert.equal(sentence, 'it is not a text file');
  });

  it('is not what a text is taken for that speaks of such files', async () => {
    const folder = folderWith({ 'a.md': 'Send your CV as %PDF-1.7 or {\\rtf, not as PK …\n' });
    assert.equal((await roleLens(['check', 'a.md'], '', { folder })).code, 0);
  });
});

describe('JSON lines that are not UTF-8', () => {
  const POSTINGS = asInput(
    { id: 'a', text: '岗位职责：\n1、复盘销售漏斗' },
    { id: 'b', text: 'é' },
    { id: 'c', text: '渠道' },
  );

  for (const command of ['analyze', 'terms']) {
    it(`are named by their number, and the others answered: ${command}`, async () => {
      const bytes = Buffer.concat([Buffer.from('{"id":0,"text":"x"}\n'), encoded(POSTINGS.replace('é', 'e'), 'gbk')]);
      const { code, out, err } = await roleLens([command, '--jsonl'], bytes);
      assert.equal(code, 2);
      assert.deepEqual(
        jsonLines<{ id: unknown }>(out).map(({ id }) => id),
        [0, 'b'],
      );
      const why = 'it is not UTF-8 but looks like GBK; save it as UTF-8 or add --encoding gbk';
      assert.equal(err, `role-lens: line 2 was left out: ${why}\nrole-lens: line 4 was left out: ${why}\n`);
    });

    it(`are refused as a whole in UTF-16, which has other line ends: ${command}`, async () => {
      for (const bytes of [utf16(POSTINGS, 'le', MARK), utf16(POSTINGS, 'be', MARK), utf16(POSTINGS, 'le')]) {
        const { code, out, err } = await roleLens([command, '--jsonl'], bytes);
        assert.deepEqual([code, out], [2, '']);
        assert.match(
          err,
          /^role-lens: standard input: it is not UTF-8 but (?:looks like )?UTF-16[LB]E; save it as UTF-8 or add --encoding utf-16[lb]e\n$/,
        );
      }
    });

    it(`are answered as in UTF-8 when the encoding is named: ${command}`, async () => {
      const expected = await roleLens([command, '--jsonl'], POSTINGS);
      assert.equal(expected.code, 0);
      for (const [label, bytes] of [
        ['utf-16le', utf16(POSTINGS, 'le')],
        ['UTF-16', utf16(POSTINGS, 'be', MARK)],
        ['cp936', encoded(POSTINGS, 'gbk')],
        ['gb18030', encoded(POSTINGS, 'gbk')],
        ['gbk', POSTINGS.replace('"é"', '"é 岗位"')],
      ] as const) {
        const { code, out, err } = await roleLens([command, '--jsonl', '--encoding', label], bytes);
        assert.equal(err, '', label);
        assert.equal(code, 0);
        if (label !== 'gbk') assert.equal(out, expected.out, label);
      }
    });
  }

  it('are refused when they are not in the encoding that was named', async () => {
    const { code, err } = await roleLens(['terms', '--jsonl', '--encoding', 'utf-16le'], `${POSTINGS}\n`.slice(0, 9));
    assert.equal(code, 2);
    assert.match(err, /^role-lens: standard input: it is not encoded in UTF-16LE\n$/);
    const pdf = await roleLens(['analyze', '--jsonl', '--encoding', 'gbk'], '%PDF-1.7\n');
    assert.equal(pdf.code, 2);
    assert.match(pdf.err, /^role-lens: standard input: it is a PDF; /);
  });
});
