/** Asks a model to mend files that do not type check, build, or pass their tests. */
import type { ModelMessage } from '../../pipeline/ports';
import type { Requirement } from '../../pipeline/schema/spec';
import { asData, request, requirementList } from './common';

const task = `Mend files of a web app (React 19, TypeScript strict with noUncheckedIndexedAccess, noUnusedLocals and verbatimModuleSyntax, Vite, Vitest with jsdom and @testing-library/react without jest-dom).
Find the cause of the problems and mend it with as small a change as possible. You may rewrite only files marked "may change". A check in src/checks/ is changed only where it contradicts the spec or asks for words that the app has otherwise, and it never becomes weaker: it keeps its tests and expectations.
Answer with nothing but the files that you change. Before each stands a line "=== path", then the whole new text of the file, without Markdown fences, nothing left out.`;

export interface RepairPrompt {
  readonly problems: readonly string[];
  readonly files: readonly { readonly path: string; readonly text: string; readonly mayChange: boolean }[];
  readonly requirements: readonly Requirement[];
}

export function repairPrompt({ problems, files, requirements }: RepairPrompt): readonly ModelMessage[] {
  const parts = [
    asData('problems', problems.join('\n')),
    ...(requirements.length > 0 ? [requirementList(requirements)] : []),
    ...files.map(
      ({ path, text, mayChange }) => `${path} (${mayChange ? 'may change' : 'for reading'}):\n${asData('file', text)}`,
    ),
  ];
  return request('repair', task, ...parts);
}
