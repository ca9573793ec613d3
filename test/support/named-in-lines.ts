/** What a title, the `role:` of the front matter or some headings name, as plain text: a reader holds it beside the lines. */
import { createNeighborWords } from '../../src/core/terms/neighbor-words.ts';
import { otherProfession } from '../../src/core/terms/other-profession.ts';
import { createFolder } from '../../src/core/text/fold.ts';
import { analyzer, compiled, engine, phrases, titles } from './built-in.ts';

const folder = createFolder(compiled.han);
const { index } = engine;
const neighborWords = createNeighborWords(index, folder);
const NOBODY = 'no role';
const SEEN_BELOW = '## 岗位职责\n\n- 见下\n';
/** Lines that surely speak of a role, where the text decides. */
const BODIES = {
  sales: '## 岗位职责\n\n- 开发新客户，上门拜访，签订合同\n- 跟进回款，完成销售额\n- 维护大客户关系，促成续约\n',
  marketing: '## 岗位职责\n\n- 投放信息流广告，控制获客成本\n- 策划品牌发布会，撰写新闻稿\n- 调研市场，分析竞品\n',
  operations: '## 岗位职责\n\n- 运营公众号，日常更新\n- 维护粉丝社群，组织打卡活动\n- 策划会员日，提升留存\n',
} as const;

/** What a line is, by the first word of the name of its file. */
const LINES: Readonly<Record<string, (line: string) => readonly string[]>> = {
  titles: ofTitle,
  roles: ofRole,
  headings: ofHeadings,
  pages: ofPage,
};

/** @param name of the file: `titles-zh.txt` holds a title in each line */
export function namedInLines(text: string, name: string): string {
  const lines = text.split('\n').filter((line) => line !== '');
  const told = LINES[/^[a-z]+/u.exec(name)![0]]!;
  return lines.flatMap((line) => [line, ...told(line).map((it) => `  ${it}`)]).join('\n');
}

function ofTitle(title: string): string[] {
  const under = (body: string): string => declaredBy(`# ${title}\n\n${body}`);
  const alone = under(SEEN_BELOW);
  const words = neighborWords.spokenIn(title);
  const others = Object.entries(BODIES)
    .map(([role, body]) => `above lines of ${role}: ${under(body)}`)
    .filter((line) => !line.endsWith(`: ${alone}`));
  return [
    alone,
    ...others,
    ...(alone === NOBODY ? otherIn(`# ${title}\n`, title) : []),
    ...(words.length > 0 ? [`its words are of ${words.join(', ')}`] : []),
  ];
}

/** `\n` in a line stands for a line break. */
function ofRole(value: string): string[] {
  const text = `---\nrole: ${value.replaceAll(String.raw`\n`, '\n')}\n---\n\n# 渠道拓展\n`;
  return [declaredBy(text), ...otherIn(text, '渠道拓展')];
}

/** Headings with ` | ` between them, each with its signs. */
function ofHeadings(line: string): string[] {
  return [
    declaredBy(
      line
        .split(' | ')
        .map((heading) => `${heading}\n\n- 见下\n`)
        .join('\n'),
    ),
  ];
}

/** The title in the front matter, and behind ` | ` the headings of the page. */
function ofPage(line: string): string[] {
  const [title, ...headings] = line.split(' | ');
  const text = `---\ntitle: ${title}\n---\n\n${headings.map((it) => `${it}\n\n- 见下\n`).join('\n')}`;
  return [declaredBy(text)];
}

function declaredBy(text: string): string {
  const { declared } = analyzer.read(text, 'markdown');
  if (!declared) return NOBODY;
  const { role, specialization, from, joint } = declared;
  const special = specialization === undefined ? '' : ` (${specialization})`;
  return `${role}${special} from ${from}${joint ? ` with ${joint.join(', ')}` : ''}`;
}

function otherIn(text: string, title: string): string[] {
  const { frontMatter } = engine.readDraft(text, 'markdown');
  const other = otherProfession(frontMatter, title, { index, titles, folder, phrases, neighborWords });
  return other ? [`another profession${other.neighbor === undefined ? '' : `: ${other.neighbor}`}`] : [];
}
