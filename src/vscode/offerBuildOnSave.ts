/** Offers **Build on Save** once in a person's life, when they have built a spec again after changing it. */
import * as vscode from 'vscode';
import { builtInModel } from '../pipeline/modelId';
import type { Project } from '../pipeline/project';

const memoryKey = 'buildOnSaveOffered';

export class BuildOnSaveOffer {
  constructor(private readonly memory: vscode.Memento) {}

  /** `before`: what was built last into the folder of this build. */
  async make(before: Project | undefined, now: Project): Promise<void> {
    const isRebuilt = before && before.spec.name === now.spec.name && before.spec.sha256 !== now.spec.sha256;
    if (!isRebuilt || now.files.length === 0 || now.model !== builtInModel || this.isDecided()) return;
    await this.memory.update(memoryKey, true);
    const [yes, no] = ['Build on Save', 'Not Now'] as const;
    const answer = await vscode.window.showInformationMessage(
      `Build ${now.spec.name} whenever you save it? Saving asks nothing, sends nothing to a model and deploys nothing.`,
      yes,
      no,
    );
    if (answer === yes) await configuration().update('buildOnSave', true, vscode.ConfigurationTarget.Global);
  }

  private isDecided(): boolean {
    const { globalValue, workspaceValue, workspaceFolderValue } = configuration().inspect('buildOnSave') ?? {};
    const isSet = [globalValue, workspaceValue, workspaceFolderValue].some((value) => value !== undefined);
    return isSet || this.memory.get<boolean>(memoryKey, false);
  }
}

function configuration(): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('buildFromSpec');
}
