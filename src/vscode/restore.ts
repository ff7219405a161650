/** Finds the apps of this workspace at the start of a window and takes up where their last runs ended. */
import { dirname } from 'node:path';
import * as vscode from 'vscode';
import type { Core } from '../core';
import type { CoreLoader } from './loadCore';
import type { ProjectEntry, Projects } from './projects';

/** Milliseconds. After a reload the host before may still hold the lock for a moment. */
const retryAfter = 2000;
const attempts = 20;

/** Takes up what a window that was closed has left under way. */
type GoOn = (entry: ProjectEntry) => Promise<unknown>;

/** Says what went wrong, with what to do about it. */
type Tell = (error: unknown) => Promise<void>;

/** Restores now, or once the person trusts the workspace: what lies in it may have been made by anybody. */
export function registerRestore(loader: CoreLoader, projects: Projects, tell: Tell, goOn: GoOn): vscode.Disposable {
  const restore = () => void restoreProjects(loader, projects, tell, goOn);
  if (vscode.workspace.isTrusted) restore();
  return vscode.workspace.onDidGrantWorkspaceTrust(restore);
}

/** Loads the core only where there is an app. Runs after activation. */
async function restoreProjects(loader: CoreLoader, projects: Projects, tell: Tell, goOn: GoOn): Promise<void> {
  const manifests = await vscode.workspace.findFiles('**/.build-from-spec/manifest.json', '**/node_modules/**', 50);
  if (manifests.length === 0) return;
  const { core } = await loader.load();
  for (const { fsPath } of manifests) {
    const folder = dirname(dirname(fsPath));
    const restore = () => restoreOne(core, projects, folder, goOn, attempts);
    await restore().catch((error: unknown) => {
      void tell(error);
      // What can't be read has been set aside by now: the run before it counts.
      if ((error as { reason?: string }).reason === 'journal_damaged') return restore().catch(tell);
    });
  }
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
