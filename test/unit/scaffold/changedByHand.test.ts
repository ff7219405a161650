/** What a person changes in `structured-spec.json` counts until the sentence that it comes from changes. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { toPipelineError } from '../../../src/pipeline/errors';
import { readSpec } from '../../../src/reader/readSpec';
import { type Scaffold, scaffold } from '../../../src/scaffold/scaffold';
import { temporaryFolder } from '../../support/paths';

const dates = 'A loan cannot end before it starts.';
const text = `# Tools

## Data

**Tool**

- name (required)
- price (EUR)

**Loan**

- tool (Tool, required)
- start (date, required)
- end (date, required)

## Rules

- ${dates}
- A tool that is on loan cannot be deleted.
`;
const build = (spec: string, kept?: string) =>
  scaffold(readSpec(spec).spec, { appName: 'tools' }, kept === undefined ? undefined : { text: kept });
const first = build(text);
const kept = first.kept() ?? '';
/** The path of the check on dates. */
const path = /^,"(check\.[^"]+)": .*self\.end >= self\.start/m.exec(kept)?.[1] ?? '';
const message = /"message":"([^"]+)"/.exec(lineOf(kept, path))?.[1] ?? '';

function lineOf(whole: string, of: string): string {
  return whole.split('\n').find((line) => line.startsWith(`,"${of}"`)) ?? '';
}

function filesOf(app: Scaffold): Readonly<Record<string, string>> {
  return Object.fromEntries([...app.files()].map(({ path: at, content }) => [at, content]));
}

const says = (app: Scaffold, words: string) => Object.values(filesOf(app)).some((content) => content.includes(words));
const own = 'Bring it back after you took it.';
const changed = kept.replace(message, own);

