/** Rules that are expressions as checks. */
import type { WrittenCheck } from '../../pipeline/schema/appModel/conduct';
import { camelCase, unique } from '../model/names';
import type { Lowering } from './lowering';

/** By their names, as they are kept: their order says nothing. */
export function checksOf({ rules, origins }: Lowering): WrittenCheck[] {
  const used = new Set<string>();
  const checks = rules.flatMap(({ id, text, requirementIds, check }): WrittenCheck[] => {
    if (!check) return [];
    const { entity, field, on, must, message } = check;
    const own = id.startsWith(`${entity.id}-`) ? `${entity.name}-${id.slice(entity.id.length + 1)}` : id;
    const name = unique(camelCase(own), used);
    origins.set(`check.${name}`, { id, text });
    const statements = [...requirementIds];
    return [{ name, entity: entity.name, on, must, message, field: field.name, statements }];
  });
  return checks.sort((one, other) => (one.name < other.name ? -1 : 1));
}
