/** What the adapter for VS Code's own models needs of the editor. */
import * as vscode from 'vscode';
import type { SourceOptions } from '../../core';

type LmParts = ReturnType<NonNullable<SourceOptions['lm']>>;

export function lmParts(vendor: string, id: string): LmParts {
  return {
    select: async () => (await vscode.lm.selectChatModels({ vendor, id }))[0],
    user: (content) => vscode.LanguageModelChatMessage.User(content),
    assistant: (content) => vscode.LanguageModelChatMessage.Assistant(content),
    isText: (part) => part instanceof vscode.LanguageModelTextPart,
    cancellation: () => new vscode.CancellationTokenSource(),
  };
}
