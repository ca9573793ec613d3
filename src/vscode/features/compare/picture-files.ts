import * as vscode from 'vscode';
import type { FromPage } from '../../../protocol/messages.ts';
import type { Log } from '../../platform/log.ts';
import { saveFile, stemOf, utf8 } from '../../ui/saving.ts';

type Picture = Extract<FromPage, { type: 'picture' }>;

/**
 * Saves a picture that a page has drawn. Data that is no picture is refused.
 * @param document the draft that the page shows
 */
export async function savePicture(log: Log, picture: Picture, document?: vscode.TextDocument): Promise<void> {
  const content = pictureContent(picture);
  if (!content) {
    void vscode.window.showErrorMessage(vscode.l10n.t('The picture was not saved: it is not whole.'));
    return;
  }
  const { name, format } = picture;
  await saveFile(log, {
    content,
    name: `${pictureName(name, document?.uri.path)}.${format}`,
    filters: { [format === 'svg' ? vscode.l10n.t('SVG picture') : vscode.l10n.t('PNG picture')]: [format] },
    beside: document,
  });
}

/** What the file of a picture is called, without its ending: after the draft that it shows, if there is one. */
export function pictureName(picture: string, path: string | undefined): string {
  const draft = stemOf(path ?? '');
  return draft === '' || picture === 'relay' ? `role-lens-${picture}` : `${draft}-${picture}`;
}

/** The first bytes of every PNG file. */
const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The bytes of the file; undefined when the data is no picture of the format. */
export function pictureContent({ format, data }: Pick<Picture, 'format' | 'data'>): Uint8Array | undefined {
  if (format === 'svg') return data.startsWith('<svg') ? utf8(data) : undefined;
  const bytes = fromBase64(data);
  return bytes && PNG_SIGNATURE.every((byte, at) => bytes[at] === byte) ? bytes : undefined;
}

function fromBase64(data: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
