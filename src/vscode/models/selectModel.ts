/** "Select Model": lists what is really there, tries the choice with one small request, and says what came of it. */
import * as vscode from 'vscode';
import { secretIn, shownAddress } from '../../pipeline/endpointAddress';
import { builtInModel, modelLabel } from '../../pipeline/modelId';
import type { CoreLoader } from '../loadCore';
import type { Projects } from '../projects';
import { readSetting } from '../settings';
import type { ApiKeys } from './apiKeys';
import { saveModelSetting, sourceOptions } from './modelSettings';

interface Item extends vscode.QuickPickItem {
  /** `endpoint`: of a server on this machine that is not the one in use. */
  readonly choice: { readonly model: string; readonly endpoint?: string } | 'endpoint' | 'key' | 'again' | undefined;
}

export class SelectModel {
  constructor(
    private readonly loader: CoreLoader,
    private readonly keys: ApiKeys,
    private readonly projects: Projects,
  ) {}

  /** Comes back to the list after a change of endpoint or key. */
  async choose(): Promise<void> {
    const choice = await this.pick();
    if (choice === 'again') return this.choose();
    if (choice === 'endpoint' && (await changeEndpoint())) return this.choose();
    if (choice === 'key' && (await this.keys.ask(readSetting('endpoint')))) return this.choose();
    if (typeof choice === 'object') await this.use(choice.model, choice.endpoint ?? readSetting('endpoint'));
  }

  setKey(): Promise<boolean> {
    return this.keys.ask(readSetting('endpoint'));
  }

  removeKey(): Promise<void> {
    return this.keys.remove(readSetting('endpoint'));
  }

  private pick(): Promise<Item['choice']> {
    const quickPick = vscode.window.createQuickPick<Item>();
    quickPick.title = 'Select Model';
    quickPick.placeholder = 'Which model should write what the engine does not?';
    quickPick.ignoreFocusOut = true;
    quickPick.matchOnDescription = true;
    quickPick.busy = true;
    quickPick.items = [builtInItem()];
    const stop = new AbortController();
    const listing = this.list(stop.signal).then((items) => {
      quickPick.items = items;
      quickPick.activeItems = items.filter(
        ({ choice }) => typeof choice === 'object' && choice.model === readSetting('model'),
      );
      quickPick.busy = false;
    });
    return new Promise((resolve, reject) => {
      const end = (choice: Item['choice']) => {
        stop.abort();
        resolve(choice);
        quickPick.dispose();
      };
      listing.catch(reject);
      quickPick.onDidAccept(() => end(quickPick.selectedItems[0]?.choice));
      quickPick.onDidHide(() => end(undefined));
      quickPick.show();
    });
  }

  private async list(signal: AbortSignal): Promise<Item[]> {
    const [own, local, endpoint] = await Promise.all([ownItems(), this.localItems(signal), this.endpointItems(signal)]);
    return [
      separator('Built in'),
      builtInItem(),
      ...(own.length > 0 ? [separator('VS Code'), ...own] : []),
      ...local,
      separator(hostOf(readSetting('endpoint'))),
      ...endpoint,
    ];
  }

  /** What answers on this machine, without an address to type. */
  private async localItems(signal: AbortSignal): Promise<Item[]> {
    const { module } = await this.loader.load();
    const servers = await module.localServers(signal);
    return servers
      .filter(({ baseUrl }) => hostOf(baseUrl) !== hostOf(readSetting('endpoint')))
      .flatMap(({ name, baseUrl, models }) => [
        separator(`${name} on this machine, ${hostOf(baseUrl)}`),
        ...models.map((model): Item => ({ label: model, choice: { model: `openai:${model}`, endpoint: baseUrl } })),
      ]);
  }

