/** Editors with unsaved changes, as the core sees them. */
import * as vscode from 'vscode';
import type { OpenBuffers } from '../pipeline/ports';

export const openBuffers: OpenBuffers = {
  textOf(absolutePath) {
    const document = vscode.workspace.textDocuments.find(({ uri, isDirty }) => isDirty && uri.fsPath === absolutePath);
    return document?.getText();
  },
  async replace(absolutePath, text) {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.file(absolutePath));
    const edit = new vscode.WorkspaceEdit();
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    edit.replace(document.uri, document.validateRange(all), text);
    await vscode.workspace.applyEdit(edit);
  },
};
