/** Ways in which sentences list fields, brought to one: what is said of a field goes into brackets behind its name. */
import { typeOf } from '../vocabulary/lookup';
import { plainSpeech } from './spokenFields';

const one = '(?:an?|the|one|exactly one|(?:genau )?ein(?:e[mnr]?)|de[mr])';
const belonging = '(?:(?:(?:must|has to|have to|should|may|can) )?(?:always )?belongs? to|is part of|gehör(?:t|en) zu)';
const mark = '(?:required|mandatory|unique|optional)';

const both = new RegExp(
  `\\b(${belonging}) (${one} [\\p{L}-]+(?: [\\p{L}-]+)?),? (?:and|und) (?:to |zu )?(${one} [\\p{L}-]+)`,
  'giu',
);

const forms: readonly (readonly [RegExp, string])[] = [
  [/^(?:(?:the|these) )?following (?:fields?|attributes?|properties|information|details?|data|values?)\s*:?\s*/iu, ''],
  [/^(?:den |die )?folgenden? (?:felder?n?|angaben|eigenschaften|attributen?)\s*:?\s*/iu, ''],
  // "a condition, either good or worn": the choices of the member before.
  [/, (?:which is |being )?((?:either|entweder) [^,;()]+? (?:or|oder) [^,;()]+?)(?=[,;]|$| and | und )/giu, ' ($1)'],
  // "belongs to a sheep, here called the ewe"
  [
    new RegExp(
      `\\b${belonging} (${one} [\\p{L}-]+),? (?:which is |who is )?(?:here )?called (?:the|its) ([\\p{L}-]+)`,
      'giu',
    ),
    '$2 who is $1',
  ],
  // "belongs to a customer and a product": to each of them.
  [both, '$1 $2, $1 $3'],
  // "one of the states ready or retired" is a state.
  [/\bone of the (stat)(?:us)?es ((?:[^,:;()]+, )*[^,:;()]+ or [^,:;()]+?)(?=[,;]|$| and )/giu, '$1e ($2)'],
  [/;? ?(?:the )?default (?:is|shall be) (\p{L}+)$/iu, ' (default $1)'],
  // "day and weight of one patient"
  [/ of (?:exactly )?one ([\p{L}-]+)$/iu, ', belongs to one $1'],
  [/\bbetween (-?\d+(?:[.,]\d+)?) and (-?\d)/giu, '$1 to $2'],
  [/\bzwischen (-?\d+(?:[.,]\d+)?) und (-?\d)/giu, '$1 bis $2'],
  [/\bas (?:an? )?date and time\b/giu, 'as datetime'],
  [new RegExp(`, which (?:is|are|must be) (${mark}) and (?:is |must be )?(${mark})(?=,|$| and )`, 'giu'), ' ($1, $2)'],
  [new RegExp(`, which (?:is|are|must be) (${mark})(?=,|$| and )`, 'giu'), ' ($1)'],
  [
    /,? (?:which|that) (?:is|are|can be|may be) (?:either |one of )?((?:[^,:;()]+, )*[^,:;()]+ or [^,:;()]+?)(?=[,;]|$| and )/giu,
    ' ($1)',
  ],
  // "a status: open, closed or paid" are the choices of that member.
  [
    /(?<=^|[,;] |\band |\bund )([^,:;()]{2,40}): ((?:[^,:;()]+, )*[^,:;()]+ (?:or|oder) [^,:;()]+?)(?=[,;]|$| and | und )/giu,
    '$1 ($2)',
  ],
];

export function plainList(text: string): string {
  return forms.reduce((plain, [pattern, form]) => plain.replace(pattern, form), plainSpeech(text));
}

/** "belongs to exactly one customer", "co-pilot who is one of our pilots" → the field's name and what it points at. */
export function pointerIn(
  phrase: string,
): { readonly name: string; readonly refersTo: string; readonly required?: boolean } | undefined {
  const text = phrase.trim();
  const owner = new RegExp(`^(${belonging}) ${one} ([\\p{L}-]+(?: [\\p{L}-]+)?)$`, 'iu').exec(text);
  // "Zu einem Auftrag sonntags": German nouns have a capital.
  const isLoose = /^gehör/i.test(owner?.[1] ?? '') && /(?:^| )\p{Ll}/u.test(owner?.[2] ?? '');
  // "A number belongs to one buyer only" says that no other has it.
  const isRestricted = /\b(?:only|alone|at most|each|either)\b/i.test(owner?.[2] ?? '');
  if (isRestricted) return undefined;
  if (owner?.[2] && !isLoose) {
    const isOptional = /^(?:may|can)\b/i.test(owner[1] ?? '');
    return { name: owner[2], refersTo: owner[2], required: !isOptional };
  }
  const held =
    /^(?:an? |the |one )?([\p{L}-]+(?: [\p{L}-]+)?) (?:(?:that |which )?(?:it|they|he|she) belongs? to|to which (?:it|they|he|she) belongs?)$/iu.exec(
      text,
    )?.[1];
  if (held) return { name: held, refersTo: held };
  const other =
    /^(?:an? |the )?([\p{L}-]+(?: [\p{L}-]+)?),? (?:who|which|that) is (?:also )?(?:one of (?:our|the|their)|an?) ([\p{L}-]+)$/iu.exec(
      text,
    );
  return other?.[1] && other[2] ? { name: other[1], refersTo: other[2] } : undefined;
}

