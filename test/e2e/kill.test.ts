/** A build that is killed anywhere goes on from there: nothing is lost, asked twice, paid twice or left half done. */
import assert from 'node:assert/strict';
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import pLimit from 'p-limit';
import { latestProject } from '../../src/workspace/projectStore';
import { undoBuild } from '../../src/workspace/undo';
import { inLongRuns } from '../support/longRuns';
import { repositoryRoot, temporaryFolder } from '../support/paths';
import { startRecordedModel } from '../support/recordedModel';
import { assertNothingTwice, eventsIn, scriptedBuild, temporaryFilesIn, treeOf } from '../support/scriptedBuilds';

const leastRecords = 60;
/** Of the records every so-manieth is a point. */
const step = inLongRuns(1, 20);
/** The machine has two cores. */
const atOnce = 2;
/** Milliseconds for one point: a build that is killed, one that goes on, and a look at both. All of a test have as many times that. */
const perPoint = 30_000;
const name = 'sales-receipts';
const spec = join(repositoryRoot, 'test', 'fixtures', 'specs', `${name}.md`);

describe('A build that is killed', function () {
  this.timeout(300_000);
  let root: string;
  let undisturbed: Readonly<Record<string, string>>;
  let records: number;
  before(async () => {
    root = await temporaryFolder('kill');
    const { end, folder } = await buildIn('undisturbed');
    assert.deepEqual(end, { code: 0, signal: null, error: '' });
    undisturbed = await treeOf(folder);
    records = (await eventsIn(folder)).length;
  });
  after(() => rm(root, { recursive: true, force: true }));

  /** The same folder name for all, as the app is named after it. */
  const buildIn = async (place: string, kill: { killAfterRecord?: number; killInWrite?: number } = {}) => {
    const server = await startRecordedModel(name);
    const folder = join(root, place, 'app');
    const end = await scriptedBuild({ folder, spec, endpoint: server.url, ...kill });
    return { end, folder, server };
  };

  /** Kills a build, goes on with it, and holds what comes out against the undisturbed one. */
  const killAndResume = async (kill: { killAfterRecord?: number; killInWrite?: number }) => {
    const place = Object.entries(kill).join().replace(',', '-');
    const { end, folder, server } = await buildIn(place, kill);
    assert.equal(end.signal, 'SIGKILL', `${place}: ${end.error}`);
    const before = await eventsIn(folder);
    const asked = server.exchanges.length;
    const resumed = await scriptedBuild({ folder, spec, endpoint: server.url });
    assert.deepEqual(resumed, { code: 0, signal: null, error: '' }, place);
    assert.deepEqual(await treeOf(folder), undisturbed, place);
    assert.deepEqual(await temporaryFilesIn(folder), [], place);
    assertNothingTwice(before, await eventsIn(folder), server.exchanges, asked);
    await server.close();
    await rm(join(root, place), { recursive: true });
  };

  it(`after any record of its journal ends as if nothing had happened (one of ${step} records is tried)`, async function () {
    assert.ok(records >= leastRecords, `the journal has ${records} records only`);
    const limit = pLimit(atOnce);
    const points = Array.from({ length: Math.ceil(records / step) }, (_, index) => 1 + index * step);
    this.timeout(points.length * perPoint);
    console.log(`      ${points.length} points`);
    await Promise.all(points.map((killAfterRecord) => limit(() => killAndResume({ killAfterRecord }))));
  });

  it('within the writing of a file leaves no half of it, and no temporary file', async () => {
    for (const killInWrite of [1, 2, 25]) await killAndResume({ killInWrite });
  });
});

const notes = join(repositoryRoot, 'test', 'fixtures', 'specs', 'tally.md');
/** The same of a rebuild. */
const rebuildStep = inLongRuns(5, 15);

describe('A rebuild over what a person has changed that is killed', function () {
  this.timeout(120_000);
  let root: string;
  before(async () => {
    root = await temporaryFolder('kill-again');
  });
  after(() => rm(root, { recursive: true, force: true }));

  /** An app of the spec, changed by a person, and a spec that says something else by now. */
  const prepare = async (place: string) => {
    const folder = join(root, place, 'app');
    const changedSpec = join(root, place, 'tally.md');
    const built = await scriptedBuild({ folder, spec: notes });
    assert.equal(built.code, 0, built.error);
    await appendFile(join(folder, 'src', 'styles.css'), '/* By hand. */\n');
    await appendFile(join(folder, 'index.html'), '<!-- By hand. -->\n');
    await rm(join(folder, 'public', 'favicon.svg'));
    await writeFile(changedSpec, (await readFile(notes, 'utf8')).replace(/^# .*$/m, '# Another Title'));
    return { folder, spec: changedSpec };
  };

  it('ends as if nothing had happened, with everything of the person in place, and can be undone', async function () {
    const whole = await prepare('undisturbed');
    const before = await treeOf(whole.folder);
    assert.equal((await scriptedBuild({ ...whole, rebuild: true })).code, 0);
    const undisturbed = await treeOf(whole.folder);
    const records = (await eventsIn(whole.folder)).filter(
      ({ projectId }, _, all) => projectId === all.at(-1)?.projectId,
    );
    assert.notDeepEqual(undisturbed, before);
    this.timeout((1 + records.length / rebuildStep) * perPoint);
    for (let point = 1; point <= records.length; point += rebuildStep) {
      const { folder, spec } = await prepare(`at-${point}`);
      const killed = await scriptedBuild({ folder, spec, rebuild: true, killAfterRecord: point });
      assert.equal(killed.signal, 'SIGKILL');
      assert.equal((await scriptedBuild({ folder, spec })).code, 0);
      assert.deepEqual(await treeOf(folder), undisturbed, `at ${point}`);
      assert.deepEqual(await temporaryFilesIn(folder), []);
      const run = (await latestProject(folder))?.id ?? '';
      const buffers = { textOf: () => undefined, replace: async () => false };
      await undoBuild({ folder, runId: run, buffers, merge: false });
      assert.deepEqual(withoutAnswers(await treeOf(folder)), withoutAnswers(before), `undone, at ${point}`);
    }
  });
});

/** What the person has answered is theirs: an undo leaves it. */
function withoutAnswers({ '.build-from-spec/answers.json': _, ...tree }: Readonly<Record<string, string>>) {
  return tree;
}
