/** Why a Word document is not read, and what to do instead. */
import type { Locale, WordProblem } from '../core/index.ts';

const PROBLEMS: Readonly<Record<Locale, Readonly<Record<WordProblem, string>>>> = {
  zh: {
    damaged: '文件已损坏，读不出来；请用 Word 或 WPS 打开，修复后另存为 .docx',
    dtd: '里面的 XML 声明了实体（DTD），正常的 Word 文档没有这种内容，没有读',
    encrypted: '设了打开密码，请去掉密码另存一份',
    macros: '带有宏，没有读；请另存为不带宏的 .docx',
    'not-word': '不是 Word 文档（.docx）',
    'old-word': '是旧格式的 .doc，请用 Word 或 WPS 另存为 .docx',
    pdf: '是 PDF，请把里面的文字复制出来，粘贴到一份新的 Markdown 文件里',
    'too-large': '太大了，没有读：文件最大 20 MB，解压后每个部分最大 50 MB',
  },
  en: {
    damaged: 'it is damaged; open it in Word, let Word repair it and save it as .docx',
    dtd: 'its XML declares entities (a DTD), which no ordinary Word document does, so it was not read',
    encrypted: 'it is protected by a password; save a copy without one',
    macros: 'it holds macros and was not read; save it as a .docx without macros',
    'not-word': 'it is not a Word document (.docx)',
    'old-word': 'it is in the old .doc format; save it as .docx in Word',
    pdf: 'it is a PDF; copy its text and paste it into a new Markdown file',
    'too-large': 'it is too large and was not read: at most 20 MB, and 50 MB for each part once unpacked',
  },
};

/** Why a file was not read as a Word document; it stands behind the name of the file. */
export const wordProblem = (problem: WordProblem, locale: Locale): string => PROBLEMS[locale][problem];