describe('what a person changes in structured-spec.json', () => {
  it('is nothing where nobody has changed it: the same app, and the same is kept', () => {
    const again = build(text, kept);
    assert.deepEqual([again.edits, filesOf(again), again.kept()], [[], filesOf(first), kept]);
  });

  it('is in the app of the next build and of those after it, and stays where it is', () => {
    assert.ok(message !== '' && says(first, message));
    const next = build(text, changed);
    assert.ok(says(next, own) && !says(next, message));
    assert.deepEqual(
      next.edits.map((edit) => [edit.path, edit.kind]),
      [[path, 'changed']],
    );
    assert.equal(next.kept(), changed);
    assert.deepEqual(filesOf(build(text, next.kept())), filesOf(next));
  });

  it('lets nothing claim that the app does what its sentence says', () => {
    const ids = (app: Scaffold) => app.unserved.map(({ reason }) => reason);
    assert.deepEqual(ids(first), []);
    assert.deepEqual(ids(build(text, changed)), [
      'Changed by hand in structured-spec.json: the app follows that, not this sentence.',
    ]);
  });

  it('lets nothing claim either that the fields of a kind are as its statement has them', () => {
    const next = build(text, kept.replace(/(,"entity\.tool\.field\.price": .*)"is":"money"/, '$1"is":"money!"'));
    assert.deepEqual(
      next.unserved.map(({ gap, reason }) => [gap, reason.slice(0, 15)]),
      [['partly', 'Changed by hand']],
    );
  });

  it('stays when another sentence changes', () => {
    const next = build(text.replace('- price (EUR)', '- price (EUR)\n- weight (number)'), changed);
    assert.ok(says(next, own) && says(next, 'weight'));
    assert.equal(lineOf(next.kept() ?? '', path), lineOf(changed, path));
  });

  it('goes when its sentence changes, and that is told', () => {
    const next = build(text.replace(dates, 'A loan must not end before it starts.'), changed);
    assert.ok(!says(next, own));
    assert.deepEqual(
      next.edits.map((edit) => edit.kind),
      ['replaced'],
    );
    assert.deepEqual(build(text.replace(dates, 'A loan must not end before it starts.'), next.kept()).edits, []);
  });

  it('goes when its sentence stands under another heading, where it may mean something else', () => {
    const next = build(text.replace('## Rules', '## Rules of the past'), changed);
    assert.deepEqual(
      next.edits.map((edit) => edit.kind),
      ['replaced'],
    );
  });

  it('may be a construct less', () => {
    const line = lineOf(kept, path);
    const next = build(text, kept.replace(`${line}\n`, ''));
    assert.ok(!says(next, message));
    assert.deepEqual(
      next.edits.map((edit) => edit.kind),
      ['removed'],
    );
    assert.ok(!says(build(text, next.kept()), message));
  });

  it('may be a construct more, which is in the app', () => {
    const more = `,"check.cheap": {"entity":"tool","message":"That is too dear.","must":"isEmpty(self.price) || self.price <= 100","name":"cheap"}\n`;
    const next = build(text, kept.replace(',"entity.', `${more},"entity.`));
    assert.ok(says(next, 'That is too dear.'));
    assert.deepEqual(
      next.edits.map((edit) => [edit.path, edit.kind]),
      [['check.cheap', 'added']],
    );
    assert.ok(says(build(`${text}- Tools can be searched by name.\n`, next.kept()), 'That is too dear.'));
  });

  it('may be a line less of what no statement is about by itself: a field, a page', () => {
    for (const gone of ['entity.tool.field.price', 'page./loans']) {
      const next = build(text, kept.replace(`${lineOf(kept, gone)}\n`, ''));
      assert.deepEqual(
        next.edits.map((edit) => [edit.path, edit.kind]),
        [[gone, 'removed']],
      );
      assert.equal(lineOf(build(text, next.kept()).kept() ?? '', gone), '');
    }
  });

  it('may be the order, which stays, while what is changed comes where the spec has it', () => {
    const swapped = kept
      .replace('field.price": {"after":"name",', 'field.price": {')
      .replace('field.name": {', 'field.name": {"after":"price",');
    const form = filesOf(build(text, build(text, swapped).kept()))['src/tool/ToolForm.tsx'] ?? '';
    assert.ok(form.indexOf("field('price')") < form.indexOf("field('name')"));
    const required = kept.replace('"is":"money"', '"is":"money!"');
    const later =
      filesOf(build(text.replace('- price (EUR)', '- shelf\n- price (EUR)'), required))['src/tool/ToolForm.tsx'] ?? '';
    assert.ok(later.indexOf("field('shelf')") < later.indexOf("field('price')"));
  });

  it('is told of it alone, and not of what comes after it now', () => {
    const more = ',"entity.tool.field.colour": {"after":"name","is":"text"}\n';
    for (const [edited, own] of [
      [kept.replace(',"entity.tool.field.name"', `${more},"entity.tool.field.name"`), 'entity.tool.field.colour'],
      [
        kept.replace(`${lineOf(kept, 'entity.loan.field.start')}\n`, '').replace(`${lineOf(kept, path)}\n`, ''),
        'entity.loan.field.start',
      ],
    ] as const) {
      const paths = (app: Scaffold) => app.edits.map((edit) => edit.path).filter((one) => one !== path);
      const next = build(text, edited);
      assert.deepEqual(paths(next), [own]);
      assert.deepEqual(paths(build(text, next.kept())), [own]);
    }
  });

  it('stays although it names a statement that there never was', () => {
    const more = `,"check.cheap": {"entity":"tool","message":"That is too dear.","must":"isEmpty(self.price) || self.price <= 100","name":"cheap","statements":["R-00000000"]}\n`;
    assert.ok(says(build(text, kept.replace(',"entity.', `${more},"entity.`)), 'That is too dear.'));
  });

  it('goes, and that is told, where it names what the spec has renamed since', () => {
    const renamed = text.replace('- start (date, required)', '- from (date, required)');
    const next = build(renamed, changed);
    assert.deepEqual(
      next.edits.map((edit) => [edit.path.slice(0, 5), edit.kind]),
      [['check', 'replaced']],
    );
  });

  it('is refused with its line, and with what to write instead, where no app can be made of it', () => {
    const wrong = changed.replace('self.end >= self.start', 'self.end >= self.begin');
    const line = wrong.split('\n').findIndex((one) => one.startsWith(`,"${path}"`)) + 1;
    assert.throws(
      () => build(text, wrong),
      (thrown: unknown) => {
        const { userMessage } = toPipelineError(thrown);
        assert.match(userMessage, new RegExp(`Line ${line}: .*begin`));
        return true;
      },
    );
  });

  it('of two branches comes together with what the spec has given the other, whatever markers Git leaves', async () => {
    const spec = `${text}- Tools can be searched by name.\n`.replace('- price (EUR)', '- cost (EUR)');
    const next = build(spec, await mergedByGit(changed, build(spec, kept).kept() ?? ''));
    assert.ok(says(next, own) && says(next, 'cost'));
  });

  it('is told where the spec describes no records any more', () => {
    const { spec } = readSpec(readFileSync('test/fixtures/specs/landing.md', 'utf8'));
    const page = scaffold(spec, { appName: 'tools' }, { text: changed });
    assert.deepEqual(
      page.edits.map((edit) => [edit.path, edit.kind]),
      [[path, 'replaced']],
    );
    assert.ok(!page.kept().includes(own));
  });

  it('counts in a counter and on a page to read as well', () => {
    const made = (name: string, hand?: (kept: string) => string) => {
      const { spec } = readSpec(readFileSync(`test/fixtures/specs/${name}.md`, 'utf8'));
      const first = scaffold(spec, { appName: name });
      const app = hand ? scaffold(spec, { appName: name }, { text: hand(first.kept()) }) : first;
      return { app, text: [...app.files()].map(({ content }) => content).join('\n') };
    };
    const counter = made('tally', (kept) =>
      kept.replaceAll('self.count + 1', 'self.count + 7').replace('Add 1', 'Add 7'),
    );
    assert.deepEqual(
      counter.app.edits.map(({ path: changedPath, kind }) => [changedPath, kind]),
      [['action.increase', 'changed']],
    );
    assert.match(made('tally').text, /export const step = 1;/);
    assert.ok(!counter.text.includes('export const step = 1;'));
    const page = made('landing', (kept) => kept.replace('Wood-fired oven', 'A brick oven'));
    assert.ok(page.text.includes('A brick oven') && !made('landing').text.includes('A brick oven'));
  });

  it('is read also where a formatter has set the file anew', () => {
    const formatted = JSON.stringify(JSON.parse(changed.replace(/^(\{\n.*\n),/, '$1,')), null, 2);
    assert.ok(says(build(text, formatted), own));
    assert.ok(says(build(text, changed.replace(/"\}\n,"entity\.loan"/, '"},\n,"entity.loan"')), own));
  });

  it('stops at what both branches have changed by hand, with its line', async () => {
    const merged = await mergedByGit(changed, kept.replace(message, 'Back before it went?'));
    const line = merged.split('\n').findLastIndex((one) => one.startsWith(`,"${path}"`)) + 1;
    assert.throws(
      () => build(text, merged),
      (thrown: unknown) => {
        assert.match(toPipelineError(thrown).userMessage, new RegExp(`line ${line}: Both branches changed "${path}"`));
        return true;
      },
    );
  });
});

/** Both come from what the first build kept. */
async function mergedByGit(ours: string, theirs: string): Promise<string> {
  const folder = await temporaryFolder('branches');
  const files = await Promise.all(
    [ours, kept, theirs].map(async (content, index) => {
      await writeFile(join(folder, `${index}`), content);
      return join(folder, `${index}`);
    }),
  );
  const { stdout } = spawnSync('git', ['merge-file', '-p', ...files], { encoding: 'utf8' });
  await rm(folder, { recursive: true });
  return stdout;
}
