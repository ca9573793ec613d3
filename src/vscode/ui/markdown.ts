/** Writes Markdown for hovers and tooltips, in which text from a pack is never read as Markdown. */
import * as vscode from 'vscode';

export class MarkdownWriter {
  readonly markdown: vscode.MarkdownString;

  /** @param commands that links in the Markdown may run; no others */
  constructor(commands: readonly string[] = []) {
    this.markdown = new vscode.MarkdownString('', true);
    if (commands.length > 0) this.markdown.isTrusted = { enabledCommands: commands };
  }

  /** Appends Markdown. Never pass text of a pack or a draft. */
  raw(markdown: string): this {
    this.markdown.appendMarkdown(markdown);
    return this;
  }

  /** Appends plain text, word by word: `appendText` turns spaces into no-break spaces. */
  text(text: string): this {
    text.split(' ').forEach((word, index) => {
      if (index > 0) this.markdown.appendMarkdown(' ');
      this.markdown.appendText(word);
    });
    return this;
  }

  /** Appends a link. @param words plain text */
  link(words: string, target: vscode.Uri): this {
    return this.raw('[').text(words).raw(`](${target.toString()})`);
  }

  bold(text: string): this {
    return text === '' ? this : this.raw('**').text(text).raw('**');
  }

  /** Appends a list with a bold name before each text. */
  list(entries: readonly { readonly name: string; readonly text: string }[], colon: string): this {
    for (const { name, text } of entries) {
      this.raw('- ')
        .bold(name)
        .text(colon + text)
        .raw('\n');
    }
    return this;
  }
}
