/**
 * When a window has just opened, VS Code may not have put the settings of the machine together yet, and gives the defaults for a
 * moment. With another model or endpoint than the person's the spec would go elsewhere, so what was set before is waited for.
 */
import * as vscode from 'vscode';
import { type Remembered, waitUntilRead } from './settingsRead';

const names = ['model', 'endpoint'] as const;
const memory = 'modelSettings';

export class SettledSettings {
  private reading: Promise<void> | undefined;

  /** `state`: of the workspace, because a remote machine has settings of its own. */
  constructor(private readonly state: vscode.Memento) {}

  /** Resolves when the settings are what they were the last time, or will not be. */
  whenRead(): Promise<void> {
    this.reading ??= waitUntilRead({
      read: readExplicit,
      last: this.state.get<Remembered>(memory, {}),
      onDidChange: (listener) => vscode.workspace.onDidChangeConfiguration(listener),
    }).then(() => this.remember());
    return this.reading;
  }

  /** Keeps what is set for the next window. */
  watch(): vscode.Disposable {
    return vscode.workspace.onDidChangeConfiguration((change) => {
      if (this.reading && names.some((name) => change.affectsConfiguration(`buildFromSpec.${name}`))) {
        void this.reading.then(() => this.remember());
      }
    });
  }

  private async remember(): Promise<void> {
    await this.state.update(memory, readExplicit());
  }
}

/** What the person has set; what is not set is not in it. */
function readExplicit(): Remembered {
  const settings = vscode.workspace.getConfiguration('buildFromSpec');
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = settings.inspect<string>(name)?.globalValue;
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
