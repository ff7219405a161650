/** What a page of ours in a webview is made of. */
import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { PageParts } from '../webview/html';

/** Where a webview may load from. */
export function resourceRoots(extensionUri: vscode.Uri): vscode.Uri[] {
  return ['dist', 'media'].map((folder) => vscode.Uri.joinPath(extensionUri, folder));
}

/** `script` and `style`: names of files in dist/ and media/. */
export function pageParts(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  { script, style }: { readonly script: string; readonly style: string },
): PageParts {
  const resource = (...path: string[]) => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...path)).toString();
  return {
    nonce: randomBytes(16).toString('base64url'),
    cspSource: webview.cspSource,
    scriptUri: resource('dist', script),
    styleUri: resource('media', style),
    codiconUri: resource('dist', 'codicon.css'),
  };
}
