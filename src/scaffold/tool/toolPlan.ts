/** The files of an app that is a counter and nothing else. */
import type { Tool } from '../../pipeline/schema/content';
import type { Meaning, StructuredSpec } from '../../pipeline/schema/spec';
import { withKit } from '../kitPart';
import type { StorageKeys } from '../model/appNames';
import { planned as file, type PlannedFile, type Served } from '../plan';
import { localeFile, mainFile } from '../project/startFiles';
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
  keys: StorageKeys,
  language: string,
  words: Words,
): ToolPlan {
  const title = asLabel(spec.title);
  const own = [
    file('src/main.tsx', 'Starts the app', () => mainFile(true)),
    file('src/App.tsx', 'The counter', () => counterAppFile(title, tool)),
    file('src/counter.ts', 'How it counts', () => counterFile(tool, keys)),
    file('src/counter.test.ts', 'Proves how it counts', () => counterTest(tool)),
    file('src/locale.ts', 'The language of numbers', () => localeFile(language)),
    file('src/app.test.tsx', 'Uses the counter', () => counterAppTest(tool, words)),
  ];
  return { files: withKit(own, { words, look: 'counter' }), serve: (meaning) => toolServed(meaning, tool, words) };
}

function toolServed(meaning: Meaning, tool: Tool, words: Words): Served {
  if (meaning.kind === 'tool') return { paths: ['src/App.tsx', 'src/counter.ts', 'src/counter.test.ts'] };
  if (meaning.kind === 'persistence' && tool.persistent) return { paths: ['src/kit/lib/useCount.ts'] };
  if (meaning.kind === 'offline') return { paths: ['public/sw.js', 'public/manifest.webmanifest'] };
  if (meaning.kind === 'theme') return { paths: ['src/tokens.css'] };
  if (meaning.kind === 'absence') return { paths: ['src/App.tsx'] };
  return { paths: [], reason: words.reasons.nothingToBuild };
}
