/** An app that an earlier version of the product has made: a build changes what the spec's change concerns, an update all of it. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { describe, it } from 'mocha';
import { markFor } from '../../../src/appModel/keep/made';
import { readSpec } from '../../../src/reader/readSpec';
import { applyChange } from '../../../src/reader/specChanges';
import { scaffold } from '../../../src/scaffold/scaffold';
import { filesOfApp } from '../../../src/workspace/appTree';
import { age, ageMark, asOlder, isScript } from '../../support/agedApp';
import { realPipeline } from '../helpers/realPipeline';

const text = `# Tools

Tools of a club.

## Data

**Tool**

- name (required)
- got on (date)

**Member**

- name (required)

## Rules

- Tools can be searched by name.
`;
const changed = text.replace('- got on (date)', '- got on (date)\n- price (EUR)');
const kept = '.build-from-spec/structured-spec.json';
/** A line as a version before has made it: its mark fits. */
const line = (path: string, value: object) => `,"${path}": ${JSON.stringify({ ...value, made: markFor(value) })}`;
const gotOn = /^,"entity\.tool\.field\.gotOn": .*/m;

describe('An app that an earlier version has made', () => {
  const app = realPipeline();
  const files = async () =>
    new Map(await Promise.all([...filesOfApp(app.at(''))].map(async (path) => [path, await app.read(path)] as const)));

  const aged = () => age(app.at(''), 'tally.md');

  it('is changed only where the change of the spec concerns it', async () => {
    await app.run(text);
    const first = await files();
    await aged();
    const before = await files();
    const { project } = await app.run(changed);
    assert.equal(project.status, 'completed', project.error?.message);
    const after = await files();
    const touched = [...after].filter(([path, content]) => before.get(path) !== content).map(([path]) => path);
    assert.ok(
      touched.includes('src/tool/ToolForm.tsx') && !touched.some((path) => /member/i.test(path)),
      touched.join(),
    );
    const anew = [...after].filter(
      ([path, content]) => isScript(path) && first.has(path) && !content.endsWith(ageMark),
    );
    assert.deepEqual(
      anew.map(([path]) => path),
      [],
    );
    assert.match(after.get('src/tool/ToolForm.tsx') ?? '', /price/);
    assert.ok(after.has('src/kit/lib/before.ts'));
    // What the app had no use for before is as this version makes it.
    assert.ok(after.has('src/kit/csv/numbers.ts') && !first.has('src/kit/csv/numbers.ts'));
    assert.match(after.get(kept) ?? (await app.read(kept)), /"versions": \{"compiler":"0","kit":"before"\}/);
  });

  it('is the same after a build of the same spec, and says that there is an update', async () => {
    await app.run(text);
    await aged();
    const before = await files();
    const { project } = await app.run(text);
    assert.deepEqual(await files(), before);
    assert.equal(project.isOlder, true);
    assert.match(project.messages.map((one) => one.text).join('\n'), /Update This App .* makes all of it anew/);
  });

  it('is of this version without a word where this one makes the same of it', async () => {
    await app.run(text);
    const now = await app.read(kept);
    await writeFile(app.at(kept), asOlder(now));
    const { project } = await app.run(text);
    assert.deepEqual([project.isOlder, await app.read(kept)], [undefined, now]);
  });

  it('is made anew by an update, with what a person has changed in it', async () => {
    await app.run(text);
    const first = await files();
    await aged();
    const withMine = (content: string) => content.replace('export function App', '// Mine.\nexport function App');
    await writeFile(app.at('src/App.tsx'), withMine(await app.read('src/App.tsx')));
    const { project } = await app.run(text, { isUpdate: true });
    assert.equal(project.isOlder, undefined);
    const after = await files();
    assert.equal(after.get('src/App.tsx'), withMine(first.get('src/App.tsx') ?? ''));
    assert.deepEqual(
      [...after]
        .filter(([path, content]) => path !== 'src/App.tsx' && first.get(path) !== content)
        .map(([path]) => path),
      [],
    );
    assert.ok(!existsSync(app.at('src/kit/lib/before.ts')));
    assert.doesNotMatch(await readFile(app.at(kept), 'utf8'), /"compiler":"0"/);
  });

  it('keeps what was made of a sentence that this version would read otherwise, until the sentence changes', async () => {
    await app.run(text);
    await aged();
    const read = async (value: object) =>
      writeFile(app.at(kept), (await app.read(kept)).replace(gotOn, line('entity.tool.field.gotOn', value)));
    await read({ after: 'name', is: 'dateTime' });
    await app.run(text);
    assert.match(await app.read(kept), /gotOn": \{"after":"name","is":"dateTime"/);
    await app.run(changed);
    assert.match(await app.read(kept), /gotOn": \{"after":"name","is":"date"/);
  });

  it('has what a person has changed in its description since', async () => {
    await app.run(text);
    await aged();
    await writeFile(
      app.at(kept),
      (await app.read(kept)).replace('"title":"self.name"', '"label":"Thing","title":"self.name"'),
    );
    await app.run(text);
    const page = await app.read('src/member/MemberForm.tsx');
    assert.ok(page.includes('Thing') && page.endsWith(ageMark), page);
    const before = await files();
    await app.run(text);
    assert.deepEqual(await files(), before);
  });

  it('has what another answer changes, although no sentence has', () => {
    const { spec } = readSpec(text);
    const names = { appName: 'tally' };
    const older = asOlder(scaffold({ ...spec, answers: { 'tool.gotOn': 'optional' } }, names).kept() ?? '');
    const required = applyChange(spec, { kind: 'setRequired', entity: 'tool', field: 'gotOn', required: true });
    const built = (answer: string) =>
      scaffold({ ...required, answers: { 'tool.gotOn': answer } }, names, { text: older }).kept() ?? '';
    assert.match(built('optional'), /gotOn": \{"after":"name","is":"date"/);
    assert.match(built('required'), /gotOn": \{"after":"name","is":"date!"/);
  });

  it('can’t be built on where it can’t be read, and says what to do', async () => {
    await app.run(text);
    await aged();
    const before = (await app.read(kept)).replace(
      gotOn,
      line('entity.tool.field.gotOn', { after: 'name', is: 'dayBefore' }),
    );
    await writeFile(app.at(kept), before);
    const { project } = await app.run(text);
    assert.deepEqual([project.status, project.error?.reason], ['failed', 'update_needed']);
    assert.match(project.error?.message ?? '', /Choose “Update This App”/);
    const { project: updated } = await app.run(changed, { isUpdate: true });
    assert.equal(updated.status, 'completed', updated.error?.message);
  });
});
