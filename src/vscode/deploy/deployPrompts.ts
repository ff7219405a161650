/** What a deployment asks: with the platform's own pickers, and modal only where something goes public or leaves the machine first. */
import * as vscode from 'vscode';
import type { DeployPrompts, Scope, UploadSummary } from '../../core';
import { deploymentTime } from '../viewState/deployView';
import { count, sizeText } from '../viewState/words';

const confirmedKey = 'confirmedVercelProjects';

/** `complaintAboutName` is the core's. */
export function deployPrompts(
  memory: vscode.Memento,
  complaintAboutName: (name: string) => Promise<string | undefined>,
): DeployPrompts {
  return {
    chooseScope,
    nameTaken: (name, scopeName) => nameTaken(name, scopeName, complaintAboutName),
    nameRefused: (name, why) => askForName(name, why, complaintAboutName),
    confirmUpload: (summary) => confirmUpload(summary, memory),
    environment: askForVariables,
    useExisting,
  };
}

async function chooseScope(scopes: readonly Scope[]): Promise<Scope> {
  const items = scopes.map((scope) => ({
    label: scope.name,
    description: scope.teamId ? 'Team' : 'Personal account',
    scope,
  }));
  const options = { title: 'Where on Vercel should the app go?', ignoreFocusOut: true };
  return required(await vscode.window.showQuickPick(items, options)).scope;
}

async function nameTaken(
  name: string,
  scopeName: string,
  complaintAbout: (name: string) => Promise<string | undefined>,
): Promise<string | undefined> {
  const use = { label: `$(repo) Deploy to the project ${name}`, detail: 'It gets a preview; what is public stays.' };
  const other = { label: '$(add) Create another project…', detail: `Under another name, in ${scopeName}` };
  const options = { title: `${scopeName} has a project ${name} already`, ignoreFocusOut: true };
  const chosen = required(await vscode.window.showQuickPick([use, other], options));
  return chosen === use ? undefined : askForName(`${name}-2`, undefined, complaintAbout);
}

async function askForName(
  proposed: string,
  why: string | undefined,
  complaintAbout: (name: string) => Promise<string | undefined>,
): Promise<string> {
  const name = await vscode.window.showInputBox({
    title: 'Name of the project on Vercel',
    prompt: why ?? 'Addresses begin with it.',
    value: proposed,
    ignoreFocusOut: true,
    validateInput: (value) => complaintAbout(value.trim()),
  });
  return required(name).trim();
}

/** Asked the first time that anything of a project leaves this machine, and each time that something goes public. */
async function confirmUpload(summary: UploadSummary, memory: vscode.Memento): Promise<void> {
  const confirmed = memory.get<readonly string[]>(confirmedKey, []);
  const { appFolder, projectName, production } = summary;
  const key = `${projectName} ${appFolder}`;
  if (!production && !summary.isNewProject && confirmed.includes(key)) return;
  const question = production ? `Deploy '${projectName}' to production?` : `Deploy '${projectName}' to Vercel?`;
  const options = { modal: true, detail: detailOf(summary) };
  required(await vscode.window.showWarningMessage(question, options, 'Deploy'));
  await memory.update(confirmedKey, [...new Set([...confirmed, key])]);
}

function detailOf({ files, size, projectName, scopeName, isNewProject, production, leftOut }: UploadSummary): string {
  const project = isNewProject ? `the new project ${projectName}` : `the project ${projectName}`;
  const what = `${count(files, 'file')} (${sizeText(size)}) will be uploaded to ${project} of ${scopeName}.`;
  const where = production
    ? 'Everybody who knows the public address will see it.'
    : 'It becomes a preview with an address of its own; the public address stays as it is.';
  const shown = leftOut.slice(0, 8).map(({ path }) => path);
  const more = leftOut.length > 8 ? [`and ${leftOut.length - 8} more`] : [];
  const rest = leftOut.length > 0 ? `\n\nNot uploaded:\n${[...shown, ...more].join('\n')}` : '';
  return `${what} ${where}${rest}`;
}

/** One after another; what is left empty stays missing. */
async function askForVariables(
  names: readonly string[],
  projectName: string,
): Promise<Readonly<Record<string, string>>> {
  const values: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const step = names.length > 1 ? ` (${index + 1}/${names.length})` : '';
    const value = await vscode.window.showInputBox({
      title: `${name}${step}`,
      prompt: `The app names this variable, and the project ${projectName} has no value for it. It is stored on Vercel only. Leave it empty to deploy without it.`,
      password: true,
      ignoreFocusOut: true,
    });
    if (required(value) !== '') values[name] = required(value);
  }
  return values;
}

async function useExisting(url: string, createdAt: Date): Promise<boolean> {
  const use = { label: '$(globe) Use that deployment', description: 'Recommended', detail: url };
  const again = { label: '$(cloud-upload) Deploy once more', detail: 'Another build of the same content' };
  const title = `Nothing has changed since the deployment of ${deploymentTime(createdAt.getTime())}`;
  return required(await vscode.window.showQuickPick([use, again], { title, ignoreFocusOut: true })) === use;
}

/** Whoever leaves a question stops the deployment. */
function required<T>(answer: T | undefined): T {
  if (answer === undefined) throw new DOMException('The question was dismissed.', 'AbortError');
  return answer;
}
