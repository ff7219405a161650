/** Specs of a few words through the pipeline with its real agents and real files; only what proves the app is scripted. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { describe, it } from 'mocha';
import { undoBuild } from '../../../src/workspace/undo';
import { realPipeline } from '../helpers/realPipeline';

const tools = `# Tools

Tools of a club.

## Data

**Tool**

- name (required)
- got on (date)
`;

describe('PipelineOrchestrator: minimal specs', () => {
  const app = realPipeline();
  const run = (text: string) => app.run(text);

  it('becomes an app whose files are on the disk', async () => {
    const { project } = await run('# Tally\n\nA counter for one person.\n\n- Press + to add one.\n');
    assert.equal(project.status, 'completed', project.error?.message);
    const files = project.generatedProject?.files ?? [];
    assert.ok(files.length > 10);
    assert.deepEqual(
      files.filter(({ path }) => !existsSync(app.at(path))),
      [],
    );
  });

  it('tells of each of its files once, with what it is for', async () => {
    const { events } = await run('# Tally\n\nA counter for one person.\n\n- Press + to add one.\n');
    const told = events.flatMap((event) => (event.type === 'file_generated' ? [event] : []));
    assert.equal(new Set(told.map(({ path }) => path)).size, told.length);
    assert.deepEqual(
      told.filter(({ purpose }) => purpose === ''),
      [],
    );
  });

  it('waits for what it should keep where one sentence does not say it', async () => {
    const { project } = await run('# Sign-up\n\nPeople sign up for our next meeting.\n');
    assert.equal(project.status, 'clarifying');
    assert.ok(project.clarifications.length >= 1);
    assert.equal(existsSync(app.at('package.json')), false);
  });

  it('keeps the description that its app was compiled from, a construct a line', async () => {
    await run(tools);
    const kept = await readFile(app.at('.build-from-spec/structured-spec.json'), 'utf8');
    assert.match(kept, /^,"entity\.tool\.field\.name": \{"is":"text!","made":"\w+"\}$/m);
    assert.match(kept, /^,"statement\.R-\w+": /m);
  });

  it('asks whether a field of another name is the one of the last build, and then has what was entered under it', async () => {
    await run(tools);
    const { project, orchestrator } = await run(tools.replace('got on', 'owned since'));
    const [asked] = project.clarifications;
    assert.deepEqual(
      [project.status, asked?.id, asked?.recommended],
      ['clarifying', 'tool.ownedSince.was.gotOn', 'renamed'],
    );
    const answers = [{ clarificationId: asked?.id ?? '', value: 'renamed', how: 'chosen' }] as const;
    const built = await orchestrator.resumeAfterClarification(project.id, answers);
    assert.equal(built.status, 'completed', built.error?.message);
    const kept = await readFile(app.at('.build-from-spec/structured-spec.json'), 'utf8');
    assert.match(kept, /^,"entity\.tool\.field\.ownedSince": \{.*"was":\["gotOn"\].*\}$/m);
    assert.match(await readFile(app.at('src/tool/tool.ts'), 'utf8'), /was: \{ ownedSince: \['gotOn'\] \}/);
    const again = await run(tools.replace('got on', 'owned since').replace('Tools of a club', 'Tools of our club'));
    assert.equal(again.project.status, 'completed');
    assert.match(await readFile(app.at('src/tool/tool.ts'), 'utf8'), /was: \{ ownedSince: \['gotOn'\] \}/);
  });

  it('asks whether an option of another name is the one of the last build, and then reads what was stored for that', async () => {
    const states = `${tools}- state (new, worn)\n`;
    await run(states);
    const changed = states.replace('(new, worn)', '(fresh, worn)');
    const { project, orchestrator } = await run(changed);
    const [asked] = project.clarifications;
    assert.deepEqual([project.status, asked?.id], ['clarifying', 'tool.state.fresh.was.new']);
    const answers = [{ clarificationId: asked?.id ?? '', value: 'renamed', how: 'chosen' }] as const;
    const built = await orchestrator.resumeAfterClarification(project.id, answers);
    assert.equal(built.status, 'completed', built.error?.message);
    const option = /\{ value: 'fresh', label: 'Fresh', was: \['new'\] \}/;
    assert.match(await app.read('src/tool/tool.ts'), option);
    await run(changed.replace('Tools of a club', 'Tools of our club'));
    assert.match(await app.read('src/tool/tool.ts'), option);
    const { project: again } = await run(changed.replace('(fresh, worn)', '(mint, worn)'));
    assert.equal(again.clarifications[0]?.id, 'tool.state.mint.was.fresh');
  });

  it('keeps what a person changes in that description and says so; where the sentence changes, an undo brings it back', async () => {
    const kept = app.at('.build-from-spec/structured-spec.json');
    await run(tools);
    await writeFile(
      kept,
      (await readFile(kept, 'utf8')).replace('"title":"self.name"', '"label":"Thing","title":"self.name"'),
    );
    const { events } = await run(tools);
    const said = (all: typeof events) => all.flatMap((one) => (one.type === 'agent_message' ? [one.message] : []));
    assert.ok(
      said(events).includes('As you changed it in structured-spec.json: entity.tool.'),
      said(events).join('\n'),
    );
    assert.match(await readFile(app.at('src/tool/ToolForm.tsx'), 'utf8'), /Thing/);
    const coverage = events.flatMap((one) => (one.type === 'coverage_reported' ? one.coverage.items : []));
    assert.match(coverage.find(({ text }) => text.startsWith('Tool'))?.reason ?? '', /Changed by hand/);
    const edited = await readFile(kept, 'utf8');
    const { project, events: later } = await run(tools.replace('- got on (date)', '- got on (date)\n- price (EUR)'));
    assert.match(said(later).join('\n'), /^Written anew in structured-spec.json.*: entity.tool\./m);
    assert.doesNotMatch(await readFile(kept, 'utf8'), /Thing/);
    await undoBuild({ folder: app.at(''), runId: project.id, buffers: app.buffers, merge: false });
    assert.equal(await readFile(kept, 'utf8'), edited);
  });

  it('knows a statement again whose words were corrected, also on a machine that has no run of the app', async () => {
    const kept = app.at('.build-from-spec/structured-spec.json');
    const rule = 'Tools can be searched by name.';
    const idOf = async (words: string) =>
      /^,"statement\.(R-\w+)"/.exec(
        (await readFile(kept, 'utf8')).split('\n').find((line) => line.includes(words)) ?? '',
      )?.[1];
    await run(`${tools}\n## Rules\n\n- ${rule}\n`);
    const before = await idOf(rule);
    await rm(app.at('.build-from-spec/runs'), { recursive: true });
    await run(`${tools}\n## Rules\n\n- Tools can be searched by their name.\n`);
    assert.ok(before && (await idOf('by their name')) === before);
  });

  it('of a title alone ends with its line and what to do, and writes no app', async () => {
    const { project } = await run('# Tally\n');
    assert.deepEqual([project.status, project.error?.reason, project.error?.line], ['failed', 'nothing_to_build', 1]);
    assert.equal(existsSync(app.at('package.json')), false);
  });
});
