/** One of several features was opened: the first build asks whether its app is that of all. */
import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { AppFolders } from './appFolder';
import type { CoreModule } from './loadCore';
import type { SpecDocument } from './specDocument';

/** The spec to build; undefined when the person dismissed the question. What was built before is built again, without a question. */
export async function chooseFeatures(
  spec: SpecDocument,
  folders: AppFolders,
  { featuresBeside }: Pick<CoreModule, 'featuresBeside'>,
): Promise<SpecDocument | undefined> {
  const found = spec.uri.scheme === 'file' ? await featuresBeside(spec.uri.fsPath) : undefined;
  if (!found) return spec;
  const uri = vscode.Uri.file(found.folder);
  const all: SpecDocument = { uri, source: uri.fsPath, name: basename(found.folder), text: '', isFolder: true };
  if (await folders.known(all)) return all;
  if (await folders.known(spec)) return spec;
  const own = basename(found.own);
  const items = [
    {
      label: `All ${found.names.length} features`,
      description: 'Recommended',
      detail: `One app of ${found.names.join(', ')}`,
      spec: all,
    },
    { label: `Only ${own}`, detail: `An app of ${spec.isFolder ? `the files in ${own}` : spec.name} alone`, spec },
  ];
  const title = `${own} is one of ${found.names.length} features. Which should the app have?`;
  return (await vscode.window.showQuickPick(items, { title, ignoreFocusOut: true }))?.spec;
}
