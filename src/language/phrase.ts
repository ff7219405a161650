/** What a language knows of the ways of saying a rule: sequences of words and slots, each of which consumes a whole sentence. */

/** Each has one production in the reader; the first 22 are the rules of the README's table. */
export type PhraseRule =
  | 'required'
  | 'unique'
  | 'range'
  | 'length'
  | 'format'
  | 'default'
  | 'onlyWhen'
  | 'dateOrder'
  | 'inFuture'
  | 'noOverlap'
  | 'targetMust'
  | 'uniqueTogether'
  | 'transitions'
  | 'refuseDelete'
  | 'deleteAlong'
  | 'priceTimesDays'
  | 'product'
  | 'sum'
  | 'countOfRelated'
  | 'countPerChoice'
  | 'perMonth'
  | 'today'
  | 'clearOnDelete'
  | 'currency'
  | 'usualLength'
  | 'listOrder'
  | 'optional'
  | 'oneOf'
  | 'operations'
  | 'stories'
  | 'platform';

/**
 * A form: `word` stands for itself, `a|b` in round brackets for one of several, square brackets for what may be left out, `<name>` for a
 * part of the language, `{slot}` or `{slot:name}` for what the spec names. Articles before a slot need not be written. A sentence is
 * said by a form only if nothing of it is left.
 */
export type Form = string;

export interface Phrase {
  readonly rule: PhraseRule;
  /** By what is meant, where the rule has several ways to be meant: "before" and "after", for example. */
  readonly forms: Readonly<Record<string, readonly Form[]>>;
  /** Sentences about the bike rental of the tests that say the rule in full. */
  readonly says: readonly string[];
  /** Sentences that sound like it and say something else, or more. */
  readonly saysNot: readonly string[];
}

/** Writes a sentence in plainer words that mean the same, so that one form holds many ways of saying it. */
export type Rewording = readonly [pattern: RegExp, plain: string];

/** What one step of a scenario tells. */
export type FactName =
  | 'there'
  | 'form'
  | 'inState'
  | 'holds'
  | 'without'
  | 'saves'
  | 'again'
  | 'enters'
  | 'entersLong'
  | 'entersPast'
  | 'sets'
  | 'assigns'
  | 'filters'
  | 'searches'
  | 'deletes'
  | 'untouched'
  | 'ordered'
  | 'refused'
  | 'marked'
  /** Beside a refusal: which field it is about. */
  | 'pointed'
  | 'listed'
  | 'gone'
  | 'goneToo'
  | 'kept'
  | 'has'
  | 'shown'
  | 'matching'
  /** There is a record of that time, and another of such a time is made. */
  | 'lasts'
  | 'lastsToo'
  /** Two days are entered. */
  | 'dated'
  | 'opens'
  /** There are records with these amounts, and what they come to. */
  | 'amounts'
  | 'total'
  /** So many of this and so many of that: values, or months. */
  | 'tally'
  | 'counted'
  /** It can't be chosen for another record. */
  | 'notOffered';

/** The ways of telling one thing in a step, in the order in which they are tried; a step is told only if nothing of it is left. */
export interface Clause {
  readonly fact: FactName;
  readonly forms: readonly Form[];
}

/** The steps of Given/When/Then, with whole scenarios about the bike rental that are told by them and that are not. */
export interface ScenarioPhrases {
  readonly given: readonly Clause[];
  readonly when: readonly Clause[];
  readonly outcome: readonly Clause[];
  readonly says: readonly string[];
  readonly saysNot: readonly string[];
}

/** What a clause tells of a counter; `{number}` is how many, `{label}` of what, and a quoted name is the word `quoted`. */
export type CountingName =
  | 'counter'
  | 'up'
  | 'down'
  | 'low'
  | 'notNegative'
  | 'high'
  /** The last number, whichever way it counts. */
  | 'stops'
  | 'start'
  | 'reset'
  | 'resetAsks'
  /** Beside a reset. */
  | 'asks'
  /** It is still there at the next visit. */
  | 'kept'
  | 'shown';

/** The ways of describing a counter, with sentences about one that starts at 10 which say it and which do not. */
export interface CountingPhrases {
  readonly forms: Readonly<Record<CountingName, readonly Form[]>>;
  readonly says: readonly string[];
  readonly saysNot: readonly string[];
}

/** The words that tell how a text is made up: "two capital letters, a dash and four digits". Each is part of a regular expression. */
export interface MaskWords {
  /** A single one: "a", "one". */
  readonly ones: readonly string[];
  readonly exactly: readonly string[];
  readonly letters: readonly string[];
  readonly capitals: readonly string[];
  readonly smalls: readonly string[];
  readonly digits: readonly string[];
  /** What a sign is called. */
  readonly signs: Readonly<Record<string, string>>;
  /** Before what stands for itself: "the letters", "the prefix". */
  readonly literals: readonly string[];
  /** Between the parts. */
  readonly next: readonly string[];
  readonly examples: readonly string[];
}

export interface LanguagePhrases {
  readonly language: string;
  /** What forms share, by name. */
  readonly parts: Readonly<Record<string, Form>>;
  /** Words before a name that change nothing: articles, "each", "all". Never "no", "only", "some". */
  readonly determiners: readonly string[];
  /** Between the members of a list. */
  readonly joiners: readonly string[];
  /** Those of them that say that one of the members is enough, unless it is told what is refused without one. */
  readonly either: readonly string[];
  /** Words for what is not there. */
  readonly lacking: readonly string[];
  /** Words that restrict what a statement says: what is made of it must restrict as well. */
  readonly restricting: readonly string[];
  /** How a statement begins that says only who wants it, or that the app has to. */
  readonly preludes: RegExp;
  /** How what is counted is written behind its number, with what one of it is in the unit that an expression may count in. */
  readonly amounts: readonly (readonly [RegExp, number])[];
  /** Words that no name of a person, a figure or a role holds: they would restrict it. */
  readonly notInNames: readonly string[];
  /** Verbs for using a record in another one: lent, booked. */
  readonly uses: readonly string[];
  /** Words behind a field's name that say only that it is one: "the from date", "the status field". */
  readonly fieldNouns: readonly string[];
  /** Before the first state of another chain of steps. */
  readonly chainStarts: readonly string[];
  /** Between a field and the kind that has it: "the number of a bike". Empty where the forms say it themselves. */
  readonly ofKind: readonly string[];
  /** May stand again before each member of a list: "by site and by gas". */
  readonly repeated: readonly string[];
  /** Behind numbers, each with all the ways of writing it. Currencies are known anyway. */
  readonly units: readonly (readonly string[])[];
  /** What leads from one state to the next: `→`, "then", "to". */
  readonly steps: readonly (readonly string[])[];
  readonly numbers: Readonly<Record<string, number>>;
  /** Between the digits of thousands: "500,000". */
  readonly thousands: string;
  /** Before each verb of a list, as "zu" in "anzulegen und zu löschen". */
  readonly beforeVerbs?: string;
  /** Ends of compounds that name the list of what stands before: "Kundenliste". */
  readonly listNouns?: readonly string[];
  /** Applied in order where the sentence as it is says nothing; must never drop a word that restricts. */
  readonly masks: MaskWords;
  /** Other names of the day or moment that a record reaches from and to, where it has such a pair. */
  readonly starts: readonly string[];
  readonly ends: readonly string[];
  /** Between values that follow one another in a list: "first booked, then out and finally returned". */
  readonly inOrder: readonly string[];
  readonly rewordings: readonly Rewording[];
  readonly phrases: readonly Phrase[];
  readonly scenarios: ScenarioPhrases;
  readonly counting: CountingPhrases;
}
