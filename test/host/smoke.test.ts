import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const extensionId = 'build-from-spec.build-from-spec';

describe('the extension in VS Code', () => {
  it('leaves its copies of generated files out of searches', () => {
    const excluded = vscode.workspace.getConfiguration('search').get<Record<string, boolean>>('exclude');
    assert.equal(excluded?.['**/.build-from-spec/originals.ndjson'], true);
  });

  it('activates and registers every command that package.json contributes', async () => {
    const extension = vscode.extensions.getExtension(extensionId);
    assert.ok(extension, `${extensionId} is not there`);
    await extension.activate();
    const registered = new Set(await vscode.commands.getCommands(true));
    const contributed: readonly { readonly command: string }[] = extension.packageJSON.contributes.commands;
    assert.ok(contributed.length > 0);
    assert.deepEqual(
      contributed.map(({ command }) => command).filter((command) => !registered.has(command)),
      [],
    );
  });
});
