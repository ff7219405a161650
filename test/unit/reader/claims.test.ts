import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { StructuredSpec } from '../../../src/pipeline/schema/spec';
import { entity, fieldsOf, readChecked, requirement } from './assertConsistent';

const spec = (text: string): StructuredSpec => readChecked(text).spec;

/** Whether the line is part of a requirement that is not understood, or of what was not understood. */
function isOpen(read: StructuredSpec, part: string): boolean {
  return (
    read.requirements.some((one) => !one.understood && `${one.text} ${one.missing}`.includes(part)) ||
    read.notUnderstood.some((one) => `${one.text} ${one.reason}`.includes(part))
  );
}

describe('what a table of fields says', () => {
  it('is read from every column with remarks', () => {
    const read = spec(
      '# Gym\n\n## Trainer\n\n| Remark | Field | Type | Rules |\n|---|---|---|---|\n| required | name | string | max 80 characters |\n| unique, required | phone | phone | |\n',
    );
    assert.equal(fieldsOf(read, 'trainer'), 'name:text! phone:phone!');
    assert.equal(entity(read, 'trainer').fields[1]?.unique, true);
    assert.deepEqual(entity(read, 'trainer').fields[0]?.type, { kind: 'text', maxLength: 80 });
  });

  it('is not understood where a column is not', () => {
    const read = spec(
      '# Wizyty\n\n## Pacjent\n\n| Pole | Typ | Widoczne |\n|---|---|---|\n| Nazwisko | tekst | tak |\n| Telefon | telefon | |\n',
    );
    assert.ok(isOpen(read, 'Widoczne: tak'));
  });

  it('has no field in a column of row numbers', () => {
    const read = spec(
      '# Museum\n\n## Room\n\n| # | What | Data type | Example |\n|---|---|---|---|\n| 1 | name | varchar | Hall |\n| 2 | floor | int | 3 |\n',
    );
    assert.equal(fieldsOf(read, 'room'), 'name:text floor:number');
    assert.ok(read.requirements.every((one) => one.understood));
  });
});

describe('what a list of fields says', () => {
  it('is not dropped where an item cannot be a field', () => {
    const read = spec(
      '# Shop\n\n## Product\n- name (required)\n- price (EUR)\n- stock (whole number)\n- sku (unique)\n- 2nd supplier\n',
    );
    assert.ok(isOpen(read, '2nd supplier'));
  });

  it('takes the name before brackets and arrows', () => {
    const read = spec(
      '# Shop\n\n## Supplier\n- name (required)\n- phone\n\n## Product\n- name (required)\n- **Supplier** → Supplier (optional)\n- weight [kg]\n- discount % (0..100, default 5)\n',
    );
    assert.equal(fieldsOf(read, 'product'), 'name:text! supplier:reference>supplier weight:number discount:number');
  });

  it('takes plain words behind a colon as choices', () => {
    const read = spec(
      '# Tasks\n\n## Task\n- title (required)\n- status: todo, doing, done (default todo)\n- voice: high, low or middle (required)\n- priority: 1, 2, 3\n',
    );
    assert.equal(fieldsOf(read, 'task'), 'title:text! status:choice voice:choice! priority:choice');
    assert.equal(entity(read, 'task').fields[1]?.default, 'todo');
    assert.deepEqual(
      entity(read, 'task').fields.map((field) =>
        field.type.kind === 'choice' ? field.type.options.map((one) => one.label).join() : '',
      ),
      ['', 'todo,doing,done', 'high,low,middle', '1,2,3'],
    );
  });

  it('loses no choice that looks like a unit or a way to get in touch', () => {
    const read = spec(
      '# Rooms\n\n## Room\n- name (required)\n- status (open, in progress, done)\n- equipment (projector, board, telephone)\n- rent: number in € (0–500)\n',
    );
    assert.equal(fieldsOf(read, 'room'), 'name:text! status:choice equipment:choice rent:money');
    assert.ok(
      JSON.stringify(read.entities).includes('In progress') || JSON.stringify(read.entities).includes('in progress'),
    );
  });

  it('keeps a default that fits the type only', () => {
    const read = spec(
      '# Shop\n\n## Product\n- name (required)\n- count (whole number, default 1.5)\n- price (default 1.000,50 EUR)\n- size (number 1 to 5, default 9)\n',
    );
    assert.deepEqual(
      entity(read, 'product').fields.map((field) => field.default),
      [undefined, undefined, 1000.5, undefined],
    );
    assert.ok(isOpen(read, 'default 1.5'));
    assert.ok(isOpen(read, 'default 9'));
  });
});

