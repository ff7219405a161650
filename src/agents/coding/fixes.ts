/** Type errors that have one right mend: an import that is missing, unused, of the wrong kind or to the wrong place. No model is asked. */
import type { AppFiles } from './appWriter';
import type { Import } from './parse';
import type { Problem } from './problems';
import { exportsOf, importPath, importsOf, specifiersOf } from './sources';

/** The files that change, with their new text. A mend that turns out wrong shows in the next type check. */
export function applyFixes(problems: readonly Problem[], files: AppFiles): ReadonlyMap<string, string> {
  const changed = new Map<string, string>();
  for (const [path, ofFile] of byPath(problems)) {
    const before = files.get(path)?.content;
    if (before === undefined) continue;
    // What adds a line comes last: until then the problems' own lines hold.
    const inOrder = [...ofFile.filter(({ code }) => !addsLine(code)), ...ofFile.filter(({ code }) => addsLine(code))];
    const after = inOrder.reduce((text, problem) => fix(problem, text, files), before);
    if (after !== before) changed.set(path, after);
  }
  return changed;
}

function byPath(problems: readonly Problem[]): ReadonlyMap<string, Problem[]> {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems)
    if (problem.kind === 'type') groups.set(problem.path, [...(groups.get(problem.path) ?? []), problem]);
  // From the end of the file, so that the lines of the problems before stay what they are.
  for (const group of groups.values()) group.sort((a, b) => (b.line ?? 0) - (a.line ?? 0));
  return groups;
}

function addsLine(code: string): boolean {
  return code === 'TS2304' || code === 'TS2552' || code === 'TS2503';
}

function fix(problem: Problem, text: string, files: AppFiles): string {
  const name = /'"?([^'"]+)"?'/.exec(problem.message)?.[1] ?? '';
  switch (problem.code) {
    case 'TS6133':
    case 'TS6196':
      return changeImport(text, problem, (one) => withoutName(one, name));
    case 'TS6192':
      return changeImport(text, problem, () => '');
    case 'TS1484':
      return changeImport(text, problem, (one) => asType(one, name));
    case 'TS2304':
    case 'TS2552':
    case 'TS2503':
      return addImport(text, problem.path, name, files);
    case 'TS2307':
    case 'TS5097':
    case 'TS2846':
      return changeImport(text, problem, (one) => toRightPlace(one, problem.path, files));
    case 'TS2613':
    case 'TS2614':
      return changeImport(text, problem, (one) => otherKind(one, problem.message));
    default:
      return text;
  }
}

/** Rewrites the import statement in which the problem lies; an empty one takes its line away, too. */
function changeImport(text: string, { line = 1 }: Problem, change: (one: Import) => string | undefined): string {
  const start =
    text
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length + (line > 1 ? 1 : 0);
  const end = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start);
  const found = importsOf(text).find(({ index, statement }) => index <= end && index + statement.length >= start);
  const changed = found && change(found);
  if (!found || changed === undefined) return text;
  const after = text.slice(found.index + found.statement.length);
  return text.slice(0, found.index) + changed + (changed === '' ? after.replace(/^\n/, '') : after);
}

function withoutName({ statement }: Import, name: string): string | undefined {
  // `import a, * as b` is left to whoever knows which of them is meant.
  if (/\*\s*as\b/.test(statement)) return undefined;
  const braces = /\{([^}]*)\}/.exec(statement);
  const specifiers = specifiersOf(braces?.[1] ?? '');
  const left = specifiers.filter(({ local }) => local !== name);
  const head = statement.slice(0, statement.search(/\bfrom\b/));
  const byDefault = /^import\s+(?:type\s+)?([\w$]+)/.exec(head)?.[1];
  const keepsDefault = byDefault !== undefined && byDefault !== 'type' && byDefault !== name;
  if (left.length === specifiers.length && byDefault !== name) return undefined;
  if (left.length === 0) return keepsDefault ? statement.replace(/,\s*\{[^}]*\}/, '') : '';
  const list = `{ ${left.map(written).join(', ')} }`;
  const kept = braces ? statement.replace(braces[0], list) : statement;
  return keepsDefault || byDefault === undefined || byDefault === 'type'
    ? kept
    : kept.replace(/^import\s+[\w$]+\s*,\s*/, 'import ');
}

