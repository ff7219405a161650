/**
 * All modules of an app as one script: a page asks once, and not a hundred times one after the other. What can't be told that way, a
 * module that awaits, a file that is not there, is left to the browser's own modules, which say what is wrong.
 */
import { setImmediate } from 'node:timers/promises';
import { type BundledModule, bundledModule, wrapped } from './bundledModule';
import type { FileListing } from './fileListing';
import { isScript, type ModuleOptions } from './modules';

export interface Bundle {
  readonly script: string;
  /** Addresses of the style sheets that the modules import, in their order. */
  readonly styles: readonly string[];
}

/** What a file of the app is in the bundle. */
type Part =
  | { readonly kind: 'module'; readonly module: BundledModule; readonly needs: ReadonlyMap<string, string> }
  | { readonly kind: 'style' }
  | { readonly kind: 'value'; readonly value: unknown };

interface Known {
  readonly source: string;
  readonly module: BundledModule | undefined;
}

export class Bundler {
  /** Translated modules, by their paths, as long as their texts stay the same. */
  private known = new Map<string, Known>();

  constructor(
    private readonly options: ModuleOptions,
    private readonly translate = bundledModule,
  ) {}

  /** Translates files that an app to come will have, texts by path, while nobody waits for them. */
  async expect(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [path, source] of Object.entries(files)) {
      if (!isScript(path) || this.known.has(path)) continue;
      this.known.set(path, { source, module: this.translate(path, source) });
      await setImmediate();
    }
  }

  /** `entry`: a script within the app, such as `src/main.tsx`. Undefined where a browser has to load the modules itself. */
  async bundle(entry: string): Promise<Bundle | undefined> {
    const listing = await this.options.files.listed();
    const graph = new Graph(this.options, listing, (path, source) => this.translated(path, source));
    if (!listing.has(entry) || !(await graph.add(entry))) return undefined;
    this.known = new Map([...this.known].filter(([path]) => graph.parts.has(idOf(path, ''))));
    return { script: scriptOf(entry, graph), styles: graph.styles };
  }

  private translated(path: string, source: string): BundledModule | undefined {
    const before = this.known.get(path);
    if (before?.source === source) return before.module;
    const module = this.translate(path, source);
    this.known.set(path, { source, module });
    return module;
  }
}

/** The files that an entry leads to, each before what needs it, as modules are run. */
class Graph {
  readonly parts = new Map<string, Part>();
  readonly packages = new Set<string>();
  readonly styles: string[] = [];
  private readonly texts = new Map<string, Promise<string>>();

  constructor(
    private readonly options: ModuleOptions,
    private readonly listing: FileListing,
    private readonly translate: (path: string, source: string) => BundledModule | undefined,
  ) {}

  /** False where it can't be part of a bundle. `as`: how it is imported, such as `raw`. */
  async add(path: string, as = ''): Promise<boolean> {
    const id = idOf(path, as);
    if (this.parts.has(id)) return true;
    if (as || !isScript(path)) return this.addFile(id, path, as);
    const module = this.translate(path, await this.text(path));
    if (!module) return false;
    const needs = new Map<string, string>();
    // Known before its imports are: two modules may need each other.
    this.parts.set(id, { kind: 'module', module, needs });
    // Files are read while those before them are translated.
    for (const specifier of module.specifiers) this.fetch(path, specifier);
    for (const specifier of module.specifiers) {
      const need = await this.need(path, specifier);
      if (need === undefined) return false;
      needs.set(specifier, need);
    }
    return true;
  }

  private async need(from: string, specifier: string): Promise<string | undefined> {
    const { hasPackage } = this.options;
    const [name = '', as = ''] = specifier.split('?');
    if (!/^[./]/.test(name)) {
      if (!hasPackage(name)) return undefined;
      this.packages.add(name);
      return name;
    }
    const path = this.listing.resolve(from, name);
    return path !== undefined && (await this.add(path, as)) ? idOf(path, as) : undefined;
  }

  private fetch(from: string, specifier: string): void {
    const path = /^[./]/.test(specifier) ? this.listing.resolve(from, specifier) : undefined;
    if (path !== undefined && isScript(path)) this.text(path).catch(() => undefined);
  }

  private text(path: string): Promise<string> {
    const text = this.texts.get(path) ?? this.options.files.read(path);
    this.texts.set(path, text);
    return text;
  }

  private async addFile(id: string, path: string, as: string): Promise<boolean> {
    const address = `/${path.split('/').map(encodeURIComponent).join('/')}`;
    if (as === 'raw') this.parts.set(id, { kind: 'value', value: await this.options.files.read(path) });
    else if (as === 'url' || (as === '' && !/\.(css|json)$/.test(path)))
      this.parts.set(id, { kind: 'value', value: address });
    else if (as === '' && path.endsWith('.css')) {
      this.styles.push(address);
      this.parts.set(id, { kind: 'style' });
    } else if (as === '') return this.addJson(id, path);
    else return false;
    return true;
  }

  private async addJson(id: string, path: string): Promise<boolean> {
    try {
      this.parts.set(id, { kind: 'value', value: JSON.parse(await this.options.files.read(path)) });
      return true;
    } catch {
      return false;
    }
  }
}

function idOf(path: string, as: string): string {
  return as ? `/${path}?${as}` : `/${path}`;
}

function scriptOf(entry: string, { parts, packages }: Graph): string {
  const names = [...packages];
  const imports = names.map((name, index) => `import * as p${index} from ${JSON.stringify(name)};`);
  const table = names.map((name, index) => `${JSON.stringify(name)}: asModule(p${index})`);
  const files = [...parts].map(([id, part]) => `${JSON.stringify(id)}: ${factoryOf(part)}`);
  return `${imports.join('\n')}
const asModule = (names) => Object.defineProperty({ ...names }, '__esModule', { value: true });
const loaded = { ${table.join(', ')} };
const files = {
${files.join(',\n')}
};
${loader}
load(${JSON.stringify(idOf(entry, ''))});
`;
}

function factoryOf(part: Part): string {
  if (part.kind === 'module')
    return `[${wrapped(part.module.code)}, ${JSON.stringify(Object.fromEntries(part.needs))}]`;
  const value = part.kind === 'value' ? JSON.stringify(part.value) : 'new Proxy({}, { get: (_, name) => name })';
  return `[(module, exports) => { exports.default = ${value}; exports.__esModule = true; }, {}]`;
}

/** One that failed fails again: it is not taken for loaded. */
const loader = `function load(id) {
  if (Object.hasOwn(loaded, id)) return loaded[id];
  const [run, needs] = files[id];
  const module = { exports: {} };
  loaded[id] = module.exports;
  try {
    run(module, module.exports, (name) => load(needs[name]));
  } catch (error) {
    delete loaded[id];
    throw error;
  }
  return module.exports;
}`;
