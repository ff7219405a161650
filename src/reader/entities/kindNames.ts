/** Which words can name a kind of record: a noun that a spec keeps records of, never a verb, an adverb, a clause or a part of the app. */
import { plainWords } from '../text';
import { has } from '../vocabulary/lookup';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** They end a noun or join clauses. */
const joints = words(
  'given when then and but or if where while after before until unless because it this that these those there here which who whom whose what how why as so not no only is are was were be been has have had does do did can could may must shall should will would to from with without for of in on at by into via per wenn dann und aber oder falls sobald bevor nachdem weil dass der die das ein eine nicht nur ist sind war hat haben kann soll muss wird zu von mit ohne bei auf angenommen',
);

const adverbs = words(
  'abroad overseas indoors outdoors upstairs downstairs elsewhere everywhere somewhere nearby again later soon online offline together twice once today now always never often anytime automatically manually auch wieder später sofort automatisch manuell',
);
const nounsInLy =
  /^(?:family|supply|assembly|reply|butterfly|fly|ally|jelly|anomaly|monopoly|rally|tally|lily|belly|gully|trolley|homily|doily|bully|folly|holly|july)$/;

/** Parts of an app and of documents, of which nobody keeps records unless the spec lists them among its data. */
const parts = words(
  'dashboard dashboards response responses header headers footer screen screens page pages view views system app application api endpoint endpoints button buttons dialog dialogs modal menu prompt ui interface widget widgets chart charts toolbar sidebar trail report reports export exports stat stats statistics metrics kpis filter filters column columns search sort sorting form forms requirement requirements scenario scenarios story stories criterion criteria stack params parameters body payload roles permissions persona personas scope goals assumptions dependencies constraints validation input inputs output outputs actions features notifications oberfläche seite seiten ansicht ansichten maske formular antwort anfrage filter spalten suche knopf statistik kennzahlen rollen rechte anforderung anforderungen szenario',
);

/** Headings that number what is asked for, and do not name what is kept. */
const process =
  /^(?:relationships?|relations|associations|beziehungen|requirements?|scenario|user stor(?:y|ies)|acceptance|edge cases?|use cases?|anforderung(?:en)?|szenario|anwendungsfall)\b(?:\s*[-–—:#]|\s+\d|\s*$)/iu;
/** "Task" is a thing; "Task 3: Lending" is none. */
const numbered =
  /^(?:story|feature|epic|task|phase|step|milestone|sprint|rule|regel|schritt|us|fr|nfr|rf|uc|ac)(?:[-\s]*[#]?\d|\s*[-–—:])/iu;

export function isProcessHeading(heading: string): boolean {
  const text = heading.trim();
  return process.test(text) || numbered.test(text) || /^(?:added|modified|removed|renamed) requirements$/i.test(text);
}

/** Whether the words are a name at all, as they must be wherever they stand. */
export function isNoun(name: string): boolean {
  const all = plainWords(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
  return (
    all.length > 0 &&
    all.length <= 4 &&
    !all.some((word) => joints.has(word)) &&
    !isAdverb(all.at(-1) ?? '') &&
    !isProcessHeading(name) &&
    // A "repair request" is asked for once and kept; a request alone may be one to a server.
    !has(all.length > 1 ? all.slice(0, -1).join(' ') : name, 'asks')
  );
}

/** Of a damage report or a job application records are kept; a monthly report is shown. */
const written = words('report reports application applications response responses');
const shownOnly = words(
  'monthly weekly daily yearly annual quarterly summary status progress sales final overall pdf csv excel print web mobile native desktop client server software the an our your this page error api usage',
);

/** Whether prose can tell of records of that name. */
export function isKindName(name: string): boolean {
  if (!isNoun(name)) return false;
  const all = plainWords(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
  const last = all.at(-1) ?? '';
  return !parts.has(last) || (all.length > 1 && written.has(last) && !shownOnly.has(all.at(-2) ?? ''));
}

export function isAdverb(word: string): boolean {
  const plain = word.toLowerCase();
  return adverbs.has(plain) || (/.{2}ly$/.test(plain) && !nounsInLy.test(plain));
}

export function isJoint(word: string): boolean {
  return joints.has(word.toLowerCase());
}

/** Words of a Given, When or Then, which tell of one case and not of what is kept. */
export function isOfScenario(text: string, heading: string): boolean {
  return (
    /^(?:\W*)(?:given|when|then|angenommen|gegeben|wenn|dann)\b/iu.test(text) ||
    /^(?:and|but|und|aber)\b(?! (?:for|each|every|für|zu) )/iu.test(text) ||
    /^(?:scenario|szenario)\b/iu.test(text) ||
    /^(?:scenario\b|acceptance scenarios?|szenario\b|edge cases?)/iu.test(heading)
  );
}
