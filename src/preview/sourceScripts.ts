/** What is answered for the source files of an app that a page imports, and what is wrong with them. */
import { isScript, moduleOf, styleModule, valueModule } from './modules';
import type { SourceFiles } from './sourceFiles';

export interface SourceScript {
  readonly text: string;
  /** 500 where the file can't be read as a script; the text then says why. */
  readonly status: 200 | 500;
}

export class SourceScripts {
  /** Since the files were changed last, by what was asked for. The browser tells the page only that a module could not be loaded. */
  private readonly wrong = new Map<string, string>();

  /** `hasPackage`: whether the preview brings the package along, such as `react-dom/client`. */
  constructor(
    private readonly files: SourceFiles,
    private readonly hasPackage: (name: string) => boolean,
  ) {}

  /** `path`: a file's within the app; `search`: what it is imported as. Undefined where it is to be sent as it is. */
  async script(path: string, search: string): Promise<SourceScript | undefined> {
    if (!path.startsWith('src/')) return undefined;
    if (search === '?style') return ok(styleModule(`/${path}`));
    if (search === '?url') return ok(valueModule(`/${path}`));
    if (search === '?raw') return ok(valueModule(await this.files.read(path)));
    if (search === '?value') return this.value(path);
    return isScript(path) ? this.module(path) : undefined;
  }

  problems(): readonly string[] {
    return [...this.wrong.values()];
  }

  forgetProblems(): void {
    this.wrong.clear();
  }

  /** What a module imports that is not there: `from`, and `package` or `file`. */
  missing(what: URLSearchParams): string {
    const [from, name, file] = ['from', 'package', 'file'].map((key) => what.get(key));
    const text = name
      ? `${from} uses the package ${name}, which the preview does not have. The app shows it once it is built.`
      : `${from} imports ${file}, which is not there.`;
    this.wrong.set(String(what), text);
    return text;
  }

  private async value(path: string): Promise<SourceScript> {
    if (!path.endsWith('.json')) return ok(valueModule(`/${path}`));
    try {
      return ok(valueModule(JSON.parse(await this.files.read(path))));
    } catch (error) {
      return this.fail(path, `${path}: ${(error as Error).message}`);
    }
  }

  private async module(path: string): Promise<SourceScript> {
    const { files, hasPackage } = this;
    try {
      const text = await moduleOf(path, await files.read(path), { files, hasPackage });
      this.wrong.delete(path);
      return ok(text);
    } catch (error) {
      return this.fail(path, (error as Error).message);
    }
  }

  private fail(path: string, text: string): SourceScript {
    this.wrong.set(path, text);
    return { text, status: 500 };
  }
}

function ok(text: string): SourceScript {
  return { text, status: 200 };
}
