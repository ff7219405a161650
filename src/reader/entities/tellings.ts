/** Sentences that tell what is kept, taken apart: a word that says so (the connector), the thing that it is said of, and the list of its fields. */
import { plainWords } from '../text';

/** The thing and its list; `of`: what it belongs to. */
export interface Telling {
  readonly entity: string;
  readonly list: string;
  readonly of?: string;
  /** Of what is known, or where the list points at what is known: the connector has other meanings. */
  readonly isWeak?: true;
  /** It must be filled in. */
  readonly isRequired?: true;
  /** Somebody creates such a thing. */
  readonly isMade?: true;
  /** Members that there must be, where a shorter list may be only what is shown. */
  readonly least: number;
}

interface Connector {
  readonly pattern: RegExp;
  readonly isWeak?: true;
  readonly isRequired?: true;
  readonly isMade?: true;
  readonly least: number;
}

const word = '[\\p{L}][\\p{L}-]*';
const kind = `(?<entity>${word}(?: ${word})?)`;
const shall = '(?:shall|must|should|will|can|may|need to|needs to|have to|has to|want to|wants to)';
const keep =
  '(?:keep|hold|store|save|record|note(?: down)?|write down|take down|put down|jot down|register|track|remember|capture|collect|ask for|ask|request|know|enter)';
const keeper = `(?:(?:the )?${word}(?: ${word})? ${shall}(?: be able to)?|i|we|they)`;
const made =
  '(?:entered|added|planned|opened|created|registered|recorded|booked|made|taken in|taken on|set up|noted|logged|scheduled|filed|started|written down|handed in|brought in|accepted)';
const owner = `(?:of|for|to|at|in|on) (?:an?|the|each|every|one) (?<of>${word})`;
const following = '(?:the )?following(?: (?:fields?|details?|data|information|particulars|things))?\\s*:?\\s*';
const rest = `(?:${following})?(?:at least )?(?<list>[^.]{3,400})`;
const owned = '(?:own|have|run|keep|use|employ|look after|manage|rent out|hire out|lend out|offer)';
const amount =
  '(?:(?:all|our|the|some|several|many|a few|two|three|four|five|six|seven|eight|nine|ten|a dozen|\\d+) ){0,2}';
const book = '(?:list|register|record|catalogue|catalog|directory|file|inventory|book|overview)';

/** Each says of a thing what is kept of it; the first that fits counts. */
const connectors: readonly Connector[] = [
  // "When a fitting is planned, the system shall ask for the tailor and the day"
  {
    pattern: `^(?:when|whenever|once|if|as soon as|each time|every time) (?:an?|another) (?:new )?${kind} (?:is|has been|gets|was) ${made}(?: ${owner})?,? (?:then )?${keeper} ${keep} ${rest}$`,
    isMade: true,
    least: 2,
  },
  // "When a player is created, the system shall require a name and a team"
  {
    pattern: `^(?:when|whenever|once|if|as soon as|each time|every time) (?:an?|another) (?:new )?${kind} (?:is|has been|gets|was) (?:being )?${made}(?: ${owner})?,? (?:then )?(?:the )?${word}(?: ${word})? ${shall} (?:require|demand|insist on) ${rest}$`,
    isRequired: true,
    isMade: true,
    least: 2,
  },
  // "We own three presses, and for each we note its name"
  {
    pattern: `^(?:i|we|they) ${owned} ${amount}${kind}(?:,? and|;|,) (?:for|of|about) each(?: of them| one)?,? ${keeper} ${keep} ${rest}$`,
    least: 2,
  },
  // "For every customer I need the name, the phone number and a box for notes"
  {
    pattern: `^for (?:each|every|any|all)(?: of (?:our|the|my))? ${kind},? (?:i|we) (?:need|want|would like|have to (?:know|note)|note(?: down)?|write down|keep)(?: to (?:know|have|note|keep|see))? ${rest}$`,
    least: 2,
  },
  // "The system shall hold the name and the state of each tailor"
  {
    pattern: `^${keeper} ${keep} (?<list>(?:the|an?) [^.]{3,300}?) (?:of|for|about) (?:each|every) ${kind}$`,
    least: 2,
  },
  // "The system shall store the hours and the rate of a lesson", where lessons are kept
  {
    pattern: `^${keeper} ${keep} (?<list>(?:the|an?) [^.]{3,300}?) (?:of|for|about) (?:an?|the) ${kind}$`,
    isWeak: true,
    least: 2,
  },
  // "I want every lesson to have a price"
  {
    pattern: `^(?:i|we) (?:want|need|would like) (?:each|every|all)(?: of (?:the|our))? ${kind} to (?:have|carry|show|state|bear) ${rest}$`,
    isWeak: true,
    least: 1,
  },
  // "I want a list of all singers with their name, voice and phone number"
  {
    pattern: `^(?:i|we) (?:want|need|would like)(?: to (?:have|keep))? (?:an?|the|one) ${book} of ${amount}${kind} with (?:their|its) (?<list>[^.]{3,400})$`,
    least: 3,
  },
  // "enter the pieces in our cupboard: title and composer"
  {
    pattern: `^(?:${keeper} )?(?:want to |would like to )?(?:${keep}|add|create|plan) (?:the|our|all|every|each) (?:our |the )?${kind} (?:in|on|at|of) (?:our|the|my|this) ${word}\\s*: (?<list>[^.]{3,400})$`,
    least: 2,
  },
  // "A job is made up of the following: …", "Papers have a name and a weight"
  {
    pattern: `^(?:(?:an?|each|every|all|our|the) ){0,2}${kind} (?:${shall} )?(?:is|are|be) (?:made up|composed) of ${rest}$`,
    least: 2,
  },
  // "A sale states its buyer", "An absence names the singer and the rehearsal"
  {
    pattern: `^(?:an?|each|every) ${kind} (?:${shall} )?(?:states?|names?|gives?|needs?|carr(?:y|ies)|mentions?|notes?|records?|(?:refers?|points?) to) (?<list>(?:its|the|an?|one|exactly one) [^.;]{3,300})$`,
    isWeak: true,
    least: 2,
  },
].map(({ pattern, ...more }) => ({ ...more, pattern: new RegExp(pattern, 'iu') }) as Connector);

/** "…, where the state is working or on leave": the choices of a member of the list. */
const choicesBehind =
  /,? (?:where|whereby) (?:the|its|their) ([\p{L}-]+) (?:is|can be|may be) (?:either |one of )?([^.;]+? or [^.;,]+)$/iu;

/** What the sentence tells of a thing, if it is such a sentence. */
export function tellingIn(sentence: string): Telling | undefined {
  const text = withChoices(sentence);
  for (const { pattern, least, ...marks } of connectors) {
    const { entity, list, of } = pattern.exec(text)?.groups ?? {};
    if (!entity || !list || isCounted(entity)) continue;
    return { entity, list, least, ...marks, ...(of !== undefined && { of }) };
  }
  return undefined;
}

/** "The state is working or on leave" said behind the list goes to the state in it. */
function withChoices(text: string): string {
  const [whole, field = '', choices = ''] = choicesBehind.exec(text) ?? [];
  if (whole === undefined) return text;
  const before = text.slice(0, -whole.length);
  const named = new RegExp(`\\b(?:the|an?|its) ${field}(?= |,|$)`, 'iu');
  return named.test(before) ? before.replace(named, (found) => `${found} (${choices})`) : text;
}

/** "One day" and "the same" are no things. */
function isCounted(entity: string): boolean {
  return plainWords(entity).some((one) => /^(?:same|new|other|of|each|one|own|least|most|is|are|be)$/.test(one));
}
