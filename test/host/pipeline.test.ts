import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { PipelineEvent } from '../../src/pipeline/schema/events';
import type { BuildFromSpecApi } from '../../src/vscode/api';
import { chooseSpec } from '../../src/vscode/specDocument';

const extensionId = 'build-from-spec.build-from-spec';
const tally =
  '# Tally\n\nA counter for one person.\n\n- Press + to add one, press - to take one away.\n- It never goes below zero.\n';

describe('the pipeline in VS Code', function () {
  this.timeout(120_000);
  let api: BuildFromSpecApi;
  let folder: string;
  let source: string;
  let events: PipelineEvent[];
  let listening: vscode.Disposable;

  before(async () => {
    const extension = vscode.extensions.getExtension<BuildFromSpecApi>(extensionId);
    assert.ok(extension);
    api = await extension.activate();
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'host-'));
    source = join(folder, 'tally.md');
    await writeFile(source, tally);
    events = [];
    listening = api.onEvent((event) => events.push(event));
  });
  afterEach(async () => {
    listening.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  const create = (text: string, app = join(folder, 'app')) =>
    api.createProject({ source, name: 'tally.md', text, folder: app });
  const until = (type: PipelineEvent['type']) =>
    new Promise<PipelineEvent>((resolve) => {
      const waiting = api.onEvent((event) => {
        if (event.type !== type) return;
        waiting.dispose();
        resolve(event);
      });
    });

  it('runs a minimal spec through all phases to an app that answers', async () => {
    const { id } = await create(tally);
    const built = await api.run(id);
    assert.equal(built.status, 'completed', built.error?.message);
    assert.deepEqual(
      built.evidence?.items.map(({ status }) => status),
      Array(5).fill('passed'),
    );
    const deployed = await api.deploy(id, 'local');
    const response = await fetch(deployed.deploymentResult?.url ?? '');
    assert.equal(response.status, 200);
    assert.deepEqual(
      events.map(({ seq }) => seq),
      events.map((_, index) => index + 1),
    );
  });

  it('stops a running build within a second and leaves whole files that a resume goes on with', async () => {
    const { id } = await create(tally);
    const written = until('file_generated');
    const running = api.run(id);
    await written;
    const asked = Date.now();
    const cancelled = await api.cancel(id);
    assert.ok(Date.now() - asked < 1000);
    assert.equal(cancelled.status, 'cancelled');
    await running;
    const names = await readdir(join(folder, 'app'), { recursive: true });
    assert.deepEqual(
      names.filter((name) => name.endsWith('.tmp')),
      [],
    );
    assert.equal((await api.run(id)).status, 'completed');
  });

  it('builds once where the command comes twice at once, as by a double click', async () => {
    const { id } = await create(tally, join(folder, 'tally'));
    const written = until('file_generated');
    const running = api.run(id);
    await written;
    await api.cancel(id);
    await running;
    const told: string[] = [];
    const { showErrorMessage } = vscode.window;
    vscode.window.showErrorMessage = async (message: string) => void told.push(message);
    const again = until('file_generated');
    for (const _ of [1, 2]) void vscode.commands.executeCommand('buildFromSpec.build', vscode.Uri.file(source));
    await api.cancel((await again).projectId);
    vscode.window.showErrorMessage = showErrorMessage;
    assert.deepEqual(told, []);
  });

  it('attack 19: takes no spec without text from another extension, and says so', async () => {
    await assert.rejects(create('  \n'), /text must not be empty/);
  });

  it('names the line of a spec that has only a title', async () => {
    const { id } = await create('# Tally\n');
    const project = await api.run(id);
    assert.equal(project.error?.reason, 'nothing_to_build');
    assert.equal(project.error?.line, 1);
  });

  it('marks what it did not understand as information on the line', async () => {
    const text = `${tally}- The colour of the number follows the moods of the moon.\n`;
    await writeFile(source, text);
    const { id } = await create(text, '');
    await api.run(id);
    const [diagnostic] = vscode.languages.getDiagnostics(vscode.Uri.file(source));
    assert.equal(diagnostic?.severity, vscode.DiagnosticSeverity.Information);
    assert.equal(diagnostic?.range.start.line, 6);
  });

  it('builds from what another program has just written, although the editor still shows the text before', async () => {
    const uri = vscode.Uri.file(source);
    await vscode.window.showTextDocument(uri);
    const umlaut = tally.replace('Tally', 'Zähler');
    await writeFile(source, umlaut);
    assert.equal((await chooseSpec(uri))?.text, umlaut);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), '\n');
    await vscode.workspace.applyEdit(edit);
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal((await chooseSpec(uri))?.text, document.getText());
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('keeps unsaved changes of an open editor', async () => {
    const { id } = await create(tally);
    const written = until('file_generated');
    const running = api.run(id);
    await written;
    await api.cancel(id);
    await running;
    const path = join(folder, 'app', 'package.json');
    const document = await vscode.workspace.openTextDocument(path);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), ' ');
    await vscode.workspace.applyEdit(edit);
    const before = await readFile(path, 'utf8');
    const again = await create(`${tally}- The number is still there after closing the browser.\n`);
    const generated = until('file_generated');
    const rebuilding = api.run(again.id);
    const event = await generated;
    await api.cancel(again.id);
    await rebuilding;
    assert.deepEqual(event.type === 'file_generated' && [event.path, event.change], ['package.json', 'unchanged']);
    assert.equal(await readFile(path, 'utf8'), before);
    assert.deepEqual([document.isDirty, document.getText()], [true, ` ${before}`]);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
