/** Helps with writing packs: completion, hovers, the outline, and renaming an id in all packs that count together. */
import * as vscode from 'vscode';
import type { Locale, LocalText, Pack } from '../../../core/index.ts';
import {
  idsIn,
  isIdOf,
  outlineOfPack,
  placesOfId,
  suggestInPack,
  thingInPack,
  type PackSuggestion,
  type PackSymbol,
  type ThingInPack,
} from '../../../core/packs.ts';
import { packKeyMeaning } from '../../../words/pack-key-words.ts';
import { packsStrings } from '../../../words/packs-words.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import { toRange, toTextEdit } from '../../platform/convert.ts';
import type { Engines } from '../../platform/engines.ts';
import { isPack, resourceOf } from '../../platform/pack-places.ts';
import { MarkdownWriter } from '../../ui/markdown.ts';
import { writeTeamPlace } from './team-place.ts';
import type { Team } from './read-team.ts';

/** What the help is worked out from. */
export interface PackHelpServices {
  readonly engines: Engines;
  readonly language: ContentLanguage;
}

/** Files that may be packs; whether they are is asked of each. */
const FILES: vscode.DocumentSelector = { pattern: '**/*.{yaml,yml,json}' };
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function helpWithPacks({ engines, language }: PackHelpServices): vscode.Disposable {
  const around = async (document: vscode.TextDocument): Promise<Around | undefined> => {
    const { uri } = document;
    const { team } = await engines.for(resourceOf(uri));
    const isNamed = team?.packs.some(({ path }) => team.uriOf(path).toString() === uri.toString()) ?? false;
    if (!isPack(uri) && !isNamed) return undefined;
    const builtIn = (await engines.builtIn()).pack;
    return { pack: team?.compiled.pack ?? builtIn, builtIn, team, locale: language.locale };
  };
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(FILES, completionIn(around), '"', "'", '[', '{', ' ', ':'),
    vscode.languages.registerHoverProvider(FILES, hoverIn(around)),
    vscode.languages.registerDocumentSymbolProvider(FILES, symbolsIn(around), { label: 'Role Lens' }),
    vscode.languages.registerRenameProvider(FILES, renameIn(around)),
  );
}

/** What counts where a pack lies. */
interface Around {
  readonly pack: Pack;
  readonly builtIn: Pack;
  readonly team: Team | undefined;
  readonly locale: Locale;
}

type FindAround = (document: vscode.TextDocument) => Promise<Around | undefined>;

const KINDS: Readonly<Record<PackSuggestion['kind'], vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  id: vscode.CompletionItemKind.Reference,
  choice: vscode.CompletionItemKind.EnumMember,
};

function completionIn(around: FindAround): vscode.CompletionItemProvider {
  return {
    async provideCompletionItems(document, position, token) {
      const known = await around(document);
      if (!known || token.isCancellationRequested) return undefined;
      const found = suggestInPack(document.getText(), document.offsetAt(position), known.pack);
      if (!found) return undefined;
      const range = toRange(document, found.range);
      return found.suggestions.map(({ label, kind, snippet, place, name }, at) => {
        const own = name && nameIn(name, known.locale);
        const item = new vscode.CompletionItem(own === undefined ? label : { label, description: own }, KINDS[kind]);
        item.range = range;
        item.insertText = new vscode.SnippetString(snippet);
        item.sortText = String(at).padStart(5, '0');
        // An id is found by what people call the thing, too.
        item.filterText = name ? `${label} ${name.zh} ${name.en}` : label;
        const meaning = place === undefined ? undefined : packKeyMeaning(place, known.locale);
        if (meaning !== undefined) item.detail = meaning;
        return item;
      });
    },
  };
}

const nameIn = (name: LocalText, locale: Locale): string => name[locale];

function hoverIn(around: FindAround): vscode.HoverProvider {
  return {
    async provideHover(document, position, token) {
      const known = await around(document);
      if (!known || token.isCancellationRequested) return undefined;
      const thing = thingInPack(document.getText(), document.offsetAt(position));
      if (!thing) return undefined;
      const writer = new MarkdownWriter();
      if (!(thing.place === undefined ? writeId(writer, thing, known) : writeKey(writer, thing, known.locale))) {
        return undefined;
      }
      return new vscode.Hover(writer.markdown, toRange(document, thing.range));
    },
  };
}

function writeKey(writer: MarkdownWriter, { word, place }: ThingInPack, locale: Locale): boolean {
  const meaning = packKeyMeaning(place!, locale);
  if (meaning === undefined) return false;
  writer.bold(word).raw('\n\n').text(meaning);
  return true;
}

