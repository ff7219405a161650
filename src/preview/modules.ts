/** The modules of an app as a browser takes them: TypeScript and JSX translated, imports led to the files that they mean. */
import { init, parse } from 'es-module-lexer/js';
import { environment } from './environment';
import type { SourceFiles } from './sourceFiles';
import { translate } from './translate';

export interface ModuleOptions {
  readonly files: SourceFiles;
  /** Whether the preview brings the package along, such as `react-dom/client`. */
  readonly hasPackage: (name: string) => boolean;
}

const scriptEnding = /\.[cm]?[jt]sx?$/;

export function isScript(path: string): boolean {
  return scriptEnding.test(path);
}

/** `path`: of a script within the app, such as `src/App.tsx`. @throws Error that says where the script can't be read */
export async function moduleOf(path: string, source: string, options: ModuleOptions): Promise<string> {
  try {
    return await withImports(path, withEnvironment(translate(path, source)), options);
  } catch (error) {
    throw new Error(errorText(path, error));
  }
}

/** A style sheet as a module: it is there before what imports it runs, so that nothing is seen without its style. */
export function styleModule(url: string): string {
  return `const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: ${JSON.stringify(url)} });
const loaded = new Promise((resolve) => { link.onload = link.onerror = resolve; });
document.head.append(link);
await loaded;
export default new Proxy({}, { get: (_, name) => name });
`;
}

/** What a file that is no script exports: its address, its text, or what it holds. */
export function valueModule(value: unknown): string {
  return `export default ${JSON.stringify(value)};\n`;
}

function withEnvironment(code: string): string {
  return code.includes('import.meta.env') ? `import.meta.env = ${JSON.stringify(environment)};${code}` : code;
}

async function withImports(path: string, code: string, options: ModuleOptions): Promise<string> {
  await init();
  const [imports] = parse(code, path);
  let result = '';
  let end = 0;
  for (const one of imports) {
    const { specifier } = one;
    // An import whose name is only known when it runs is left as it is.
    if (!specifier || (one.type === 'dynamic' && one.glob)) continue;
    const target = await targetOf(path, specifier, options);
    const isQuoted = /^['"`]/.test(code.slice(one.start));
    result += code.slice(end, one.start) + (isQuoted ? JSON.stringify(target) : target);
    end = one.end;
  }
  return result + code.slice(end);
}

/** The same address for the same file, however it is imported: it would be loaded twice else. */
async function targetOf(path: string, specifier: string, { files, hasPackage }: ModuleOptions): Promise<string> {
  if (/^[a-z]+:/i.test(specifier)) return specifier;
  const [name = '', query = ''] = specifier.split('?');
  if (!/^[./]/.test(name)) return hasPackage(name) ? name : missing({ package: name, from: path });
  const found = await files.resolve(path, name);
  if (found === undefined) return missing({ file: name, from: path });
  const as = query || (isScript(found) ? '' : found.endsWith('.css') ? 'style' : 'value');
  return `/${found.split('/').map(encodeURIComponent).join('/')}${as && `?${as}`}`;
}

function missing(what: Readonly<Record<string, string>>): string {
  return `/@preview/missing?${new URLSearchParams(what)}`;
}

/** "src/App.tsx, line 3: Unexpected token" */
function errorText(path: string, error: unknown): string {
  const { message, loc } = error as Error & { readonly loc?: { readonly line: number } };
  const text = message.replace(/^Error transforming [^:]*: /, '').replace(/ \(\d+:\d+\)$/, '');
  return loc ? `${path}, line ${loc.line}: ${text}` : `${path}: ${text}`;
}
