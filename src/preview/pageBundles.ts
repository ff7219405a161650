/** Puts the bundles of an app's modules in the place of the scripts that its page begins with. */
import { createHash } from 'node:crypto';
import { Bundler } from './bundle';
import type { ModuleOptions } from './modules';

/** A script of the page that is a module of the app. */
const moduleScript = /<script\s(?=[^>]*\btype=["']module["'])[^>]*\bsrc=["']\/(src\/[^"'?]+)["'][^>]*><\/script>/gi;

export class PageBundles {
  private readonly bundler: Bundler;
  /** The scripts of the last page, by the names that it asks for them by. */
  private scripts = new Map<string, string>();
  /** Pages that are being made, by what they are made from: who asks in between gets the same. */
  private readonly making = new Map<string, Promise<string>>();

  constructor(options: ModuleOptions) {
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
    const scripts = new Map<string, string>();
    let page = index;
    for (const [tag, entry = ''] of index.matchAll(moduleScript)) {
      const bundle = await this.bundler.bundle(entry).catch(() => undefined);
      if (!bundle) continue;
      const name = `bundle-${createHash('sha256').update(bundle.script).digest('hex').slice(0, 16)}.js`;
      scripts.set(name, bundle.script);
      const styles = bundle.styles.map((address) => `<link rel="stylesheet" href="${address}">`);
      page = page.replace(tag, () => `${styles.join('')}<script type="module" src="/@preview/${name}"></script>`);
    }
    this.scripts = new Map([...this.scripts, ...scripts].slice(-kept));
    return page;
  }

  script(name: string): string | undefined {
    return this.scripts.get(name);
  }
}

/** Pages that were asked for one after the other may still want theirs. */
const kept = 4;
