/** The ids of models: `built-in`, `openai:NAME` for an OpenAI-compatible endpoint, `vscode:VENDOR/ID` for one of VS Code's own. */

export type ModelId =
  | { readonly kind: 'builtIn' }
  | { readonly kind: 'openai'; readonly name: string }
  | { readonly kind: 'vscode'; readonly vendor: string; readonly id: string };

export const builtInModel = 'built-in';

/** The parts of an id; undefined where it is none. */
export function parseModelId(id: string): ModelId | undefined {
  if (id === builtInModel) return { kind: 'builtIn' };
  const endpoint = /^openai:(\S+)$/.exec(id);
  if (endpoint) return { kind: 'openai', name: endpoint[1] ?? '' };
  const own = /^vscode:([^/\s]+)\/(\S+)$/.exec(id);
  return own ? { kind: 'vscode', vendor: own[1] ?? '', id: own[2] ?? '' } : undefined;
}

/** As a person reads it: "Built-in engine", "gpt-x", "claude-y (VS Code)". */
export function modelLabel(id: string): string {
  const parts = parseModelId(id);
  if (!parts) return id;
  if (parts.kind === 'builtIn') return 'Built-in engine';
  return parts.kind === 'openai' ? parts.name : `${parts.id} (VS Code)`;
}
