/** Fields of which a rule says that they are numbers: "seeing must be a whole number from 1 to 5", "the total is frames × exposure". */
import type { EntitySource } from '../fields/fieldSource';
import { typeFromName } from '../fields/fieldType';
import type { Identified } from '../identify';
import { nounKey } from './nouns';

const shall = '(?:must|shall|should|has to|have to|is|are)(?: always)?(?: be)?';
const whole =
  /^(?:the )?(?<field>[\p{L}-]+(?: [\p{L}-]+){0,2}?)(?: of (?:an?|the|each|every) (?:[\p{L}-]+)(?: [\p{L}-]+)?)? SHALL an? (?<sort>whole number|integer|number)(?= |$)/u;
const isNumber = new RegExp(whole.source.replace('SHALL', shall), 'iu');

/** "Litres must be greater than 0": what has such a limit is a number; a limit of characters or days apart is none. */
const more =
  '(?:at least|at most|no more than|no less than|not more than|not less than|more than|less than|greater than|higher than|lower than|above|below|over|under|up to|between|from|a minimum of|a maximum of|≥|≤|>|<)';
const bounded = new RegExp(
  `^(?:the )?(?<field>[\\p{L}-]+(?: [\\p{L}-]+){0,2}?)(?: of (?:an?|the|each|every) (?:[\\p{L}-]+)(?: [\\p{L}-]+)?)? (?:${shall}|can(?:not)? be|may not be|must not be|cannot|must not|may not)(?: (?:lie|fall|go|drop|exceed))?(?: a number| a whole number)? (?:${more} )?-?\\d[\\d.,]*(?= |[.!]?$)(?!.*\\b(?:characters?|chars?|letters?|digits?|signs?|words?|before|after|earlier|later|past|future)\\b)`,
  'iu',
);

const factor = '[\\p{L}-]+(?: [\\p{L}-]+){0,3}?';
const product = new RegExp(
  `(?: as | is | be | equals? |[=:] )(?:the )?(?<left>${factor}) (?:×|\\*|times|multiplied by) (?:the |its )?(?<right>${factor})[.!]?$`,
  'iu',
);

const worked = new RegExp(
  `(?:^(?:the )?(?!system )|(?:calculate|compute|work out) (?:the |its )?)(?<result>${factor})(?: of (?:an?|the|each|every) ${factor})? (?:as|is|shall|must|should|equals?|[=:]) `,
  'iu',
);

/** Fills the types of fields that no sentence, no table and no name tells. */
export function numbersTold(
  statements: readonly Identified[],
  sources: readonly EntitySource[],
): readonly EntitySource[] {
  return statements.flatMap(({ statement }) => {
    const text = statement.text.slice(0, 300);
    const said = isNumber.exec(text)?.groups;
    if (said?.field)
      return filled([said.field], /whole|integer/i.test(said.sort ?? '') ? 'whole number' : 'number', sources);
    const limited = limitIn(text);
    if (limited) return filled([limited], 'number', sources);
    const factors = product.exec(text)?.groups;
    if (!factors) return [];
    const result = worked.exec(text)?.groups?.result;
    return filled([factors.left ?? '', factors.right ?? '', result ?? ''], 'number', sources);
  });
}

/** The field that the sentence bounds by a number, where it does. */
function limitIn(text: string): string | undefined {
  const found = bounded.exec(text);
  return found && new RegExp(` (?:${more}|exceed) -?\\d`, 'iu').test(found[0]) ? found.groups?.field : undefined;
}

function filled(names: readonly string[], about: string, sources: readonly EntitySource[]): readonly EntitySource[] {
  const keys = new Set(names.map(nounKey));
  return sources.flatMap((source): readonly EntitySource[] => {
    const open = source.fields.filter(
      (field) =>
        field.about === '' &&
        !field.refersTo &&
        keys.has(nounKey(field.name)) &&
        !typeFromName(field.name, { limits: [] }),
    );
    const fields = open.map(({ name, range }) => ({ name, about, range, onlyFills: true as const }));
    return fields.length > 0 ? [{ name: source.name, fields, range: source.range, origin: 'prose' }] : [];
  });
}
