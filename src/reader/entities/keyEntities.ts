/** Key entities as Spec Kit writes them: "**Loan**: Represents one borrowed tool. Key attributes: start day, condition (good or worn), associated member." */
import { readFieldList, splitFieldList } from '../fields/fieldList';
import type { EntitySource, FieldSource } from '../fields/fieldSource';
import type { ItemBlock } from '../outline';
import { withoutDescription } from './inlineModel';
import { isNoun } from './kindNames';

const attributes =
  '(?:key |main |core |important |its |the |following |wichtige |wesentliche )*(?:attributes?|fields?|properties|data|information|details|attributen?|felder[n]?|eigenschaften|angaben|merkmalen?)';
const colon = new RegExp(
  `(?:^|[.;,]\\s*|\\s[–—-]\\s*)(?:(?:with|has|mit|hat) )?${attributes}(?: (?:include|includes|are|sind))?\\s*[:=]\\s*(.+)$`,
  'iu',
);
const including = new RegExp(
  `(?:^|[\\s,(])(?:with|has|have|having|contains?|includes?|including|stores?|holds?|records?|captures?|tracks?|mit|hat|enthält|umfasst|speichert) ${attributes}(?: (?:including|such as|like|of|wie))?\\s*:?\\s+(.+)$`,
  'iu',
);
const telling =
  /(?:^|[.;,]\s*|\s)(?:(?:and|which|that|it|und) )?(?:with|has|have|having|contains?|includes?|including|stores?|holds?|records?|captures?|tracks?|consists? of|identified by|described by|defined by|mit|hat|enthält|umfasst|speichert)\s+(?:a list of\s+)?(.+)$/iu;
const link =
  /(?:belongs? to|linked to|associated with|related to|references?|refers to|points to|assigned to|tied to|attached to|made by|owned by|gehört zu|verknüpft mit|verweist auf) (?:exactly |genau )?(?:an?|one|the|a single|eine?[mnr]?|de[mr]) ([\p{L}-]+(?: (?!(?:from|of|in|on|at|to|by|for|with|and|or|that|which|who|when|as|if|may|can|is|are|has|und|oder|aus|von|im|in)\b)[\p{L}][\p{L}-]+)?)/giu;

/** "Links a volunteer to a shift": it points at both. */
const joining =
  /(?:links|connects|assigns|joins|verbindet) (?:an?|one|the|eine?n?) ([\p{L}-]+) (?:to|with|and|mit|und) (?:an?|one|the|eine?[mnr]?) ([\p{L}-]+)/iu;

/** The entity of the item; undefined where it names none. What is said of it beside its fields describes it. */
export function readKeyEntity(item: ItemBlock): EntitySource | undefined {
  const said = /^([^:–—(]{2,50}?)\s*(?:\([^()]*\)\s*)?(?::|\s[–—-])\s*(.*)$/su.exec(item.text);
  const name = (said?.[1] ?? item.text)
    .replace(/[*`[\]]/g, '')
    .replace(/\.$/, '')
    .trim();
  const isNamed = item.strong.replace(/:$/, '') === name || /^\p{Lu}/u.test(name);
  if (!isNamed || name.split(/\s+/).length > 3 || !isNoun(name)) return undefined;
  const about = said?.[2] ?? '';
  const fields = [...fieldsOf(about, item), ...item.children.flatMap(({ text, range }) => childFields(text, range))];
  const linked = linksIn(about, item).filter(({ name: to }) => !fields.some((field) => isSame(field.name, to)));
  return { name, fields: [...fields, ...linked], range: item.range, origin: fields.length > 0 ? 'bullets' : 'assumed' };
}

/** "**Inspection**, **Treatment**: both belong to a Colony": the item of each. */
export function namedTogether(item: ItemBlock): readonly ItemBlock[] {
  const [, names = '', rest = ''] =
    /^((?:\p{Lu}[\p{L}-]*(?: \p{L}+)?(?:, and |, | and | & | \/ ))+\p{Lu}[\p{L}-]*(?: \p{L}+)?)((?::|\s[–—-]\s).*)?$/su.exec(
      item.text,
    ) ?? [];
  return names
    .split(/, and |, | and | & | \/ /)
    .map((name) => ({ ...item, text: `${name}${rest}`, strong: name, children: [] }));
}

/** Whether the text says outright which attributes there are, beside telling what the thing is. */
export function saysAttributes(text: string): boolean {
  return /\p{L}\p{L}\. \p{Lu}/u.test(text) || including.test(text) || /[:–—-] .*[.;,] .*:/u.test(text);
}

function fieldsOf(about: string, { range }: ItemBlock): readonly FieldSource[] {
  const list = colon.exec(about)?.[1] ?? including.exec(about)?.[1];
  if (list) return readFieldList(firstSentence(list), range);
  for (const sentence of about.split(/(?<=[\p{L}\p{N})]{2}[.;])\s+/u)) {
    const told = telling.exec(sentence.replace(/[.;]$/, ''))?.[1];
    const parts = told ? splitFieldList(told) : [];
    const fields = told ? readFieldList(told, range) : [];
    // One word behind "with" is more often a part of the explanation.
    if (fields.length >= 2 && fields.length * 4 >= parts.length * 3)
      return fields.filter(
        ({ name }) => isNoun(name) || isNoun(name.replace(/^(?:number|amount|date|year|time) of /i, '')),
      );
  }
  const told = withoutDescription(about);
  const first = told === about ? '' : firstSentence(told);
  const parts = splitFieldList(first);
  const fields = readFieldList(first, range);
  return fields.length >= 2 && fields.length * 4 >= parts.length * 3 ? fields : bareList(about, range);
}

/** "A person who leases plots. First name, last name, phone.": a sentence that is nothing but names. */
function bareList(about: string, range: ItemBlock['range']): readonly FieldSource[] {
  for (const sentence of about.split(/(?<=[\p{L}\p{N})]{2}[.;])\s+/u)) {
    const parts = splitFieldList(sentence);
    const fields = readFieldList(sentence, range);
    const isBare = parts.length >= 3 && fields.length === parts.length && !/^(?:an?|the|one|eine?)\s/i.test(sentence);
    if (isBare && fields.every(({ name }) => isPlainName(name))) return fields;
  }
  return [];
}

/** "Exposure in seconds", "observed at": a noun with what it is measured by, or a moment. */
function isPlainName(name: string): boolean {
  return isNoun(name.replace(/^number of /i, '').replace(/(?<=\p{L}) (?:of|per|in|on|at)(?: .*)?$/iu, ''));
}

function childFields(text: string, range: ItemBlock['range']): readonly FieldSource[] {
  const list = colon.exec(text)?.[1];
  return list ? readFieldList(firstSentence(list), range) : [];
}

function linksIn(about: string, { range }: ItemBlock): readonly FieldSource[] {
  const between = joining.exec(about);
  const found = [...about.matchAll(link)]
    .map((match) => match[1])
    .concat(between?.[1], between?.[2])
    .filter((name) => name !== undefined);
  return [...new Set(found)].map((name) => ({ name, about: `reference to ${name}`, range }));
}

function firstSentence(list: string): string {
  return (
    list
      .split(/(?<=[\p{L})\d])\.\s+(?=\p{Lu})|;\s*(?=(?:relationships?|related|belongs|linked|beziehung))/iu)[0]
      ?.trim()
      .replace(/[.]$/, '') ?? list
  );
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase().split(' ').includes(other.toLowerCase());
}
