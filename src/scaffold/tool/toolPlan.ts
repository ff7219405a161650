/** The files of an app that is a counter and nothing else. */
import type { Tool } from '../../pipeline/schema/content';
import type { Meaning, StructuredSpec } from '../../pipeline/schema/spec';
import { wordsFile } from '../data/wordsFile';
import { expand } from '../emit/expand';
import type { StorageKeys } from '../model/appModel';
import type { PlannedFile, Served } from '../plan';
import { toolTemplates } from '../templates';
import { asLabel } from '../words/labels';
import type { Words } from '../words/words';
import { counterAppFile, counterFile } from './counterFiles';
import { counterAppTest, counterTest } from './counterTests';

export interface ToolPlan {
  readonly files: readonly PlannedFile[];
  readonly serve: (meaning: Meaning) => Served;
}

export function toolPlan(
  spec: StructuredSpec,
  tool: Tool,
  { storageKey, formerStorageKey }: StorageKeys,
  language: string,
  words: Words,
): ToolPlan {
  const title = asLabel(spec.title);
  const app = counterAppFile(title, tool);
  const flags = new Set(['offline', ...(formerStorageKey === undefined ? [] : ['formerKey'])]);
  const withKeys = (text: string) =>
    text.replace('{{storageKey}}', storageKey).replace('{{formerStorageKey}}', formerStorageKey ?? '');
  const templates = Object.entries(toolTemplates)
    .filter(
      ([path]) =>
        (path !== 'src/useCount.ts' || tool.persistent) &&
        (path !== 'src/ui/ConfirmDialog.tsx' || tool.reset === 'asksFirst'),
    )
    .map(([path, text]) => file(path, 'Shared part', withKeys(expand(text, flags))));
  const files = [
    file('src/App.tsx', 'The counter', app),
    file('src/counter.ts', 'How it counts', counterFile(tool)),
    file('src/counter.test.ts', 'Proves how it counts', counterTest(tool)),
    file(
      'src/locale.ts',
      'The language of numbers',
      `/** The language in which numbers are written. */\nexport const locale = '${language}';\n`,
    ),
    ...templates,
    file('src/words.ts', 'What the app says', wordsFile(words, [app, ...templates.map((template) => template.make())])),
    file('src/app.test.tsx', 'Uses the counter', counterAppTest(tool, words)),
  ];
  return { files, serve: (meaning) => toolServed(meaning, tool, words) };
}

function toolServed(meaning: Meaning, tool: Tool, words: Words): Served {
  if (meaning.kind === 'tool') return { paths: ['src/App.tsx', 'src/counter.ts', 'src/counter.test.ts'] };
  if (meaning.kind === 'persistence' && tool.persistent) return { paths: ['src/useCount.ts'] };
  if (meaning.kind === 'offline') return { paths: ['public/sw.js', 'public/manifest.webmanifest'] };
  if (meaning.kind === 'theme') return { paths: ['src/theme.css'] };
  if (meaning.kind === 'absence') return { paths: ['src/App.tsx'] };
  return { paths: [], reason: words.reasons.nothingToBuild };
}

function file(path: string, purpose: string, content: string): PlannedFile {
  return { path, purpose, make: () => content };
}
