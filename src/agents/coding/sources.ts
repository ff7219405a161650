/** What files of an app know of one another: imports, exports, outlines. */
import { type Export, type Import, parseModule } from './parse';

/** Signs of a name, in any language. */
const name = '[\\p{ID_Start}$_][\\p{ID_Continue}$]*';
const declaration = new RegExp(
  `^export\\s+(?:declare\\s+)?(?:abstract\\s+)?(?:(?:async\\s+function|function|const\\s+enum|const|let|var|class|enum)\\s*\\*?\\s*|(interface|type)\\s+)(${name})`,
  'gmu',
);

/** What a module exports; of a text that is no whole module, such as a signature, as much as its beginnings of lines tell. */
export function exportsOf(text: string): readonly Export[] {
  const parsed = parseModule(text);
  if ('exports' in parsed) return parsed.exports;
  return [...text.matchAll(declaration)].map((match) => ({ name: match[2] ?? '', isType: match[1] !== undefined }));
}

/** None for a text that can't be parsed. */
export function importsOf(text: string): readonly Import[] {
  const parsed = parseModule(text);
  return 'imports' in parsed ? parsed.imports : [];
}

export interface Specifier {
  readonly name: string;
  /** What it is called in this file. */
  readonly local: string;
  readonly isType: boolean;
}

/** What stands between the braces of an import or export. */
export function specifiersOf(text: string): Specifier[] {
  return text
    .replace(/\/\/.*$|\/\*[\s\S]*?\*\//gm, '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const match = /^(type\s+)?(\S+)(?:\s+as\s+(\S+))?$/.exec(part);
      return { name: match?.[2] ?? part, local: match?.[3] ?? match?.[2] ?? part, isType: match?.[1] !== undefined };
    });
}

/** The path in the app that a relative import means; undefined where there is no such file. */
export function resolveImport(fromPath: string, target: string, has: (path: string) => boolean): string | undefined {
  const parts = fromPath.split('/').slice(0, -1);
  for (const part of target.split('?')[0]?.split('/') ?? []) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  const path = parts.join('/');
  // "./a.js" means a.ts where there is no such script.
  const plain = path.replace(/\.jsx?$/, '');
  return [path, ...['.ts', '.tsx', '/index.ts', '/index.tsx'].map((ending) => plain + ending)].find(has);
}

/** How `fromPath` imports `path`: relative, without the extension of a script. */
export function importPath(fromPath: string, path: string): string {
  const from = fromPath.split('/').slice(0, -1);
  const to = path.replace(/\.tsx?$/, '').split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  const up = from.slice(shared).map(() => '..');
  return [...(up.length > 0 ? up : ['.']), ...to.slice(shared)].join('/');
}

/** The package of an import that is not relative: `@scope/name` or `name`. */
export function packageOf(target: string): string {
  const [first = '', second] = target.split('/');
  return target.startsWith('@') ? `${first}/${second ?? ''}` : first;
}

/**
 * What another file has to know of this one: what it exports, with the bodies of functions left out, and the types that
 * these speak of. Long constants are cut.
 */
export function outlineOf(text: string): string {
  return blocksOf(text)
    .filter((block) => /^(?:export|(?:declare\s+)?(?:interface|type))\b/.test(firstCode(block)))
    .map(shortened)
    .join('\n');
}

/** The declaration of a type that the file exports; undefined where there is none. */
export function typeBlock(text: string, name: string): string | undefined {
  const pattern = new RegExp(`^export\\s+(?:interface|type)\\s+${name}\\b`);
  return blocksOf(text).find((block) => pattern.test(firstCode(block)));
}

const mostSelectors = 80;

/** What another file has to know of a style sheet: its variables and selectors. */
export function stylesOutline(css: string): string {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const variables = new Set([...plain.matchAll(/(--[\w-]+)\s*:/g)].map((match) => match[1]));
  const selectors = [...plain.matchAll(/(?:^|[{};])\s*([^{};@]+?)\s*\{/g)].flatMap((match) =>
    (match[1] ?? '').split(/\s*,\s*/),
  );
  const named = [...new Set(selectors)].filter((selector) => /[.#[]/.test(selector) || /^[a-z]+\d?$/.test(selector));
  return [[...variables].join(' '), named.slice(0, mostSelectors).join(' | ')].filter(Boolean).join('\n');
}

/** Every signature in one line: for a list of all files. */
export function signaturesOf(text: string): string {
  return exportsOf(text)
    .map(({ name, isType }) => (isType ? `type ${name}` : name))
    .join(', ');
}

/** Runs of lines that begin at column 0, with the comments above them. */
function blocksOf(text: string): string[] {
  const blocks: string[] = [];
  let current: string[] = [];
  for (const line of text.split('\n')) {
    const begins = /^[A-Za-z/@]/.test(line);
    const isAfterComment = current.length > 0 && current.every((one) => /^(\/\*\*|\/\/| \*)/.test(one));
    if (begins && current.length > 0 && !isAfterComment) {
      blocks.push(current.join('\n').trimEnd());
      current = [];
    }
    current.push(line);
  }
  if (current.length > 0) blocks.push(current.join('\n').trimEnd());
  return blocks.filter((block) => block !== '');
}

const longestConstant = 24;

function shortened(block: string): string {
  const lines = block.split('\n');
  if (/^(export\s+)?(default\s+)?(async\s+)?function\b/.test(firstCode(block))) {
    const opens = lines.findIndex((line) => /[^{]\{\s*$/.test(line) && /\)|>/.test(line));
    return opens < 0 ? block : [...lines.slice(0, opens), (lines[opens] ?? '').replace(/\s*\{\s*$/, ';')].join('\n');
  }
  if (/^(export\s+)?const\b/.test(firstCode(block)) && lines.length > longestConstant) {
    return [...lines.slice(0, longestConstant), '  …'].join('\n');
  }
  return block;
}

function firstCode(block: string): string {
  return block.split('\n').find((line) => !/^(\/\*\*|\/\/| \*)/.test(line)) ?? '';
}
