/** Shows a person's version of a file beside the generated one: to compare them, or to bring both together. */
import { basename, join } from 'node:path';
import * as vscode from 'vscode';
import type { FileDifference } from '../core';
import type { Project, SkippedFile } from '../pipeline/project';
import type { CoreLoader } from './loadCore';
import { openBuffers } from './openBuffers';
import type { ProjectEntry } from './projects';

const scheme = 'build-from-spec-version';

/** What a document of ours shows: a version by its hash, or without one the person's, as it was when it was opened. */
interface Version {
  readonly folder: string;
  readonly path: string;
  readonly sha256?: string;
}

export class FileVersions implements vscode.TextDocumentContentProvider {
  constructor(
    private readonly loader: CoreLoader,
    private readonly entryOf: (folder: string) => ProjectEntry | undefined,
  ) {}

  /** Read-only documents whose path keeps the file's ending, for the sake of colours. */
  register(): vscode.Disposable {
    return vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const { folder, path, sha256 } = JSON.parse(uri.query) as Version;
    if (!sha256) {
      const file = vscode.Uri.file(join(folder, path));
      return openBuffers.textOf(file.fsPath) ?? new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    }
    const { core } = await this.loader.load();
    const project = this.entryOf(folder)?.project;
    const content = project && (await core.versionOf(project, sha256));
    if (content) return new TextDecoder().decode(content);
    throw new Error(`This version of ${path} is gone.`);
  }

  async compare({ project }: ProjectEntry, path: string): Promise<void> {
    const file = skippedFile(project, path);
    const mine = vscode.Uri.file(join(project.folder, path));
    if (!file?.sha256) {
      await vscode.window.showTextDocument(mine);
      return;
    }
    const other = this.uriOf(project, path, file.sha256);
    const title = `${path} (${otherName(project)} ↔ yours)`;
    await vscode.commands.executeCommand('vscode.diff', other, mine, title);
  }

  /** All that the build has changed in the app, in one editor: what is the app's own before what all apps share. */
  async showChanges({ project }: ProjectEntry): Promise<void> {
    const { core } = await this.loader.load();
    const changes = [...(await core.changesOf(project))].sort((a, b) => Number(isShared(a)) - Number(isShared(b)));
    if (changes.length === 0) return;
    const resources = changes.map(({ path, before, isThere }) => {
      const file = vscode.Uri.file(join(project.folder, path));
      return [file, before ? this.uriOf(project, path, before) : undefined, isThere ? file : undefined];
    });
    await vscode.commands.executeCommand('vscode.changes', `Update of ${basename(project.folder)}`, resources);
  }

  /** In the merge editor; where this VS Code has none that can be opened, in the diff editor. */
  async merge(entry: ProjectEntry, path: string): Promise<void> {
    const { project } = entry;
    const file = skippedFile(project, path);
    if (!file?.sha256 || !file.base) return this.compare(entry, path);
    const words = {
      base: this.uriOf(project, path, file.base),
      input1: {
        uri: this.uriOf(project, path, file.sha256),
        title: project.undone ? 'Before' : 'Generated',
        description: project.undone ? 'the build' : 'by the build',
      },
      input2: { uri: this.uriOf(project, path), title: 'Yours', description: 'as it is now' },
      output: vscode.Uri.file(join(project.folder, path)),
    };
    try {
      await vscode.commands.executeCommand('_open.mergeEditor', words);
    } catch {
      await this.compare(entry, path);
    }
  }

  private uriOf({ folder }: Project, path: string, sha256?: string): vscode.Uri {
    // Named by the time where it is the person's: what was shown before may have changed.
    const query = JSON.stringify({ folder, path, ...(sha256 ? { sha256 } : { at: Date.now() }) });
    return vscode.Uri.from({ scheme, path: vscode.Uri.file(join(folder, path)).path, query });
  }
}

function skippedFile({ skipped }: Project, path: string): SkippedFile | undefined {
  return skipped.find((file) => file.path === path);
}

/** After an undo the other version is the one before the build. */
function otherName({ undone }: Project): string {
  return undone ? 'before the build' : 'generated';
}

function isShared({ path }: FileDifference): boolean {
  return path.startsWith('src/kit/');
}
