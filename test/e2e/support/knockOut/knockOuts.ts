/** Apps out of which a rule was taken: names and types are as they were, and the tests are those of the whole app. */

import type { StructuredSpec } from '../../../../src/pipeline/schema/spec';
import { readSpec } from '../../../../src/reader/readSpec';
import { scaffold } from '../../../../src/scaffold/scaffold';
import { bikeRental } from '../../../unit/language/bikeRental';

/** Contents by path. */
export type AppFiles = ReadonlyMap<string, string>;

export interface KnockOut {
  /** The statements of the spec that do not hold any more. */
  readonly sentences: readonly string[];
  readonly how: string;
  readonly files: AppFiles;
  /** The only test that is run; otherwise all that quote a sentence. */
  readonly test?: string;
}

export function specOf(language: string, sentences: readonly string[]): StructuredSpec {
  return readSpec(`${bikeRental[language]}${sentences.map((sentence) => `- ${sentence}\n`).join('')}`).spec;
}

export function filesOf(spec: StructuredSpec): AppFiles {
  return new Map([...scaffold(spec, { appName: 'knock-out' }).files()].map(({ path, content }) => [path, content]));
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$|^src\/testing\//.test(path);
}

/** The app as another spec wants it. What that one does not know stays, used by nobody but its test. */
export function unused(whole: AppFiles, other: AppFiles): AppFiles {
  return new Map([...whole].map(([path, text]) => [path, asIn(other.get(path) ?? text, path, text)]));
}

/** Rules stay, and are asked by nobody. */
function asIn(other: string, path: string, whole: string): string {
  if (isTest(path) || isShared(path) || path.endsWith('/rules.ts')) return whole;
  if (path !== 'src/references.ts') return other;
  const list = /^export const references: [^=]*= \[[^;]*;\n/m;
  return whole.replace(list, list.exec(other)?.[0] ?? '');
}

/** What all apps have holds more or less, by what their own files need of it. */
function isShared(path: string): boolean {
  return /^src\/(?:kit\/|words\.|views\.)/.test(path);
}

/** What a function or constant of a rule comes to where the rule asks for nothing, by the end of its head. */
const silent: readonly [RegExp, string][] = [
  [/(\): string \| undefined \{\n)/, '$1  return undefined;\n'],
  [/(\): number \| null \{\n)/, '$1  return null;\n'],
  [/(\): number \{\n)/, '$1  return 0;\n'],
  [/(\): boolean \{\n)/, '$1  return false;\n'],
  [/(\): \w+Values\['\w+'\] \{\n)/, "$1  return '';\n"],
  [/(\): string \{\n)/, "$1  return '';\n"],
  [/(\): (?:\{[^}]*\}|\w+)\[\] \{\n)/, '$1  return [];\n'],
  [/(: readonly Reference\[\] = \[)[^\]]*/, '$1'],
];

/** What the views of a page ask of all records, as if it kept all of them and said nothing. */
const keptAll = `
const recordsWhere = (name: string, database: any, _say?: unknown) => database[name];
const figure = (..._given: unknown[]) => undefined;
`;

/** The app with this action writing nothing. */
export function writingNothing(whole: AppFiles, path: string): AppFiles {
  const text = whole.get(path) ?? '';
  return new Map([...whole, [path, text.replace(/(does: \([^)]*\) => \{\n)/, '$1    return;\n')]]);
}

/** The app with this action offered always. */
export function offeredAlways(whole: AppFiles, path: string): AppFiles {
  const text = whole.get(path) ?? '';
  return new Map([
    ...whole,
    [path, `${text}\nReflect.set(${/export const (\w+)/.exec(text)?.[1]}, 'when', () => true);\n`],
  ]);
}

/** The app with nothing to press on this page. */
export function withoutButtons(whole: AppFiles, path: string): AppFiles {
  const text = (whole.get(path) ?? '').replace(
    /^import \{ ActionButton \} from .*\n/m,
    'const ActionButton = (_: unknown) => null;\n',
  );
  return new Map([...whole, [path, text]]);
}

/** The app with this page asking nothing; what it shows of a record is as before. */
export function askingNothing(whole: AppFiles, path: string): AppFiles {
  const text = (whole.get(path) ?? '').replace(
    /^import \{[^}]*\} from ('\.\.\/kit\/lib\/computed');\n/m,
    'import { computed } from $1;\n',
  );
  return new Map([...whole, [path, text.replace(/\nexport function/, `${keptAll}\nexport function`)]]);
}

/** What an app has for a rule. */
export interface RuleOfApp {
  /** What the spec says. */
  readonly title: string;
  readonly path: string;
  /** The function, or the constant. */
  readonly name: string;
  /** Where it is proved; undefined where nothing shows it. */
  readonly test: string | undefined;
}

/** Those of a kind of record are in one file; each begins with what the spec says. */
export function rulesOf(whole: AppFiles): readonly RuleOfApp[] {
  const tests = [...whole].filter(([path]) => path.endsWith('/rules.test.ts'));
  return [...whole].flatMap(([path, text]) => {
    if (!/^src\/(?:\w+\/rules|references)\.ts$/.test(path)) return [];
    return text.split(/\n\n(?=\/\*\* )/).flatMap((block) => {
      const [, title] = /^\/\*\* (.*) \*\/$/m.exec(block) ?? [];
      const [, name] = /^export (?:function|const) (\w+)/m.exec(block) ?? [];
      if (title === undefined || name === undefined || name.endsWith('Offers') || name === 'references') return [];
      const test = tests.find(([, source]) => new RegExp(`\\b${name}\\b`).test(source))?.[0];
      return [{ title, path, name, test }];
    });
  });
}

/** The app with this rule doing nothing. */
export function silenced(whole: AppFiles, { path, name }: RuleOfApp): AppFiles {
  const text = whole.get(path) ?? '';
  const from = text.search(new RegExp(`^export (?:function|const) ${name}\\b`, 'm'));
  const rest = text.slice(from);
  const heads = silent.flatMap(([pattern, replacement]) => {
    const at = rest.search(pattern);
    return at < 0 ? [] : [{ at, pattern, replacement }];
  });
  const [first] = heads.sort((a, b) => a.at - b.at);
  if (from < 0 || !first) throw new Error(`Nobody knows how to silence ${name} in ${path}:\n${text}`);
  return new Map([...whole, [path, text.slice(0, from) + rest.replace(first.pattern, first.replacement)]]);
}
