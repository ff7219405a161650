/** Deploying in the editor: one click, or the next step that is missing before it. */
import * as vscode from 'vscode';
import type { Project } from '../../pipeline/project';
import type { DeployRequest } from '../../pipeline/schema/build';
import type { DeploymentRecord } from '../../pipeline/schema/deployment';
import type { BuildFlow } from '../buildFlow';
import { commandIds } from '../ids';
import type { CoreLoader } from '../loadCore';
import type { ProjectEntry, Projects } from '../projects';
import { deploymentTime, publishable } from '../viewState/deployView';
import type { VercelToken } from './vercelToken';

export class DeployFlow {
  constructor(
    private readonly loader: CoreLoader,
    private readonly projects: Projects,
    private readonly flow: BuildFlow,
    private readonly token: VercelToken,
  ) {}

  /** To a preview, or to production after a confirmation that names the project. */
  async deploy(entry: ProjectEntry, request: DeployRequest = { target: 'vercel' }): Promise<void> {
    const unverified = await this.mayDeploy(entry);
    if (unverified === undefined) return;
    if (!(await this.hasToken(`Deploy ${appName(entry.project)} to Vercel`))) return;
    await this.flow.deploy(entry, request, unverified);
  }

  /** Goes on with what was stopped or has failed; a deployment to Vercel needs its token for that. */
  async resume(entry: ProjectEntry): Promise<void> {
    const { error, deployRequest } = entry.project;
    const isVercel = isOpenAtVercel(entry.project);
    // Not verified: whether it is deployed all the same is for the person to say.
    if (isVercel && deployRequest && error?.reason.startsWith('evidence')) return this.deploy(entry, deployRequest);
    if (!isVercel || (await this.hasToken(`Deploy ${appName(entry.project)} to Vercel`))) await this.flow.resume(entry);
  }

  /** At the start of a window: watches a deployment that goes on at Vercel. Without a token it waits for the person. */
  async watchAgain(entry: ProjectEntry): Promise<void> {
    const { core } = await this.loader.load();
    const goesOn = core.deployments.of(entry.project.folder)?.goesOn;
    if (goesOn && isOpenAtVercel(entry.project) && (await this.token.get())) await this.flow.resume(entry);
  }

  /** Makes an earlier deployment the public one: the given one, or one that the person chooses. */
  async rollBack(entry: ProjectEntry, deploymentId?: string): Promise<void> {
    const { project } = entry;
    const { core } = await this.loader.load();
    const known = core.deployments.of(project.folder);
    const choices = known ? publishable({ deployments: known }) : [];
    const id = deploymentId ?? (await chooseDeployment(choices));
    const record = choices.find((choice) => choice.id === id);
    if (!record) return;
    const isBack = known?.history.some(({ current }) => current);
    const name = known?.projectName ?? appName(project);
    const question = isBack ? `Roll '${name}' back?` : `Make '${name}' public?`;
    const detail = `The public address of the project will show the deployment of ${deploymentTime(record.createdAt)}. Nothing is built or uploaded.`;
    const button = isBack ? 'Roll Back' : 'Make Public';
    if ((await vscode.window.showWarningMessage(question, { modal: true, detail }, button)) !== button) return;
    if (!(await this.hasToken(button))) return;
    await this.flow.deploy(entry, { target: 'vercel', rollBackTo: record.id }, true);
  }

  async openDeployment({ project }: ProjectEntry, deploymentId: string): Promise<void> {
    const { core } = await this.loader.load();
    const record = core.deployments.of(project.folder)?.history.find(({ id }) => id === deploymentId);
    if (record) await vscode.env.openExternal(vscode.Uri.parse(record.url));
  }

  async openLive({ project }: ProjectEntry): Promise<void> {
    const { core } = await this.loader.load();
    const url = core.deployments.of(project.folder)?.live?.url;
    if (url) await vscode.env.openExternal(vscode.Uri.parse(url));
  }

  async setToken(): Promise<void> {
    if (!(await this.token.ask('Set Vercel Token'))) return;
    vscode.window.setStatusBarMessage('Vercel token saved', 3000);
    const entry = this.projects.current();
    // What the missing or wrong token has stopped goes on.
    if (entry?.project.error?.reason.startsWith('deploy_token')) await this.flow.resume(entry);
  }

  removeToken(): Promise<void> {
    return this.token.remove();
  }

  /** Whether the app is deployed although it is not verified; undefined where it is not deployed. */
  private async mayDeploy({ project }: ProjectEntry): Promise<boolean | undefined> {
    if (!vscode.workspace.isTrusted) {
      await vscode.commands.executeCommand(commandIds.manageTrust);
      return undefined;
    }
    const { module } = await this.loader.load();
    if (project.files.length === 0) {
      void vscode.window.showErrorMessage(
        `There is no built app of ${project.spec.name} yet. Build it, then deploy it.`,
      );
      return undefined;
    }
    if (module.isDeployable(project) && project.phases.code_generation.status !== 'failed') return false;
    const failed = project.evidence?.items.find(({ status }) => status !== 'passed');
    const anyway = 'Deploy Anyway';
    const detail = 'It is not proved to work here. Vercel builds it again, and may fail, too.';
    const message = failed?.message ?? 'The app is not verified.';
    const answer = await vscode.window.showWarningMessage(message, { modal: true, detail }, anyway);
    return answer === anyway ? true : undefined;
  }

  private async hasToken(title: string): Promise<boolean> {
    return (await this.token.get()) !== undefined || this.token.ask(title);
  }
}

async function chooseDeployment(choices: readonly DeploymentRecord[]): Promise<string | undefined> {
  const items = choices.map(({ id, url, production, createdAt }) => ({
    label: deploymentTime(createdAt),
    description: production ? 'Production' : 'Preview',
    detail: url,
    id,
  }));
  if (items.length === 0) {
    void vscode.window.showInformationMessage('There is no other deployment to go back to.');
    return undefined;
  }
  const title = 'Which deployment should be public?';
  return (await vscode.window.showQuickPick(items, { title, matchOnDetail: true, ignoreFocusOut: true }))?.id;
}

function isOpenAtVercel({ currentPhase, deployRequest, phases }: Project): boolean {
  const isOpen = currentPhase === 'deployment' && phases.deployment.status !== 'completed';
  return isOpen && deployRequest?.target === 'vercel';
}

function appName({ spec }: Project): string {
  return spec.name.replace(/\.\w+$/, '');
}