describe('models in lines', () => {
  it('are read where only some of them name types, with arrows and braces', () => {
    const read = spec(
      '# Stock\n\nItem: sku (unique), name (1..80), location -> Location\nLocation: code (unique), aisle (A..F), shelf\nMove = { item, amount (int), note? }\n',
    );
    assert.equal(read.entities.map((one) => one.id).join(), 'item,location,move');
    assert.ok(fieldsOf(read, 'item').includes('location:reference>location'));
  });

  it('are never dropped without a word', () => {
    const read = spec(
      '# Tenis\n\nPista: nombre, superficie (tierra, hierba, dura)\nReserva: pista, socio, fecha, hora\n\n- Una pista no puede reservarse dos veces.\n',
    );
    assert.ok(read.entities.some((one) => one.id === 'pista') || isOpen(read, 'Pista'));
    assert.ok(read.entities.some((one) => one.id === 'reserva') || isOpen(read, 'Reserva'));
  });
});

describe('sentences that define things', () => {
  it('tell of a member of the list that is no field', () => {
    const read = spec(
      '# Recipes\n\nEvery recipe has a name, a list of ingredients, the steps, how many people it serves, what it goes with best and a category.\n',
    );
    assert.ok(isOpen(read, 'what it goes with best'));
    assert.match(fieldsOf(read, 'recipe'), /people:number/);
  });

  it('make no field of an amount', () => {
    const read = spec(
      '# Org\n\n## Department\n- name (unique)\n- floor (number)\n\n## Rules\n- Every department has exactly one head.\n',
    );
    assert.equal(fieldsOf(read, 'department'), 'name:text floor:number');
    assert.equal(requirement(read, 'exactly one').understood, false);
  });

  it('take the choices of a field for choices, not for another thing', () => {
    const read = spec(
      '# Desk\n\nUS1: As an agent I want to record tickets with a subject, a priority (low, normal, high) and a status (open, closed, waiting).\n\nUS2: As an agent I want to find tickets by subject.\n',
    );
    assert.equal(read.entities.map((one) => one.id).join(), 'ticket');
    assert.equal(fieldsOf(read, 'ticket'), 'subject:text priority:choice status:choice');
  });
});

describe('claims', () => {
  const shop =
    '# Club\n\n## Member\n- name (required)\n- voice: one of high, low\n- born (date)\n- joined (date)\n\n## Rehearsal\n- day (date)\n- place (text)\n\n## Rules\n';
  const chor =
    '# Chor\n\n## Mitglied\n- Name (Pflicht)\n- Stimme: hoch oder tief\n\n## Probe\n- Datum (Datum)\n- Ort\n\n## Regeln\n- Proben werden nach Datum sortiert.\n';
  for (const line of [
    'Members are sorted by born and then by name.',
    'The joined date defaults to one week after born.',
    'Joined must be at least two days after born.',
    'Deleting a member deletes its rehearsal.',
  ]) {
    it(`are not made for "${line}"`, () => {
      assert.equal(requirement(spec(`${shop}- ${line}\n`), line).understood, false);
    });
  }

  const club = (fields: string, rule: string) =>
    spec(
      `# Club\n\n## Glider\n- name (required)\n\n## Flight\n- glider (Glider, required)\n${fields}\n\n## Rules\n- ${rule}\n`,
    );

  it('are not made of overlaps where nothing has an end: a glider may fly more than once', () => {
    const read = club('- take-off (date and time)', 'Two flights of the same glider must not overlap.');
    assert.deepEqual(read.rules, []);
    assert.ok(isOpen(read, 'must not overlap'));
  });

  it('are made of two things at the same time, where each has one moment', () => {
    const read = club('- take-off (date and time)', "A glider can't have two flights at the same time.");
    assert.deepEqual(
      read.rules.map((one) => one.meaning),
      [{ kind: 'uniqueTogether', entity: 'flight', fields: ['glider', 'takeOff'] }],
    );
  });

  it('are not made of a scenario whose condition, or whose exception, would get lost', () => {
    const bays = (scenario: string) =>
      spec(
        `# Parking\n\nBay: name (text, required)\nBooking: bay (Bay), start (datetime), end (datetime)\n\n- Scenario: Taken ${scenario}\n`,
      );
    const overlap = 'When another booking of the same bay overlaps it in time Then it is refused';
    assert.equal(bays(`Given a booking of a bay ${overlap}`).rules.length, 1);
    for (const scenario of [
      `Given a bay that is narrow ${overlap}`,
      `Given a booking of a bay ${overlap} unless it is urgent`,
    ]) {
      const read = bays(scenario);
      assert.deepEqual(read.rules, [], scenario);
      assert.ok(isOpen(read, 'Given a b'));
    }
  });

  it('are not made of the words in a list of fields, which are no rules', () => {
    const read = spec('# Bank\n\nA batch has a code (required, no two batches share one), a date and a place.\n');
    assert.deepEqual(read.rules, []);
    assert.deepEqual(
      entity(read, 'batch').fields.map((field) => field.unique),
      [true, false, false],
    );
  });

  it('are not made where "nicht mehr" forbids something', () => {
    const read = spec(`${chor}- Alte Proben dürfen nicht mehr geändert werden.\n`);
    assert.equal(requirement(read, 'nicht mehr').understood, false);
  });

  it('are about the thing whose field is named', () => {
    const read = spec(`${chor}- Mitglieder können nach Stimme gefiltert werden.\n`);
    const one = requirement(read, 'gefiltert');
    assert.ok(one.meanings.every((meaning) => !('entity' in meaning) || meaning.entity === 'mitglied'));
    assert.equal(one.understood, true);
    assert.deepEqual(read.pages.find((page) => page.entity === 'mitglied')?.filterBy, ['stimme']);
  });

  it('are not made of sentences in a list of pages as if they were pages', () => {
    const read = spec(
      '# School\n\nPages:\n- /students – list of all students\n- /students/:id – one student\n\nStudents have a name, a class and a birthday.\n\n- Students are sorted by name.\n- Parents can see the marks of their child\n',
    );
    assert.equal(read.pages.map((page) => page.path ?? page.title).join(), '/students,/students/:id');
    assert.equal(read.pages[1]?.kind, 'detail');
    assert.equal(requirement(read, 'Parents').understood, false);
    assert.equal(read.pages[0]?.sort?.field, 'name');
  });

  it('are not made of a page whose figure nobody works out, or of a search that it lacks', () => {
    const read = spec(
      '# School\n\n## Student\n- last name (required)\n- born (date)\n\n## Pages\n- /students – list of all students, with search by last name\n- /stats – average age of students\n',
    );
    assert.equal(requirement(read, 'average').understood, false);
    assert.deepEqual(read.pages[0]?.searchBy, ['lastName']);
  });

  it('are not made of numbered lines as if they were one sentence', () => {
    const read = spec(
      '# Stock\n\n## Item\n- name (required)\n\n## Movement\n- item (Item)\n- day (date)\n\n## Behaviour\n\nR1: items never vanish\nR2: deleting an item deletes its movements\n',
    );
    assert.deepEqual(
      read.rules.map((rule) => rule.meaning.kind),
      ['deleteAlong'],
    );
    assert.equal(requirement(read, 'vanish').understood, false);
  });

  it('make no new thing of "new"', () => {
    const read = spec(
      '# Desk\n\nUsers can create tickets with a subject, a text and a status (open, closed, waiting).\n\nNew tickets have the status open and the text empty.\n',
    );
    assert.equal(read.entities.map((one) => one.id).join(), 'ticket');
  });

  it('are not made for a counter that resets itself', () => {
    const read = spec(
      '# Water\n\nCount my glasses.\n- A plus button adds one glass, minus takes one away\n- Reset every midnight\n',
    );
    assert.equal(requirement(read, 'midnight').understood, false);
  });

  it('leave a page with a colon a page', () => {
    const read = spec(
      '# Rad\n\n## Rad\n- Typ (Pflicht)\n- Preis (EUR)\n\n## Seiten\n- Räder\n- Übersicht: wie viele Räder sind heute frei\n',
    );
    assert.equal(read.pages.map((page) => page.id).join(), 'raeder,uebersicht');
  });

  it('are not made of what is struck out', () => {
    const read = spec('# Notes\n\n- Notes can be created.\n- ~~Notes can be deleted.~~\n');
    assert.ok(!read.requirements.some((one) => one.text.includes('deleted')));
  });
});

