/** Compares a person's version of a file with the one that the build would have written. */
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Project } from '../pipeline/project';
import type { CoreLoader } from './loadCore';

const scheme = 'build-from-spec-generated';

/** Serves generated originals as read-only documents whose path keeps the file's ending, for the sake of colours. */
export function registerGeneratedContent(loader: CoreLoader): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async (uri) => {
      const { folder, sha256 } = JSON.parse(uri.query) as { folder: string; sha256: string };
      const { core } = await loader.load();
      return new TextDecoder().decode(
        await vscode.workspace.fs.readFile(vscode.Uri.file(core.generatedCopy(folder, sha256))),
      );
    },
  });
}

export async function compareFile({ folder, skipped }: Project, path: string): Promise<void> {
  const sha256 = skipped.find((file) => file.path === path)?.sha256;
  const mine = vscode.Uri.file(join(folder, path));
  if (!sha256) {
    await vscode.window.showTextDocument(mine);
    return;
  }
  const generated = vscode.Uri.from({ scheme, path: `/${path}`, query: JSON.stringify({ folder, sha256 }) });
  await vscode.commands.executeCommand('vscode.diff', generated, mine, `${path} (generated ↔ yours)`);
}
