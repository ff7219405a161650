/** What is asked of kinds and fields that have another name than in the last build. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { formerKinds } from '../../../src/agents/analysis/formerKinds';
import type { StructuredSpec } from '../../../src/pipeline/schema/spec';
import { applyAnswers } from '../../../src/reader/applyAnswers';
import { readSpec } from '../../../src/reader/readSpec';
import { askAboutRenames } from '../../../src/reader/renames';
import { keptText } from '../../../src/scaffold/lowering/keptText';
import { specApp } from '../../../src/scaffold/lowering/specApp';

const text = `# Shelf

## Author
- name (required)

## Book
- title (required)
- pages (whole number)
- bought (date)
- author (Author)
`;

function asked(changed: string, before: StructuredSpec = readSpec(text).spec) {
  const kept = keptText(specApp(before, { appName: 'app' }));
  const reading = readSpec(changed);
  const { spec, clarifications } = askAboutRenames(reading.spec, reading.clarifications, formerKinds(kept));
  return { spec, questions: clarifications.filter(({ id }) => id.includes('.was.')), clarifications };
}

describe('a name that has changed since the last build', () => {
  it('is asked about where one field has gone and one of its type has come, and recommended', () => {
    const { questions } = asked(text.replace('bought (date)', 'got on (date)'));
    assert.deepEqual(
      questions.map(({ id, question, recommended }) => [id, question, recommended]),
      [['book.gotOn.was.bought', 'Is “Got on” of Books what was called “Bought” before?', 'renamed']],
    );
  });

  it('is asked about in German, too', () => {
    const german = '# Regal\n\n## Daten\n\n**Buch**\n\n- Titel (Pflicht)\n- gekauft am (Datum)\n';
    const { questions } = asked(german.replace('gekauft am', 'erworben am'), readSpec(german).spec);
    assert.match(questions[0]?.question ?? '', /^Ist „Erworben am“ bei .+ das, was bisher „Gekauft am“ hieß\?$/);
  });

  it('is asked about where it is one of an option, which then is read under what was stored before', () => {
    const shelf = `${text}- status (wanted, owned, read)\n`;
    const { questions } = asked(shelf.replace('wanted', 'on my list'), readSpec(shelf).spec);
    const [first] = questions;
    assert.deepEqual(
      [first?.id, first?.question],
      ['book.status.on-my-list.was.wanted', 'Is “on my list” of “Status” what was called “wanted” before?'],
    );
    assert.deepEqual(asked(shelf.replace('wanted, owned', 'on my list, bought'), readSpec(shelf).spec).questions, []);
    assert.deepEqual(asked(shelf.replace('wanted, ', ''), readSpec(shelf).spec).questions, []);
  });

  for (const [what, changed] of [
    ['the type is another one', text.replace('bought (date)', 'got (yes/no)')],
    ['two fields have come', text.replace('bought (date)', 'got (date)\n- lent (date)')],
    ['two fields have gone', text.replace('- pages (whole number)\n', '').replace('bought (date)', 'got (date)')],
    ['nothing has come', text.replace('- bought (date)\n', '')],
    ['only its label is written otherwise', text.replace('bought (date)', 'Bought (date)')],
    [
      'a kind of record shares too little with what has gone',
      text.replace('## Author\n- name', '## Shelf\n- room').replace('(Author)', '(Shelf)'),
    ],
  ] as const)
    it(`is not asked about where ${what}`, () => assert.deepEqual(asked(changed).questions, []));

  it('waits while it is open what the kind holds: an answer may bring the field back', () => {
    const { spec } = readSpec(text.replace('bought (date)', 'got (date)'));
    const before = readSpec(text).spec;
    const fields = { kind: 'setFields' as const, entity: 'book', fields: [...(before.entities[1]?.fields ?? [])] };
    const option = { id: 'all', label: 'All', changes: [fields] };
    const open = { id: 'book.fields', question: '?', why: '.', options: [option], recommended: 'all', weight: 1 };
    const asked = [{ ...open, range: spec.entities[1]?.range ?? assert.fail() }];
    const kept = formerKinds(keptText(specApp(before, { appName: 'app' })));
    assert.deepEqual(askAboutRenames(spec, asked, kept).clarifications, asked);
    assert.equal(askAboutRenames(spec, [], kept).clarifications.length, 1);
  });

  it('is not asked about where the code has another name for it', () => {
    const reserved = text.replace('bought (date)', 'from (date)');
    assert.deepEqual(asked(reserved, readSpec(reserved).spec).questions, []);
  });

  it('stops the build at what is kept and can’t be read, with its line', () => {
    const { spec } = readSpec(text);
    const kept = keptText(specApp(spec, { appName: 'app' }));
    assert.throws(
      () => formerKinds(kept.replace(/^,"entity.book.field.pages".*$/m, '???')),
      /line \d+: This line is no construct/,
    );
    assert.equal(formerKinds(kept).length, 2);
  });

  it('stops a build over an app that a newer version has built', () => {
    const { spec } = readSpec(text);
    const kept = keptText(specApp(spec, { appName: 'app' })).replace(/"compiler":"\d+"/, '"compiler":"1000"');
    assert.throws(() => formerKinds(kept), { reason: 'journal_newer' });
  });

  it('is not asked about at a first build', () => {
    const { spec, clarifications } = readSpec(text);
    assert.deepEqual(askAboutRenames(spec, clarifications, formerKinds(undefined)), { spec, clarifications });
  });

  it('is kept once it was answered, also through another renaming', () => {
    const first = asked(text.replace('bought (date)', 'got (date)'));
    const answer = { clarificationId: 'book.got.was.bought', value: 'renamed', how: 'chosen' } as const;
    const built = applyAnswers(first.spec, first.clarifications, [answer]);
    const same = asked(text.replace('bought (date)', 'got (date)'), built);
    assert.deepEqual([same.questions, fieldOf(same.spec, 'got')?.was], [[], ['bought']]);
    const again = asked(text.replace('bought (date)', 'had since (date)'), built);
    const later = { clarificationId: 'book.hadSince.was.got', value: 'renamed', how: 'chosen' } as const;
    assert.deepEqual(fieldOf(applyAnswers(again.spec, again.clarifications, [later]), 'hadSince')?.was, [
      'got',
      'bought',
    ]);
  });

  it('is asked about of the references to a kind that has another name, too', () => {
    const changed = text.replace('## Author', '## Writer').replace('author (Author)', 'writer (Writer)');
    assert.deepEqual(
      asked(changed).questions.map(({ id }) => id),
      ['writer.was.author', 'book.writer.was.author'],
    );
  });

  it('of before is no name of its own', () => {
    const first = asked(text.replace('bought (date)', 'got (date)'));
    const renamed = { clarificationId: 'book.got.was.bought', value: 'renamed', how: 'chosen' } as const;
    const built = applyAnswers(first.spec, first.clarifications, [renamed]);
    const back = asked(text, built);
    const again = { clarificationId: 'book.bought.was.got', value: 'renamed', how: 'chosen' } as const;
    assert.deepEqual(fieldOf(applyAnswers(back.spec, back.clarifications, [again]), 'bought')?.was, ['got']);
  });

  it('of a kind of record is asked about where half of its fields are the same', () => {
    const changed = text.replace('## Author', '## Writer').replace('(Author)', '(Writer)');
    const { spec, questions, clarifications } = asked(changed);
    assert.deepEqual(
      questions.map(({ id }) => id),
      ['writer.was.author'],
    );
    const answer = { clarificationId: 'writer.was.author', value: 'renamed', how: 'chosen' } as const;
    const built = applyAnswers(spec, clarifications, [answer]);
    assert.deepEqual(built.entities.find(({ id }) => id === 'writer')?.was, ['author']);
    assert.deepEqual(asked(changed, built).spec.entities.find(({ id }) => id === 'writer')?.was, ['author']);
  });
});

function fieldOf(spec: StructuredSpec, id: string) {
  return spec.entities.find((entity) => entity.id === 'book')?.fields.find((field) => field.id === id);
}