describe('pages to read', () => {
  it('stay pages where one of their tables could be records', () => {
    const read = spec(
      '# Trattoria Luna\n\nA one-page website for our restaurant.\n\n## Our menu\n| Dish | Price | Vegetarian |\n|---|---|---|\n| Margherita | 9.50 EUR | yes |\n| Diavola | 11.00 EUR | no |\n\n## Find us\nMarket street 3, 10999 Berlin\n\n## Footer\nImprint link\n',
    );
    assert.equal(read.kind, 'content');
    assert.ok(JSON.stringify(read.content).includes('Margherita') || isOpen(read, 'Margherita'));
  });

  it('keep lines with a name that stand by themselves', () => {
    const read = spec(
      '# Salon\n\nEine Webseite mit drei Abschnitten:\n\n- Preise: Schnitt 25 €, Bart 15 €\n- Kontakt: Hauptstraße 3, 10115 Berlin\n\nÖffnungszeiten: Mo-Fr 9-18 Uhr\n\nFußzeile mit Impressum und Datenschutz. Eine Bildergalerie mit Fotos vom Salon.\n',
    );
    assert.ok(JSON.stringify(read.content).includes('Mo-Fr 9-18 Uhr'));
    assert.ok(isOpen(read, 'Bildergalerie'));
  });

  it('do not print instructions as if they were words of the page', () => {
    const read = spec(
      '# La Piazza\n\nLanding page for a restaurant.\n\n## Menu\n- Margherita 9 €\n- Carbonara 12 €\n\n## Contact\nMarienplatz 1, 80331 München\n\nColours: dark green #0b5d3b and cream. Show a map. Newsletter sign-up form.\n',
    );
    assert.ok(!JSON.stringify(read.content).includes('Show a map'));
    assert.ok(isOpen(read, 'Show a map'));
  });
});
