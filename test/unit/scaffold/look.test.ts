/** What an app looks like: made of what one file names, each part of it in a file of its own. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { filesOf, samples } from './samples/all';
import { firings } from './samples/firings';
import { readingList } from './samples/readingList';

const sheetsOf = (sample: (typeof samples)[keyof typeof samples]) =>
  [...filesOf(sample).values()].filter(({ path }) => path.endsWith('.css'));

describe('the look of an app', () => {
  it('is made of what tokens.css names: no other style sheet has a colour or a font of its own', () => {
    for (const [name, sample] of Object.entries(samples)) {
      const sheets = sheetsOf(sample);
      const tokens = sheets.find(({ path }) => path === 'src/tokens.css')?.content ?? '';
      const named = new Set([...tokens.matchAll(/(--[\w-]+):/g)].map(([, variable]) => variable));
      for (const { path, content } of sheets.filter((sheet) => sheet.path !== 'src/tokens.css')) {
        const used = [...content.matchAll(/var\((--[\w-]+)/g)].map(([, variable]) => variable);
        assert.deepEqual(
          used.filter((variable) => !named.has(variable)),
          [],
          `${name}: ${path}`,
        );
        // A shadow is the same in the light and in the dark.
        const others = content
          .replace(/rgb\(0 0 0 \/ \d+%\)/g, '')
          .match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(|font-family: (?!var)/g);
        assert.equal(others, null, `${name}: ${path}`);
      }
    }
  });

  it('has the style sheet of each part that the app has, and of no other, below the rules of its own', () => {
    for (const [name, sample] of Object.entries(samples)) {
      const paths = [...filesOf(sample).keys()];
      const styles = filesOf(sample).get('src/styles.css')?.content ?? '';
      const imported = [...styles.matchAll(/@import "\.\/(.*)" layer\((base|kit)\);/g)].map(
        ([, path]) => `src/${path}`,
      );
      const shared = paths.filter((path) => /^src\/kit\/.*\.css$/.test(path));
      assert.deepEqual(imported.toSorted(), shared.toSorted(), name);
      for (const path of shared.filter((one) => one.startsWith('src/kit/ui/')))
        assert.ok(paths.includes(path.replace(/css$/, 'tsx')), `${name}: ${path}`);
      assert.ok(styles.indexOf('@layer base, kit;') < styles.indexOf('@import'), name);
    }
    assert.ok(!filesOf(readingList).has('src/kit/ui/Calendar.css'));
    assert.ok(filesOf(firings).has('src/kit/ui/Calendar.css'));
  });
});
