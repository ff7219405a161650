/** Finds the apps of this workspace at the start of a window and takes up where their last runs ended. */
import { dirname } from 'node:path';
import * as vscode from 'vscode';
import type { Core } from '../core';
import type { AppFolders } from './appFolder';
import type { CoreLoader } from './loadCore';
import type { ProjectEntry, Projects } from './projects';
import { isMarkdown, sourceOf, specNameOf } from './specDocument';

/** Milliseconds. After a reload the host before may still hold the lock for a moment. */
const retryAfter = 2000;
const attempts = 20;

/** Takes up what a window that was closed has left under way. */
type GoOn = (entry: ProjectEntry) => Promise<unknown>;

/** Says what went wrong, with what to do about it. */
type Tell = (error: unknown) => Promise<void>;

export interface RestoreParts {
  readonly loader: CoreLoader;
  readonly projects: Projects;
  readonly folders: AppFolders;
  readonly tell: Tell;
  readonly goOn: GoOn;
}

/** Restores now, or once the person trusts the workspace: what lies in it may have been made by anybody. */
export function registerRestore(parts: RestoreParts): vscode.Disposable {
  const restore = () => void restoreProjects(parts);
  if (vscode.workspace.isTrusted) restore();
  return vscode.Disposable.from(
    vscode.workspace.onDidGrantWorkspaceTrust(restore),
    // Without a folder the specs that are opened are all that is known.
    vscode.workspace.onDidOpenTextDocument((document) => {
      const isAlone = !vscode.workspace.workspaceFolders?.length && vscode.workspace.isTrusted;
      if (isAlone && isMarkdown(document) && !document.isUntitled) restore();
    }),
  );
}

/** Loads the core only where there is an app. Runs after activation. */
async function restoreProjects({ loader, projects, folders, tell, goOn }: RestoreParts): Promise<void> {
  const apps = vscode.workspace.workspaceFolders?.length ? await appsInWorkspace() : await appsOfOpenSpecs(folders);
  if (apps.length === 0) return;
  const { core } = await loader.load();
  for (const folder of apps) {
    if (projects.ofFolder(folder)) continue;
    const restore = () => restoreOne(core, projects, folder, goOn, attempts);
    await restore().catch((error: unknown) => {
      void tell(error);
      // What can't be read has been set aside by now: the run before it counts.
      if ((error as { reason?: string }).reason === 'journal_damaged') return restore().catch(tell);
    });
  }
}

async function appsInWorkspace(): Promise<readonly string[]> {
  const manifests = await vscode.workspace.findFiles('**/.build-from-spec/manifest.json', '**/node_modules/**', 50);
  return manifests.map(({ fsPath }) => dirname(dirname(fsPath)));
}

/** In a window without a folder. */
async function appsOfOpenSpecs(folders: AppFolders): Promise<readonly string[]> {
  const specs = vscode.workspace.textDocuments.filter((document) => isMarkdown(document) && !document.isUntitled);
  const known = await Promise.all(
    specs.map(({ uri }) => folders.built({ uri, source: sourceOf(uri), name: specNameOf(uri, false) })),
  );
  return known.filter((folder) => folder !== undefined);
}

async function restoreOne(core: Core, projects: Projects, folder: string, goOn: GoOn, left: number): Promise<void> {
  const project = await core.latestProject(folder);
  if (!project || projects.ofFolder(folder)) return;
  try {
    await core.deployments.refresh(folder);
    const entry = projects.add(await core.orchestrator.adopt(project, { target: 'local' }));
    if (entry.project.pause === 'interrupted') void goOn(entry);
  } catch (error) {
    if ((error as { reason?: string }).reason !== 'locked' || left === 0) throw error;
    setTimeout(() => void restoreOne(core, projects, folder, goOn, left - 1).catch(() => undefined), retryAfter);
  }
}
