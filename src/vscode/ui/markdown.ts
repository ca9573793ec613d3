/** Markdown for hovers and tooltips in which everything that comes from a pack stays text. */
import * as vscode from 'vscode';

export class MarkdownWriter {
  readonly markdown: vscode.MarkdownString;

  /** @param commands the only commands that links of it may run */
  constructor(commands: readonly string[] = []) {
    this.markdown = new vscode.MarkdownString('', true);
    if (commands.length > 0) this.markdown.isTrusted = { enabledCommands: commands };
  }

  /** Markdown of our own making. Never pass anything of a pack or a draft. */
  raw(markdown: string): this {
    this.markdown.appendMarkdown(markdown);
    return this;
  }

  /** Text as it is. Word by word, because `appendText` makes every space one that lines cannot break at. */
  text(text: string): this {
    text.split(' ').forEach((word, index) => {
      if (index > 0) this.markdown.appendMarkdown(' ');
      this.markdown.appendText(word);
    });
    return this;
  }

  bold(text: string): this {
    return text === '' ? this : this.raw('**').text(text).raw('**');
  }

  /** A list with a bold name before each text. */
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
