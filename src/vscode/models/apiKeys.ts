/** API keys, kept in SecretStorage: one per origin, and never shown, logged or sent anywhere else. */
import * as vscode from 'vscode';
import { shownAddress } from '../../pipeline/endpointAddress';

export class ApiKeys {
  constructor(private readonly secrets: vscode.SecretStorage) {}

  /** The key for the endpoint's origin; read when it is used. */
  async of(endpoint: string): Promise<string | undefined> {
    const origin = originOf(endpoint);
    return origin ? this.secrets.get(nameOf(origin)) : undefined;
  }

  /** Asks for a key and keeps it. False when the person leaves. */
  async ask(endpoint: string): Promise<boolean> {
    const origin = requireOrigin(endpoint);
    if (!origin) return false;
    const key = await vscode.window.showInputBox({
      title: `API key for ${origin}`,
      prompt:
        'It is kept in VS Code’s secret storage and sent to this address only. Leave it empty for a local endpoint without a key.',
      password: true,
      ignoreFocusOut: true,
      validateInput: (value) => (/\s/.test(value.trim()) ? 'A key has no spaces or line breaks.' : undefined),
    });
    if (key === undefined) return false;
    if (key.trim() === '') await this.secrets.delete(nameOf(origin));
    else await this.secrets.store(nameOf(origin), key.trim());
    return true;
  }

  async remove(endpoint: string): Promise<void> {
    const origin = requireOrigin(endpoint);
    if (!origin) return;
    const had = (await this.secrets.get(nameOf(origin))) !== undefined;
    await this.secrets.delete(nameOf(origin));
    const message = had ? `The API key for ${origin} is removed.` : `There is no API key for ${origin}.`;
    void vscode.window.showInformationMessage(message);
  }
}

function nameOf(origin: string): string {
  return `apiKey ${origin}`;
}

function requireOrigin(endpoint: string): string | undefined {
  const origin = originOf(endpoint);
  if (!origin)
    void vscode.window.showErrorMessage(
      `"${shownAddress(endpoint)}" is no web address. Correct the endpoint in the settings.`,
    );
  return origin;
}

function originOf(endpoint: string): string | undefined {
  return URL.canParse(endpoint) ? new URL(endpoint).origin : undefined;
}
