/** Tables of requirements: `| ID | Requirement | Priority | Notes |`. What stands beside a requirement is about it and asks for nothing. */
import { priorityIn } from './ownIds';

/** Columns that tell of the requirement: how urgent it is, who wants it, why, how far it is. */
const about =
  /^(?:prio(?:rity)?|moscow|must ?\/ ?should.*|p|importance|status|state|owner|effort|estimate|size|points?|notes?(?: .*)?|comments?|remarks?|rationale|reason|why|source|origin|release|phase|version|milestone|sprint|iteration|risk|depends on|dependenc(?:y|ies)|verification|tests?|traces?(?: to)?|stakeholder|priorität|wichtigkeit|bemerkung(?:en)?|anmerkung(?:en)?|hinweise?|notiz(?:en)?|quelle|begründung|grund|aufwand|verantwortlich|stand|herkunft|test|prioridad|notas|observaciones|estado|fuente|priorité|remarques?)$/iu;
const idHeader =
  /^(?:id|ids|#|nr\.?|no\.?|num(?:ber)?|ref(?:erence)?|req(?:uirement)? ?(?:id|no\.?|#)|code|key|kennung|kürzel|nummer|anforderung(?:s-?id)?|código|n°|nº)$/iu;
const id = /^(?:[\p{L}]{1,8}(?:-[\p{L}]{1,8}){0,2}[-_ ]?)?\d{1,5}(?:[.-]\d{1,3})*[a-z]?$/u;

/** Those of them that hold sentences. */
const prose =
  /^(?:notes?|comments?|remarks?|rationale|reason|why|bemerkung|anmerkung|hinweis|notiz|begründung|grund|notas|observaciones)/iu;

/** In a note this may take something of the requirement away, or ask for more: then it belongs to it. */
const restricts =
  /\b(?:only|except|excluding|unless|if|when|while|until|before|after|without|not|never|no|but|must|shall|should|may|can|cannot|can't|nur|außer|ohne|wenn|falls|solange|bis|nicht|nie|kein\p{L}*|aber|muss|müssen|soll|sollen|darf|dürfen)(?!\p{L})/iu;

export interface ToldRow {
  readonly ownId: string;
  readonly text: string;
  readonly priority?: string;
}

/** What a row asks for; undefined where the table is none of requirements, or nothing would be left of the row. */
export function requirementOfRow(header: readonly string[], cells: readonly string[]): ToldRow | undefined {
  if (!idHeader.test(header[0]?.trim() ?? '') || !id.test(cells[0]?.trim() ?? '') || header.length < 3)
    return undefined;
  const rest = header.slice(1).map((name, index) => ({ name: name.trim(), cell: cells[index + 1]?.trim() ?? '' }));
  const told = rest
    .filter(({ name, cell }) => cell !== '' && (!about.test(name) || (prose.test(name) && restricts.test(cell))))
    .map(({ cell }) => cell);
  if (told.length === 0 || !rest.some(({ name }) => about.test(name))) return undefined;
  const priority = priorityIn(`priority: ${rest.find(({ name }) => /^(?:prio|moscow|p$)/iu.test(name))?.cell}`);
  return { ownId: cells[0]?.trim() ?? '', text: told.join(' – '), ...(priority && { priority }) };
}
