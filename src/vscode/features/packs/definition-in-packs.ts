/** *Go to Definition* of an id in a pack: where packs give it or change it, and the page of the handbook where some of it is built in. */
import * as vscode from 'vscode';
import { idsIn, thingInPack, type PackSection } from '../../../core/packs.ts';
import type { PageKind } from '../../../services/handbook/page-writer.ts';
import { toRange } from '../../platform/convert.ts';
import { resourceOf } from '../../platform/pack-places.ts';
import { handbookUri } from '../handbook/handbook-uri.ts';
import type { FindAround } from './around-pack.ts';

/** What has a page. */
const PAGES: Readonly<Partial<Record<PackSection, PageKind>>> = {
  terms: 'term',
  activities: 'activity',
  roles: 'role',
  neighbors: 'role',
};

export function definitionIn(around: FindAround): vscode.DefinitionProvider {
  return {
    async provideDefinition(document, position, token) {
      const known = await around(document);
      if (!known || token.isCancellationRequested) return undefined;
      const { pack, team, locale, grammar } = known;
      const thing = thingInPack(document.getText(), document.offsetAt(position), grammar);
      const found = thing?.kind && idsIn(pack, thing.kind).find(({ id }) => id === thing.word);
      if (!found) return undefined;
      const { section, id, label } = found;
      const links = (team?.placesOf(section, id) ?? []).map(({ uri, range }) => link(uri, range));
      const page = PAGES[section];
      const isOwn = team?.origins.isOwn([section, id]) ?? false;
      if (page && !isOwn) {
        const folder = vscode.Uri.joinPath(resourceOf(document.uri), '..');
        links.push(link(handbookUri({ kind: page, id }, label[locale], locale, folder), new vscode.Range(0, 0, 0, 0)));
      }
      return links.map((it) => ({ ...it, originSelectionRange: toRange(document, thing.range) }));
    },
  };
}

function link(targetUri: vscode.Uri, targetRange: vscode.Range): vscode.LocationLink {
  return { targetUri, targetRange };
}
