import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Project } from '../../../src/pipeline/project';
import { reduce } from '../../../src/pipeline/reduce';
import { replay } from '../../../src/pipeline/replay';
import { type EventBody, eventBodySchema, type PipelineEvent } from '../../../src/pipeline/schema/events';

const sha256 = 'a'.repeat(64);
const created: EventBody = {
  type: 'project_created',
  spec: { source: '/s.md', name: 's.md', text: '# S', sha256 },
  folder: '/app',
  model: 'built-in',
};

function journalOf(bodies: readonly EventBody[]): readonly PipelineEvent[] {
  return [created, ...bodies].map((body, index) => ({
    v: 1,
    seq: index + 1,
    at: '2026-01-01T00:00:00.000Z',
    projectId: 'p',
    ...eventBodySchema.parse(body),
  }));
}

const written = {
  type: 'file_generated' as const,
  change: 'created' as const,
  purpose: 'app',
  requirementIds: [],
  sha256,
};

const step = (events: readonly PipelineEvent[]) =>
  events.reduce<Project | undefined>((project, event) => reduce(project, event), undefined);

const paths = fc.constantFrom('a.ts', 'b.ts', 'c.ts');
const bodies: fc.Arbitrary<EventBody> = fc.oneof(
  paths.map((path): EventBody => ({ ...written, path })),
  paths.map((path): EventBody => ({ ...written, path, change: 'updated', purpose: 'again' })),
  paths.map((path): EventBody => ({ type: 'file_skipped', path, reason: 'conflict', message: 'Both changed it' })),
  paths.map((path): EventBody => ({ type: 'file_removed', path })),
  paths.map((path): EventBody => ({ type: 'conflict_resolved', path })),
  fc.constantFrom<EventBody>(
    { type: 'agent_message', phase: 'code_generation', level: 'info', message: 'hello' },
    { type: 'usage_reported', usage: { model: 'openai:m', input: 1, output: 2, cached: 0 } },
    { type: 'error', phase: 'code_generation', reason: 'unexpected', message: 'no', fatal: false, path: 'a.ts' },
    { type: 'phase_started', phase: 'spec_analysis' },
    { type: 'phase_started', phase: 'code_generation' },
    { type: 'build_undone', restored: ['a.ts'], kept: [{ path: 'b.ts', message: 'changed since' }] },
    created,
  ),
);

describe('replay', () => {
  it('gives the state that event after event would give', () => {
    fc.assert(
      fc.property(fc.array(bodies, { maxLength: 30 }), (list) => {
        const events = journalOf(list);
        assert.deepEqual(replay(events), step(events));
      }),
      { numRuns: 300, seed: 11 },
    );
  });

  for (const [kind, body] of Object.entries<(index: number) => EventBody>({
    messages: (index) => ({ type: 'agent_message', phase: 'code_generation', level: 'info', message: `${index}` }),
    files: (index) => ({ ...written, path: `src/${index}.ts` }),
  }))
    it(`attack 11: eight times as many ${kind} take about eight times as long`, () => {
      const effort = (count: number) => {
        const events = journalOf(Array.from({ length: count }, (_, index) => body(index)));
        const efforts = [1, 2, 3].map(() => {
          const start = process.cpuUsage();
          replay(events);
          return process.cpuUsage(start).user;
        });
        // The system counts in steps of some milliseconds.
        return Math.max(Math.min(...efforts), 4_000);
      };
      const growth = effort(40_000) / effort(5_000);
      assert.ok(growth < 24, `took ${growth.toFixed(1)} times as long`);
    }).timeout(60_000);

  it('refuses events that have lost their beginning', () => {
    assert.throws(() => replay(journalOf([{ type: 'file_removed', path: 'a.ts' }]).slice(1)), /before project_created/);
  });
});
