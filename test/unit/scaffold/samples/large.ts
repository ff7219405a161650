/** A spec of about 10,000 lines: hundreds of kinds of records that point at each other, each with rules and requirements. */
import { choice, entity, field, page, reference, requirement, rule, spec, text } from './parts';

export function large(count: number) {
  const ids = Array.from({ length: count }, (_, index) => `thing${index}`);
  return spec('Large', {
    entities: ids.map((id, index) =>
      entity(id, `Thing ${index}`, `Things ${index}`, [
        field('name', 'name', text, { required: true, unique: true }),
        field('status', 'status', choice('new', 'old'), { default: 'new' }),
        field('other', 'other', reference(ids[(index + 1) % count] ?? '')),
        ...Array.from({ length: 12 }, (_, number) =>
          field(`value${number}`, `value ${number}`, { kind: 'number', integer: true, min: 0 }),
        ),
      ]),
    ),
    pages: ids.map((id, index) => page(`p-${id}`, `Things ${index}`, 'list', { entity: id })),
    rules: ids.map((id) =>
      rule(`${id}-countPerChoice`, 'counts', [`R-${id}`], { kind: 'countPerChoice', entity: id, field: 'status' }),
    ),
    requirements: ids.flatMap((id) => [
      requirement(`R-${id}`, `The list counts ${id}.`, [{ kind: 'rule', rule: `${id}-countPerChoice` }]),
      requirement(`R2-${id}`, `Keep ${id}.`, [
        { kind: 'entity', entity: id },
        { kind: 'operation', entity: id, operation: 'export' },
      ]),
    ]),
  });
}
