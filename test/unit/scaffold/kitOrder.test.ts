/** In which order the files of the kit can be loaded. */
import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { describe, it } from 'mocha';
import { kitFiles } from '../../../src/scaffold/kitFiles';

/** What rules of an app import: the file of a kind imports its rules, so that from here nothing may lead back to the kinds. */
const ofRules = ['computed', 'refusal', 'world', 'recordView', 'record', 'checks', 'read', 'format'];

describe('what rules import of the kit', () => {
  for (const name of ofRules)
    it(`leads back to no kind of record, and to no stored data: ${name}`, () => {
      const reached = reachedFrom(`src/kit/lib/${name}.ts`);
      assert.deepEqual(
        [...reached].filter((path) => ['src/kinds', 'src/kit/lib/store'].includes(path)),
        [],
      );
      assert.ok(reached.size > 0, 'nothing was read');
    });
});

/** Paths without endings; types are gone when the app runs. */
function reachedFrom(path: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [path.replace(/\.ts$/, '')];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (reached.has(at)) continue;
    reached.add(at);
    const text = kitFiles[`${at}.ts`] ?? kitFiles[`${at}.tsx`] ?? '';
    for (const [, names = '', source = ''] of text.matchAll(/^import (?!type )\{([^}]*)\} from '(\.[^']+)';/gm))
      if (names.split(',').some((one) => one.trim() && !one.trim().startsWith('type ')))
        waiting.push(posix.join(posix.dirname(at), source));
  }
  return reached;
}
