import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  entity,
  fieldsOf,
  fixture,
  notUnderstoodLines,
  questionIds,
  readChecked,
  requirement,
  ruleKinds,
} from './assertConsistent';

describe('reading the reading list', () => {
  const result = readChecked(fixture('reading-list'));
  const { spec } = result;

  it('finds the entities with their fields, from a table and from bullets', () => {
    assert.equal(
      fieldsOf(spec, 'book'),
      'title:text! author:reference>author! status:choice rating:number finishedOn:date notes:longText',
    );
    assert.equal(fieldsOf(spec, 'author'), 'name:text! country:text');
    assert.equal(entity(spec, 'author').fields[0]?.unique, true);
    assert.equal(entity(spec, 'book').fields[2]?.default, 'wanted');
    assert.deepEqual(entity(spec, 'book').fields[3]?.type, { kind: 'number', integer: true, min: 1, max: 5 });
    assert.deepEqual(entity(spec, 'book').fields[0]?.type, { kind: 'text', maxLength: 200 });
  });

  it('reads the note of a field and a requirement that says the same as one rule', () => {
    const rule = spec.rules.find((one) => one.meaning.kind === 'onlyWhen');
    assert.deepEqual(rule?.meaning, {
      kind: 'onlyWhen',
      entity: 'book',
      field: 'rating',
      when: 'status',
      equals: 'read',
    });
    assert.equal(rule?.requirementIds.length, 2);
    assert.ok(rule?.requirementIds.includes('FR-002'));
    assert.deepEqual(ruleKinds(spec), [
      'author-book-countOfRelated',
      'author-book-refuseDelete',
      'book-rating-onlyWhen',
      'book-status-countPerChoice',
    ]);
  });

  it('reads pages with path, order, filter and search', () => {
    const [books, book, authors] = spec.pages;
    assert.deepEqual(
      [books?.path, books?.kind, books?.filterBy, books?.searchBy],
      ['/', 'list', ['status'], ['title', 'author']],
    );
    assert.deepEqual(books?.sort, { field: 'createdAt', direction: 'descending' });
    assert.deepEqual([book?.kind, book?.entity], ['detail', 'book']);
    assert.equal(authors?.path, '/authors');
  });

  it('keeps the ids of the spec and understands all but what nothing can measure', () => {
    assert.ok(
      requirement(spec, 'exported as CSV').meanings.some(
        (meaning) => meaning.kind === 'operation' && meaning.operation === 'export',
      ),
    );
    assert.deepEqual(
      spec.notUnderstood.map((one) => one.requirementId),
      ['SC-001'],
    );
    assert.equal(requirement(spec, 'Adding a book').kind, 'criterion');
  });

  it('asks one to three questions', () => {
    assert.deepEqual(questionIds(result), ['book.status.required']);
  });
});

describe('reading the bicycle rental', () => {
  const result = readChecked(fixture('fahrradverleih'));
  const { spec } = result;

  it('reads German tables', () => {
    assert.equal(spec.language, 'de');
    assert.equal(fieldsOf(spec, 'fahrrad'), 'nummer:number! modell:text! typ:choice! tagespreis:money! defekt:boolean');
    assert.equal(
      fieldsOf(spec, 'verleih'),
      'fahrrad:reference>fahrrad! kunde:text! von:date! bis:date! bezahlt:boolean',
    );
    assert.deepEqual(
      [entity(spec, 'fahrrad').pluralLabel, entity(spec, 'verleih').pluralLabel],
      ['Fahrräder', 'Verleihe'],
    );
  });

  it('understands all four rules', () => {
    assert.deepEqual(ruleKinds(spec), [
      'verleih-fahrrad-defekt-targetMust',
      'verleih-fahrrad-noOverlap',
      'verleih-tagespreis-priceTimesDays',
      'verleih-von-bis-dateOrder',
    ]);
  });

  it('says that the number of free bicycles was not understood, in German', () => {
    assert.deepEqual(notUnderstoodLines(spec), [30]);
    assert.match(spec.notUnderstood[0]?.reason ?? '', /^Nicht verstanden/);
  });

  it('lists unpaid rentals first and asks what happens on deleting a bicycle', () => {
    assert.deepEqual(spec.pages.find((page) => page.id === 'verleihe')?.sort, {
      field: 'bezahlt',
      direction: 'ascending',
    });
    assert.deepEqual(questionIds(result), ['verleih.fahrrad.onDelete']);
  });
});

