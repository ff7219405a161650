/** Which kinds of records with which fields specs of many forms name, and which words are none. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readSpec } from '../../../src/reader/readSpec';
import { specKinds } from './specKinds';

function kindsIn(text: string): string[] {
  return specKinds(readSpec(text).spec);
}

const orchard = '## Data\n\n**Tree**: name (required), row number\n';

describe('kinds of records', () => {
  const none: readonly (readonly [string, string])[] = [
    [
      'a Given',
      '- **Given** the grower has an open order, **When** they press pay and confirm, **Then** it is closed.',
    ],
    ['a Then', '- **THEN** the system saves the tree, sets the day to today, and adds up the kilos'],
    ['an And', '- **AND** response includes treeId, kilosTotal, and pickedAt'],
    ['an adverb', '- **FR-003**: Growers MUST be able to add a harvest manually.'],
    ['a clause', '- The app warns about changes before the grower leaves the form.'],
    ['a verb in capitals', '- AuditTrail records old and new values.'],
    ['a list of figures', '- Dashboard stats: tree count, row count, grower count; recent activity'],
    ['a filter', '- Users can filter by state (ripe, unripe)'],
    ['a scenario', '#### Scenario: Full crate\n\n- The crate has a label, a weight and a date.'],
    ['a report', '- **FR-3**: The report contains totals, averages and counts.'],
    ['a page', '- The orchard page has a header, a footer and a menu.'],
    ['a requirement', '### Requirement: Return\n\n- name: string, required\n- day: date\n'],
    ['a numbered task', '### Task 3: Rows\n\n- name: string, required\n- day: date\n'],
    ['a story', '### User Story 2 - Pick (Priority: P2)\n\n- As a grower, I want to pick fruit.'],
  ];
  for (const [what, text] of none)
    it(`come from no ${what.replace(/^an? /, '')}`, () => {
      assert.deepEqual(kindsIn(`# Orchard\n\n${orchard}\n## More\n\n${text}\n`), ['Tree: Name!, Row number']);
    });

  for (const text of [
    '### User Story 1 - Pick\n\nAs a grower, I want to record harvests.\n\n**Acceptance Scenarios**:\n\n1. **Given** the grower has a full crate, **When** they press done and confirm it, **Then** the crate leaves the list.\n',
    '- **FR-009**: Growers MUST be able to add a tree manually.\n',
  ])
    it(`are not made up of what a spec in forms speaks of: ${text.slice(0, 30).trim()}`, () => {
      assert.deepEqual(kindsIn(`# Feature Specification: Orchard\n\n${text}`), []);
    });

  it('are still assumed from plain stories, for which it is asked what they hold', () => {
    assert.deepEqual(kindsIn('# Notes\n\n- User can create a note\n- User can delete a note\n'), [
      'Note: Title!, Text (longText)',
    ]);
  });

  const forms: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'key entities with key attributes',
      '### Key Entities *(include if feature involves data)*\n\n- **Harvest**: Represents one picking. Key attributes: pick day, quality (good or poor), associated tree, optional remark.\n- **Tree**: Represents a tree with attributes including display name, e-mail, and planting date\n- **Row**: Where trees stand\n',
      [
        'Harvest: Pick day (date), Quality (good|poor), Tree (→ tree), Remark (longText)',
        'Tree: Display name, E-mail (email), Planting date (date)',
        'Row: Name!',
      ],
    ],
    [
      'key entities in prose',
      '### Key Entities\n\n- **Fault**: Something that broke, including its date, a description, and severity (minor, major). Linked to a Ladder.\n- **Ladder**: A ladder of the orchard. Has a name and a purchase price.\n',
      [
        'Fault: Date (date), Description (longText), Severity (minor|major), Ladder (→ ladder)',
        'Ladder: Name, Purchase price (money)',
      ],
    ],
    [
      'German key entities',
      '### Wichtige Entitäten\n\n- **Ernte**: Was an einem Tag gepflückt wurde. Wichtige Attribute: Beginn, Zustand (reif oder unreif), Baum, Bemerkung (optional)\n- **Baum**: Ein Baum im Garten mit Name, Sorte und Pflanzdatum\n',
      [
        'Ernte: Beginn (date), Zustand (reif|unreif), Baum (→ baum), Bemerkung (longText)',
        'Baum: Name, Sorte, Pflanzdatum (date)',
      ],
    ],
    [
      'headings with fields, relationships and rules',
      '## Entities\n\n### Tree\n\nA tree.\n\n**Fields**:\n\n- `id`: UUID (primary key)\n- `label`: string, required, unique, max 20\n- `health`: enum (healthy, sick), default healthy\n- `plantedOn`: date, optional\n\n**Relationships**:\n\n- Belongs to one Row\n- Has many Harvests\n\n**Validation rules**:\n\n- label must be unique\n\n### Row\n\n- id: UUID (primary key)\n- name: string, required, max 100\n- notes: text?\n',
      ['Tree: Label!#, Health (healthy|sick), Planted on (date), Row (→ row)', 'Row: Name!, Notes'],
    ],
    [
      'lists with questions, clauses and two verbs',
      '## Glossary\n\n- **Shed**: name, number of doors, whether it has a lamp\n- **Picker**: name\n\n## Data\n\nA basket belongs to a shed and has a date, a weight in kg and the picker who brought it.\n',
      [
        'Shed: Name, Number of doors (number), Has a lamp (boolean)',
        'Picker: Name',
        'Basket: Shed! (→ shed), Date (date), Weight (number), Picker (→ picker)',
      ],
    ],
    [
      'tables with foreign keys',
      '## Entities\n\n### Player\n\n| Field | Type | Constraints |\n|---|---|---|\n| id | uuid | PK |\n| name | string | not null |\n\n### Game\n\n| Field | Type | Constraints |\n|---|---|---|\n| white_id | uuid | FK players.id, not null |\n| black_id | uuid | FK players(id) |\n| played_on | date | required |\n',
      ['Player: Name!', 'Game: White! (→ player), Black (→ player), Played on! (date)'],
    ],
    [
      'a domain model',
      '## Domain model\n\n- **Tree** (`code` PK, name, boughtAt, felled?: boolean, growerId->Person, photoUrl?, timestamps)\n- **Person** (`number` PK, name, email)\n',
      [
        'Tree: Code!#, Name!, Bought at! (date), Felled (boolean), Grower! (→ person), Photo url (url)',
        'Person: Number!#, Name!, Email! (email)',
      ],
    ],
    [
      'a sentence on one thing and another',
      '## Data\n\nA ladder has a name, a number and a deposit.\n\nA picker has a name and the date they joined.\n\nA rental is one ladder given to one picker: from when, due when, returned when, and notes about damage.\n',
      [
        'Ladder: Name!, Number, Deposit (money)',
        'Picker: Name!, Date they joined (date)',
        'Rental: Ladder! (→ ladder), Picker! (→ picker), From (date), Due (date), Returned (date), Notes about damage (longText)',
      ],
    ],
    [
      'a model above a list',
      'Ladder: name (required), number\n\n- FR-1: The app warns about changes before the grower leaves the form.\n',
      ['Ladder: Name!, Number'],
    ],
  ];
  for (const [what, text, kinds] of forms)
    it(`are read from ${what}`, () => assert.deepEqual(kindsIn(`# Orchard\n\n${text}`), kinds));

  const sentences: readonly (readonly [string, string])[] = [
    [
      'WHEN a grower adds a ladder THEN the system SHALL store its name, number and purchase date',
      'Ladder: Name!, Number, Purchase date (date)',
    ],
    [
      'System MUST allow growers to create ladders with the following fields: name, start day, optional remark, and condition (good/worn).',
      'Ladder: Name!, Start day (date), Remark (longText), Condition (good|worn)',
    ],
    [
      'The system SHALL store for each ladder: name, height in m and price.',
      'Ladder: Name!, Height (number), Price (money)',
    ],
    ['Each ladder SHALL have a name, a height in m and a price.', 'Ladder: Name!, Height! (number), Price! (money)'],
    [
      'WHEN a grower reports a fault of a tree THEN the system SHALL capture the date, its severity (minor, major) and notes',
      'Fault: Tree (→ tree), Date! (date), Severity (minor|major), Notes (longText)',
    ],
    [
      'WHEN a grower reports a fault of the weather THEN the system SHALL capture the date and notes',
      'Fault: Date! (date), Notes (longText)',
    ],
    [
      'WENN eine Gärtnerin eine Leiter anlegt, DANN MUSS das System Name, Nummer und Kaufdatum speichern',
      'Leiter: Name!, Nummer, Kaufdatum (date)',
    ],
  ];
  for (const [sentence, kind] of sentences)
    it(`are told by "${sentence}"`, () => {
      const kinds = kindsIn(`# Orchard\n\n${orchard}\n## Requirements\n\n- ${sentence}\n`);
      assert.deepEqual(kinds.slice(1), [kind]);
    });
});

describe('everyday fields', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['a status (out, back)', 'Status (out|back)'],
    ['a condition (good or worn)', 'Condition (good|worn)'],
    ['a condition, either good or worn', 'Condition (good|worn)'],
    ['a grade (good/worn)', 'Grade (good|worn)'],
    ['the date they joined', 'Date they joined (date)'],
    ['the day it was bought', 'Bought on (date)'],
    ['a birthday', 'Birthday (date)'],
    ['a return date', 'Return date (date)'],
    ['a replacement value', 'Replacement value (money)'],
    ['a yearly fee', 'Yearly fee (money)'],
    ['a salary', 'Salary (money)'],
    ['a value in kg', 'Value (number)'],
    ['an inventory number', 'Inventory number'],
    ['whether they have paid this year', 'Paid this year (boolean)'],
    ['whether it needs a licence', 'Needs a licence (boolean)'],
    ['a photo URL', 'Photo URL (url)'],
    ['an e-mail address', 'E-mail address (email)'],
    ['damage notes', 'Damage notes (longText)'],
  ];
  for (const [phrase, field] of cases)
    it(`read "${phrase}" as people mean it`, () =>
      assert.deepEqual(kindsIn(`# Club\n\n## Data\n\nA sailor has a name and ${phrase}.\n`), [
        `Sailor: Name!, ${field}`,
      ]));

  const german: readonly (readonly [string, string])[] = [
    ['einen Zustand (gut, abgenutzt)', 'Zustand (gut|abgenutzt)'],
    ['das Datum des Eintritts', 'Datum des Eintritts (date)'],
    ['einen Wert', 'Wert (money)'],
    ['eine Gebühr', 'Gebühr (money)'],
    ['einen Preis', 'Preis (money)'],
    ['ob es schon bezahlt ist', 'Bezahlt (boolean)'],
  ];
  for (const [phrase, field] of german)
    it(`read "${phrase}" as people mean it`, () =>
      assert.deepEqual(
        kindsIn(`# Verein\n\n## Daten\n\nJedes Boot hat einen Namen (Pflicht), eine Nummer und ${phrase}.\n`),
        [`Boot: Name!, Nummer, ${field}`],
      ));
});
