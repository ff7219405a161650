/** Editors with unsaved changes, as the core sees them. */
import * as vscode from 'vscode';
import type { OpenBuffers } from '../pipeline/ports';

export const openBuffers: OpenBuffers = {
  textOf(absolutePath) {
    const document = vscode.workspace.textDocuments.find(({ uri, isDirty }) => isDirty && uri.fsPath === absolutePath);
    return document?.getText();
  },
  async replace(absolutePath, from, text) {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.file(absolutePath));
    if (document.getText() !== from) return false;
    const edit = new vscode.WorkspaceEdit();
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    edit.replace(document.uri, document.validateRange(all), text);
    // The window refuses it, too, when something was typed since.
    return vscode.workspace.applyEdit(edit);
  },
};
