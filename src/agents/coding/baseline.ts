/** What checks say of the app without what a model wrote: one that passes there as well proves nothing. */
import type { GeneratedFile, TestResult } from '../../pipeline/schema/build';
import type { AppFiles } from './appWriter';
import { isScript, parseModule } from './parse';
import { isCheck } from './plan';
import { isAbout } from './versions';

/** Runs these test files in this version of the app; undefined where the runner did not tell what came out. */
export type RunTests = (files: AppFiles, tests: readonly string[]) => Promise<readonly TestResult[] | undefined>;

export class Baseline {
  private readonly known = new Map<string, Promise<readonly TestResult[] | undefined>>();

  constructor(
    private readonly engine: AppFiles,
    private readonly runTests: RunTests,
  ) {}

  /** What the version's checks come to without the model's part; the same checks are run once. */
  results(version: AppFiles): Promise<readonly TestResult[] | undefined> {
    const files = withoutModel(this.engine, version);
    const checks = [...files.keys()].filter(isCheck).sort();
    if (checks.length === 0) return Promise.resolve([]);
    const key = JSON.stringify([...files.values()].map(({ path, content }) => [path, content]).sort());
    const found = this.known.get(key) ?? this.runTests(files, checks);
    this.known.set(key, found);
    return found;
  }
}

/** The engine's app with the version's checks. A module that only the model has exports the same names, and they do nothing. */
export function withoutModel(engine: AppFiles, version: AppFiles): AppFiles {
  const files = new Map(engine);
  for (const [path, file] of version) {
    if (!files.has(path)) files.set(path, isOfModel(file) ? { ...file, content: idle(file) } : file);
  }
  return files;
}

/** Whether some test about the requirement passes with the model's part and fails without it. */
export function provesIt(id: string, passing: readonly TestResult[], without: readonly TestResult[]): boolean {
  const fails = ({ path, title }: TestResult) =>
    without.some((one) => one.path === path && one.status === 'failed' && (one.title === title || one.title === ''));
  return passing.some(
    (test) => isCheck(test.path) && isAbout(test.title, id) && test.status === 'passed' && fails(test),
  );
}

/** What helps the checks themselves stays as it is. */
function isOfModel({ path, content, model }: GeneratedFile): boolean {
  return (
    model !== undefined && isScript(path) && !isCheck(path) && !/from\s+['"](?:vitest|@testing-library\/)/.test(content)
  );
}

function idle({ path, content }: GeneratedFile): string {
  const parsed = parseModule(content, path);
  if ('complaint' in parsed) return content;
  const names = parsed.exports.filter(({ isType }) => !isType).map(({ name }) => `nothing as ${name}`);
  const handedOn = content.match(/^export\s+\*.*$/gm) ?? [];
  return ['function nothing() {}', `export { ${[...new Set(names)].join(', ')} };`, ...handedOn, ''].join('\n');
}
