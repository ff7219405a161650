/** Puts generated modules that belong together into one, so that an app has a file for each of its subjects and not for each of its parts. */
import { posix } from 'node:path';
import { type PlannedFile, planned } from '../plan';
import { Imports } from './imports';
import { commentText, literal } from './literal';

/** Where a module goes: several with the same path become one. */
export interface Home {
  readonly path: string;
  readonly purpose: string;
}

interface Module {
  /** Such as `src/rules/loanLate.ts`, where it was generated. */
  readonly path: string;
  readonly purpose: string;
  /** What stands above the imports. */
  readonly head: string;
  readonly imports: readonly Import[];
  readonly body: string;
}

interface Import {
  /** The path of the module that it means, without its ending, or the name of a package. */
  readonly from: string;
  readonly values: readonly string[];
  readonly types: readonly string[];
}

/** `homes`: by the paths of the modules that move. They come in the order of the files, and the others import them from where they are by then. */
export function linked(files: readonly PlannedFile[], homes: ReadonlyMap<string, Home>): PlannedFile[] {
  const moved = new Map([...homes].map(([path, home]) => [withoutEnding(path), withoutEnding(home.path)]));
  const parts = new Map<string, PlannedFile[]>();
  for (const file of files) {
    const path = homes.get(file.path)?.path ?? file.path;
    parts.set(path, [...(parts.get(path) ?? []), file]);
  }
  return [...parts].map(([path, group]) => {
    const own = group.find((part) => part.path === path);
    const purpose = own?.purpose ?? homes.get(group[0]?.path ?? '')?.purpose ?? '';
    return planned(path, purpose, () => joined(group, path, purpose, moved));
  });
}

function joined(
  parts: readonly PlannedFile[],
  path: string,
  purpose: string,
  moved: ReadonlyMap<string, string>,
): string {
  const modules = parts.map((part) => parse(part));
  const all = modules.flatMap((one) => one.imports);
  const [only] = parts;
  if (only?.path === path && parts.length === 1 && !all.some(({ from }) => moved.has(from))) return only.make();
  const imports = new Imports();
  const own = modules.find((one) => one.path === path);
  const bodies = modules.map((one) => (one === own ? one.body : isTest(path) ? testBody(one, imports) : withHead(one)));
  for (const { from, values, types } of all) {
    const target = moved.get(from) ?? from;
    if (target === withoutEnding(path)) continue;
    const source = target.startsWith('src/') ? relative(path, target) : target;
    imports.value(source, ...values).type(source, ...types);
  }
  const head = own?.head ?? (isTest(path) ? '' : `/** ${commentText(purpose)}. */\n`);
  const environment = !head.startsWith(inBrowser) && modules.some((one) => one.head.startsWith(inBrowser));
  return `${environment ? inBrowser : ''}${head}${imports}\n${bodies.map((body) => body.trim()).join('\n\n')}\n`;
}

const inBrowser = '// @vitest-environment jsdom\n';

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

/** Tests that begin in their own way stand in a block of their own. */
function testBody({ body, purpose }: Module, imports: Imports): string {
  if (!/^(?:beforeEach|function|const)\b/m.test(body)) return body;
  imports.value('vitest', 'describe');
  const indented = body.trim().replaceAll(/^(?=.)/gm, '  ');
  return `describe(${literal(purpose.toLowerCase())}, () => {\n${indented}\n});`;
}

/** What was said of the whole file is said of what comes first in it. */
function withHead({ head, body }: Module): string {
  return `${head}${body.trim()}`;
}

const importLine = /^import (type )?\{([^}]*)\} from '([^']+)';\n/;

function parse({ path, purpose, make }: PlannedFile): Module {
  const imports: Import[] = [];
  const text = make();
  const head = /^(?:\/\/.*\n)*(?:\/\*\*(?:[^*]|\*(?!\/))*\*\/\n)?/.exec(text)?.[0] ?? '';
  let body = text.slice(head.length).replace(/^\n+/, '');
  for (let line = importLine.exec(body); line; line = importLine.exec(body)) {
    imports.push(importOf(path, line));
    body = body.slice(line[0].length);
  }
  return { path, purpose, head, imports, body };
}

function importOf(path: string, [, isType, names = '', source = '']: RegExpExecArray): Import {
  const all = names.split(',').flatMap((name) => name.trim() || []);
  const isTypeName = (name: string) => isType !== undefined || name.startsWith('type ');
  return {
    from: source.startsWith('.') ? posix.join(posix.dirname(path), source) : source,
    values: all.filter((name) => !isTypeName(name)),
    types: all.filter(isTypeName).map((name) => name.replace(/^type /, '')),
  };
}

function relative(path: string, target: string): string {
  const way = posix.relative(posix.dirname(path), target);
  return way.startsWith('.') ? way : `./${way}`;
}

function withoutEnding(path: string): string {
  return path.replace(/\.tsx?$/, '');
}
