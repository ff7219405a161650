/** The page of one record: every field, computed values, and the records that point at it. */
import { Imports } from '../emit/imports';
import { element, fits, wrapping } from '../emit/layout';
import { attribute, commentText } from '../emit/literal';
import type { AppModel, EntityModel, FieldModel, ReferenceModel } from '../model/types';
import { conditionOf } from '../rules/condition';
import { fill } from '../words/words';
import { derivedOf } from './derived';
import { textOf, titleCall } from './text';

export function detailFile(entity: EntityModel, app: AppModel): string {
  const { name, typeName } = entity;
  const imports = new Imports()
    .value('../kit/lib/store', 'useDatabase')
    .value('../kit/ui/DetailPage', 'DetailPage')
    .value('../kit/ui/DetailRow', 'DetailRow')
    .value('../kit/ui/NotFound', 'NotFound')
    .value(`./${name}`, `${name}Title`);
  const rows = [...entity.fields.map((field) => shownRow(field, entity, imports)), ...computedRows(entity, imports)];
  const related = relatedSource(
    app.references.filter((reference) => reference.to === entity),
    app,
    imports,
  );
  const tag = openTag(name, titleCall(entity, 'record'), related, lockedAttribute(entity, imports));
  return `/** ${commentText(entity.label)}: the page of one record. */
${imports}
export function ${typeName}Detail({ id }: { readonly id: string }) {
  const database = useDatabase();
  const record = database.${name}.find((candidate) => candidate.id === id);
  if (!record) return <NotFound />;
  return (
${tag}
${rows.join('\n')}
    </DetailPage>
  );
}
`;
}

function openTag(name: string, title: string, related: string, locked: readonly string[]): string {
  const attributes = [
    `name="${name}"`,
    'record={record}',
    `title={${title}}`,
    ...locked,
    ...(related ? [`related={${related}}`] : []),
  ];
  const line = `<DetailPage ${attributes.join(' ')}>`;
  if (fits(line, 4)) return `    ${line}`;
  return `    <DetailPage\n${attributes.map((one) => `      ${one}\n`).join('')}    >`;
}

/** A field that is not in this record is not told of. */
function shownRow(field: FieldModel, entity: EntityModel, imports: Imports): string {
  const shown = conditionOf(entity, 'shown', field);
  if (!shown) return row(field.label, fieldValue(field, entity, imports), 6);
  imports.value(`../rules/${shown.name}`, shown.name);
  const inner = row(field.label, fieldValue(field, entity, imports), 8);
  return `      {${shown.name}(record, database, record) && (\n${inner}\n      )}`;
}

function lockedAttribute(entity: EntityModel, imports: Imports): string[] {
  const rule = conditionOf(entity, 'locked', undefined);
  if (!rule) return [];
  imports.value(`../rules/${rule.name}`, rule.name);
  return [`isLocked={${rule.name}(record, database)}`];
}

function row(label: string, child: string, indent: number): string {
  return wrapping('DetailRow', [`label=${attribute(label)}`], child, indent);
}

function fieldValue(field: FieldModel, entity: EntityModel, imports: Imports): string {
  const value = `record.${field.name}`;
  switch (field.type.kind) {
    case 'email':
      return `{${value} && <a href={\`mailto:\${${value}}\`}>{${value}}</a>}`;
    case 'phone':
      return phoneLink(value);
    case 'url':
      imports.value('../kit/ui/WebLink', 'WebLink');
      return `{${value} && <WebLink address={${value}} />}`;
    case 'reference':
      if (!field.target) return `{${value}}`;
      imports.value('../kit/ui/RecordLink', 'RecordLink');
      return `<RecordLink name="${field.target.name}" id={${value}} />`;
    case 'references':
      imports.value('../kit/ui/RecordLinks', 'RecordLinks');
      return field.target ? `{${value}.length > 0 && <RecordLinks name="${field.target.name}" ids={${value}} />}` : '';
    case 'color':
      imports.value('../kit/ui/Swatch', 'Swatch');
      return `{${value} && <Swatch color={${value}} />}`;
    case 'image':
      return `{${value} && <img className="picture" src={${value}} alt=${attribute(field.label)} />}`;
    default:
      return `{${textOf(field, 'record', entity, imports)}}`;
  }
}

function phoneLink(value: string): string {
  const link = `<a href={\`tel:\${${value}.replace(/[^+\\d]/g, '')}\`}>{${value}}</a>`;
  const line = `{${value} && ${link}}`;
  return fits(line, 8) ? line : `{${value} && (\n          ${link}\n        )}`;
}

/** How many records point here is told where these are listed. */
function computedRows(entity: EntityModel, imports: Imports): string[] {
  return entity.rules.flatMap((rule) => {
    const derived = rule.use.kind === 'countOfRelated' ? undefined : derivedOf(rule, imports);
    return derived ? [row(derived.label, `{${derived.text}}`, 6)] : [];
  });
}

function relatedSource(references: readonly ReferenceModel[], app: AppModel, imports: Imports): string {
  if (references.length === 0) return '';
  imports.value('../kit/ui/Related', 'Related');
  if (references.length === 1) return `\n${references.map((one) => related(one, references, app, 8)).join('')}\n      `;
  return `\n        <>\n${references.map((one) => related(one, references, app, 10)).join('\n')}\n        </>\n      `;
}

function related(
  { from, field }: ReferenceModel,
  all: readonly ReferenceModel[],
  { words }: AppModel,
  indent: number,
): string {
  const several = all.filter((other) => other.from === from).length > 1;
  const title = several ? fill(words.made.relatedBy, { many: from.plural, field: field.label }) : from.plural;
  const attributes = [
    `title=${attribute(title)}`,
    `name="${from.name}"`,
    `records={database.${from.name}.filter((other) => ${field.type.kind === 'references' ? `other.${field.name}.includes(id)` : `other.${field.name} === id`})}`,
    `field="${field.name}"`,
    'id={id}',
  ];
  return element('Related', attributes, indent);
}