function asType({ statement }: Import, name: string): string | undefined {
  const braces = /\{([^}]*)\}/.exec(statement);
  if (!braces) return statement.replace(/^import\s+(?!type\b)/, 'import type ');
  const marked = specifiersOf(braces[1] ?? '').map((one) => (one.local === name ? { ...one, isType: true } : one));
  return statement.replace(braces[0], `{ ${marked.map(written).join(', ')} }`);
}

function written({ name, local, isType }: ReturnType<typeof specifiersOf>[number]): string {
  return `${isType ? 'type ' : ''}${name}${local === name ? '' : ` as ${local}`}`;
}

/** Where names of packages come from that models like to use without importing them. */
const fromPackages: Readonly<Record<string, readonly string[]>> = {
  react: [
    'useCallback',
    'useContext',
    'useEffect',
    'useId',
    'useMemo',
    'useReducer',
    'useRef',
    'useState',
    'useSyncExternalStore',
  ],
  wouter: ['Link', 'Redirect', 'Route', 'Switch', 'useLocation', 'useParams', 'useRoute'],
  vitest: ['afterEach', 'beforeEach', 'describe', 'expect', 'it', 'test', 'vi'],
  '@testing-library/react': ['act', 'cleanup', 'fireEvent', 'render', 'screen', 'waitFor', 'within'],
};

const testPackages: readonly string[] = ['vitest', '@testing-library/react'];

function addImport(text: string, path: string, name: string, files: AppFiles): string {
  const found = [...files.values()]
    .filter((file) => file.path !== path && /\.tsx?$/.test(file.path))
    .flatMap((file) =>
      exportsOf(file.content)
        .filter((one) => one.name === name)
        .map(({ isType }) => ({ from: importPath(path, file.path), isType })),
    );
  const isTest = /\.test\.tsx?$/.test(path);
  const fromPackage = Object.entries(fromPackages).find(
    ([source, names]) => names.includes(name) && (isTest || !testPackages.includes(source)),
  )?.[0];
  const [source] = fromPackage ? [{ from: fromPackage, isType: false }] : found.length === 1 ? found : [];
  if (!source || importsOf(text).some(({ names }) => names.includes(name))) return text;
  const statement = `import ${source.isType ? 'type ' : ''}{ ${name} } from '${source.from}';\n`;
  const [first] = importsOf(text);
  const place = first?.index ?? text.length - text.replace(/^(?:\s*\/\/[^\n]*\n|\s*\/\*[\s\S]*?\*\/\s*\n)*/, '').length;
  return text.slice(0, place) + statement + text.slice(place);
}

/** By the file's name: `../store.js` where only `src/lib/store.ts` can be meant. */
function toRightPlace({ statement, from }: Import, path: string, files: AppFiles): string | undefined {
  if (!from.startsWith('.')) return undefined;
  const wanted = nameOf(from);
  const matches = [...files.keys()].filter((other) => other !== path && nameOf(other) === wanted);
  const [match] = matches;
  if (!match || matches.length > 1) return undefined;
  const target = /\.(css|json|svg)$/.test(match) ? `${importPath(path, match)}` : importPath(path, match);
  return target === from ? undefined : statement.replace(from, target);
}

function nameOf(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.(?:[cm]?[jt]sx?)$/, '');
}

function otherKind({ statement, names }: Import, message: string): string | undefined {
  if (names.length !== 1 || /\bas\b/.test(statement)) return undefined;
  const suggestion =
    /'(import [^']*?) from /.exec(message)?.[1] ?? /Did you mean to use 'import ([^']+) from/.exec(message)?.[0];
  const clause = suggestion
    ?.replace(/^Did you mean to use '/, '')
    .replace(/^import\s+/, '')
    .replace(/\s+from$/, '')
    .trim();
  return clause ? statement.replace(/^import\s+(?:type\s+)?[\s\S]*?\s+from\b/, `import ${clause} from`) : undefined;
}
