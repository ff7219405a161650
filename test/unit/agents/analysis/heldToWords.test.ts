/** What a statement says recurs in what was made of it, or is named as lost. Held over eleven descriptions that people wrote. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { constructsNaming, inventedNumbers, lostWords } from '../../../../src/agents/analysis/lostWords';
import { checkAppModel } from '../../../../src/appModel/checkAppModel';
import { type Constructs, type Json, toConstructs } from '../../../../src/appModel/keep/constructs';
import { descriptions, statementsOf } from '../../../support/describedApp';

interface Carried {
  readonly name: string;
  readonly id: string;
  readonly text: string;
  readonly said: Constructs;
  readonly lost: (said: Constructs) => readonly string[];
}

/** Every statement that a construct of the eleven descriptions names and that is met in full. */
const carried = descriptions.flatMap((name): Carried[] => {
  const written = JSON.parse(readFileSync(`test/fixtures/appModels/${name}.json`, 'utf8')) as Json;
  const { resolved } = checkAppModel(written);
  assert.ok(resolved);
  const constructs = toConstructs(written);
  const { language = 'en' } = written.app as { language?: string };
  return statementsOf(name).flatMap(({ id, text }) => {
    const isScenario = /\b(?:Given|When|WHEN|THEN)\b/.test(text);
    const said = constructsNaming(id, constructs, isScenario);
    if (said.size === 0 || Object.hasOwn((written.gaps ?? {}) as Json, id)) return [];
    return [{ name, id, text, said, lost: (one) => lostWords(text, one, resolved.entities, language) }];
  });
});

describe('a statement beside what was made of it', () => {
  it('is found again in at least 95 of 100 that people described', () => {
    const lost = carried.filter((one) => one.lost(one.said).length > 0);
    assert.ok(carried.length > 340);
    assert.ok(
      lost.length <= carried.length * 0.05,
      lost.map(({ name, id, text }) => `${name} ${id} ${text}`).join('\n'),
    );
  });

  it('is missed wherever another number stands in the place of its own', () => {
    const passed: string[] = [];
    let count = 0;
    for (const { name, id, text, said, lost } of carried) {
      if (lost(said).length > 0) continue;
      const numbers = new Set(
        text.replace(/^\s*(?:[A-Z]+-\d+:|\d+[.)])/, '').match(/(?<![\w.#-])\d+(?:\.\d+)?(?![\w.-]*\w)/g) ?? [],
      );
      for (const number of numbers) {
        count += 1;
        const value = String(Number(number));
        const other = new RegExp(`(?<![\\d.])${value.replace('.', '\\.')}(?:\\.0+)?(?![\\d.])`, 'g');
        const rules = JSON.stringify([...said], (key, value) => (key === 'message' ? undefined : value));
        const json = rules.replace(other, '4711');
        // Where 60 minutes are meant by one hour the number is another one already.
        if (json === rules) continue;
        if (lost(new Map(JSON.parse(json) as [string, unknown][])).length === 0)
          passed.push(`${name} ${id} ${number}: ${text}`);
      }
    }
    assert.ok(count > 40, String(count));
    assert.deepEqual(passed, []);
  });

  it('says both ends of a range', () => {
    const text = 'A survey has 1-10 questions.';
    const said = (most: number) =>
      new Map([['check.x', { must: `self.questions.size() >= 1 && self.questions.size() <= ${most}` }]]);
    assert.deepEqual(lostWords(text, said(10), new Map(), 'en'), []);
    assert.deepEqual(lostWords(text, said(9), new Map(), 'en'), ['10']);
  });

  it('is missed where only its message has the number', () => {
    const check = { must: 'self.member.loans.size() < 4', message: 'At most 3 loans.' };
    const said = new Map([['check.atMost', check]]);
    assert.deepEqual(lostWords('A member has at most 3 loans.', said, new Map(), 'en'), ['3']);
  });

  it('is missed where nothing that was made of it restricts anything, though it does', () => {
    const lost = (text: string, value: Json) => lostWords(text, new Map([['page./', value]]), new Map(), 'en');
    assert.deepEqual(lost('Only open loans are listed.', { views: [{ of: 'loan' }] }), ['only']);
    assert.deepEqual(
      lost('Only open loans are listed.', { views: [{ of: 'loan', where: "self.status == 'open'" }] }),
      [],
    );
    assert.deepEqual(lostWords('Es darf keinen zweiten geben.', new Map([['page./', {}]]), new Map(), 'de'), [
      'keinen',
    ]);
  });

  it('is missed where a rule has a number that no statement about it says', () => {
    const said = ['A loan is due two weeks after it starts.', 'A fee of 1.50 a day.'];
    assert.deepEqual(inventedNumbers({ default: 'addDays(self.start, 14)' }, said, 'en'), []);
    assert.deepEqual(inventedNumbers({ default: 'addDays(self.start, 15)' }, said, 'en'), ['15']);
    assert.deepEqual(inventedNumbers({ computed: 'days(self.due, today) * 1.5' }, said, 'en'), []);
    assert.deepEqual(inventedNumbers({ type: 'integer', min: 0, max: 50 }, said, 'en'), ['50']);
    assert.deepEqual(inventedNumbers({ must: "self.length == '45'", message: '3 at most' }, said, 'en'), []);
  });

  it('is missed where a quoted word, or the name of a kind, is not in it', () => {
    const one = carried.find(({ name, id }) => name === 'invoices' && id === 'S29');
    assert.ok(one);
    const without = new Map(
      [...one.said].map(([path, value]) => [
        path,
        JSON.parse(JSON.stringify(value).replaceAll('Further work', 'Work')),
      ]),
    );
    assert.deepEqual(one.lost(without), ['Further work']);
    const { resolved } = checkAppModel(JSON.parse(readFileSync('test/fixtures/appModels/invoices.json', 'utf8')));
    assert.deepEqual(
      lostWords(
        'A customer has an age.',
        new Map([['check.x', { must: 'self.age > 0' }]]),
        resolved?.entities ?? new Map(),
        'en',
      ),
      ['Customer'],
    );
  });
});
