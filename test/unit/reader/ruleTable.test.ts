/** The table of rules in the README: every example is read as the rule that it stands for. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { bikeRental } from '../language/bikeRental';
import { readChecked, requirement } from './assertConsistent';

/** What the reading of each kind of rule adds: a rule of that kind, or a property of a field. */
const kinds: Readonly<Record<string, string>> = {
  required: 'field',
  unique: 'field',
  range: 'field',
  length: 'field',
  format: 'field',
  default: 'field',
  'only when': 'onlyWhen',
  'order of dates': 'dateOrder',
  'in the future': 'inFuture',
  'no overlap': 'noOverlap',
  'only such records': 'targetMust',
  'unique together': 'uniqueTogether',
  'steps of a status': 'transitions',
  'refuse deletion': 'refuseDelete',
  'delete along': 'deleteAlong',
  'price by the day': 'priceTimesDays',
  product: 'computed',
  sum: 'computed',
  'number of records': 'countOfRelated',
  'count per choice': 'countPerChoice',
  'per month': 'perMonth',
  today: 'today',
};

const rows = [...readFileSync('README.md', 'utf8').matchAll(/^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)]
  .map(([, rule = '', first = '', second = '']) => ({ rule: rule.trim(), examples: [first.trim(), second.trim()] }))
  .filter(({ rule }) => Object.hasOwn(kinds, rule));

describe('the rules that the README names', () => {
  it('are all that are tried here', () => {
    assert.deepEqual(
      rows.map(({ rule }) => rule),
      Object.keys(kinds),
    );
  });

  for (const { rule, examples } of rows)
    for (const [index, example] of examples.entries())
      it(`are carried out as ${rule}: "${example}"`, () => {
        const { spec } = readChecked(`${bikeRental[index === 0 ? 'en' : 'de']}- ${example}\n`);
        const read = requirement(spec, example);
        assert.equal(read.understood, true, read.missing);
        const rules = new Set(read.meanings.flatMap((one) => (one.kind === 'rule' ? [one.rule] : [])));
        const found = spec.rules.filter(({ id }) => rules.has(id)).map(({ meaning }) => meaning.kind);
        assert.deepEqual(found.length > 0 ? found : read.meanings.map(({ kind }) => kind), [kinds[rule]]);
      });
});
