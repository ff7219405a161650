/** What the app calls a record, and which texts fit a format: run as the app runs them. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { z } from 'zod';
import { readSpec } from '../../../src/reader/readSpec';
import { appModule } from './appModule';

const functionSchema = z.custom<(...args: readonly unknown[]) => unknown>((value) => typeof value === 'function');

async function functionOf(text: string, module: string, name: string) {
  const { spec } = readSpec(text);
  return functionSchema.parse((await appModule(spec, [module]))[name]);
}

const shed = (loan: string) => `# Shed\n\n## Data\n\n**Tool**: name (required), price\n\n**Loan**: ${loan}\n`;
const tools = { tool: [{ id: 't1', name: 'Drill' }], loan: [] };

describe('the title of a record', () => {
  it('is that of what it points at, with the day', async () => {
    const title = await functionOf(shed('status (out, back), tool, start day (required)'), 'loan/loan', 'loanTitle');
    assert.match(String(title({ tool: 't1', startDay: '2026-05-03' }, tools)), /^Drill, .*2026/);
    assert.equal(title({ tool: 't1', startDay: '' }, tools), 'Drill');
  });

  it('is that of what it points at where there is no day', async () => {
    const title = await functionOf(shed('status (out, back), tool, amount'), 'loan/loan', 'loanTitle');
    assert.equal(title({ tool: 't1', amount: 1 }, tools), 'Drill');
  });

  it('is never its state', async () => {
    const title = await functionOf(shed('status (out, back), paid (yes/no)'), 'loan/loan', 'loanTitle');
    const called = String(title({ status: 'out', paid: true, createdAt: '2026-05-03T10:00:00.000Z' }));
    assert.doesNotMatch(called, /out|yes/i);
    assert.match(called, /2026/);
  });
});

describe('the format of a text in the app', () => {
  for (const [format, value, fits] of [
    ['TL-0001', 'TL-4711', true],
    ['TL-0001', 'AB-4711', false],
    ['TL-0001', 'TL-471', false],
    ['AA-0001', 'QZ-4711', true],
    ['AA-0001', 'qz-4711', false],
    ['XX.0', 'QZ.4', true],
    ['XX.0', 'QZx4', false],
    ['aa_00', 'qz_12', true],
    ['0000-DE', '1234-DE', true],
    ['0000-DE', '1234-FR', false],
  ] as const)
    it(`${format} ${fits ? 'lets' : 'does not let'} ${value} pass`, async () => {
      const check = await functionOf(shed(`code (format ${format}), tool, amount`), 'kit/lib/checks', 'inFormat');
      const stored = format.replace(/\d/g, '0');
      assert.equal(check(value, stored) === undefined, fits);
    });
});
