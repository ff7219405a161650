/** **Undo Last Build**: says what it will do before it does it, and what it left alone afterwards. */
import * as vscode from 'vscode';
import type { Project } from '../pipeline/project';
import { commandIds } from './ids';
import type { CoreLoader } from './loadCore';
import type { ProjectEntry, Projects } from './projects';
import { count } from './viewState/words';

export class UndoFlow {
  constructor(
    private readonly loader: CoreLoader,
    private readonly projects: Projects,
  ) {}

  async undo({ project: { folder } }: ProjectEntry): Promise<void> {
    const { core } = await this.loader.load();
    const last = await core.undoableProject(folder);
    if (!last) {
      void vscode.window.showInformationMessage('There is nothing to undo: no build has written files here.');
      return;
    }
    const { restored, kept } = await core.previewUndo(folder, last.id);
    const left = kept.length > 0 ? ` ${count(kept.length, 'file')} that you changed since will be kept.` : '';
    const detail = `${count(restored.length, 'file')} will be as before it.${left} Installed packages, answers and version control are left alone.`;
    const question = `Undo the last build of ${last.spec.name}?`;
    const answer = await vscode.window.showWarningMessage(question, { modal: true, detail }, 'Undo');
    if (answer === 'Undo') await this.undoRun(last, folder);
  }

  private async undoRun(run: Project, folder: string): Promise<void> {
    const { core } = await this.loader.load();
    await core.orchestrator.adopt(run);
    const undone = await core.orchestrator.undo(run.id);
    // Where all is as it was, the build before counts again.
    const now = undone.skipped.length === 0 ? await core.latestProject(folder) : undone;
    const isNothingLeft = now?.undone && undone.skipped.length === 0;
    await (isNothingLeft ? core.preview.stop(folder) : core.preview.buildUndone(folder));
    this.projects.add(now ? await core.orchestrator.adopt(now) : undone);
    if (undone.skipped.length > 0) await tellKept(undone.skipped.length);
  }
}

/** The panel offers to merge each of them. */
async function tellKept(kept: number): Promise<void> {
  const message = `${count(kept, 'file')} changed since the build and ${kept === 1 ? 'was' : 'were'} kept.`;
  const answer = await vscode.window.showWarningMessage(message, 'Show Details');
  if (answer) await vscode.commands.executeCommand(commandIds.showPanel);
}
