/** What is peculiar to German: forms of nouns, compounds, verbs at the end of a clause, large numbers. Each sentence with what it means. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readSpec } from '../../../src/reader/readSpec';

const school = `# Kursverwaltung

## Daten

**Raum**: Bezeichnung (Pflicht), Sitzplätze (Zahl), Zustand (frei, gesperrt)

**Kurs**: Titel, Kursnummer, Beginn (Datum), Ende (Datum), Gebühr in EUR, Raum, Kursstatus (geplant, bestätigt, abgesagt), Hinweis

**Person**: Name, E-Mail

**Bestellung**: Person, Bestellnummer, Bestelldatum (Datum), Liefertermin, Status

**Posten**: Bestellung, Kurs, Menge (ganze Zahl), Einzelpreis in EUR

## Regeln

`;

function read(...sentences: readonly string[]) {
  const { spec } = readSpec(school + sentences.map((one) => `- ${one}\n`).join(''));
  const fieldOf = (kind: string, name: string) =>
    spec.entities.find(({ label }) => label === kind)?.fields.find(({ label }) => label === name);
  const last = spec.requirements.find(({ text }) => text === sentences.at(-1));
  return { spec, fieldOf, isWhole: last?.understood === true, rules: spec.rules.map(({ meaning }) => meaning) };
}

function ruleOf(...sentences: readonly string[]) {
  const { rules, isWhole } = read(...sentences);
  assert.ok(isWhole, sentences.at(-1));
  return rules.at(-1);
}

describe('German nouns', () => {
  for (const name of ['Titel eines Kurses', 'Titel von Kursen', 'Titel der Kurse'])
    it(`are found in all their forms: "${name}"`, () => {
      assert.equal(read(`Der ${name} ist Pflicht.`).fieldOf('Kurs', 'Titel')?.required, true);
    });

  it('are found in the plural where the singular seems to have its ending', () => {
    assert.deepEqual(ruleOf('Personen mit Bestellungen können nicht gelöscht werden.'), {
      kind: 'refuseDelete',
      entity: 'person',
      by: 'bestellung',
    });
  });

  it('name a field without the name of its kind in front, and with it', () => {
    assert.deepEqual(ruleOf('Die Anzahl der Kurse je Status wird angezeigt.'), {
      kind: 'countPerChoice',
      entity: 'kurs',
      field: 'kursstatus',
    });
    assert.equal(read('Die Raumbezeichnung muss eindeutig sein.').fieldOf('Raum', 'Bezeichnung')?.unique, true);
    assert.equal(read('Die E-Mail-Adresse einer Person ist Pflicht.').fieldOf('Person', 'E-Mail')?.required, true);
  });

  it('name the list of a kind', () => {
    const { spec, isWhole } = read('Die Kursliste lässt sich nach Kursstatus filtern.');
    assert.ok(isWhole);
    assert.deepEqual(spec.pages.find(({ entity }) => entity === 'kurs')?.filterBy, ['kursstatus']);
  });

  it('head a list of many without the ending of the dative', () => {
    const { spec } = read('Ein Kurs kann nur in freien Räumen stattfinden.');
    assert.equal(spec.entities.find(({ label }) => label === 'Raum')?.pluralLabel, 'Räume');
  });
});

describe('German numbers', () => {
  it('have a dot for the thousands, and a comma for decimals', () => {
    assert.deepEqual(read('Die Gebühr darf höchstens 1.250 Euro betragen.').fieldOf('Kurs', 'Gebühr')?.type, {
      kind: 'money',
      currency: 'EUR',
      max: 1250,
    });
    assert.deepEqual(read('Die Gebühr muss mindestens 2,50 Euro betragen.').fieldOf('Kurs', 'Gebühr')?.type, {
      kind: 'money',
      currency: 'EUR',
      min: 2.5,
    });
  });
});

describe('a figure in German', () => {
  it('goes by the date that is named after the kind', () => {
    assert.deepEqual(ruleOf('Die Anzahl der Bestellungen pro Monat wird angezeigt.'), {
      kind: 'perMonth',
      entity: 'bestellung',
      date: 'bestelldatum',
    });
  });

  it('goes by the date that the verb speaks of', () => {
    assert.deepEqual(ruleOf('Die Startseite zeigt die Bestellungen, die heute geliefert werden.'), {
      kind: 'today',
      entity: 'bestellung',
      date: 'liefertermin',
    });
    assert.equal(read('Die Startseite zeigt die Bestellungen, die heute bezahlt werden.').isWhole, false);
  });

  it('is no field of what it is shown for', () => {
    const { spec, rules } = read('Zu jeder Person wird die Anzahl der Bestellungen angezeigt.');
    assert.deepEqual(rules, [{ kind: 'countOfRelated', entity: 'person', of: 'bestellung' }]);
    assert.deepEqual(
      spec.entities.find(({ id }) => id === 'person')?.fields.map(({ label }) => label),
      ['Name', 'E-Mail'],
    );
  });

  it('sums what another sentence computes, and nothing that none does', () => {
    const total = 'Die Summe einer Bestellung ist die Summe der Beträge ihrer Posten.';
    assert.deepEqual(ruleOf('Der Betrag eines Postens ist Menge mal Einzelpreis.', total), {
      kind: 'computed',
      entity: 'bestellung',
      label: 'Summe',
      of: 'posten',
      factors: [{ field: 'menge' }, { field: 'einzelpreis' }],
    });
    assert.equal(read(total).isWhole, false);
  });
});

describe('a status that German prose lists', () => {
  const chain = 'Eine Bestellung durchläuft die Status neu, bestätigt und ausgeliefert.';

  it('has these values where the spec gave none', () => {
    const { fieldOf } = read(chain, 'Neue Bestellungen haben den Status neu.');
    assert.equal(fieldOf('Bestellung', 'Status')?.default, 'neu');
    assert.deepEqual(ruleOf(chain), {
      kind: 'transitions',
      entity: 'bestellung',
      field: 'status',
      allowed: [
        { from: 'neu', to: 'bestaetigt' },
        { from: 'bestaetigt', to: 'ausgeliefert' },
      ],
    });
  });

  it('stays open where the list is restricted, and adds no second status', () => {
    for (const more of [', außer bei Reklamationen', ' im Winter', ', aber nicht immer'])
      assert.equal(read(chain.replace('.', `${more}.`)).fieldOf('Bestellung', 'Status')?.type.kind, 'text', more);
    const { fieldOf, isWhole } = read('Ein Kurs durchläuft die Status geplant, bestätigt.');
    assert.ok(isWhole);
    assert.equal(fieldOf('Kurs', 'Status'), undefined);
  });
});

describe('a field that German prose calls optional', () => {
  it('stays so, and is not understood where it must not be empty', () => {
    assert.equal(read('Der Hinweis ist nicht erforderlich.').isWhole, true);
    assert.equal(read('Die Bezeichnung ist nicht erforderlich.').isWhole, false);
  });
});

describe('a German demand with more in it', () => {
  for (const sentence of [
    'Das System muss nicht sicherstellen, dass jeder Kurs einen Raum hat.',
    'Das System muss sicherstellen, dass jeder Kurs höchstens einen Raum hat.',
    'Das System sollte nach Möglichkeit verhindern, dass das Ende vor dem Beginn liegt.',
    'Das System muss verhindern, dass das Ende nicht vor dem Beginn liegt.',
    'Für abgesagte Kurse sind weiterhin Posten möglich.',
    'In einem Raum dürfen nicht drei Kurse gleichzeitig stattfinden.',
    'Ein Raum hat mindestens 4 und höchstens 60 Sitzplätze je Reihe.',
    'Die Kursnummer besteht aus 5 Ziffern und einer Prüfziffer.',
    'Abends sieht die Leiterin die Anzahl der Kurse je Kursstatus.',
    'Die Startseite listet die Kurse auf, die heute oder morgen beginnen.',
    'Die Leiterin legt keine neuen Kurse an.',
    'Es muss möglich sein, Kurse nicht zu löschen.',
    'Das System darf es nicht ermöglichen, Kurse zu löschen.',
    'Die Kursliste lässt sich auf dem Handy nach Kursstatus filtern.',
    'Personen können nur gelöscht werden, wenn sie seit einem Jahr keine Bestellungen haben.',
    'Der Preis eines Kurses ist die Gebühr mal der Anzahl der Nächte.',
  ])
    it(`is not understood in full, and changes nothing: "${sentence}"`, () => {
      const { isWhole, rules } = read(sentence);
      assert.equal(isWhole, false);
      assert.deepEqual(rules, []);
    });
});

describe('German prose that tells what is kept', () => {
  const kinds = (...sentences: readonly string[]) =>
    readSpec(`# Hof\n\n## Anforderungen\n\n${sentences.map((one) => `- ${one}\n`).join('')}`).spec.entities.map(
      ({ label, fields }) => `${label}: ${fields.map((field) => field.label).join(', ')}`,
    );

  for (const sentence of [
    'Zu einem Baum MÜSSEN Nummer, Sorte und Pflanzjahr gespeichert werden.',
    'Für jeden Baum werden Nummer, Sorte und Pflanzjahr erfasst.',
    'Ein Baum besteht aus Nummer, Sorte und Pflanzjahr.',
    'Ein Baum hat folgende Angaben: Nummer, Sorte, Pflanzjahr.',
    'Als Gärtnerin möchte ich einen Baum mit Nummer, Sorte und Pflanzjahr erfassen, damit nichts vergessen wird.',
    'Das System MUSS zu jedem Baum Nummer, Sorte und Pflanzjahr speichern.',
    'Ein Baum kann mit Nummer, Sorte und Pflanzjahr angelegt werden.',
    'WENN die Gärtnerin einen Baum anlegt, DANN MUSS das System Nummer, Sorte und Pflanzjahr speichern.',
    'Erfasst werden je Baum: Nummer, Sorte und Pflanzjahr.',
  ])
    it(`gives a kind its fields: "${sentence}"`, () => {
      assert.deepEqual(kinds(sentence), ['Baum: Nummer, Sorte, Pflanzjahr']);
    });

  for (const sentence of [
    'Zu einem Baum werden keine Nummer, Sorte und Farbe gespeichert.',
    'Zu einem Baum werden Nummer, Sorte sonntags und Farbe gespeichert.',
    'Die Baumnummer besteht aus einem B, einem Bindestrich und drei Ziffern.',
    'Für jeden Baum werden Meldungen verschickt, gezählt und gelöscht.',
  ])
    it(`makes up no fields: "${sentence}"`, () => {
      assert.deepEqual(
        kinds(sentence).filter((kind) => kind.startsWith('Baum')),
        [],
      );
    });

  it('makes what belongs to a thing a kind of its own', () => {
    assert.deepEqual(
      kinds(
        'Zu jedem Beet werden Name, Lage und Größe gespeichert.',
        'Als Gärtnerin möchte ich zu jedem Beet Pflanzungen mit Pflanze, Menge und Bemerkung erfassen.',
      ),
      ['Beet: Name, Lage, Größe', 'Pflanzungen: Beet, Pflanze, Menge, Bemerkung'],
    );
  });

  it('adds a field that each must have, with the rule, and none for what points there already', () => {
    const { spec, isWhole, fieldOf } = read('Jede Person muss eine eindeutige Ausweisnummer haben.');
    assert.deepEqual([isWhole, fieldOf('Person', 'Ausweisnummer')?.unique], [true, true]);
    const { fields } = read('Jede Bestellung muss eine Person haben.').spec.entities[3] ?? {};
    assert.deepEqual(
      fields?.map(({ label }) => label),
      spec.entities[3]?.fields.map(({ label }) => label),
    );
  });

  it('finds nouns that change their end for many', () => {
    const { spec } = readSpec(
      '# Labor\n\n## Daten\n\n**Praxis**: Name\n\n**Material**: Charge\n\n## Regeln\n\n- Praxen und Materialien können gelöscht werden.\n',
    );
    assert.deepEqual([spec.entities.length, spec.requirements.at(-1)?.understood], [2, true]);
  });

  it('knows a state that ends like an inflected word before a noun', () => {
    const { spec } = readSpec(
      '# Bücher\n\n## Daten\n\n**Buch**: Titel, Zustand (gut, verschollen)\n\n**Ausleihe**: Buch, Tag\n\n## Regeln\n\n- Verschollene Bücher dürfen nicht ausgeliehen werden.\n',
    );
    assert.equal(spec.rules[0]?.meaning.kind, 'targetMust');
  });
});
