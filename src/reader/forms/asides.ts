/** What of a document asks for nothing: metadata, checklists, reasons, clarified questions, assumptions, non-goals, phases, a prescribed stack. */
import type { Section } from '../outline';
import { cleanHeading } from '../sections';

/** `silent` says nothing about the app at all; `stack` is not read, which is said once. */
export type AsideSort = 'silent' | 'background' | 'stack' | 'question';

const headings: readonly (readonly [AsideSort, RegExp])[] = [
  [
    'silent',
    /\bchecklist\b|\bcheckliste\b|^execution (?:flow|status)\b|^(?:⚡ ?)?quick guidelines|^section requirements|^for ai generation/i,
  ],
  ['silent', /^(?:requirement completeness|content quality|feature readiness|validation results?|ready for .*)$/i],
  [
    'silent',
    /^(?:document|revision|version|change|dokument|änderungs?)[- ]?(?:history|control|information|info|log|status|historie|verlauf)$|^(?:meta ?data|metadaten|approvals?|sign.?off|freigabe|table of contents|contents|inhalt|inhaltsverzeichnis)$/i,
  ],
  ['silent', /^(?:why this priority|independent test|rationale|priority rationale|begründung|warum diese priorität)$/i],
  [
    'background',
    /^(?:clarifications?|clarified|klärungen|q ?(?:&|and) ?a|questions (?:and|&) answers|faq)(?: \(.*\))?$|^session \d{4}-\d\d-\d\d$/i,
  ],
  [
    'background',
    /^(?:(?:key |open )?assumptions?|annahmen|prerequisites|voraussetzungen|dependencies|abhängigkeiten)(?:\s*(?:&|and|und|\/|,)\s*(?:assumptions?|dependencies|constraints|risks?|annahmen|abhängigkeiten|risiken))*$/i,
  ],
  [
    'background',
    /^(?:explicit )?non[- ]?goals?\b|^(?:explicitly )?(?:out of|not in) scope\b|^(?:what (?:is|we are|this is) not|won[’']?t have|will not have|exclusions|excluded|nicht[- ]?ziele?|abgrenzung(?:en)?|nicht im (?:umfang|scope)|außerhalb des umfangs|fuera de alcance|hors périmètre|fora do escopo|fuori ambito|buiten scope|goals? not pursued)\b/i,
  ],
  [
    'background',
    /^(?:(?:project |implementation |development |delivery |rollout )?(?:milestones?|timeline|roadmap|phases?|phasing|schedule)|(?:release|rollout|implementation|launch|project) plan|zeitplan|meilensteine|projektphasen|phasen|(?:phase|sprint|milestone|meilenstein) \d+(?:[:.)–— -].*)?)$/i,
  ],
  [
    'background',
    /^(?:risks?|risiken)(?:\s*(?:&|and|und)\s*\p{L}+)*$|^(?:problem(?: statement)?|problemstellung|target (?:audience|users?|market)|zielgruppe|market(?: .*)?|competit\p{L}*(?: .*)?|business (?:goals|case|objectives|value|context)|stakeholders?|why|impact|appendix(?: .*)?|motivation|alternatives(?: considered)?|deployment|testing strategy)$/iu,
  ],
  [
    'stack',
    /^(?:(?:proposed |preferred |prescribed )?tech(?:nology|nical|nologies)?[ -]?stack|stack|technolog(?:y|ies)(?: choices)?|(?:system |technical |software )?architecture|technical (?:approach|context|considerations?|design|implementation|notes|details)|implementation (?:details|notes)|technologie-?stack|technologien|architektur|technische umsetzung|(?:project|folder|directory|file) structure|projektstruktur)$/i,
  ],
];

/** What the section, or one above it, is beside the requirements; undefined where it is read. */
export function asideOf(section: Section): AsideSort | undefined {
  for (const one of [section, ...[...section.ancestors].reverse()]) {
    const sort = one.depth > 1 ? asideOfHeading(one.heading) : undefined;
    if (sort) return sort;
  }
  return undefined;
}

function asideOfHeading(heading: string): AsideSort | undefined {
  const clean = cleanHeading(heading);
  return headings.find(([, pattern]) => pattern.test(clean))?.[0];
}

const head =
  'feature branch|branch|created|created on|creation date|status|input|version|authors?|date|last updated|updated|last modified|owner|product owner|reviewers?|stakeholders?|target release|release|document (?:status|version|id)|estimate|effort|epic|related|links?|prd|change|target spec|methodology|autor(?:in)?|erstellt(?: am)?|stand|datum|eingabe|verantwortlich';
const metadata = `${head}|feature|priority|estimated effort|story points|points|sprint|depends on|dependencies|ticket|issue|tags|labels|team|prerequisites|spec|plan|priorität|aufwand|phase|type|complexity|covers|traces to|implements|requirements`;
const reasons =
  'why this priority|why|independent test|rationale|reason|reason for priority|priority rationale|business value|value|benefit|migration|test|verification|verified by|notes?|previously|source|warum diese priorität|begründung|unabhängiger test|nutzen|hinweis';

const headLine = new RegExp(`^\\W{0,3}(?:${head})\\W{0,3}:`, 'i');
const metadataLine = new RegExp(`^\\W{0,3}(?:${metadata})\\W{0,3}:`, 'i');
const reasonLine = new RegExp(`^\\W{0,3}(?:${reasons})\\W{0,3}:`, 'i');

/** "Feature Branch: 001-tool-shed", under the title: says something about the document. */
export function isHeadLine(line: string): boolean {
  return headLine.test(line);
}

/** "Priority: high", under a story. */
export function isMetadata(line: string): boolean {
  return metadataLine.test(line);
}

/** "Why this priority: …": says something about a story, and asks for nothing. */
export function isReason(line: string): boolean {
  return reasonLine.test(line);
}

/** "Q: How long? → A: Two weeks". */
export function isClarified(text: string): boolean {
  return (
    /^\W{0,3}(?:q|question|frage|f)\s*\d*\s*[:.)]/i.test(text) &&
    /(?:→|->|=>|[\s*]a(?:nswer|ntwort)?\s*\d*\s*[:.)])/i.test(text)
  );
}

/** "What happens when two members want the same tool?": a question to the writer, not one that a build must have answered. */
export function isOpenQuestion(text: string): boolean {
  return (
    /\?\W*$/.test(text) &&
    /^\W{0,3}(?:(?:and |but )?what (?:happens|if|should|does|about|is)|how (?:does|do|should|will|is|are)|can |should |does |is |are |which |who |was (?:passiert|geschieht|ist)|wie |soll|kann |darf |wer |welche|¿|qué |que se passe|o que|cosa succede|wat gebeurt)/i.test(
      text,
    )
  );
}

export function isEdgeCases(heading: string): boolean {
  return /^(?:edge[- ]?cases?|corner cases?|randfälle|grenzfälle|sonderfälle|casos (?:límite|extremos|de borda)|cas limites|casi limite)\b/i.test(
    cleanHeading(heading),
  );
}
