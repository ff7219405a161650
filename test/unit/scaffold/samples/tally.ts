/** A counter for one person. */
import type { StructuredSpec } from '../../../../src/pipeline/schema/spec';
import { requirement, spec } from './parts';

export const tally = spec('Tally', {
  summary: 'A counter for one person.',
  kind: 'tool',
  tool: {
    kind: 'counter',
    label: 'Tally',
    step: 1,
    min: 0,
    start: 0,
    canDecrease: true,
    reset: 'asksFirst',
    persistent: true,
    requirementIds: ['R-1'],
  },
  requirements: [
    requirement('R-1', 'Press + to add one, press - to take one away.', [{ kind: 'tool', tool: 'counter' }]),
    requirement('R-2', 'The number is still there after closing the browser.', [{ kind: 'persistence' }]),
    requirement('R-3', 'No accounts.', [{ kind: 'absence', of: 'accounts' }]),
  ],
});

/** As different from the first one as the schema allows. */
export const clicker: StructuredSpec = {
  ...tally,
  language: 'de',
  tool: {
    kind: 'counter',
    label: 'Punkte',
    step: 500,
    min: 100,
    max: 1500,
    start: 1000,
    canDecrease: false,
    reset: 'direct',
    persistent: false,
    requirementIds: [],
  },
};
