/** The Vercel token, kept in SecretStorage: read when it is used, and never shown, logged or sent anywhere else. */
import * as vscode from 'vscode';

const secretName = 'vercelToken';
const tokenPage = 'https://vercel.com/account/settings/tokens';

export class VercelToken {
  constructor(private readonly secrets: vscode.SecretStorage) {}

  async get(): Promise<string | undefined> {
    return this.secrets.get(secretName);
  }

  /** Asks for a token and keeps it; `title` says what it is for. False when the person leaves. */
  async ask(title: string): Promise<boolean> {
    const token = await askFor(title);
    if (!token) return false;
    await this.secrets.store(secretName, token);
    return true;
  }

  async remove(): Promise<void> {
    const had = (await this.get()) !== undefined;
    await this.secrets.delete(secretName);
    void vscode.window.showInformationMessage(had ? 'The Vercel token is removed.' : 'There is no Vercel token.');
  }
}

/** An input box that can lead to the page where tokens are made. */
function askFor(title: string): Promise<string | undefined> {
  const input = vscode.window.createInputBox();
  const open: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('link-external'),
    tooltip: "Create a Token on Vercel's Site",
  };
  input.title = title;
  input.prompt =
    "Paste a token from vercel.com/account/settings/tokens. It is kept in VS Code's secret storage and sent to Vercel only.";
  input.password = true;
  input.ignoreFocusOut = true;
  input.buttons = [open];
  return new Promise((resolve) => {
    const end = (token: string | undefined) => {
      resolve(token);
      input.dispose();
    };
    input.onDidTriggerButton(() => void vscode.env.openExternal(vscode.Uri.parse(tokenPage)));
    input.onDidChangeValue((value) => {
      input.validationMessage = complaintAbout(value);
    });
    input.onDidAccept(() => {
      const value = input.value.trim();
      input.validationMessage = value === '' ? 'Paste a token, or press Esc to leave.' : complaintAbout(value);
      if (!input.validationMessage) end(value);
    });
    input.onDidHide(() => end(undefined));
    input.show();
  });
}

function complaintAbout(value: string): string | undefined {
  return /\s/.test(value.trim()) ? 'A token has no spaces or line breaks.' : undefined;
}
