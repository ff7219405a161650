/** Apps of the descriptions in test/fixtures/appModels. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAppModel } from '../../src/appModel/checkAppModel';
import type { Resolved } from '../../src/appModel/resolved';
import { type Compiled, compile, type Statement } from '../../src/scaffold/compile';
import { describedApp as modelOf } from '../../src/scaffold/model/described/described';
import type { AppModel } from '../../src/scaffold/model/types';
import { repositoryRoot } from './paths';

/** Those that can be compiled so far. */
export const descriptions = [
  'tool-library',
  'museum',
  'expenses',
  'bookings',
  'clinic',
  'holiday',
  'invoices',
  'recipes',
  'sales',
  'shifts',
  'stock',
];

const folder = join(repositoryRoot, 'test', 'fixtures', 'appModels');

/** Contents by path. */
export function describedApp(name: string): ReadonlyMap<string, string> {
  return new Map(compiledApp(name).files.map(({ path, content }) => [path, content]));
}

/** Without more statements the same description gives the same app. */
const compiled = new Map<string, Compiled>();

/** `more`: statements that the spec has besides. */
export function compiledApp(name: string, more: readonly Statement[] = []): Compiled {
  const known = more.length === 0 ? compiled.get(name) : undefined;
  if (known) return known;
  const made = compileWith(name, more);
  if (more.length === 0) compiled.set(name, made);
  return made;
}

function resolvedApp(name: string): Resolved {
  const { resolved } = checkAppModel(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')));
  assert.ok(resolved, name);
  return resolved;
}

function compileWith(name: string, more: readonly Statement[]): Compiled {
  return compile(resolvedApp(name), [...statementsOf(name), ...more], { appName: name });
}

/** The same app as the compiler sees it. */
export function describedModel(name: string): AppModel {
  return modelOf(resolvedApp(name), [], { appName: name });
}

/** What a spec says, sentence by sentence: behind each stands the id under which the description names it. */
export function statementsOf(name: string): readonly Statement[] {
  const spec = readFileSync(join(folder, `${name}.md`), 'utf8');
  const marked = [...spec.matchAll(/([^\n]*?) ?<!-- (S\d+) -->/g)];
  return marked.map(([, text = '', id = '']) => ({ id, text: text.replace(/^\W+/, '').replace(/[*`]/g, '') }));
}
