/** What a build says of the files that it has written. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { AppWriter } from '../../../../src/agents/coding/appWriter';
import type { EventBody } from '../../../../src/pipeline/schema/events';
import { nobodyAsked } from '../../../support/nobodyAsked';
import { appFolder, generated } from '../../helpers/appFolder';
import { fakeContext } from '../../helpers/modelFakes';

describe('A build over a file of which a person has changed one place in another way', () => {
  const app = appFolder();
  const first = 'const title = "Books";\n\nconst pages = 1;\n';

  it('tells of the merge and of the conflict, and counts the file for no requirement', async () => {
    await app.build({ 'src/a.ts': first, 'src/b.ts': first });
    await app.write('src/a.ts', first.replace('"Books"', '"My books"'));
    const told: EventBody[] = [];
    const context = { ...fakeContext(), emit: async (event: EventBody) => void told.push(event) };
    const writer = new AppWriter({ folder: app.folder, publisher: await app.open(), context, person: nobodyAsked });
    const next = first.replace('"Books"', '"All books"').replace('pages = 1', 'pages = 2');
    await writer.writeAll([generated('src/a.ts', next), generated('src/b.ts', next)], 2);
    await writer.finish();
    const { files, skipped } = writer.project;
    writer.close();
    assert.deepEqual(
      told.map((event) => [event.type, 'path' in event && event.path]),
      [
        ['file_generated', 'src/a.ts'],
        ['file_skipped', 'src/a.ts'],
        ['file_generated', 'src/b.ts'],
      ],
    );
    assert.deepEqual(
      files.map(({ path, requirementIds }) => [path, requirementIds]),
      [
        ['src/a.ts', []],
        ['src/b.ts', ['FR-1']],
      ],
    );
    assert.deepEqual(
      skipped.map(({ path, reason }) => [path, reason]),
      [['src/a.ts', 'conflict']],
    );
  });
});
