/** The function that names a record, as `bookTitle`. */
import type { Imports } from '../emit/imports';
import { literal } from '../emit/literal';
import type { RuleModel } from '../model/ruleTypes';
import type { EntityModel, FieldModel } from '../model/types';
import { formatted } from './formatted';

/** Whether the title of a record is that of another one, or follows from more than one field. */
export function titleNeedsDatabase(entity: EntityModel): boolean {
  return titleRule(entity) !== undefined || entity.titleField?.type.kind === 'reference';
}

/** The source of the function. Other records' titles come straight from their files: `kit/lib/record` would import in a circle. */
export function titleFunction(entity: EntityModel, imports: Imports, untitled: string): string {
  const database = titleNeedsDatabase(entity) ? ', database: Database' : '';
  return `/** What names the record in lists and headings. */
export function ${entity.name}Title(record: ${entity.typeName}${database}): string {
${body(entity, imports, untitled)}}
`;
}

function titleRule({ rules }: EntityModel): RuleModel | undefined {
  return rules.find(({ use }) => use.kind === 'title');
}

function body(entity: EntityModel, imports: Imports, untitled: string): string {
  const rule = titleRule(entity);
  if (rule) {
    imports.value(`../rules/${rule.name}`, rule.name).type('../database', 'Database');
    return `  return ${rule.name}(record, database) || ${literal(untitled)};\n`;
  }
  const field = entity.titleField;
  if (!field) {
    imports.value('../kit/lib/format', 'formatMoment');
    return '  return formatMoment(record.createdAt);\n';
  }
  if (field.target && field.type.kind === 'reference')
    return targetBody(entity, field, field.target, imports, untitled);
  return `  return ${formatted(field, 'record', imports)} || ${literal(untitled)};\n`;
}

/** Records that point at the same one are told apart by their day: "Drill, 3 May". */
function targetBody(
  entity: EntityModel,
  field: FieldModel,
  target: EntityModel,
  imports: Imports,
  untitled: string,
): string {
  const name = `${target.name}Title`;
  imports.value(`../${target.name}/${target.name}`, name).type('../database', 'Database');
  const call = titleNeedsDatabase(target) ? `${name}(target, database)` : `${name}(target)`;
  const days = entity.fields.filter(({ type }) => type.kind === 'date' || type.kind === 'dateTime');
  const day = days.find(({ required }) => required) ?? days[0];
  const found = `  const target = database.${target.name}.find((candidate) => candidate.id === record.${field.name});\n`;
  if (!day) return `${found}  return target ? ${call} : ${literal(untitled)};\n`;
  return `${found}  const name = target ? ${call} : ${literal(untitled)};
  return [name, ${formatted(day, 'record', imports)}].filter((part) => part !== '').join(', ');
`;
}
