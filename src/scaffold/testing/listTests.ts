/** The tests of what requirements ask of lists: their order, what they are filtered by, what a search finds. */
import type { Requirement } from '../../pipeline/schema/spec';
import type { Imports } from '../emit/imports';
import { literal } from '../emit/literal';
import { sampleValue, sourceOf } from '../entity/sampleText';
import type { ListModel } from '../model/pageTypes';
import type { AppModel, FieldModel } from '../model/types';
import { listAddress } from './addresses';
import { quoteOf } from './quote';

type Operation = 'sort' | 'filter' | 'search';

/** Source text of tests. What they use beside the imports: `open` and `listed`. */
export function listTests(app: AppModel, imports: Imports): string[] {
  return app.requirements.flatMap((requirement) =>
    app.lists.flatMap((list) => [
      ...(asks(requirement, 'sort', list) ? orderTest(requirement, list) : []),
      ...(asks(requirement, 'filter', list) ? filterTests(requirement, list, imports) : []),
      ...(asks(requirement, 'search', list) ? searchTests(requirement, list, imports) : []),
    ]),
  );
}

/** Of several lists of a kind those that the spec tells of; only the order of such a list is asked for. */
function asks({ meanings }: Requirement, operation: Operation, { entity, page, first }: ListModel): boolean {
  const isAbout = page ? (operation === 'sort' ? page.isSorted : true) : operation !== 'sort' && first;
  return (
    isAbout &&
    meanings.some((one) => one.kind === 'operation' && one.operation === operation && one.entity === entity.id)
  );
}

function orderTest(requirement: Requirement, list: ListModel): string[] {
  const { column, direction } = list.sort;
  const field = list.entity.fields.find(({ name }) => name === column);
  const [low, high] = (field ? ordered(field) : createdAt) ?? [];
  if (low === undefined || high === undefined) return [];
  const [first, second] = (direction === 'ascending' ? [low, high] : [high, low]).map(sourceOf);
  // The other way round in the database, and by age.
  const age = column === 'createdAt' ? [] : createdAt.map((moment) => `, createdAt: ${literal(moment)}`);
  const records = [
    `id: 'second', ${column}: ${second}${age[1] ?? ''}`,
    `id: 'first', ${column}: ${first}${age[0] ?? ''}`,
  ];
  return [test(requirement, list, records, ["expect(listed()).toEqual(['first', 'second']);"])];
}

const createdAt = ['2026-05-01T10:00:00.000Z', '2026-05-02T10:00:00.000Z'];

/** A lower and a higher value. */
export function ordered(field: FieldModel): readonly (string | number | boolean)[] | undefined {
  switch (field.type.kind) {
    case 'boolean':
      return [false, true];
    case 'choice':
      return field.type.multiple ? undefined : field.options.slice(0, 2).map(({ value }) => value);
    case 'number':
    case 'money':
      return [1, 2];
    case 'reference':
    case 'references':
      return undefined;
    case 'text':
    case 'longText':
      return ['a', 'b'];
    default:
      return [1, 2].map((variant) => String(sampleValue(field, variant)));
  }
}

function filterTests(requirement: Requirement, list: ListModel, imports: Imports): string[] {
  const asked = list.filterBy.filter((field) => list.page?.filterBy.includes(field));
  return (asked.length > 0 ? asked : list.filterBy.slice(0, 1)).map((field) => {
    imports.value('@testing-library/react', 'fireEvent');
    const { wanted, other, choice } = filterValues(field);
    return test(
      requirement,
      list,
      [`id: 'other', ${field.name}: ${sourceOf(other)}`, `id: 'wanted', ${field.name}: ${sourceOf(wanted)}`],
      [
        `const filter = screen.queryByLabelText(${literal(field.label)}, { selector: '.toolbar select' });`,
        'expect(filter).not.toBeNull();',
        `fireEvent.change(filter ?? document.body, { target: { value: ${literal(choice)} } });`,
        "expect(listed()).toEqual(['wanted']);",
      ],
    );
  });
}

/** Of a filter that is set to `choice` a value that it lets pass, and one that it doesn't. */
export function filterValues(field: FieldModel): { wanted: unknown; other: unknown; choice: string } {
  const isSeveral = field.type.kind === 'references' || (field.type.kind === 'choice' && field.type.multiple);
  if (field.type.kind === 'boolean') return { wanted: true, other: false, choice: 'true' };
  const choice = field.target ? `${field.target.name}-1` : (field.options[0]?.value ?? '');
  return isSeveral ? { wanted: [choice], other: [], choice } : { wanted: choice, other: '', choice };
}

/** A word that no sample holds, in each field that is a text. */
function searchTests(requirement: Requirement, list: ListModel, imports: Imports): string[] {
  const texts = list.searchBy.filter(({ type }) => ['text', 'longText', 'email'].includes(type.kind));
  const asked = texts.filter((field) => list.page?.searchBy.includes(field));
  return (asked.length > 0 ? asked : texts.slice(0, 1)).map((field) => {
    imports.value('@testing-library/react', 'fireEvent');
    return test(
      requirement,
      list,
      [`id: 'other', ${field.name}: ''`, `id: 'wanted', ${field.name}: 'zyx'`],
      [
        "fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'zyx' } });",
        "expect(listed()).toEqual(['wanted']);",
      ],
    );
  });
}

function test(requirement: Requirement, list: ListModel, records: readonly string[], lines: readonly string[]): string {
  const { name } = list.entity;
  return `test(${literal(quoteOf(requirement))}, () => {
  const ${name} = sampleDatabase.${name}.flatMap(
    (record) => [${records.map((one) => `{ ...record, ${one} }`).join(', ')}] as const,
  );
  replaceDatabase({ ...sampleDatabase, ${name} });
  open(${literal(listAddress(list))});
${lines.map((line) => `  ${line}\n`).join('')}});
`;
}
