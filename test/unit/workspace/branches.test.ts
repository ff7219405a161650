/** Two people change the spec of one app on branches of their own, and build; Git merges both, and the next build goes on from that. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { describe, it } from 'mocha';
import { readSpec } from '../../../src/reader/readSpec';
import { scaffold } from '../../../src/scaffold/scaffold';
import { metaGitattributes, metaGitignore } from '../../../src/workspace/layout';
import { pick, type Random, randomFrom } from '../../support/expressions/lending';
import { inLongRuns, seed } from '../../support/longRuns';
import { appFolder, generated, outcome } from '../helpers/appFolder';

const text = `# Tool library

Members lend one another their tools.

## Data

**Tool**

- name (required)
- category (hammer, drill, saw)
- price (EUR)
- notes (long text)

**Member**

- name (required)
- phone
- paid (yes or no)

**Loan**

- tool (Tool, required)
- member (Member, required)
- start (date, required)
- end (date, required)

## Rules

- A loan cannot end before it starts.
- Loans of the same tool must not overlap.
- A tool that is on loan cannot be deleted.

## Pages

- Tools are searched by name.
- Loans are sorted by start.
- Members are sorted by name.
`;

/** Each of the first written as the second: what one of a branch's people may do. */
const edits: readonly (readonly [string, string])[] = [
  ['- notes (long text)\n', '- notes (long text)\n- weight (number)\n'],
  ['- category (hammer, drill, saw)', '- category (hammer, drill, saw, plane)'],
  ['- price (EUR)', '- price (EUR, required)'],
  ['- phone\n', '- phone (required)\n- street\n'],
  ['- paid (yes or no)\n', '- paid (yes or no)\n- born (date)\n'],
  ['**Loan**\n', '**Shelf**\n\n- label (required)\n- room\n\n**Loan**\n'],
  ['- A loan cannot end before it starts.\n', ''],
  ['- Loans of the same tool must not overlap.\n', ''],
  ['- A tool that is on loan cannot be deleted.\n', '- Two members cannot have the same name.\n'],
  ['- Tools are searched by name.', '- Tools are searched by name and notes.'],
  ['- Loans are sorted by start.\n', '- Loans are sorted by end.\n'],
  ['- Members are sorted by name.\n', '- Members are sorted by name.\n- Tools are filtered by category.\n'],
  ['Members lend one another their tools.', 'Members lend one another what they have.'],
];

function branch(random: Random, from: readonly (readonly [string, string])[]): string {
  let changed = text;
  for (let count = 0; count < 2; count += 1) changed = changed.replace(...pick(random, from));
  return changed;
}

const filesOf = (app: ReturnType<typeof scaffold>) =>
  Object.fromEntries([...app.files()].map(({ path, content }) => [path, content]));
const keptPath = '.build-from-spec/structured-spec.json';

