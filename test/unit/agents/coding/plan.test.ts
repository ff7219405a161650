import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  complaintsAboutPlan,
  declaredNames,
  type Plan,
  type PlannedFile,
  withPlacesOfNow,
} from '../../../../src/agents/coding/plan';
import type { GeneratedFile } from '../../../../src/pipeline/schema/build';
import type { Requirement } from '../../../../src/pipeline/schema/spec';
import { range } from '../../helpers/fakes';

const present = new Map<string, GeneratedFile>([
  ['src/App.tsx', { path: 'src/App.tsx', content: 'export function App() {}\n', purpose: '', requirementIds: [] }],
]);
const open: readonly Requirement[] = [
  { id: 'R-1', text: 'Sums.', kind: 'rule', optional: false, meanings: [], understood: false, by: 'model', range },
];
const base = { present, open, known: new Set(['R-1', 'R-2']), packages: ['idb'] };
const file = (path: string, change: Partial<PlannedFile> = {}): PlannedFile => ({
  path,
  serves: ['R-1'],
  exports: [],
  uses: [],
  brief: 'Sums. It adds.',
  ...change,
});
const good = [
  file('src/sum.ts', { exports: ['export function sum(values: readonly number[]): number'] }),
  file('src/checks/sum.test.ts'),
];
const complaints = (files: readonly PlannedFile[], change: Partial<Plan> = {}) =>
  complaintsAboutPlan({ files: [...files], remove: [], packages: [], left: [], ...change }, base).join(' ');

describe('a plan', () => {
  it('is sound when each open requirement is served and checked', () => assert.equal(complaints(good), ''));
  it('is sound when an open requirement is left with a reason', () =>
    assert.equal(complaints([], { left: [{ requirementId: 'R-1', reason: 'Needs a server.' }] }), ''));
  it('must serve every open requirement', () =>
    assert.match(complaints([good[1] as PlannedFile]), /No file serves R-1/));
  it('must check every open requirement', () =>
    assert.match(complaints([good[0] as PlannedFile]), /No check .* checks R-1/));

  it('of an earlier version means by a place of then what lies elsewhere now, and by its own files these', () => {
    const at = (path: string): [string, GeneratedFile] => [
      path,
      { path, content: '', purpose: '', requirementIds: [] },
    ];
    const now = new Map([...present, at('src/tokens.css'), at('src/kit/lib/store.ts'), at('src/kit/ui/Form.tsx')]);
    const files = [
      file('src/lib/sum.ts', { uses: ['src/theme.css', 'src/lib/store.ts', 'src/lib/gone.ts'] }),
      file('src/Sum.tsx', { uses: ['src/lib/sum.ts', 'src/App.tsx'] }),
    ];
    const plan = withPlacesOfNow({ files, remove: ['src/ui/Form.tsx'], packages: [], left: [] }, now);
    assert.deepEqual(
      plan.files.map(({ uses }) => uses),
      [
        ['src/tokens.css', 'src/kit/lib/store.ts', 'src/lib/gone.ts'],
        ['src/lib/sum.ts', 'src/App.tsx'],
      ],
    );
    assert.deepEqual(plan.remove, ['src/kit/ui/Form.tsx']);
  });

  it('may only check what present files serve already', () => {
    const serving = new Map([
      ...present,
      ['src/sum.ts', { path: 'src/sum.ts', content: '', purpose: '', requirementIds: ['R-1'] }],
    ]);
    const plan = { files: [file('src/checks/sum.test.ts')], remove: [], packages: [], left: [] };
    assert.deepEqual(complaintsAboutPlan(plan, { ...base, present: serving }), []);
  });

  for (const path of [
    '../out.ts',
    '/etc/passwd',
    'src/../../out.ts',
    'package.json',
    '.git/config',
    'src/.env',
    'node_modules/a.ts',
    'C:\\a.ts',
  ]) {
    it(`writes nothing outside of the app's source: ${path}`, () => {
      assert.match(complaints([...good, file(path)]), /path|outside/);
    });
  }

  it('names only requirements, files and packages that there are', () => {
    assert.match(complaints([...good, file('src/a.ts', { serves: ['R-9'] })]), /no requirement R-9/);
    assert.match(complaints([...good, file('src/a.ts', { uses: ['src/b.ts'] })]), /neither present nor planned/);
    assert.match(complaints(good, { remove: ['src/a.ts'] }), /it is not there/);
    assert.match(complaints(good, { packages: ['left-pad'] }), /left-pad is not on the list/);
  });

  for (const path of ['src/App.tsx/sub.ts', 'src/sum.ts/more.ts', 'src/app.tsx', `src/${'x'.repeat(150)}.ts`]) {
    it(`plans no file where the disk has no place for one: ${path.slice(0, 30)}`, () => {
      assert.match(complaints([...good, file(path)]), /can't be a file|only in case|too long/);
    });
  }

  it('removes nothing around the source, and no test of what stays', () => {
    const more = new Map([
      ...present,
      ['.gitignore', { path: '.gitignore', content: '', purpose: '', requirementIds: [] }],
      [
        'src/app.test.tsx',
        { path: 'src/app.test.tsx', content: "import { App } from './App';\n", purpose: '', requirementIds: [] },
      ],
      ['src/sum.ts', { path: 'src/sum.ts', content: '', purpose: '', requirementIds: [] }],
      [
        'src/sum.test.ts',
        { path: 'src/sum.test.ts', content: "import { sum } from './sum';\n", purpose: '', requirementIds: [] },
      ],
      ['src/opens.test.tsx', { path: 'src/opens.test.tsx', content: '', purpose: '', requirementIds: [] }],
    ]);
    const removing = (...remove: string[]) =>
      complaintsAboutPlan(
        { files: good.filter(({ path }) => !remove.includes(path)), remove, packages: [], left: [] },
        { ...base, present: more },
      );
    assert.match(removing('.gitignore').join(), /outside src/);
    assert.match(removing('src/app.test.tsx').join(), /what it tests is still there/);
    assert.ok(!removing('src/sum.test.ts', 'src/sum.ts').join().includes("can't be removed"));
    assert.match(removing('src/app.test.tsx', 'src/App.tsx').join(), /the app begins there/);
    assert.match(removing('src/opens.test.tsx').join(), /can't be removed/);
    assert.match(complaints([...good, file('src/opens.test.tsx')]), /opens\.test\.tsx can't be changed/);
  });

  it('plans no path twice, whatever its case', () => {
    assert.match(complaints([...good, file('src/Sum.ts')]), /planned twice/);
  });

  it('declares exports as signatures', () => {
    assert.match(complaints([...good, file('src/a.ts', { exports: ['a sum'] })]), /no TypeScript signature/);
    assert.deepEqual(
      declaredNames([
        'export function sum(a: number): number',
        'interface Row { readonly a: string }',
        'export const rate: number',
        'type Id = string',
      ]),
      ['sum', 'Row', 'rate', 'Id'],
    );
  });
});