describe('reading the clinic', () => {
  const result = readChecked(fixture('clinic'));
  const { spec } = result;

  it('finds entities and references in the stories', () => {
    assert.equal(fieldsOf(spec, 'pet'), 'name:text! species:text birthDate:date weight:number owner:reference>owner!');
    assert.equal(
      fieldsOf(spec, 'appointment'),
      'date:date! startTime:time! length:choice! reason:text pet:reference>pet! vet:reference>vet! diagnosis:longText price:money',
    );
    assert.equal(fieldsOf(spec, 'vet'), 'name:text!');
    assert.deepEqual(
      spec.roles.map((role) => role.label),
      ['Receptionist', 'Vet', 'Owner of the clinic'],
    );
  });

  it('keeps a vet from having two appointments at once', () => {
    assert.deepEqual(
      spec.rules.map((rule) => rule.meaning),
      [
        {
          kind: 'noOverlap',
          entity: 'appointment',
          per: 'vet',
          span: { date: 'date', time: 'startTime', minutes: 'length' },
        },
      ],
    );
  });

  it('takes the usual length as default and asks whether it is the only one', () => {
    assert.equal(entity(spec, 'appointment').fields.find((field) => field.id === 'length')?.default, '30');
    assert.ok(questionIds(result).includes('appointment.length.default'));
  });

  it('asks about access, the vets and deleting, and admits what it cannot build', () => {
    assert.deepEqual(questionIds(result), [
      'app.access',
      'vet.fields',
      'pet.owner.onDelete',
      'appointment.length.default',
    ]);
    assert.deepEqual(notUnderstoodLines(spec), [11, 13, 19]);
  });
});

describe('reading the meetup board', () => {
  const { spec, clarifications } = readChecked(fixture('events-api'));

  it('reads inline models over several lines', () => {
    assert.equal(
      fieldsOf(spec, 'event'),
      'title:text! description:longText! startsAt:dateTime! endsAt:dateTime! venue:reference>venue! capacity:number! tags:choice organiser:reference>organiser!',
    );
    assert.equal(fieldsOf(spec, 'venue'), 'name:text! address:text! lat:number lng:number');
    assert.equal(fieldsOf(spec, 'rsvp'), 'event:reference>event! name:text! email:email!');
  });

  it('reads the rules in models and in the table of endpoints', () => {
    assert.deepEqual(ruleKinds(spec), [
      'event-rsvp-countOfRelated',
      'event-rsvp-deleteAlong',
      'event-startsAt-endsAt-dateOrder',
      'event-startsAt-inFuture',
      'rsvp-email-event-uniqueTogether',
    ]);
    assert.equal(requirement(spec, 'refused when the event is full').understood, false);
  });

  it('does not claim that there is an HTTP interface', () => {
    for (const one of spec.requirements.filter((other) => other.kind === 'operation'))
      assert.equal(one.understood, false);
  });

  it('asks about access and the open point', () => {
    const open = clarifications.find((one) => one.id.endsWith('.open'));
    assert.equal(open?.question, 'Do organisers need e-mail confirmation?');
    assert.equal(open?.freeText?.kind, 'text');
    assert.equal(clarifications[0]?.id, 'app.access');
  });
});

