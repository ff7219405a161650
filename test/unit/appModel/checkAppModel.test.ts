import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { checkAppModel } from '../../../src/appModel/checkAppModel';
import { inLongRuns, seed } from '../../support/longRuns';

type Json = Record<string, unknown>;

const library = readFileSync('test/fixtures/appModels/tool-library.json', 'utf8');

/** The tool library with one thing otherwise; the place is a path as in `checks.0.must`, and undefined takes it away. */
function otherwise(place: string, value: unknown): unknown {
  const model = JSON.parse(library) as Json;
  const keys = place.split('.');
  const last = keys.pop() ?? '';
  const holder = keys.reduce<Json>((part, key) => part[key] as Json, model);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return model;
}

/** As they are shown: `check.toolIsIn must: …` */
function complaints(model: unknown, statements?: readonly string[]): readonly string[] {
  const found = checkAppModel(model, statements && new Set(statements)).complaints;
  return found.map(({ path, part, message }) => `${[path, part].filter(Boolean).join(' ')}: ${message}`);
}

const wrong: readonly (readonly [string, unknown, string])[] = [
  // Its form.
  [
    'colour',
    'red',
    'app: There is no "colour" here. There is app, sharing, entities, checks, actions, pages, content, roles, access, custom, theme, gaps.',
  ],
  ['checks.0.mesage', 'No.', 'check.toolIsIn: There is no "mesage" here. Did you mean message?'],
  ['checks.0.must', undefined, 'check.toolIsIn must: Here must stand a text.'],
  ['checks.0.on', 'update', 'check.toolIsIn on: Here may stand "create", "change", "save", "delete".'],
  ['checks.0.name', 'constructor', 'check.constructor name: Objects have this name already. Choose another one.'],
  [
    'checks.0.name',
    'Tool is in',
    'check.Tool is in name: A name begins with a small letter and has only letters and digits: dueDate.',
  ],
  ['entities.0.fields.name', { type: 'txt' }, 'entity.tool.field.name type: Here may stand'],
  ['entities.0.fields.name', { typ: 'text' }, 'entity.tool.field.name: There is no "typ" here. Did you mean type?'],
  ['pages.0.path', 'Desk page', 'page.Desk page path: A path is letters, digits and hyphens: /overdue-loans.'],
  ['app.currency', 'Euro', 'app.currency: Write the currency as EUR, USD, CHF.'],
  ['actions.0.does.0', { sets: 'self', values: {} }, 'action.giveBack does.0'],
  [
    'actions.0.does.0',
    { create: 'member', each: 'tools', values: { name: "'A'" } },
    'action.giveBack does.0: "each" and "as" belong together: "each": "self.lines", "as": "line".',
  ],
  [
    'actions.0.does.0',
    { create: 'member', each: 'tools', as: 'one', values: { name: 'one.nam' } },
    'action.giveBack does.0.values.name: There is no "nam". Did you mean name?',
  ],
  // Fields.
  [
    'entities.0.fields.name',
    { type: 'money', unit: '€' },
    'entity.tool.field.name unit: The unit of an amount is its currency in three letters, such as "EUR"; "€" is none.',
  ],
  [
    'entities.0.fields.name',
    'txt!',
    'entity.tool.field.name: "txt!" is neither a type nor a kind of record. Did you mean text?',
  ],
  [
    'entities.2.fields.tool',
    'tol!',
    'entity.loan.field.tool: "tol!" is neither a type nor a kind of record. Did you mean tool?',
  ],
  [
    'entities.0.fields.condition',
    'good | worn:wrning',
    'entity.tool.field.condition: There is no tone "wrning". Did you mean warning?',
  ],
  [
    'entities.0.fields.condition',
    'worn | Worn',
    `entity.tool.field.condition: The option "Worn" is there twice: both are kept as 'worn'.`,
  ],
  [
    'entities.0.fields.condition',
    { type: 'choice' },
    'entity.tool.field.condition: A choice needs "options": "new | done".',
  ],
  ['entities.0.fields.photo', { type: 'reference' }, 'entity.tool.field.photo: A reference needs "to": "member".'],
  [
    'entities.2.fields.member',
    { to: 'members' },
    'entity.loan.field.member: There is no kind of record "members". Did you mean member?',
  ],
  [
    'entities.2.fields.member',
    { to: 'member', required: true, onDelete: 'clear' },
    `entity.loan.field.member: A required field can't be cleared. Write "onDelete": "refuse" or "deleteAlong", or let it be optional.`,
  ],
  [
    'entities.2.fields.due.default',
    'self.start + 14',
    'entity.loan.field.due default: a date + a number is nothing. Write addDays(date, days).',
  ],
  [
    'entities.2.fields.late.computed',
    'self.due',
    'entity.loan.field.late computed: This must be yes or no; it is a date.',
  ],
  [
    'entities.2.fields.late',
    { type: 'boolean', computed: 'true', default: 'false' },
    'entity.loan.field.late default: A computed field has no default. Leave it out.',
  ],
  [
    'entities.1.fields.loanCount',
    { type: 'integer', computed: 'self.loanCount + 1' },
    'entity.member.field.loanCount computed: This is computed from itself: entity.member.field.loanCount → entity.member.field.loanCount.',
  ],
  [
    'entities.0.fields.photo',
    { type: 'url', min: 3 },
    'entity.tool.field.photo min: min and max are for numbers; this is url. Write a check.',
  ],
  ['entities.1.fields.id', 'text', 'entity.member.field.id: Every record has id by itself. Leave it out.'],
  ['entities.0.title', 'self.naem', 'entity.tool title: There is no "naem". Did you mean name?'],
  [
    'entities.0.unique',
    [['name', 'inventory']],
    'entity.tool unique.0: A tool has no field "inventory". Did you mean inventoryNumber?',
  ],
  ['entities.2.partOf', 'shelf', 'entity.loan: There is no kind "shelf".'],
  ['entities.1.plural', 'tools', 'entity.member: "tools" is also tool. Write another "plural".'],
  ['entities.1.plural', 'in', 'entity.member: "in" means something else in expressions. Write another "plural".'],
  // Checks.
  ['checks.0.entity', 'lon', 'check.toolIsIn entity: There is no kind of record "lon". Did you mean loan?'],
  ['checks.0.field', 'tol', 'check.toolIsIn field: A loan has no field "tol". Did you mean tool?'],
  ['checks.0.must', 'self.tool', 'check.toolIsIn must: This must be yes or no; it is a record of tool.'],
  ['checks.0.must', 'true', 'check.toolIsIn must: This is always the same. Say what of the record it depends on.'],
  ['checks.0.message', '{self.tool.nam} is out.', 'check.toolIsIn message: There is no "nam". Did you mean name?'],
  ['checks.0.message', '{self.tool.name is out.', 'check.toolIsIn message: A brace is open or closed too much.'],
  ['checks.1.message', '{found.tool.name} is out.', 'check.atMostThree message: Nothing is called "found" here.'],
  [
    'checks.3.must',
    "self.tool.condition != 'inRepair'",
    'check.notInRepair must: self.tool.condition may be empty, and then this passes. Write !isEmpty(self.tool.condition) && …, or isEmpty(self.tool.condition) || ….',
  ],
  [
    'checks.1.must',
    'self.member.loanCount < 3',
    'check.atMostThree must: self.member.loanCount counts this loan too. Write what it computes here: self.loans.size().',
  ],
  ['checks.1.name', 'toolIsIn', 'check.toolIsIn: There are two checks "toolIsIn".'],
  ['checks.2.must', 'old.due != self.due', 'check.dueAfterStart must: Nothing is called "old" here.'],
  // Actions.
  ['actions.0.name', 'delete', 'action.delete: "delete" is there by itself. Give the action another name.'],
  ['actions.0.when', 'self.status', "action.giveBack when: This must be yes or no; it is one of 'out', 'back'."],
  ['actions.0.who', ['clerk'], 'action.giveBack who: There is no role "clerk". There is signedIn, everyone.'],
  [
    'actions.0.does.0.values.status',
    "'returned'",
    "action.giveBack does.0.values.status: There is no option 'returned'. Write one of 'out', 'back'.",
  ],
  ['actions.0.does.0.values.late', 'true', 'action.giveBack does.0.values.late: late is computed. Leave it out.'],
  [
    'actions.0.does.0.set',
    'self.due',
    'action.giveBack does.0.set: Here must stand a record or a list of records: self, or self.loans.filter(l, …).',
  ],
  [
    'actions.0.does.0',
    { create: 'loan', values: { tool: 'self.tool' } },
    'action.giveBack does.0: A loan needs member. Give each a value here or a default.',
  ],
  ['actions.0.does.0.values.returned', 'input.day', 'action.giveBack does.0.values.returned: There is no "day".'],
  // Pages.
  ['pages.0.views.0.of', 'loans', 'page./ views.0.of: There is no kind of record "loans". Did you mean loan?'],
  [
    'pages.0.views.0.columns',
    ['tool', 'meber'],
    'page./ views.0.columns: A loan has no field "meber". Did you mean member?',
  ],
  ['pages.0.views.0.sort', ['-lat'], 'page./ views.0.sort: A loan has no field "lat". Did you mean late?'],
  [
    'pages.0.views.0.actions',
    ['takeBack'],
    'page./ views.0.actions: There is no action "takeBack". Write one under "actions", or "create loan: Lend".',
  ],
  [
    'pages.1.views.0.actions',
    ['giveBack'],
    'page./tools views.0.actions: "giveBack" is done with a loan; here are records of tool.',
  ],
  [
    'pages.1.views.0.filters',
    ['name'],
    'page./tools views.0.filters: name is text; filters takes fields that are choice, boolean, reference, references, date, dateTime.',
  ],
  [
    'pages.1.views.0',
    { of: 'tool', kind: 'board' },
    'page./tools views.0.kind: A board needs "group": the field whose options are its columns.',
  ],
  ['pages.1.path', '/', 'page./: There are two pages /.'],
  [
    'pages.0.path',
    undefined,
    'page.: A page needs a path, or "of": the kind whose record pages it is. Write "path": "/overdue".',
  ],
  ['pages.4.views.0.where', 'self.tool == page.tool', 'page.tool views.0.where: There is no "tool". There is record.'],
  // The rest.
  [
    'access',
    [{ who: 'everyone', entity: 'tool', can: 'reads' }],
    'access.1 can: Nobody can "reads". Did you mean read?',
  ],
  [
    'custom',
    [{ name: 'map', kind: 'view', contract: 'A map.' }],
    'custom.map: Nothing shows "map". Name it in a page: { "kind": "custom", "of": "map" }.',
  ],
  [
    'gaps.S1',
    'later',
    'gap.S1: "later" is no reason. Write partly: …, outOfScope: …, background, quality, platform: ID or question.',
  ],
  ['gaps.S1', 'platform: paginng', 'gap.S1: Nothing every app does is called "paginng". Did you mean paging?'],
  ['questions.0.recommended', 7, 'question.1: "recommended" is the place of an option, from 0 to 2.'],
  ['examples.0.given.t', ['toll', {}], 'example.1 given.t: There is no kind of record "toll". Did you mean tool?'],
  ['examples.0.do', 'lend', 'example.1 do: Nothing is done by "lend".'],
  [
    'examples.1.then',
    ["l.status == 'here'"],
    "example.2 then.0: There is no option 'here'. Write one of 'out', 'back'.",
  ],
];

