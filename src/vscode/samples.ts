/** Samples for newcomers: a spec from the extension's own folder, copied into the workspace so that it can be built and changed. */
import * as vscode from 'vscode';

const titles: Readonly<Record<string, string>> = {
  'reading-list.md': 'Books and authors: tidy tables, pages, requirements',
  'clinic.md': 'A small animal clinic: user stories in plain words',
  'tally.md': 'A counter: one small tool',
};

/** Lets the person choose a sample and opens it: a copy in the first workspace folder, or an untitled editor without one. */
export async function openSample(extensionUri: vscode.Uri): Promise<void> {
  const items = Object.entries(titles).map(([label, detail]) => ({ label, detail }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: 'Which sample do you want to open?',
    ignoreFocusOut: true,
  });
  if (!chosen) return;
  const sample = vscode.Uri.joinPath(extensionUri, 'media', 'samples', chosen.label);
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (root && vscode.workspace.isTrusted) return openCopy(sample, vscode.Uri.joinPath(root, chosen.label));
  await openUntitled(sample);
}

/** A spec to fill in, which can be built as it is. It is untitled until the person saves it. */
export async function newSpec(extensionUri: vscode.Uri): Promise<void> {
  await openUntitled(vscode.Uri.joinPath(extensionUri, 'media', 'template.md'));
}

async function openUntitled(original: vscode.Uri): Promise<void> {
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(original));
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language: 'markdown' }));
}

async function openCopy(sample: vscode.Uri, target: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.copy(sample, target, { overwrite: false });
  } catch (error) {
    // A copy from last time is the person's by now: it is opened as it is.
    if (!(error instanceof vscode.FileSystemError && error.code === 'FileExists')) throw error;
  }
  await vscode.window.showTextDocument(target);
}
