/** Lists below a line that says of what they are: "A job is made up of the following:". */
import { readFieldList, splitFieldList } from '../fields/fieldList';
import type { FieldSource } from '../fields/fieldSource';
import type { ItemBlock } from '../outline';
import { fieldOfBullet } from './fieldBullets';
import { isKindName } from './kindNames';
import { toldRecord } from './toldRecords';

/** A list such as may stand below the line. */
const sample = 'a name, a title and a remark';
/** "A run is the time a job spends on a press:" says what one is. */
const saysWhatItIs = /^(?:an?|each|every) (?<entity>[\p{L}-]+(?: [\p{L}-]+)?) is (?:an?|the|one|when) [^:.;]{3,80}:$/iu;
const behind = '(?:the following|these|the following (?:fields|details|data|information|things))';
const saysWhatItHas = new RegExp(
  `^(?:(?:an?|each|every|the|our|all) ){0,2}(?<entity>[\\p{L}-]+(?: [\\p{L}-]+)?) (?:(?:shall|must|should|will) )?(?:has|have|holds?|consists? of|contains?|comprises?|includes?) ${behind}:$`,
  'iu',
);

/** The kind of record that a line with a colon is about. */
export function leadOf(line: string): string | undefined {
  const text = line.trim();
  if (!/:$/.test(text) || text.length > 200) return undefined;
  const told = toldRecord(`${text.replace(/(?: the following| these)?:$/, '')} ${sample}`, () => false)?.entity;
  const entity = told ?? saysWhatItHas.exec(text)?.groups?.entity ?? saysWhatItIs.exec(text)?.groups?.entity;
  return entity !== undefined && isKindName(entity) ? entity : undefined;
}

/** "a job number, which nobody else has", "the date it was ordered and the date it is due" */
export function ledFields(item: ItemBlock): readonly FieldSource[] {
  if (item.children.length > 0) return fieldOfBullet(item) ? [fieldOfBullet(item) as FieldSource] : [];
  const text = item.text.replace(/[.;,]$/, '').replace(/, (?:and|or)$/, '');
  const plain = text
    .replace(/, (?:which|that) (?:nobody else has|no other [\p{L}-]+ has|is never used twice)$/iu, ' (unique)')
    .replace(/, (?:such as|for example|e\.g\.|for instance) .*$/iu, '')
    .replace(/^((?:an?|the) [\p{L}-]+(?: [\p{L}-]+)?) for (?:the|our) [\p{L}-]+$/iu, '$1');
  const fields = readFieldList(plain, item.range);
  return fields.length === splitFieldList(plain).length ? fields : [];
}
