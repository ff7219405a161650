/** The records that show a rule: found for its expression, so that they tell it from what is nearly the same. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { boolean, number } from '../../../src/expressions/types';
import { readSpec } from '../../../src/reader/readSpec';
import { type Example, examplesOf, valueExamplesOf } from '../../../src/scaffold/expressions/example';
import { scopeOf, typed } from '../../../src/scaffold/expressions/scope';
import { specApp } from '../../../src/scaffold/lowering/specApp';

const spec = `# Boats

## Data

**Boat**

- name (required)
- seats (whole number)
- afloat (yes/no)

**Trip**

- boat (Boat, required)
- day (date, required)
- back (date)
- guests (whole number, at most 20)
`;
const { entities } = specApp(readSpec(spec).spec, { appName: 'boats' }).app;
const [boat, trip] = entities;
assert.ok(boat && trip);

const checked = (text: string, of = trip) => {
  const tree = typed(text, scopeOf(entities, of), boolean);
  assert.ok(tree, text);
  return examplesOf({ typed: tree, entity: of, on: 'save' }, entities);
};
const valued = (text: string, of = trip) => {
  const tree = typed(text, scopeOf(entities, of), number);
  assert.ok(tree, text);
  return valueExamplesOf(tree, of, entities);
};
const days = ({ self }: Example) => [self.day, self.back] as const;

describe('examples of a rule', () => {
  it('tell after from not before: the same day is among them', () => {
    const after = checked('self.back > self.day');
    assert.ok(after?.refused.some((example) => days(example)[0] === days(example)[1]));
    assert.ok(after?.allowed.every((example) => String(days(example)[1]) > String(days(example)[0])));
    const notBefore = checked('self.back >= self.day');
    assert.ok(notBefore?.allowed.some((example) => days(example)[0] === days(example)[1]));
  });

  it('tell a limit that is allowed from one that is not', () => {
    assert.ok(checked('self.guests <= 12')?.allowed.some(({ self }) => self.guests === 12));
    assert.ok(checked('self.guests < 12')?.refused.some(({ self }) => self.guests === 12));
  });

  it('show each part of a rule by itself', () => {
    const { allowed = [] } = checked('isEmpty(self.back) || self.guests == 3') ?? {};
    assert.ok(allowed.some(({ self }) => self.back === '' && self.guests !== 3));
    assert.ok(allowed.some(({ self }) => self.back !== '' && self.guests === 3));
  });

  it('hold other records only where these matter, and no more of them than needed', () => {
    const alone = checked('self.guests <= 12');
    const others = [...(alone?.refused ?? []), ...(alone?.allowed ?? [])].flatMap(({ self, world }) =>
      [...world.records.values()].flat().filter((record) => record !== self),
    );
    assert.deepEqual(others, []);
    const seats = checked('self.guests <= self.boat.seats');
    assert.ok(seats?.refused.every(({ world }) => world.records.get(boat)?.length === 1));
  });

  it('show of a rule about other records that it is about certain ones: others are there where it holds', () => {
    const once = checked(`!${trip.listName}.exists(other, other.boat == self.boat && other.day == self.day)`);
    const others = (once?.allowed ?? []).flatMap(({ self, world }) =>
      (world.records.get(trip) ?? []).filter((record) => record !== self),
    );
    assert.ok(others.length > 0);
  });

  it('show each value of a list by itself', () => {
    const { allowed = [] } = checked('self.guests in [3, 5, 8]') ?? {};
    assert.deepEqual(new Set(allowed.map(({ self }) => self.guests)), new Set([3, 5, 8]));
  });

  it('never pass for want of what they are about', () => {
    const { allowed = [] } = checked('self.boat.afloat') ?? {};
    assert.ok(allowed.length > 0 && allowed.every(({ world }) => world.records.get(boat)?.length === 1));
  });

  it('are not there for a rule that refuses nothing, or everything: nothing would show that it holds', () => {
    assert.equal(checked('isEmpty(self.back) || !isEmpty(self.back)'), undefined);
    assert.equal(checked('self.guests > 20'), undefined);
  });

  it('are the same at each build', () => {
    assert.deepEqual(checked('self.guests <= self.boat.seats'), checked('self.guests <= self.boat.seats'));
  });
});

describe('examples of a number', () => {
  it('come to different numbers, and to none that is 0', () => {
    const found = valued('sum(self.trips.map(one, one.guests))', boat).map(({ value }) => value);
    assert.equal(found.length, 2);
    assert.ok(found[0] !== found[1] && !found.includes(0));
  });

  it('count the record itself', () => {
    const found = valued('size(trips)');
    assert.ok(found.some(({ value }) => value === 1));
  });
});