describe('reading the app ideas', () => {
  it('assumes the fields of a note, asks, and ignores links and examples', () => {
    const result = readChecked(fixture('notes'));
    assert.equal(fieldsOf(result.spec, 'note'), 'title:text! text:longText');
    assert.deepEqual(questionIds(result), ['note.fields']);
    assert.ok(requirement(result.spec, 'closing the browser').meanings.some((meaning) => meaning.kind === 'platform'));
    assert.ok(result.spec.requirements.every((one) => one.range.startLine < 19));
    assert.deepEqual(
      result.spec.requirements.filter((one) => one.optional).map((one) => one.range.startLine),
      [16, 17],
    );
  });

  it('says that voting was not understood', () => {
    const { spec } = readChecked(fixture('voting'));
    assert.equal(fieldsOf(spec, 'item'), 'title:text!');
    assert.ok(spec.requirements.every((one) => !one.understood));
  });

  it('finds the item of the sales receipts with a unique number, and asks for the currency', () => {
    const result = readChecked(fixture('sales-receipts'));
    assert.equal(fieldsOf(result.spec, 'item'), 'itemNumber:text description:longText unitPrice:money');
    assert.equal(entity(result.spec, 'item').fields[0]?.unique, true);
    assert.deepEqual(questionIds(result), ['app.currency']);
  });

  it('finds survey, roles and the access question in the survey app', () => {
    const result = readChecked(fixture('survey'));
    assert.deepEqual(
      result.spec.roles.map((role) => role.label),
      ['Survey Coordinator', 'Survey Respondent'],
    );
    assert.equal(fieldsOf(result.spec, 'survey'), 'title:text!');
    assert.equal(questionIds(result)[0], 'app.access');
  });

  it('makes a list to sign up of a single line, and asks', () => {
    const result = readChecked(fixture('one-line'));
    assert.equal(fieldsOf(result.spec, 'signup'), 'name:text!');
    assert.deepEqual(questionIds(result), ['app.access', 'signup.fields']);
  });
});

describe('reading specs without records', () => {
  it('understands the whole counter and asks nothing', () => {
    const result = readChecked(fixture('tally'));
    const { requirementIds, ...tool } = result.spec.tool ?? { requirementIds: [] };
    assert.equal(requirementIds.length, 4);
    assert.deepEqual(tool, {
      kind: 'counter',
      label: 'Tally',
      step: 1,
      start: 0,
      canDecrease: true,
      reset: 'asksFirst',
      persistent: true,
      min: 0,
    });
    assert.deepEqual([result.spec.notUnderstood, result.clarifications, result.spec.entities], [[], [], []]);
  });

  it('makes the sections of the bakery page from the words of the spec', () => {
    const result = readChecked(fixture('landing'));
    const { spec } = result;
    assert.deepEqual(
      [spec.kind, spec.language, spec.theme],
      ['content', 'en', { accent: '#7a4a1e', background: '#fff8ee' }],
    );
    assert.deepEqual(
      spec.content.map((section) => section.role),
      ['header', 'section', 'section', 'section', 'footer'],
    );
    assert.equal(spec.content[0]?.heading, 'Bakery "Drei Körner"');
    assert.deepEqual(spec.content[0]?.blocks, [
      { kind: 'openingHours', text: 'Tue-Sat 7:00-18:00' },
      { kind: 'link', link: { label: '+49 30 555 0100', href: 'tel:+49305550100' } },
    ]);
    assert.deepEqual(spec.content[1]?.blocks, [
      {
        kind: 'offers',
        currency: 'EUR',
        items: [
          { name: 'Rye', price: 4.2 },
          { name: 'Spelt', price: 4.8 },
          { name: 'Sunflower', price: 5.1 },
        ],
      },
    ]);
    assert.deepEqual(spec.content[3]?.blocks, [{ kind: 'address', text: 'Kornstraße 3, 10999 Berlin' }]);
    assert.deepEqual(notUnderstoodLines(spec), [6, 9, 11]);
    assert.equal(result.clarifications.length, 1);
    assert.match(result.clarifications[0]?.question ?? '', /Imprint/);
  });
});
