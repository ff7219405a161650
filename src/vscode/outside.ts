/** The address at which a person's browser reaches what is served beside the extension, wherever that browser runs. */
import * as vscode from 'vscode';
import type { Core } from '../core';

/** A proxy on the way may pass its name on to the preview. */
export async function outside(preview: Pick<Core['preview'], 'answerAt'>, url: string): Promise<vscode.Uri> {
  const uri = await vscode.env.asExternalUri(vscode.Uri.parse(url));
  preview.answerAt(uri.toString(true));
  return uri;
}
