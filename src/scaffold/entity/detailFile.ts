/** The page of one record: every field, computed values, and the records that point at it. */
import { buttonElements } from '../actions/buttons';
import { fits } from '../emit/fits';
import { Imports } from '../emit/imports';
import { element, wrapping } from '../emit/layout';
import { attribute, commentText, withoutStrings } from '../emit/literal';
import type { ActionModel } from '../model/actionTypes';
import type { AppModel, EntityModel, FieldModel, ReferenceModel } from '../model/types';
import { namesPage, viewElements } from '../pages/views';
import { conditionOf } from '../rules/condition';
import { fill } from '../words/words';
import { countsRelated, derivedOf } from './derived';
import { textOf, titleCall } from './text';

export function detailFile(entity: EntityModel, app: AppModel): string {
  const { name, typeName } = entity;
  const imports = new Imports()
    .value('../kit/lib/store', 'useDatabase')
    .value('../kit/ui/DetailPage', 'DetailPage')
    .value('../kit/ui/DetailPage', 'DetailRow')
    .value('../kit/ui/Shell', 'NotFound')
    .value(`./${name}`, `${name}Title`);
  const rows = [...entity.fields.map((field) => shownRow(field, entity, imports)), ...computedRows(entity, imports)];
  const views = app.recordViews.get(entity) ?? [];
  const shown = new Set(views.flatMap((view) => (view.kind === 'table' ? [view.entity] : [])));
  const references = app.references.filter(({ from, to }) => to === entity && !shown.has(from));
  const related = belowSource([...viewElements(views, app, imports, 10), ...relatedSource(references, app, imports)]);
  const page = namesPage(views) ? `  const page = { record: worldOf(database).of('${name}', record) };\n` : '';
  if (page) imports.value('../kit/lib/computed', 'worldOf');
  const buttons = app.actions.filter((action) => action.entity === entity && action.hasRecord);
  const prints = app.printed.has(entity) || views.some((view) => view.prints);
  const extras = [...lockedAttribute(entity, imports), ...actionsAttribute(entity, app, buttons, prints, imports)];
  const find = entity.single
    ? `  const [record] = database.${name};\n  if (!record) return <NotFound />;\n${usesId([related, ...extras]) ? '  const { id } = record;\n' : ''}`
    : `  const record = database.${name}.find((candidate) => candidate.id === id);\n  if (!record) return <NotFound />;\n`;
  const tag = openTag(name, titleCall(entity, 'record'), related, extras);
  return `/** ${commentText(entity.label)}: the page of one record. */
${imports}
export function ${typeName}Detail(${entity.single ? '' : '{ id }: { readonly id: string }'}) {
  const database = useDatabase();
${find}${page}  return (
${tag}
${rows.join('\n')}
    </DetailPage>
  );
}
`;
}

function usesId(sources: readonly string[]): boolean {
  return sources.some((source) => /\bid\b(?!=)/.test(withoutStrings(source)));
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

/** An element, or a fragment of several. */
function actionsAttribute(
  entity: EntityModel,
  app: AppModel,
  actions: readonly ActionModel[],
  prints: boolean,
  imports: Imports,
): string[] {
  const { creates = [] } = app.recordCreates.get(entity) ?? {};
  const count = actions.length + creates.length + Number(prints);
  if (count === 0) return [];
  const indent = count > 1 ? 10 : 8;
  if (creates.length > 0) imports.value('../kit/ui/DetailPage', 'CreateLink');
  if (prints) imports.value('../kit/ui/ActionBar', 'PrintButton');
  const print = prints ? [`${' '.repeat(indent)}<PrintButton />`] : [];
  const links = creates.map((create) => {
    const attributes = [`name="${create.entity.name}"`, `field="${create.field.name}"`, 'id={id}'];
    return element('CreateLink', [...attributes, `label=${attribute(create.label)}`], indent);
  });
  const all = [...buttonElements(actions, 'id', imports, indent), ...links, ...print];
  const source = count > 1 ? `\n        <>\n${all.join('\n')}\n        </>\n      ` : `\n${all.join('')}\n      `;
  return [`actions={${source}}`];
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
      imports.value('../kit/ui/DataTable', 'WebLink');
      return `{${value} && <WebLink address={${value}} />}`;
    case 'reference':
      if (!field.target) return `{${value}}`;
      imports.value('../kit/ui/DataTable', 'RecordLink');
      return `<RecordLink name="${field.target.name}" id={${value}} />`;
    case 'references':
      imports.value('../kit/ui/DataTable', 'RecordLinks');
      return field.target ? `{${value}.length > 0 && <RecordLinks name="${field.target.name}" ids={${value}} />}` : '';
    case 'color':
      imports.value('../kit/ui/ColorField', 'Swatch');
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
    const derived = countsRelated(rule) ? undefined : derivedOf(rule, imports);
    return derived ? [row(derived.label, `{${derived.text}}`, 6)] : [];
  });
}

function relatedSource(references: readonly ReferenceModel[], app: AppModel, imports: Imports): string[] {
  if (references.length > 0) imports.value('../kit/ui/DetailPage', 'Related');
  return references.map((one) => related(one, references, app, 10));
}

/** What belongs to a record, below its fields. */
function belowSource(parts: readonly string[]): string {
  if (parts.length === 0) return '';
  if (parts.length === 1) return `\n${parts.join('').replace(/^ {2}/gm, '')}\n      `;
  return `\n        <>\n${parts.join('\n')}\n        </>\n      `;
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
