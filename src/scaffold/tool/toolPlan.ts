/** The files of an app that is a counter and nothing else. */
import type { Meaning } from '../../pipeline/schema/spec';
import { withKit } from '../kitPart';
import type { CounterModel } from '../model/counterModel';
import type { AppModel } from '../model/types';
import { planned as file, type PlannedFile, type Served } from '../plan';
import { localeFile, mainFile } from '../project/startFiles';
import type { Words } from '../words/words';
import { counterAppFile, counterFile } from './counterFiles';
import { counterAppTest, counterTest } from './counterTests';

export function toolPlan(app: AppModel, counter: CounterModel): PlannedFile[] {
  const { language, words } = app;
  const own = [
    file('src/main.tsx', 'Starts the app', () => mainFile(true)),
    file('src/App.tsx', 'The counter', () => counterAppFile(counter, words)),
    file('src/counter.ts', 'How it counts', () => counterFile(counter, app)),
    file('src/counter.test.ts', 'Proves how it counts', () => counterTest(counter)),
    file('src/locale.ts', 'The language of numbers', () => localeFile(language)),
    file('src/app.test.tsx', 'Uses the counter', () => counterAppTest(counter, words)),
  ];
  return withKit(own, { words, look: 'counter' });
}

export function toolServed(meaning: Meaning, counter: CounterModel, words: Words): Served {
  if (meaning.kind === 'tool') return { paths: ['src/App.tsx', 'src/counter.ts', 'src/counter.test.ts'] };
  if (meaning.kind === 'persistence' && counter.persistent) return { paths: ['src/kit/lib/useCount.ts'] };
  if (meaning.kind === 'offline') return { paths: ['public/sw.js', 'public/manifest.webmanifest'] };
  if (meaning.kind === 'theme') return { paths: ['src/tokens.css'] };
  if (meaning.kind === 'absence') return { paths: ['src/App.tsx'] };
  return { paths: [], reason: words.reasons.nothingToBuild };
}
