/** Takes what fails of the checks out of the way, so that the app's own tests pass; the coverage says what failed. */
import type { TestResult } from '../../pipeline/schema/build';
import type { AppFiles } from './appWriter';
import { isCheck } from './plan';
import { problemsIn } from './problems';
import { testsOf, type Version } from './versions';

/** The version with failing tests marked as skipped, and without checks that cannot even be read. `isAside`: of which files. */
export function setAside({ files, evidence }: Version, isAside = isCheck): AppFiles {
  const failing = problemsIn(evidence).filter(({ path }) => isAside(path));
  const next = new Map(files);
  for (const path of new Set(failing.map((problem) => problem.path))) {
    const file = files.get(path);
    if (!file) continue;
    const titles = testsOf(evidence).filter((test) => test.path === path && test.status === 'failed');
    const isBroken = failing.some((problem) => problem.path === path && problem.kind !== 'test');
    const content = isBroken ? undefined : skipTests(file.content, titles);
    if (content === undefined) next.delete(path);
    else next.set(path, { ...file, content });
  }
  return next;
}

/** Undefined where a title can't be found in the text. */
function skipTests(content: string, failing: readonly TestResult[]): string | undefined {
  let text = content;
  for (const { title } of failing) {
    const place = [...text.matchAll(/\b(test|it)\(\s*(['"`])((?:\\.|(?!\2)[^\\])*)\2/g)].find(
      (match) => title === unescaped(match[3] ?? ''),
    );
    if (!place || title === '') return undefined;
    text = `${text.slice(0, place.index)}${place[1]}.skip${text.slice(place.index + (place[1]?.length ?? 0))}`;
  }
  return text;
}

function unescaped(literal: string): string {
  return literal.replace(/\\(.)/g, '$1');
}
