/** What documents lay out in their forms: lists under requirements, types in code, data sections in other languages, changes. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readSpec } from '../../../src/reader/readSpec';
import { statementLines } from './forms/statementLines';
import { specKinds } from './specKinds';

describe('kinds that a document lays out', () => {
  const forms: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'types in code',
      "## Data Models\n\n```typescript\ninterface HiveTool {\n  id: string;\n  tagNumber: string; // unique\n  shape?: 'flat' | 'hooked';\n  keeperId: string; // -> Keeper\n}\n\ninterface Keeper {\n  id: string;\n  name: string;\n}\n```\n\n## Requirements\n\n- Users can add keepers.\n",
      ['Hive Tool: Tag number#, Shape (flat|hooked), Keeper (→ keeper)', 'Keeper: Name'],
    ],
    [
      'types in code that name their values elsewhere',
      "## Data Models\n\n```typescript\ntype Wood =\n  | 'pine'\n  | 'cedar';\n\nexport enum Mood { Calm = 'calm', VeryWild }\n\ninterface Hive {\n  wood: Wood; // required\n  mood?: Mood;\n}\n```\n",
      ['Hive: Wood! (pine|cedar), Mood (calm|very wild)'],
    ],
    [
      'a list under a requirement',
      '## Requirements\n\n### Requirement: Hive records\nThe system SHALL let the keeper create and delete bee hives with the following data:\n- hive code\n- colour (white, blue)\n- weight in kilograms\n',
      ['Bee hive: Hive code, Colour (white|blue), Weight (number)'],
    ],
    [
      'a table under a requirement',
      '## Requirements\n\n### Requirement: Manage hives\nThe system SHALL allow a keeper to add hives. A hive has:\n\n| Field | Type | Required |\n|---|---|---|\n| label | text | yes |\n| load (kg) | number | no |\n',
      ['Hive: Label!, Load (number)'],
    ],
    [
      'sentences on a named system',
      '## Requirements\n\n1. THE Bee_Office SHALL store for each hive a number, a stand and whether it has a queen.\n2. THE Bee_Office SHALL record visits with a day, a helper and the hive they belong to. The day is required.\n',
      ['Hive: Number, Stand, Has a queen (boolean)', 'Visit: Day! (date), Helper, Hive (→ hive)'],
    ],
    [
      'steps that are told of a state',
      '## Requirements\n\n- The system SHALL record visits with a day and a helper.\n- The state of a visit SHALL go from planned to begun and from begun to done.\n',
      ['Visit: Day (date), Helper, State (planned|begun|done)'],
    ],
    [
      'the short name of a kind',
      '## Requirements\n\n- The system SHALL record queen cages with a number and a colour.\n- A cage has a daily price.\n',
      ['Queen cage: Number, Colour, Daily price (money)'],
    ],
    [
      'a data section in Spanish',
      '## Modelo de datos\n\n- **Colmena**: código (obligatorio, único), estado (viva, muerta), peso en kilos\n- **Visita**: colmena, fecha, observaciones\n',
      [
        'Colmena: Código!#, Estado (viva|muerta), Peso (number)',
        'Visita: Colmena (→ colmena), Fecha (date), Observaciones (longText)',
      ],
    ],
    [
      'entities in French',
      '## Entités clés\n\n- **Ruche**: code (obligatoire, unique), couleur\n- **Visite**: ruche, date\n',
      ['Ruche: Code!#, Couleur', 'Visite: Ruche (→ ruche), Date (date)'],
    ],
    [
      'what it is before its fields',
      '## Key Entities\n\n- **Keeper**: Who looks after hives: name, phone number\n- **Visit**: Links a keeper to a hive; hours worked, notes. Belongs to one hive.\n- **Hive**: label, kind\n',
      [
        'Keeper: Name, Phone number (phone)',
        'Visit: Hours worked (number), Notes (longText), Hive (→ hive), Keeper (→ keeper)',
        'Hive: Label, Kind',
      ],
    ],
  ];
  for (const [what, text, kinds] of forms)
    it(`are read from ${what}`, () =>
      assert.deepEqual(specKinds(readSpec(`# Bees\n\n${text}`).spec).sort(), [...kinds].sort()));

  it('keep one field for the names that people give it', () => {
    const text =
      '# Bees\n\n## Key Entities\n\n- **Keeper**: name, phone number, e-mail address\n\n## Data model\n\n### Keeper\n\n| Field | Type |\n|---|---|\n| phone | string |\n| email | string |\n';
    assert.match(specKinds(readSpec(text).spec)[0] ?? '', /^Keeper: Name, Phone number.*, E-mail address[^,]*$/);
  });

  it('are never named by a person who acts, nor by how a value is written', () => {
    const text =
      '# Bees\n\n## Requirements\n\n- The system SHALL record hives with a hive code and a colour.\n- Keepers MUST be able to search hives by colour.\n- A keeper records hives of all colours and sizes.\n- The hive code SHALL consist of "H-" and three digits.\n';
    assert.deepEqual(specKinds(readSpec(text).spec), ['Hive: Hive code, Colour']);
  });
});

describe('a type in code', () => {
  it('is given up soon, however many values and blanks it has', function () {
    this.timeout(5_000);
    const values = "'a'        ".repeat(2_000);
    const text = `# Bees\n\n## Data Models\n\n\`\`\`ts\ntype Shape =${' '.repeat(2_000)}${values}?\n\`\`\`\n\n- Users can add hives with a name and a colour.\n`;
    assert.equal(readSpec(text).spec.entities.length, 1);
  });
});

describe('numbers with points', () => {
  it('are the ids of lines and of paragraphs', () => {
    const text =
      '# Bees\n\n## Requirements\n\n### Requirement 1: Hives\n\n#### Acceptance Criteria\n\n1.1. THE system SHALL keep hives.\n1.2. WHEN a hive is deleted, its visits SHALL be deleted too.\n\n1.3. THE system SHALL sort hives by name.\n';
    const ids = statementLines(text).flatMap((line) => /\[(\d\.\d)\]/.exec(line)?.[1] ?? []);
    assert.deepEqual(ids, ['1.1', '1.2', '1.3']);
  });
});
