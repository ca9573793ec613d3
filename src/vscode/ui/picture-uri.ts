import * as vscode from 'vscode';
import type { Pictures } from './role-icon.ts';

/** Pictures where VS Code asks for a file: in trees and gutters. */
export function pictureUris({ light, dark }: Pictures): { readonly light: vscode.Uri; readonly dark: vscode.Uri } {
  return { light: uriOf(light), dark: uriOf(dark) };
}

function uriOf(svg: string): vscode.Uri {
  return vscode.Uri.parse(`data:image/svg+xml;base64,${btoa(svg)}`);
}
