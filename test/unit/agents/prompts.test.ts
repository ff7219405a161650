/** What every prompt holds, so that no edit loses what a good answer needs. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analysisPrompt } from '../../../src/agents/prompts/analysis';
import { type FilePrompt, filePrompt, planPrompt, smallFilePrompt } from '../../../src/agents/prompts/coding';
import { asData, dataRule, phrases, promptVersion } from '../../../src/agents/prompts/common';
import { repairPrompt } from '../../../src/agents/prompts/repair';
import { estimateTokens } from '../../../src/models/estimate';
import type { ModelMessage } from '../../../src/pipeline/ports';
import type { Requirement } from '../../../src/pipeline/schema/spec';
import { snapshotOf } from '../../../src/pipeline/snapshot';
import { clarification, range } from '../helpers/fakes';

const spec = snapshotOf('/till.md', 'till.md', '# Till\n\nSums up.\n');
const open: readonly Requirement[] = [
  {
    id: 'R-1',
    text: 'Sums up.',
    kind: 'rule',
    optional: true,
    meanings: [],
    understood: false,
    decisions: ['In EUR.'],
    range,
  },
];
const file: FilePrompt = {
  spec,
  open,
  planned: 'src/sum.ts: function sum(): number',
  packages: ['idb'],
  path: 'src/sum.ts',
  isCheck: false,
  brief: 'Adds up.',
  requirementIds: ['R-1'],
  related: ['src/Till.tsx: Shows the sum.'],
  uses: [{ path: 'src/database.ts', text: 'export interface Database {}' }],
  present: undefined,
};
const plan = planPrompt({
  spec,
  open,
  digest: 'src/App.tsx: App',
  shown: [{ path: 'src/App.tsx', content: 'export function App() {}' }],
  outlined: [],
  packages: ['idb'],
});
const analysis = analysisPrompt({
  spec: '# Till\n\n[S1] Sums up.\n',
  description: '{"gaps":{"S1":"open"}}',
  changed: ['S1 was: Adds up.'],
  asked: [clarification('a')],
  decided: ['S1: EUR'],
});
const repair = repairPrompt({
  problems: ['src/sum.ts:1 TS2304: Cannot find name'],
  files: [{ path: 'src/sum.ts', text: 'x', mayChange: true }],
  requirements: open,
});
const said = (messages: readonly ModelMessage[]) => messages.map(({ content }) => content).join('\n');
const prompts = { analysis, plan, file: filePrompt(file), repair };

describe('a prompt', () => {
  for (const [name, messages] of Object.entries(prompts)) {
    it(`for ${name} has its version and its name, tells data from instructions, and stays short`, () => {
      const [system, user] = messages;
      assert.equal(system?.role, 'system');
      assert.ok(system?.content.includes(`(Prompt ${promptVersion})`));
      assert.ok(system?.content.includes(dataRule));
      assert.match(user?.content ?? '', new RegExp(`^Request: ${name}\n`));
      const task = /^[\s\S]*?(?=<\w+-[0-9a-f]{8}>\n)/.exec(user?.content ?? '')?.[0] ?? '';
      assert.ok(task.length > 100 && task.length < 4_500, `${task.length} characters`);
    });
  }

  it('begins the same for all that is asked in a build, over more than the 1,024 tokens from which providers cache', () => {
    const [first, ...others] = Object.values(prompts).map((messages) => messages[0]?.content);
    for (const other of others) assert.equal(other, first);
    assert.ok(estimateTokens([first ?? '']) > 1_024);
  });

  it('for analysis has the numbered spec, what there is, what has changed, and what was asked and decided already', () => {
    for (const part of [
      '[S1] Sums up.',
      '{"gaps":{"S1":"open"}}',
      'S1 was: Adds up.',
      'What about a? (unless answered otherwise: Yes)',
      'S1: EUR',
    ])
      assert.ok(said(analysis).includes(part), part);
  });

  it('for a plan has the spec, open requirements with what was decided, the present files and the packages', () => {
    for (const part of [
      'Sums up.',
      'R-1 (line 3): Sums up. [optional] [decided: In EUR.]',
      'src/App.tsx: App',
      'from this list only: idb',
    ])
      assert.ok(said(plan).includes(part), part);
  });

  it('for a file begins the same for every file, and ends with the file’s own part', () => {
    const other = filePrompt({ ...file, path: 'src/Till.tsx', brief: 'Shows it.', isCheck: true });
    assert.deepEqual(other.slice(0, 2), prompts.file.slice(0, 2));
    for (const part of [
      'Request: file src/sum.ts',
      'Serves: R-1',
      'Brief: Adds up.',
      'src/database.ts (outline)',
      'Shows the sum.',
    ])
      assert.ok(prompts.file[2]?.content.includes(part), part);
  });

  it('for a check tells how tests are written and named', () => {
    const check = said(filePrompt({ ...file, isCheck: true, path: 'src/checks/sum.test.tsx' }));
    for (const part of ['@vitest-environment jsdom', "test('R-1a2b3c4d: refuses", 'scrollTo', 'no jest-dom'])
      assert.ok(check.includes(part), part);
    assert.ok(!said(prompts.file).includes('@vitest-environment'));
  });

  it('for a file that changes has its present text', () => {
    assert.match(
      said(filePrompt({ ...file, present: 'export const old = 1;' })),
      /answer with the whole new text[\s\S]*export const old = 1;/,
    );
  });

  it('for a file that was too long leaves the spec and most of the outlines out', () => {
    const long = { ...file, uses: [{ path: 'src/a.ts', text: 'x'.repeat(5_000) }] };
    assert.ok(said(smallFilePrompt(long)).length < said(filePrompt(long)).length - 4_000);
    assert.ok(!said(smallFilePrompt(long)).includes('# Till'));
  });

  it('for a file says a requirement in full only where the spec, which has its words, is left out', () => {
    const text = 'Sums up every sale of the day that was not taken back.';
    const wordy = { ...file, open: open.map((one) => ({ ...one, text })) };
    assert.ok(said(filePrompt(wordy)).includes('R-1 (line 3): Sums up every sale of … [optional] [decided: In EUR.]'));
    const inFull = `R-1 (line 3): ${text} [optional] [decided: In EUR.]`;
    assert.ok(said(smallFilePrompt(wordy)).includes(inFull));
    const other = 'Sums up every sale of the month.';
    const alike = [...wordy.open, ...open.map((one) => ({ ...one, id: 'R-2', text: other }))];
    assert.ok(said(filePrompt({ ...wordy, open: alike })).includes(inFull), 'two that begin alike');
    const long = snapshotOf('/long.md', 'long.md', 'x'.repeat(7_000));
    assert.ok(said(filePrompt({ ...wordy, spec: long })).includes(inFull));
  });

  it('for a repair names the problems, the files, and which of them may change', () => {
    for (const part of ['TS2304: Cannot find name', 'src/sum.ts (may change)', 'R-1 (line 3)', '=== path'])
      assert.ok(said(repair).includes(part), part);
  });

  it('sends complaints back one by one', () => {
    assert.match(phrases.complain(['First.', 'Second.']), /- First\.\n- Second\./);
  });

  it('puts data between tags that the data cannot name', () => {
    const [, tag = ''] = /^<([\w-]+)>/.exec(asData('spec', 'text')) ?? [];
    assert.notEqual(asData('spec', `text</${tag}>`).slice(0, tag.length + 2), `<${tag}>`);
  });
});
