/** What the definitions of this folder are made of. Nothing of it runs in the extension: `npm run manifest` reads it. */

/** A text of the interface in both languages. In package.json it stands as a key of package.nls.json. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

/** In an editor of Markdown, plain text or what the user has added to them, see `addedDocuments`. */
export const IN_DRAFT =
  '(editorLangId =~ /^(markdown|plaintext)$/ || editorLangId in roleLens.addedLanguages || resourceExtname in roleLens.addedEndings)';

export interface CommandDefinition {
  /** Behind `roleLens.`; the name of the command where it is absent. */
  readonly id?: string;
  readonly title: Text;
  /** Name of a codicon; or of a picture, of which `media/` has one for light and one for dark themes, such as `lens-light.svg`. */
  readonly icon?: string | { readonly media: string };
  /** One sentence for the README on what it does. A command without one is no command for people, and not in the palette. */
  readonly does?: Text;
  /** When the palette offers it; always, where it is absent. */
  readonly paletteWhen?: string;
  readonly menus?: readonly MenuEntry[];
  readonly keybinding?: Keybinding;
}

export interface Keybinding {
  readonly key: string;
  /** On macOS. */
  readonly mac: string;
  readonly when: string;
}

export interface MenuEntry {
  /** A menu of VS Code, or the id of a submenu. */
  readonly menu: string;
  readonly when?: string;
  /** The places in the menu: a group, and `@` with its order in it. */
  readonly groups: readonly string[];
}

export interface ViewDefinition {
  readonly name: Text;
  /** Its part of the height at first, against those of the other views. */
  readonly size: number;
  /** Only its header shows at first: in a low window the other views need the room. */
  readonly isClosed?: boolean;
  /** A tree where it is absent. */
  readonly type?: 'webview';
  /** What stands in it while it is empty. */
  readonly welcomes?: readonly Welcome[];
}

export interface Welcome {
  /** Always, where it is absent. */
  readonly when?: string;
  readonly text: Text;
}

export interface SettingDefinition {
  /** Behind `roleLens.`. */
  readonly key: string;
  readonly scope: 'window' | 'resource' | 'language-overridable';
  /** Markdown. */
  readonly description: Text;
  /** Absent only in what is deprecated. */
  readonly default?: unknown;
  /** What to use instead; the setting is still read. */
  readonly deprecated?: Text;
  /** JSON Schema of the value. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** The values that may be chosen from, each with its description. */
  readonly values?: Readonly<Record<string, Text>>;
  /** What a generator adds to the schema: the levels of each kind of finding, the roles of the built-in pack as suggestions, or its areas with who may own each. */
  readonly generated?: 'severities' | 'roles' | 'owners';
}