/** What an id is now, and where that comes from. */
function writeId(writer: MarkdownWriter, { word, kind }: ThingInPack, { pack, team, locale }: Around): boolean {
  const found = kind && idsIn(pack, kind).find(({ id }) => id === word);
  if (!found) return false;
  writer
    .bold(word)
    .text(` · ${nameIn(found.label, locale)}`)
    .raw('\n\n');
  const places = team?.placesOf([found.section, word]) ?? [];
  const isWhole = team?.origins.isOwn([found.section, word]) ?? false;
  if (!isWhole) writer.text(packsStrings(locale).builtIn);
  places.forEach((place, at) => {
    if (at > 0 || !isWhole) writer.raw(' · ');
    writeTeamPlace(writer, place);
  });
  return true;
}

const SYMBOLS: Readonly<Record<PackSymbol['kind'], vscode.SymbolKind>> = {
  section: vscode.SymbolKind.Module,
  entry: vscode.SymbolKind.Object,
  value: vscode.SymbolKind.Property,
};

function symbolsIn(around: FindAround): vscode.DocumentSymbolProvider {
  return {
    async provideDocumentSymbols(document) {
      const known = await around(document);
      if (!known) return undefined;
      const symbolOf = ({ name, detail, kind, range, selection, children }: PackSymbol): vscode.DocumentSymbol => {
        const symbol = new vscode.DocumentSymbol(
          name,
          detail,
          SYMBOLS[kind],
          toRange(document, range),
          toRange(document, selection),
        );
        symbol.children = children.map(symbolOf);
        return symbol;
      };
      return outlineOfPack(document.getText(), known.locale).map(symbolOf);
    },
  };
}

function renameIn(around: FindAround): vscode.RenameProvider {
  const find = async (document: vscode.TextDocument, position: vscode.Position): Promise<Renaming> => {
    const known = await around(document);
    const thing = known && thingInPack(document.getText(), document.offsetAt(position));
    const strings = packsStrings(known?.locale ?? 'en');
    if (!known || thing?.kind === undefined) throw new Error(strings.noId);
    if (idsIn(known.builtIn, thing.kind).some(({ id }) => id === thing.word))
      throw new Error(strings.builtInId(thing.word));
    const isSaid = packsOf(document, known.team).some(({ text }) => isIdOf(text, thing.kind!, thing.word));
    if (!isSaid) throw new Error(strings.noId);
    return { known, thing, kind: thing.kind };
  };
  return {
    async prepareRename(document, position) {
      const { thing } = await find(document, position);
      return { range: toRange(document, thing.range), placeholder: thing.word };
    },
    async provideRenameEdits(document, position, newName) {
      const { known, thing, kind } = await find(document, position);
      const strings = packsStrings(known.locale);
      if (!ID.test(newName)) throw new Error(strings.badId);
      const isTaken = packsOf(document, known.team).some(({ text }) => isIdOf(text, kind, newName));
      if (isTaken || idsIn(known.pack, kind).some(({ id }) => id === newName))
        throw new Error(strings.takenId(newName));
      const edit = new vscode.WorkspaceEdit();
      for (const { uri, text } of packsOf(document, known.team)) {
        const places = placesOfId(text, kind, thing.word);
        if (places.length === 0) continue;
        const of = await vscode.workspace.openTextDocument(uri);
        if (of.getText() !== text) throw new Error(strings.changed(uri.path.split('/').at(-1)!));
        edit.set(
          uri,
          places.map((range) => toTextEdit(of, { ...range, newText: newName })),
        );
      }
      return edit;
    },
  };
}

interface Renaming {
  readonly known: Around;
  readonly thing: ThingInPack;
  readonly kind: NonNullable<ThingInPack['kind']>;
}

/** A document and the packs of folders that count with it, as they are in their editors. */
function packsOf(
  document: vscode.TextDocument,
  team: Team | undefined,
): readonly { readonly uri: vscode.Uri; readonly text: string }[] {
  const others = (team?.packs ?? []).flatMap(({ path, layer, reading }) => {
    const uri = team!.uriOf(path);
    if (layer !== 'folder' || uri.toString() === document.uri.toString()) return [];
    const open = vscode.workspace.textDocuments.find((it) => it.uri.toString() === uri.toString() && !it.isClosed);
    return [{ uri, text: open?.getText() ?? reading.text }];
  });
  return [{ uri: document.uri, text: document.getText() }, ...others];
}
