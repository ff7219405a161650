/** What a sentence says of some fields behind the list of all: "…; name and phone must be filled in", "…, of which the name is mandatory". */
import { readFieldList, splitFieldList } from '../fields/fieldList';
import type { FieldSource } from '../fields/fieldSource';

const must =
  '(?:must|shall|has to|have to|should)(?: all| always)? be (?:filled in|given|present|entered|there|stated|provided|known)';
const needed = '(?:is|are) (?:always )?(?:a must|required|mandatory|compulsory|obligatory|needed)';
const behind = new RegExp(
  `(?:;|, of which|, of these|, whereby|, where| [–—-])\\s+(?:both )?(?<names>[^;]{2,80}?) (?:(?<must>${must}|${needed})|(?:is|are) optional|(?:can|may) be (?:left )?(?:empty|out|blank))$`,
  'iu',
);
const nowhere = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };

/** The list alone, and what puts the marks on its fields; all of the text where a name behind it is no field of the list. */
export function cutMarks(text: string): {
  readonly list: string;
  readonly marked: (fields: readonly FieldSource[]) => readonly FieldSource[];
} {
  const found = behind.exec(text);
  const list = text.slice(0, found?.index ?? text.length);
  const names = splitFieldList(found?.groups?.names ?? '').map(plainName);
  const fields = readFieldList(list, nowhere).map(({ name }) => plainName(name));
  const required = found?.groups?.must !== undefined;
  const others = names.filter((name) => !fields.includes(name));
  if (!found || names.length === 0 || (required && others.length > 0)) return { list: text, marked: (all) => all };
  // "…; phone and e-mail are optional": these are fields as well.
  return {
    list: [list, ...others].join(', '),
    marked: (all) => all.map((one) => (names.includes(plainName(one.name)) ? { ...one, required } : one)),
  };
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:the|an?|its|their|his|her) /, '')
    .trim();
}
