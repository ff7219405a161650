/** Times that the clocks of a place skip. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { readSpec } from '../../../src/reader/readSpec';
import { appModule } from './appModule';

describe('a date with a time', () => {
  const zone = process.env.TZ;
  before(() => {
    process.env.TZ = 'Europe/Berlin';
  });
  after(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('attack 19: is refused with a sentence in the hour that a clock change skips', async () => {
    const { spec } = readSpec('# Diary\n\n## Visit\n- name (required)\n- starts (date and time)\n');
    const { checkVisit } = await appModule(spec, ['visit/visit']);
    assert.ok(checkVisit instanceof Function);
    const found = (starts: string): unknown => checkVisit({ name: 'Ada', starts }).starts;
    assert.match(String(found('2026-03-29T02:30')), /clocks are put forward/);
    for (const good of ['2026-03-29T01:59', '2026-03-29T03:00', '2026-10-25T02:30', '2026-07-01T00:00', ''])
      assert.equal(found(good), undefined, good);
    assert.match(String(found('2026-02-31T')), /Enter a date/);
  });
});
