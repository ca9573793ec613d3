/** Helps with writing packs and settings of a team: completion, hovers; for packs also the outline, *Go to Definition* and renaming of ids. */
import * as vscode from 'vscode';
import type { Locale, LocalText } from '../../../core/index.ts';
import { FINDING_CODES } from '../../../core/plain.ts';
import {
  CONFIG_GRAMMAR,
  idsIn,
  outlineOfPack,
  PACK_GRAMMAR,
  suggestInPack,
  thingInPack,
  type PackSuggestion,
  type PackSymbol,
  type ThingInPack,
} from '../../../core/packs.ts';
import { configKeyMeaning, configPrecedence } from '../../../words/config-key-words.ts';
import { packKeyMeaning } from '../../../words/pack-key-words.ts';
import { packsStrings } from '../../../words/packs-words.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import { toRange } from '../../platform/convert.ts';
import type { Engines, LoadedEngine } from '../../platform/engines.ts';
import { isPack, isTeamConfig, resourceOf, type PackSource } from '../../platform/pack-places.ts';
import { MarkdownWriter } from '../../ui/markdown.ts';
import type { Around, FindAround } from './around-pack.ts';
import { definitionIn } from './definition-in-packs.ts';
import { renameInPacks } from './rename-in-packs.ts';
import { writeTeamPlace } from './team-place.ts';

/** What the help is worked out from. */
export interface PackHelpServices {
  readonly engines: Engines;
  readonly packs: PackSource;
  readonly language: ContentLanguage;
}

/** Files that may be packs; whether they are is asked of each. */
const FILES: vscode.DocumentSelector = { pattern: '**/*.{yaml,yml,json}' };

export function helpWithPacks({ engines, packs, language }: PackHelpServices): vscode.Disposable {
  const around = async (document: vscode.TextDocument): Promise<Around | undefined> => {
    const { uri } = document;
    const engine = await engines.for(resourceOf(uri));
    const { team } = engine;
    const isNamed = team?.packs.some(({ path }) => team.uriOf(path).toString() === uri.toString()) ?? false;
    const isConfig = isTeamConfig(uri);
    if (!isPack(uri) && !isNamed && !isConfig) return undefined;
    const builtIn = (await engines.builtIn()).pack;
    const { locale } = language;
    const meaning = isConfig ? meaningInConfig(engine, locale) : (place: string) => packKeyMeaning(place, locale);
    const grammar = isConfig ? CONFIG_GRAMMAR : PACK_GRAMMAR;
    return { pack: team?.compiled.pack ?? builtIn, builtIn, team, locale, grammar, meaning };
  };
  const aroundPack: FindAround = async (document) => (isTeamConfig(document.uri) ? undefined : around(document));
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(FILES, completionIn(around), '"', "'", '[', '{', ' ', ':'),
    vscode.languages.registerHoverProvider(FILES, hoverIn(around)),
    vscode.languages.registerDefinitionProvider(FILES, definitionIn(aroundPack)),
    vscode.languages.registerDocumentSymbolProvider(FILES, symbolsIn(aroundPack), { label: 'Role Lens' }),
    vscode.languages.registerRenameProvider(FILES, renameInPacks(aroundPack, packs)),
  );
}

/** A kind of finding has a name; everything else that is set has a meaning of its own. */
function meaningInConfig({ words }: LoadedEngine, locale: Locale): Around['meaning'] {
  return (place) => {
    const code = FINDING_CODES.find((it) => place === `severity.${it}`);
    if (code) return words.findingName(code, locale);
    const meaning = configKeyMeaning(place, locale);
    return meaning === undefined ? undefined : `${meaning}\n\n${configPrecedence(locale)}`;
  };
}

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
      const found = suggestInPack(document.getText(), document.offsetAt(position), known.pack, known.grammar);
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
        const meaning = place === undefined ? undefined : known.meaning(place)?.split('\n')[0];
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
      const thing = thingInPack(document.getText(), document.offsetAt(position), known.grammar);
      if (!thing) return undefined;
      const writer = new MarkdownWriter();
      if (!(thing.place === undefined ? writeId(writer, thing, known) : writeKey(writer, thing, known))) {
        return undefined;
      }
      return new vscode.Hover(writer.markdown, toRange(document, thing.range));
    },
  };
}

function writeKey(writer: MarkdownWriter, { word, place }: ThingInPack, known: Around): boolean {
  const meaning = known.meaning(place!);
  if (meaning === undefined) return false;
  writer.bold(word);
  for (const paragraph of meaning.split('\n\n')) writer.raw('\n\n').text(paragraph);
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
  const places = team?.placesOf(found.section, word) ?? [];
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