/** "whether it is covered", "how many guests there were", "ob es defekt ist" → the name of the field and its type. */
export function askedIn(phrase: string): { readonly name: string; readonly about: string } | undefined {
  const text = phrase.trim();
  const first = (patterns: readonly RegExp[]) =>
    patterns.map((pattern) => pattern.exec(text)?.[1]).find((name) => name !== undefined);
  const passive = /^whether ([\p{L}-]+(?: [\p{L}-]+)?) (?:is|are|was|were) ([\p{L}-]+)$/iu.exec(text);
  if (passive?.[1] && !/^(?:it|he|she|they|i|we|the)\b/i.test(passive[1]))
    return { name: `${passive[1]} ${passive[2]}`, about: 'yes/no' };
  const done =
    /^whether (?:the |its |their )([\p{L}-]+ [\p{L}-]+) (?:is|are|was|were|has been|have been) ([\p{L}-]+)$/iu.exec(
      text,
    );
  if (done) return { name: `${done[1]} ${done[2]}`, about: 'yes/no' };
  const yesNo = first(yesNoQuestions);
  if (yesNo) return { name: yesNo.replace(/^have (?=an? )/iu, 'has '), about: 'yes/no' };
  const count = countQuestion.exec(text)?.[1];
  if (count) return { name: count, about: 'whole number' };
  const number = /^(?:the|an?) number of ([\p{L}-]+(?: [\p{L}-]+){0,2})$/iu.exec(text)?.[1];
  if (number) return { name: number, about: 'whole number' };
  // German has "Zahl der Plätze" for a name of its own.
  const counted = /^(?:die |eine )?((?:an)?zahl (?:der|an|von) \p{L}+)$/iu.exec(text)?.[1];
  if (counted) return { name: counted, about: 'ganze Zahl' };
  const day = first(dayQuestions);
  return day ? { name: day, about: 'date' } : undefined;
}

const yesNoQuestions = [
  /^(?:(?:a )?(?:flag|tick|mark|note) )?(?:whether|if) (?:it|he|she|they|the [\p{L}-]+) (?:is|are|was|were|has been|have been)(?: to be)? ([\p{L}-]+(?: [\p{L}-]+)?)$/iu,
  /^(?:(?:a )?(?:flag|tick|mark|note) )?(?:whether|if) (?:i|we|they|it|he|she|the [\p{L}-]+) (?:(?:have|has|had)(?: already)? (?!an? |the |to |no ))?([\p{L}-]+(?: [\p{L}-]+){0,3})$/iu,
  /^ob (?:es|er|sie|der [\p{L}-]+|die [\p{L}-]+|das [\p{L}-]+) (?:(?:schon|bereits|noch) )?(?:eine?n? |den |die |das )?([\p{L}-]+(?: [\p{L}-]+){0,2}?)(?: (?:ist|sind|war|wurde|hat|haben))?$/iu,
  /^(?:ein kennzeichen, )?ob (?:es|er|sie) ([\p{L}-]+) (?:ist|sind|war|wurde)$/iu,
  /^(?:an? )?(?:flag|checkbox|tick ?box|marker) ["“„']([^"“”']+)["”“'](?: \(yes\/no\))?$/iu,
];
/** "when it was bought", "due when", "from when", "wann es gekauft wurde", "bis wann" */
const dayQuestions = [
  /^when (?:it|he|she|they|the [\p{L}-]+) (?:(?:is|are|was|were|has been|have been|has|have) )?([\p{L}-]+(?: (?:back|out|in))?)$/iu,
  /^([\p{L}-]+) when$/iu,
  /^(?:the )?(?:date|day)(?: on which| that| when)? (?:its|their|his|her|the) ([\p{L}-]+ (?:expires?|ends?|starts?|begins?))$/iu,
  /^wann (?:es|er|sie) ([\p{L}-]+)(?: (?:ist|sind|war|wurde|wurden|hat|haben))?$/iu,
  /^(von|bis|seit|ab) wann$/iu,
];
const countQuestion =
  /^(?:how many|wie viele) ([\p{L}-]+(?: [\p{L}-]+){0,2}?)(?: (?:there )?(?:are|were|is|was)(?: there)?| (?:it|he|she|they) [\p{L}-]+| es (?:gibt|gab|sind|waren))?$/iu;

/** What stands behind the name without brackets: "seats from 1 to 2", "paid on as a date", "fixed yes/no", "name of at most 80 characters". */
export function saidBehind(name: string): { readonly name: string; readonly about: string } {
  const found =
    /^(.+?) (yes\/no|ja\/nein)$/i.exec(name) ??
    /^(.+?),? (?:of )?((?:at most|up to|max\.?|höchstens|maximal) \d+ (?:characters|letters|zeichen))$/iu.exec(name) ??
    /^(.+?) (?:from |von )?(-?\d+(?:[.,]\d+)? (?:to|bis|–|-) -?\d+(?:[.,]\d+)?(?: \p{L}+)?)$/iu.exec(name) ??
    markBehind(name) ??
    typedBehind(name) ??
    /^(.+?) (?:that|which) (?:can|may) (?:run over|have) ((?:several|many) (?:paragraphs|sentences|lines))$/iu.exec(
      name,
    ) ??
    /^(.+?) (?:such as|e\.g\.|z\. ?B\.) ()/iu.exec(name);
  return found?.[1] ? { name: found[1], about: found[2] ?? '' } : { name, about: '' };
}

/** "code PK", "email unique", "number must be unique" */
function markBehind(name: string): RegExpExecArray | null {
  return (
    /^(.+?) (PK|FK)$/u.exec(name) ??
    /^(.+?) (?:\(?(?:must be|is|which is) )?(primary key|unique|required|mandatory|optional|nullable|not null|eindeutig|erforderlich)$/iu.exec(
      name,
    )
  );
}

function typedBehind(name: string): RegExpExecArray | undefined {
  const found = /^(.+?) as (?:an? )?([\p{L} ]+)$/iu.exec(name);
  return found && typeOf(found[2] ?? '') !== undefined ? found : undefined;
}