describe('Branches of an app', () => {
  const app = appFolder();
  const git = (...words: string[]) => {
    const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'init.defaultBranch=main'];
    return spawnSync('git', [...identity, ...words], { cwd: app.folder, encoding: 'utf8' });
  };

  /** What is not as a build of the files alone would have it. */
  async function build(spec: string): Promise<readonly string[]> {
    const kept = await app.read(keptPath);
    const made = scaffold(readSpec(spec).spec, { appName: 'app' }, kept === undefined ? undefined : { text: kept });
    const files = filesOf(made);
    const publisher = await app.open();
    const results: string[] = [];
    for (const [path, content] of Object.entries(files))
      results.push(outcome(await publisher.publish(generated(path, content))));
    const { ours, changed } = publisher.unneeded((path) => path in files);
    for (const path of ours) await publisher.remove(path);
    publisher.describe(made.kept());
    await publisher.finish();
    publisher.close();
    return [...results.filter((one) => !/^written (?:created|updated|unchanged) /.test(one)), ...changed];
  }

  async function begin(spec = text): Promise<void> {
    git('init', '-q');
    await writeFile(app.at('spec.md'), spec);
    assert.deepEqual(await build(spec), []);
    await app.write('.build-from-spec/.gitignore', metaGitignore);
    await app.write('.build-from-spec/.gitattributes', metaGitattributes);
    git('add', '-A');
    git('commit', '-q', '-m', 'app');
  }

  async function buildOn(name: string, spec: string, own: readonly [string, string] = ['', '']): Promise<void> {
    git('switch', '-q', '-c', name, 'main');
    await writeFile(app.at('spec.md'), spec);
    assert.deepEqual(await build(spec), []);
    const [path, line] = own;
    if (path !== '') await app.write(path, `${await app.read(path)}${line}`);
    git('add', '-A');
    git('commit', '-q', '-m', name);
  }

  const pairs = inLongRuns(60, 30);
  it(`come together in the next build, which gives what the merged spec gives (${pairs} pairs, seed ${seed})`, async function () {
    this.timeout(600_000);
    const random = randomFrom(seed);
    let [marked, marksInKept] = [0, 0];
    await begin();
    for (let count = 0; count < pairs; count += 1) {
      const [ours, theirs] = [`ours${count}`, `theirs${count}`];
      await buildOn(ours, branch(random, edits));
      await buildOn(theirs, branch(random, edits));
      git('switch', '-q', ours);
      git('merge', '-q', '--no-edit', theirs);
      const spec = await readFile(app.at('spec.md'), 'utf8');
      if (spec.includes('<<<<<<<')) {
        git('merge', '--abort');
        count -= 1;
      } else {
        const names = git('diff', '--name-only', '--diff-filter=U')
          .stdout.split('\n')
          .filter((name) => name !== '');
        if (names.length > 0) marked += 1;
        if (names.includes(keptPath)) marksInKept += 1;
        assert.deepEqual(await build(spec), [], `${names.join(', ')} of\n${spec}`);
        const alone = scaffold(readSpec(spec).spec, { appName: 'app' });
        for (const [path, content] of Object.entries(filesOf(alone))) assert.equal(await app.read(path), content, path);
        assert.equal(await app.read(keptPath), alone.kept());
        git('add', '-A');
        git('commit', '-q', '-m', 'merged');
      }
      git('branch', '-q', '-D', theirs);
      git('switch', '-q', '-f', 'main');
      git('branch', '-q', '-D', ours);
    }
    assert.ok(marksInKept > 0 && marked > marksInKept, 'Git left no markers: nothing shown of them.');
  });

  for (const own of [1, 2]) {
    it(`keep a line that a person wrote on branch ${own} in a file that Git left its markers in`, async () => {
      await begin();
      const [phone, born] = [
        text.replace('- phone\n', '- phone\n- street\n'),
        text.replace('- phone\n', '- phone\n- born\n'),
      ];
      const line = ['README.md', '\nAsk Ada.\n'] as const;
      await buildOn('ours', phone.replace('- price (EUR)', '- price (EUR, required)'), own === 1 ? line : undefined);
      await buildOn('theirs', born.replace('- price (EUR)', '- price (USD)'), own === 2 ? line : undefined);
      git('switch', '-q', 'ours');
      git('merge', '-q', '--no-edit', 'theirs');
      assert.match((await app.read('README.md')) ?? '', /<<<<<<< /);
      const spec = text.replace('- phone\n', '- phone\n- street\n- born\n');
      await build(spec);
      assert.match((await app.read('README.md')) ?? '', /^Ask Ada\.$/m);
      assert.doesNotMatch((await app.read('src/member/member.ts')) ?? '', /<<<<<<< /);
    });
  }

  it('leave no markers in an app of many kinds, of which both have changed each', async () => {
    const kinds = Array.from(
      { length: 12 },
      (_, index) => `**Kind${'abcdefghijkl'[index]}**\n\n- name (required)\n- state (date)\n`,
    );
    const many = `# Many\n\n## Data\n\n${kinds.join('\n')}`;
    const withField = (field: string) => many.replaceAll('- state (date)\n', `- state (date)\n- ${field}\n`);
    await begin(many);
    await buildOn('ours', withField('code'));
    await buildOn('theirs', withField('notes'));
    git('switch', '-q', 'ours');
    git('merge', '-q', '--no-edit', 'theirs');
    assert.match((await app.read('src/kinda/kinda.ts')) ?? '', /<<<<<<< /);
    assert.deepEqual(await build(many.replaceAll('- state (date)\n', '- state (date)\n- code\n- notes\n')), []);
  });

  it('take nothing for a merge that no branches have: what a person has taken out stays out', async () => {
    const [first, second] = ['- price (EUR)\n', '- price (EUR)\n- shelf\n'];
    await begin(text.replace('- notes (long text)\n', ''));
    await build(text.replace('- notes (long text)\n', '').replace(first, second));
    await build(text.replace(first, second));
    const form = (await app.read('src/tool/ToolForm.tsx')) ?? '';
    const field = /^ *<InputField \{\.\.\.field\('shelf'\)\}.*\n/m.exec(form)?.[0] ?? '';
    assert.notEqual(field, '');
    await app.write('src/tool/ToolForm.tsx', form.replace(field, ''));
    await build(text.replace(first, second).replace('- category', '- maker\n- category'));
    const after = (await app.read('src/tool/ToolForm.tsx')) ?? '';
    assert.ok(!after.includes("field('shelf')") && after.includes("field('maker')"), after);
  });
});
