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
  /** It joins two others, so that no doubt is left that it is kept. */
  readonly isLink?: true;
  /** It is said to be of another one. */
  readonly isOwned?: true;
  /** Told only by a colon or brackets: the members must be what fields are called. */
  readonly isBare?: true;
  /** Members that there must be, where a shorter list may be only what is shown. */
  readonly least: number;
}

interface Connector {
  readonly pattern: RegExp;
  readonly isWeak?: true;
  readonly isRequired?: true;
  readonly isMade?: true;
  readonly isLink?: true;
  readonly isOwned?: true;
  readonly isBare?: true;
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
  // "We keep track of our hives: each has a number, a location and a year"
  {
    pattern: `^(?:${keeper} (?:${keep}|keep track of|keep a list of|look after|have|manage)|there are) ${amount}${kind}(?:[:;,–-]| and)+ (?:for )?(?:each|every one|every|all)(?: of (?:them|these|which)| one| ${word})? (?:has|have|with|gets|is given|there is|there are|(?:i|we) (?:${keep}|have|need))(?: got)? ${rest}$`,
    least: 2,
  },
  // "Store each plant's name, species and watering interval"
  {
    pattern: `^(?:${keeper} )?${keep} (?:each|every|an?|the) ${kind}['’]s? (?<list>[^.]{3,400})$`,
    least: 3,
  },
  // "System must store, for every donor, the name", "With every repair we save the customer", "On each parcel I note the weight"
  {
    pattern: `^${keeper} (?:${keep}|persist|log|manage|hold),? (?:for|of|about|on|with|per) (?:each|every) ${kind}\\s*[,:] ?${rest}$`,
    least: 2,
  },
  {
    pattern: `^(?:on|with|for|of|about|from) (?:each|every) ${kind},? (?:i|we|they|the [\\p{L}]+) (?:${keep}s?|want|log)(?: down)? ${rest}$`,
    least: 2,
  },
  // "Fields of a booking: guest, room", "Data kept about a film: title", "Stored per boat: name, length"
  {
    pattern: `^(?:the )?(?:fields|attributes|properties|details|data|information|columns|particulars)(?: (?:kept|stored|held|recorded|saved|needed))? (?:of|for|per|about|on) (?:an?|the|each|every|one )? ?${kind}(?:\\s*:| are| is)+ ${rest}$`,
    least: 2,
  },
  {
    pattern: `^(?:stored|kept|saved|recorded|held|noted) (?:per|for each|for every|about each|of each) ${kind}\\s*: ${rest}$`,
    least: 2,
  },
  // "A puppy's record consists of its name", "An expense entry captures amount, category and date"
  {
    pattern: `^(?:an?|the|each|every) ${kind}['’]s? (?:record|entry|profile|file|card|sheet) (?:consists of|holds|contains|has|captures|includes|shows|is made up of) ${rest}$`,
    least: 2,
  },
  {
    pattern: `^(?:an?|the|each|every) (?<entity>${word}) (?:record|entry|profile) (?:consists of|holds|contains|captures|includes|is made up of) ${rest}$`,
    least: 2,
  },
  {
    pattern: `^(?:an?|each|every) ${kind} has an? (?:record|entry|profile|file|card|sheet) with ${rest}$`,
    least: 2,
  },
  // "What we need to know about a singer is the name, the voice and the phone number"
  {
    pattern: `^what (?:i|we|they) (?:need to |want to |have to |must )?(?:know|note|keep|store|record|remember) (?:about|of|for) (?:an?|each|every|the) ${kind} (?:is|are) ${rest}$`,
    least: 2,
  },
  {
    pattern: `^(?:so, )?(?:an?|each|every) ${kind} (?:for us |to us )?is (?:basically|just|simply|nothing but|made of) (?<list>(?:an?|the) [^.]{3,400})$`,
    least: 3,
  },
  // "The name, address and opening hours of each shop are saved"
  {
    pattern: `^(?<list>(?:the|an?) [^.]{3,300}?) (?:of|for) (?:each|every) ${kind} (?:are|is|shall be|must be) (?:saved|kept|stored|recorded|noted(?: down)?|written down|held)$`,
    least: 2,
  },
  {
    pattern: `^(?:an? )?entity ${kind} with (?:the )?(?:fields|attributes|columns|properties)?:? ?(?<list>[^.]{3,400})$`,
    least: 2,
  },
  {
    pattern: `^to (?:each|every) ${kind} belong (?<list>(?:an?|the) [^.]{3,400})$`,
    least: 3,
  },
  // "The system manages orders, including order number, order date and total amount for each"
  {
    pattern: `^(?:the )?${word}(?: ${word})? (?:manages|keeps|tracks|stores|handles) ${kind}, (?:including|with|each with) ${rest}$`,
    least: 3,
  },
  // "I'd like to enter each expense with the date, what it was for and the amount"
  {
    pattern: `^(?:${keeper} )?(?:would like to |want to )?(?:${keep}|add|create|log|enter) (?:each|every) ${kind} with ${rest}$`,
    least: 2,
  },
  // "Players are kept with their name, their team and a date of birth", "Fines are written down: team, date, amount"
  {
    pattern: `^(?:(?:all|the|our) ){0,2}${kind} (?:are|shall be|must be) (?:kept|recorded|stored|saved|noted(?: down)?|written down|held|entered)(?: with|\\s*:)(?: their)? (?<list>[^.]{3,400})$`,
    least: 3,
  },
  // "I need to be able to keep teams, with the name of the team", "I need the venues as well: name, address"
  {
    pattern: `^(?:i|we) (?:need|want|have|would like)(?: to)?(?: be able to)? (?:${keep}|add|manage),? ${amount}${kind},? (?:each )?with (?<list>[^.]{3,400})$`,
    least: 3,
  },
  {
    pattern: `^(?:i|we) (?:need|want) (?:the|our) ${kind}(?: as well| too)?\\s*: (?<list>[^.]{3,400})$`,
    least: 3,
  },
  // "Technicians are listed with name, mobile, licence number and licence status"
  {
    pattern: `^(?:(?:all|the|our) ){0,2}${kind} (?:are|is) (?:listed|kept|stored|saved|held|shown) (?:with|by) (?:their |its )?(?<list>[^.]{3,400})$`,
    least: 4,
  },
  // "The product list holds name, active substance and approval date"
  {
    pattern: `^(?:the|our|an?) (?<entity>${word}(?: ${word})?) (?:list|register|catalogue|catalog|table|file|directory) (?:holds|contains|has|keeps|stores|records|includes) ${rest}$`,
    least: 3,
  },
  // "Dee schedules a visit by choosing a technician, a date and a reason"
  {
    pattern: `^(?:${keeper} |(?:the )?${word}(?: ${word})? )(?:adds?|creates?|schedules?|books?|plans?|enters?|registers?|records?|requests?|asks? for|reports?|opens?) (?:an?|the) (?:new )?${kind}(?: (?:for|of|on|at|to) (?:an?|the|one) (?<of>${word}))? by (?:choosing|picking|entering|giving|stating|filling in|selecting|providing) ${rest}$`,
    isMade: true,
    least: 2,
  },
  // "Each ticket carries a subject, a description, a priority and an assignee"
  {
    pattern: `^(?:an?|each|every) ${kind} (?:carries|gets|comes with|bears) (?<list>(?:an?|its|the) [^.]{3,400})$`,
    least: 3,
  },
  // "A run line shall hold the run, an item and a quantity"
  {
    pattern: `^(?:an?|each|every) ${kind} (?:(?:shall|must|should|will) (?:hold|contain|include|comprise|carry|bear)|(?:holds|contains|includes|comprises|bears)) ${rest}$`,
    least: 3,
  },
  // "A laundry run shall record a run number, …": what somebody records is named after nobody
  {
    pattern: `^(?:an?|each|every) (?<entity>(?:${word} )?(?<head>${word})) (?:(?:shall|must|should|will) (?:record|store|keep|note|capture|track|list|state|have)|(?:records|stores|keeps|notes|captures|tracks|lists|states)) (?:${following})?(?:at least )?(?<list>(?:(?:the|an?|its) )?(?:own )?\\k<head> [^.]{3,400})$`,
    least: 3,
  },
  // "A sale states its buyer", "An absence names the singer and the rehearsal"
  {
    pattern: `^(?:an?|each|every) ${kind} (?:${shall} )?(?:states?|names?|gives?|needs?|carr(?:y|ies)|mentions?|notes?|records?|(?:refers?|points?) to) (?<list>(?:its|the|an?|one|exactly one) [^.;]{3,300})$`,
    isWeak: true,
    least: 2,
  },
  // "An application links a candidate to an opening"
  {
    pattern: `^(?:an?|each|every) ${kind} (?:links|connects|assigns|ties|joins|relates|brings together|pairs) (?<list>(?:an?|one|exactly one) ${word}(?: ${word})? (?:to|with|and) (?:an?|one|exactly one) ${word}(?: ${word})?)$`,
    isLink: true,
    isWeak: true,
    least: 2,
  },
  // "Each repair request is for one flat and has a description, a cost and a status"
  {
    pattern: `^(?:an?|each|every) ${kind} is (?:for|of|about|on|at|in) (?:an?|one|exactly one) (?<of>${word}(?: ${word})?)(?:,? and|,) (?:has|have|with) ${rest}$`,
    isOwned: true,
    least: 2,
  },
  // "Dogs: name, breed, owner", "Volunteer (name, phone)", "Recipe = title + ingredients", "Key entity: Ticket (subject, priority)"
  {
    pattern: `^(?:(?:key )?entity: )?${kind} ?(?: ?[:=–—({]| - ) ?(?<list>[^.(){}]{3,300}?)[)}]?$`,
    isBare: true,
    least: 3,
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
    return {
      entity,
      list: marks.isLink ? list.replace(/ (?:to|with) (?=(?:an?|one|exactly one) )/iu, ' and ') : list,
      least,
      ...marks,
      ...(of !== undefined && { of }),
    };
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
