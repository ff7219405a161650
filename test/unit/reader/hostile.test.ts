import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { PipelineError } from '../../../src/pipeline/errors';
import { readStructure } from '../../../src/reader/entities/structure';
import { readOutline } from '../../../src/reader/outline';
import { readSpec } from '../../../src/reader/readSpec';
import { fixture, readChecked } from './assertConsistent';

function reasonOf(text: string): { reason: string; line: number | undefined } {
  try {
    readSpec(text);
  } catch (error) {
    if (error instanceof PipelineError) return { reason: error.reason, line: error.line };
    throw error;
  }
  return { reason: 'none', line: undefined };
}

/** Milliseconds; generous, because machines that run tests are busy. */
function within(limit: number, read: () => void): void {
  const start = performance.now();
  read();
  const took = performance.now() - start;
  assert.ok(took < limit, `took ${took.toFixed(0)} ms`);
}

/** The processor's time, which other programs disturb less than the clock; the better of two, after one to warm up. */
function effortOf(text: string): number {
  reasonOf(text);
  const efforts = [1, 2].map(() => {
    const start = process.cpuUsage();
    reasonOf(text);
    return process.cpuUsage(start).user;
  });
  return Math.min(...efforts);
}

const big = (count: number): string =>
  `# Big\n${Array.from({ length: count }, (_, index) =>
    [
      `## Thing${index}`,
      '| Field | Type | Notes |',
      '|---|---|---|',
      '| name | text | required, unique |',
      '| status | one of: open, closed | default open |',
      '| rating | number 1-5 | only when status is closed |',
      `| parent | Thing${Math.max(0, index - 1)} | |`,
      '',
      'Rules:',
      `- FR-${index}: Deleting a thing${Math.max(0, index - 1)} that still has thing${index}s must be refused.`,
      `- User can create, edit and delete thing${index}s.`,
      `- Something about the moon and number ${index}.`,
      '',
    ].join('\n'),
  ).join('\n')}`;

describe('specs that cannot be read', () => {
  it('are refused with a reason and a line', () => {
    assert.equal(reasonOf(' \n\t\n').reason, 'spec_empty');
    assert.equal(reasonOf('\uFEFF').reason, 'spec_empty');
    assert.deepEqual(reasonOf('\n# Only a title\n'), { reason: 'nothing_to_build', line: 2 });
    assert.equal(reasonOf('PK\u0003\u0004\0\0').reason, 'spec_not_text');
    assert.equal(reasonOf('\uFFFD\uFFFDab\uFFFD\uFFFD\uFFFD').reason, 'spec_not_text');
    assert.equal(reasonOf('a'.repeat(2 * 1024 * 1024 + 1)).reason, 'spec_too_large');
  });
});

describe('hostile and odd specs', () => {
  it('reads Windows line ends, a byte order mark, tabs and front matter as if they were not there', () => {
    const plain = readChecked(fixture('reading-list'));
    const odd = readChecked(`\uFEFF${fixture('reading-list').replace(/\n/g, '\r\n')}`);
    assert.deepEqual(odd, plain);
    const tabs = readChecked('# Box\n\n## Card\n-\ttitle (required)\n-\tcolour\n');
    assert.equal(tabs.spec.entities[0]?.fields.length, 2);
    const matter = readChecked('---\ntitle: x\nmust: can\n---\n# Box\n\n## Card\n- title (required)\n');
    assert.deepEqual([matter.spec.title, matter.spec.entities[0]?.range.startLine], ['Box', 7]);
  });

  it('reads deep nesting, long lines and unclosed brackets without hanging', function () {
    this.timeout(60_000);
    const texts = [
      `# A\n\n${'> '.repeat(20_000)}User can create a note`,
      `# A\n\n${'- '.repeat(20_000)}User can create a note`,
      `# A\n\n${Array.from({ length: 500 }, (_, index) => `${'  '.repeat(index)}- User can create note ${index}`).join('\n')}`,
      `# A\n\n- User can create a note\n- ${'x'.repeat(1_000_000)}`,
      `# A\n\n- User can create a note\n- ${'word (a, b) or '.repeat(60_000)}`,
      `# A\n\n- User can create a note\n\n${`${'['.repeat(11)}x`.repeat(200).concat('\n').repeat(100)}`,
      `# A\n\n- User can create a note\n\n${'*a **b _c '.repeat(300).concat('\n').repeat(60)}`,
      `# A\n\n${'User can create a note and more words here\n'.repeat(20_000)}`,
    ];
    for (const text of texts) within(20_000, () => readChecked(text));
  });

  it('tells of a line that was too long to be read whole', () => {
    const { spec } = readChecked(`# A\n\n- User can create a note\n- ${'x'.repeat(10_000)}`);
    assert.ok(spec.notUnderstood.some((one) => one.range.startLine === 4 && /too long/.test(one.reason)));
  });

  it('attack 10: looks twice as often at a list of fields that is twice as long', function () {
    this.timeout(60_000);
    const looksAt = (item: string, count: number) => {
      let looks = 0;
      const counted = <T extends object>(block: T): T =>
        new Proxy(block, {
          get: (target, key) => {
            looks += 1;
            return Reflect.get(target, key);
          },
        });
      const sections = readOutline(`# A\n\n## Data\n\n### Thing\n${item.repeat(count)}`);
      readStructure(sections.map((section) => ({ ...section, blocks: section.blocks.map(counted) })));
      return looks;
    };
    for (const item of ['- a\n', '- name\n', '- Book\n  - title\n'])
      assert.ok(looksAt(item, 400) < 2.1 * looksAt(item, 200), item);
  });

  it('attack 10: four times as many tables of one cell take about four times as long', function () {
    this.timeout(60_000);
    const tables = (count: number) => `# A\n\n## Thing\n${'|a|\n|-|\n|b|\n\n'.repeat(count)}`;
    const growth = effortOf(tables(1_600)) / effortOf(tables(400));
    assert.ok(growth < 8, `took ${growth.toFixed(1)} times as long`);
  });

  for (const marker of ['- ', '1. ', '> - '])
    it(`attack 10: lines that begin with “${marker}” over and over take about as long as with one`, function () {
      this.timeout(120_000);
      const lines = (depth: number) => `# A\n\n${`${marker.repeat(depth)}User can create a note\n`.repeat(60)}`;
      const growth = effortOf(lines(Math.floor(60 / marker.length))) / effortOf(lines(1));
      assert.ok(growth < 4, `took ${growth.toFixed(1)} times as long`);
    });

  it('reads a table of thousands of rows, and names that are no identifiers', () => {
    const rows = Array.from({ length: 3_000 }, (_, index) => `| f${index} | text |`).join('\n');
    assert.equal(
      readChecked(`# A\n\n## Row\n| Field | Type |\n|---|---|\n${rows}`).spec.entities[0]?.fields.length,
      3_000,
    );
    const odd = readChecked(
      '# A\n\n## 物\n| Field | Type |\n|---|---|\n| constructor | text |\n| __proto__ | number |\n| 名前 | date |\n| 日付 | date |',
    );
    assert.equal(odd.spec.entities[0]?.fields.length, 4);
  });

  it('takes for 10,000 lines about ten times as long as for 1,000', function () {
    this.timeout(180_000);
    const long = big(770);
    assert.ok(long.split('\n').length > 10_000);
    const growth = effortOf(long) / effortOf(big(77));
    assert.ok(growth < 25, `took ${growth.toFixed(1)} times as long`);
  });

  it('names a page that is nothing but a sign', () => {
    readChecked('## Pages\n.');
    readChecked('## Pages\n- **:** `/a`');
  });

  it('names no record by a sign', () => {
    readChecked('- [ ] User can see the date when he created the note\n_');
  });

  it('gives a sound result, or a reason, for any mix of lines', function () {
    this.timeout(60_000);
    const pool = [
      'reading-list',
      'fahrradverleih',
      'clinic',
      'events-api',
      'landing',
      'tally',
      'survey',
      'notes',
    ].flatMap((name) => fixture(name).split('\n'));
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pool), fc.string()), { maxLength: 40 }), (lines) => {
        const text = lines.join('\n');
        const { reason } = reasonOf(text);
        if (reason === 'none') readChecked(text);
        else assert.ok(['spec_empty', 'nothing_to_build', 'spec_not_text'].includes(reason));
      }),
      { numRuns: 300 },
    );
  });
});