describe('the check of an app model', () => {
  it('has nothing to say of the tool library', () => assert.deepEqual(complaints(JSON.parse(library)), []));

  // Written by the page that describes the language alone; what was mended since: `platform: responsive`, which no test shows.
  for (const name of ['expenses', 'museum', 'recipes', 'shifts']) {
    it(`has nothing to say of ${name}, which carries or explains each statement of its spec`, () => {
      const [model, spec] = ['json', 'md'].map((end) => readFileSync(`test/fixtures/appModels/${name}.${end}`, 'utf8'));
      const ids = [...(spec ?? '').matchAll(/<!-- (S\d+) -->/g)].map(([, id = '']) => id);
      assert.ok(ids.length > 40);
      assert.deepEqual(complaints(JSON.parse(model ?? ''), ids), []);
    });
  }

  for (const [place, value, expected] of wrong) {
    it(`${place} = ${JSON.stringify(value)}`, () => {
      const found = complaints(otherwise(place, value));
      assert.ok(
        found.some((complaint) => complaint.startsWith(expected)),
        found.join('\n'),
      );
    });
  }

  it('lets nothing make or delete the record of which there is always exactly one', () => {
    const model = JSON.parse(library) as { entities: Json[]; actions: Json[]; checks: Json[] };
    for (const entity of model.entities.filter(({ name }) => name === 'loan')) entity.single = true;
    model.actions = [{ ...model.actions[0], does: [{ delete: 'self' }, { create: 'loan', values: {} }] }];
    model.checks = [{ ...model.checks[0], entity: 'loan', on: 'create' }];
    const found = complaints(model).filter((complaint) => complaint.includes('always exactly one loan'));
    const ways = [
      'Set its fields instead: "set": "self".',
      'Set its fields instead.',
      'Write "on": "change" or leave it out.',
    ];
    for (const way of [...ways, 'Leave "create" out.'])
      assert.ok(
        found.some((complaint) => complaint.endsWith(way)),
        `${way}\n${found.join('\n')}`,
      );
  });

  it('wants each statement carried or given a reason', () => {
    const all = Array.from({ length: 21 }, (_, index) => `S${index + 1}`);
    assert.deepEqual(complaints(JSON.parse(library), all), []);
    assert.deepEqual(complaints(JSON.parse(library), [...all, 'S22']), [
      'statement.S22: No construct names S22. Name it where it is carried, or give it a reason under "gaps".',
    ]);
    assert.deepEqual(complaints(JSON.parse(library), all.slice(0, 20)), ['statement.S21: There is no statement S21.']);
  });

  it('takes what is there in short as it is written at length', () => {
    const { resolved } = checkAppModel(JSON.parse(library));
    const [tool, loan] = ['tool', 'loan'].map((name) => resolved?.entities.get(name));
    const condition = tool?.fields.find(({ name }) => name === 'condition');
    assert.deepEqual(
      condition?.options.map(({ value, label, tone }) => [value, label, tone]),
      [
        ['good', 'good', 'success'],
        ['worn', 'worn', 'warning'],
        ['inRepair', 'in repair', 'danger'],
      ],
    );
    assert.deepEqual([tool?.label, tool?.plural, tool?.pluralLabel], ['Tool', 'tools', 'Tools']);
    const member = loan?.fields.find(({ name }) => name === 'member');
    assert.deepEqual(
      [member?.type, member?.to, member?.required, member?.reverse],
      ['reference', 'member', true, 'loans'],
    );
  });

  it(`never throws, whatever is in its place (seed ${seed})`, function () {
    this.timeout(120_000);
    const places = placesOf(JSON.parse(library));
    const change = fc.tuple(
      fc.constantFrom(...places),
      fc.oneof(fc.jsonValue(), fc.constantFrom('self', '{', '!', '|', 'in', '-', '[]')),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const model = JSON.parse(library) as Json;
        for (const [place, value] of changes) set(model, place, value);
        const { resolved, complaints: found } = checkAppModel(model);
        assert.ok(resolved !== undefined || found.length > 0);
      }),
      { seed, numRuns: inLongRuns(20_000, 400), examples: [[[nameThatIsNoText, wrongElsewhere]]] },
    );
  });
});

type Change = [readonly string[], unknown];
const nameThatIsNoText: Change = [['checks', '1', 'name'], { toString: 0 }];
const wrongElsewhere: Change = [['app'], 'self'];

function placesOf(part: unknown, before: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof part !== 'object' || part === null) return [before];
  const inside = Object.entries(part).flatMap(([key, value]) => placesOf(value, [...before, key]));
  return before.length > 0 ? [before, ...inside] : inside;
}

function set(model: Json, place: readonly string[], value: unknown): void {
  const holder = place.slice(0, -1).reduce<unknown>((part, key) => (isObject(part) ? part[key] : undefined), model);
  const last = place.at(-1);
  if (isObject(holder) && last !== undefined) holder[last] = value;
}

function isObject(part: unknown): part is Json {
  return typeof part === 'object' && part !== null;
}
