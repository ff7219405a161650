/** What every data app does anyway, and the tests in the app that show it. */
import assert from 'node:assert/strict';
import { type PlatformId, platformSchema, type StructuredSpec } from '../../../src/pipeline/schema/spec';
import { readSpec } from '../../../src/reader/readSpec';
import { scaffold } from '../../../src/scaffold/scaffold';
import { contentOf, filesOf, samples } from './samples/all';
import { fahrradverleih } from './samples/fahrradverleih';
import { readingList } from './samples/readingList';
import { tally } from './samples/tally';

const testPath = 'src/platform.test.tsx';
const titlesIn = (spec: StructuredSpec) =>
  [...contentOf(spec, testPath).matchAll(/^test\('(\w+): /gm)].map((match) => match[1]);

describe('what every data app does', () => {
  it('is shown by one test for each behaviour, whose title begins with its id', () => {
    for (const spec of [readingList, fahrradverleih]) assert.deepEqual(titlesIn(spec), platformSchema.options);
  });

  it('is carried by that test and the files that do it, where a requirement asks for it', () => {
    for (const id of platformSchema.options) {
      const { files, unserved } = scaffold(asking(readingList, id), { appName: 'sample' });
      const carrying = [...files()].filter((file) => file.requirementIds.includes('NFR-1')).map((file) => file.path);
      assert.ok(carrying.includes(testPath) && carrying.length > 1, `${id}: ${carrying.join()}`);
      assert.ok(!unserved.some((one) => one.requirementId === 'NFR-1'), id);
    }
  });

  it('is claimed only where the app can show it', () => {
    const { spec } = readSpec('# Flags\n\n## Flag\n- raised (yes/no)\n');
    assert.ok(!titlesIn(spec).includes('fieldErrors'));
    const { unserved } = scaffold(asking(spec, 'fieldErrors'), { appName: 'sample' });
    assert.ok(unserved.some((one) => one.requirementId === 'NFR-1'));
  });

  it('is not claimed by an app that keeps no records', () => {
    assert.ok(!filesOf(tally).has(testPath));
    const { unserved } = scaffold(asking(tally, 'paging'), { appName: 'sample' });
    assert.ok(unserved.some((one) => one.requirementId === 'NFR-1'));
  });

  it('has a test in every sample that keeps records', () => {
    const withRecords = Object.values(samples).filter((spec) => filesOf(spec).has('src/database.ts'));
    for (const spec of withRecords) assert.ok(titlesIn(spec).length > 5, spec.title);
  });
});

/** The spec with a requirement that asks for one behaviour. */
function asking(spec: StructuredSpec, id: PlatformId): StructuredSpec {
  const range = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
  const requirement = {
    id: 'NFR-1',
    text: 'As every app',
    kind: 'quality' as const,
    optional: false,
    understood: true,
  };
  return {
    ...spec,
    requirements: [...spec.requirements, { ...requirement, meanings: [{ kind: 'platform', id }], range }],
  };
}
