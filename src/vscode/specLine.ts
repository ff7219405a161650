/** Shows a line of a spec: revealed and, for a while, highlighted; without taking the focus unless asked to. */
import * as vscode from 'vscode';
import { uriInSpec } from './specDocument';

export class SpecLine implements vscode.Disposable {
  private readonly highlight = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
  });

  /** `source` as in a SpecSnapshot, and `file` where that is a folder; `line` from 1. */
  async show(source: string, line: number, focus: 'keep' | 'take', file?: string): Promise<void> {
    const document = await vscode.workspace.openTextDocument(uriInSpec(source, file));
    const editor = await vscode.window.showTextDocument(document, { preserveFocus: focus === 'keep', preview: false });
    const { range } = document.lineAt(Math.min(line, document.lineCount) - 1);
    editor.setDecorations(this.highlight, [range]);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    if (focus === 'take') editor.selection = new vscode.Selection(range.start, range.start);
  }

  clear(): void {
    for (const editor of vscode.window.visibleTextEditors) editor.setDecorations(this.highlight, []);
  }

  dispose(): void {
    this.highlight.dispose();
  }
}
