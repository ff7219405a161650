/** Puts the bundles of an app's modules in the place of the scripts that its page begins with. */
import { createHash } from 'node:crypto';
import { Bundler } from './bundle';
import type { ModuleOptions } from './modules';
import { wholeStyleSheet } from './styleSheet';

/** A script of the page that is a module of the app. */
const moduleScript = /<script\s(?=[^>]*\btype=["']module["'])[^>]*\bsrc=["']\/(src\/[^"'?]+)["'][^>]*><\/script>/gi;

export class PageBundles {
  private readonly bundler: Bundler;
  /** The scripts and style sheets of the last pages, by the names that these ask for them by. */
  private readonly texts = new Map<string, string>();
  /** Pages that are being made, by what they are made from: who asks in between gets the same. */
  private readonly making = new Map<string, Promise<string>>();

  constructor(private readonly options: ModuleOptions) {
    this.bundler = new Bundler(options);
  }

  /** `files`: what an app to come will have, texts by path. */
  expect(files: Readonly<Record<string, string>>): Promise<void> {
    return this.bundler.expect(files);
  }

  /** The files are others now: what is being made is of those before. */
  changed(): void {
    this.making.clear();
  }

  /** `index`: the text of `index.html`. It stays as it is where a browser has to load the modules itself. */
  pageOf(index: string): Promise<string> {
    const known = this.making.get(index);
    if (known) return known;
    const making = this.make(index).finally(() => {
      if (this.making.get(index) === making) this.making.delete(index);
    });
    this.making.set(index, making);
    return making;
  }

  private async make(index: string): Promise<string> {
    let page = index;
    for (const [tag, entry = ''] of index.matchAll(moduleScript)) {
      const bundle = await this.bundler.bundle(entry).catch(() => undefined);
      if (!bundle) continue;
      const script = this.keep(bundle.script, 'js');
      const addresses = await this.stylesOf(bundle.styles);
      const styles = addresses.map((address) => `<link rel="stylesheet" href="${address}">`);
      page = page.replace(tag, () => `${styles.join('')}<script type="module" src="${script}"></script>`);
    }
    return page;
  }

  /** Addresses: of one style sheet, or of those that are there where they can't be made one. */
  private async stylesOf(addresses: readonly string[]): Promise<readonly string[]> {
    const read = (path: string) => this.options.files.readOrNothing(path);
    const paths = addresses.map((address) => decodeURIComponent(address.slice(1)));
    const sheets = await Promise.all(paths.map((path) => wholeStyleSheet(path, read).catch(() => undefined)));
    if (sheets.length === 0 || sheets.includes(undefined)) return addresses;
    return [this.keep(sheets.join('\n'), 'css')];
  }

  /** Its address. Pages that were asked for one after the other may still want theirs. */
  private keep(text: string, ending: 'js' | 'css'): string {
    const name = `bundle-${createHash('sha256').update(text).digest('hex').slice(0, 16)}.${ending}`;
    this.texts.delete(name);
    this.texts.set(name, text);
    for (const old of [...this.texts.keys()].slice(0, -mostKept)) this.texts.delete(old);
    return `/@preview/${name}`;
  }

  /** A script or a style sheet, as its name says. */
  text(name: string): string | undefined {
    return this.texts.get(name);
  }
}

const mostKept = 8;
