/** The tests of what the spec says of all amounts of money: each is shown in its currency. */
import type { Requirement } from '../../pipeline/schema/spec';
import type { Imports } from '../emit/imports';
import { literal } from '../emit/literal';
import type { AppModel, EntityModel } from '../model/types';
import { sampleAddress } from './addresses';
import { quoteOf } from './quote';

/** Source text of tests. What they use beside the imports: `open` and `detail`. */
export function amountTests(app: AppModel, imports: Imports): string[] {
  const withMoney = app.entities.filter((entity) => amountsOf(entity).length > 0);
  const asking = app.requirements.filter((requirement) => isOfAllAmounts(requirement, withMoney));
  return asking.flatMap((requirement) => withMoney.map((entity) => amountTest(requirement, entity, imports)));
}

/** About every amount of every kind, and nothing else. */
function isOfAllAmounts({ meanings }: Requirement, withMoney: readonly EntityModel[]): boolean {
  const amounts = withMoney.flatMap((entity) => amountsOf(entity).map(({ id }) => ({ entity: entity.id, id })));
  const isMeant = ({ entity, id }: (typeof amounts)[number]) =>
    meanings.some((one) => one.kind === 'field' && one.entity === entity && one.field === id);
  return amounts.length > 0 && meanings.length === amounts.length && amounts.every(isMeant);
}

function amountsOf({ fields }: EntityModel) {
  return fields.flatMap(({ type, ...field }) => (type.kind === 'money' ? [{ ...field, currency: type.currency }] : []));
}

function amountTest(requirement: Requirement, entity: EntityModel, imports: Imports): string {
  imports.value('../locale', 'locale');
  const amounts = amountsOf(entity);
  const { name } = entity;
  return `test(${literal(quoteOf(requirement))}, () => {
  const ${name} = sampleDatabase.${name}.map((record) => ({ ...record, ${amounts.map((one) => `${one.name}: 12.5`).join(', ')} }));
  replaceDatabase({ ...sampleDatabase, ${name} });
  open('${sampleAddress(entity)}');
  const text = (currency: string) => new Intl.NumberFormat(locale, { style: 'currency', currency }).format(12.5);
${amounts.map(({ label, currency }) => `  expect(detail(${literal(label)})).toBe(text(${literal(currency)}));\n`).join('')}});
`;
}