  /** What the endpoint says it has, or why it says nothing. */
  private async endpointItems(signal: AbortSignal): Promise<Item[]> {
    const { module } = await this.loader.load();
    const change: Item = {
      label: '$(edit) Use Another Endpoint…',
      description: shownAddress(readSetting('endpoint')),
      choice: 'endpoint',
    };
    const key: Item = { label: '$(key) Set API Key…', choice: 'key' };
    try {
      const names = await module.endpointModels(
        sourceOptions(this.keys),
        AbortSignal.any([signal, AbortSignal.timeout(10_000)]),
      );
      return [...names.map((name) => modelItem(`openai:${name}`)), key, change];
    } catch (error) {
      if (signal.aborted) return [key, change];
      const { userMessage, reason } = module.toPipelineError(error);
      const [what, ...toDo] = userMessage.split(/(?<=\.) (?=[A-Z])/);
      // What a key would help stands with the key; anything else with the endpoint.
      if (reason === 'model_key_rejected') return [{ ...key, detail: userMessage }, change];
      const problem: Item = {
        label: `$(error) ${what}`,
        detail: `${toDo.join(' ')} Choose this to look again.`,
        choice: 'again',
      };
      return [problem, key, change];
    }
  }

  private async use(model: string, endpoint: string): Promise<void> {
    const label = modelLabel(model);
    const before = readSetting('endpoint');
    if (endpoint !== before) await saveModelSetting('endpoint', endpoint);
    const { core, module } = await this.loader.load();
    const options = { location: vscode.ProgressLocation.Notification, title: `Trying ${label}`, cancellable: true };
    try {
      const milliseconds = await vscode.window.withProgress(options, (_, token) =>
        core.tryModel(model, toAbortSignal(token)),
      );
      await saveModelSetting('model', model);
      this.projects.refresh();
      const found =
        model === builtInModel
          ? 'is used'
          : `answered in ${Math.max(0.1, milliseconds / 1000).toFixed(1)} s and is used`;
      void vscode.window.showInformationMessage(`${label} ${found} from the next build on.`);
    } catch (thrown) {
      const { userMessage, reason } = module.toPipelineError(thrown);
      if (endpoint !== before) await saveModelSetting('endpoint', before);
      if (reason === 'cancelled') return;
      const again = 'Choose Another Model';
      if ((await vscode.window.showErrorMessage(userMessage, again)) === again) await this.choose();
    }
  }
}

/** VS Code's own models, as far as somebody is signed in to them. */
async function ownItems(): Promise<Item[]> {
  const models = await vscode.lm.selectChatModels();
  return models.map(({ vendor, id, name, maxInputTokens }) => ({
    ...modelItem(`vscode:${vendor}/${id}`),
    label: name,
    description: `${vendor}, up to ${maxInputTokens.toLocaleString('en')} tokens`,
  }));
}

function builtInItem(): Item {
  return { ...modelItem(builtInModel), description: 'No key, no cost, nothing leaves this machine' };
}

function modelItem(model: string): Item {
  const isUsed = readSetting('model') === model;
  return { label: modelLabel(model), choice: { model }, ...(isUsed && { iconPath: new vscode.ThemeIcon('check') }) };
}

function separator(label: string): Item {
  return { label, kind: vscode.QuickPickItemKind.Separator, choice: undefined };
}

async function changeEndpoint(): Promise<boolean> {
  const address = await vscode.window.showInputBox({
    title: 'Endpoint',
    prompt: 'The base URL of an OpenAI-compatible endpoint, such as http://localhost:11434/v1',
    value: readSetting('endpoint'),
    ignoreFocusOut: true,
    validateInput: complaintAboutAddress,
  });
  if (!address) return false;
  await saveModelSetting('endpoint', address.trim());
  return true;
}

function complaintAboutAddress(address: string): string | undefined {
  if (!/^https?:\/\/\S+$/.test(address) || !URL.canParse(address))
    return 'Enter an address that begins with https:// or http://.';
  const secret = secretIn(address);
  return secret && `The address holds ${secret}. Leave it out; Set API Key keeps a key where it is safe.`;
}

function hostOf(endpoint: string): string {
  return URL.canParse(endpoint) ? new URL(endpoint).host : shownAddress(endpoint);
}

export function toAbortSignal(token: vscode.CancellationToken): AbortSignal {
  const controller = new AbortController();
  if (token.isCancellationRequested) controller.abort();
  token.onCancellationRequested(() => controller.abort());
  return controller.signal;
}
