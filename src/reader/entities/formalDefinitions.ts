/** Sentences of formal specs that tell what is kept: "WHEN a keeper adds a tool THEN the system SHALL store its name and number". */
import { withPlainSystem } from '../reading/systemName';

const noun = '[\\p{L}-]+(?: (?!(?:with|by|to|for|from|in|on|at|the|then|and|that|which|including)\\b)[\\p{L}-]+)?';
const makes =
  '(?:adds?|creates?|registers?|records?|enters?|submits?|saves?|books?|logs?|lends?|opens?|makes?|reports?|schedules?|plans?)';
/** "Create, change and delete" */
const others = '(?:(?:,| and| or|, and)? (?:edit|change|update|modify|view|see|list|delete|remove|and|or))*';
const system = '(?:the )?(?:system|app|application|software|tool|service|platform)';
const shall = '(?:shall|must|should|will)';
const keep = '(?:store|save|record|keep|capture|remember|persist|ask for|request|collect|hold|track)';
const following = '(?:the )?following (?:fields?|attributes?|properties|information|details?|data|values?)\\s*:?\\s*';
const own = `(?:${following}|(?:at least )?(?:its|their|his|her|the)\\s+)?`;
const rest = '(?<list>[^.]{3,300}?)';

const forms: readonly RegExp[] = [
  `^(?:when|if|where|while) .{1,80}?\\b${makes} (?:an?|the|one) (?:new )?(?<entity>${noun})(?: (?:of|for|at|to|from) (?:an?|the|one) (?<of>[\\p{L}-]+))?,? (?:then )?${system} ${shall} ${keep} ${own}${rest}$`,
  `^${system} ${shall} ${keep} for (?:each|every|an?|all) (?<entity>${noun})\\s*[:,]?\\s*${own}${rest}$`,
  `^(?:for (?:each|every|an?|all) (?<entity>${noun}),? )${system} ${shall} ${keep} ${own}${rest}$`,
  `^${system} ${shall} ${keep} ${own}${rest} (?:for|of) (?:each|every) (?<entity>${noun})$`,
  `^${system} ${shall} ${keep} (?:all )?(?<entity>${noun}) with ${own}${rest}$`,
  `^${system} ${shall} ${keep} (?<entity>${noun})(?::| \\() ?(?<list>[^.()]{3,300}(?:\\([^()]*\\)[^.()]{0,200})*)\\)?$`,
  `^${system} ${shall} (?:allow|enable|let) (?:the |an? )?[\\p{L}-]+(?: [\\p{L}-]+)?(?: to)? ${makes}${others} (?<entity>${noun}) \\((?<list>[^.]{3,300})\\)$`,
  `^(?:.{1,60}? )?(?:can|must|shall|should|may|be able to|(?:allow|allows|enable|let|lets) (?:the |an? )?[\\p{L}-]+(?: [\\p{L}-]+)?(?: to)?) (?:be able to )?${makes}${others} (?:an?|the|one|new)? ?(?:new )?(?<entity>${noun}) (?:with|including|by (?:entering|giving|providing|specifying|filling in)) ${own}${rest}$`,
  // "A quote contains positions with a description and a price": each position is of one quote.
  `^(?:an?|each|every|the) (?<of>[\\p{L}-]+(?: [\\p{L}-]+)?) (?:contains|consists of|includes|has) (?:several |many |one or more |any number of )?(?<entity>[\\p{L}-]+s),? (?:each )?with ${own}(?=an? |the )${rest}$`,
  `^(?:an?|the) [\\p{L}-]+(?: [\\p{L}-]+)? (?:records|keeps|enters|adds|notes) (?<entity>[\\p{L}-]+s) (?:of|for) (?:an?|the|each) (?<of>[\\p{L}-]+),? (?:each )?with ${own}${rest}$`,
  `^wenn .{1,80}? (?:eine?n?|de[nr]|das|die) (?:neue[ns]? )?(?<entity>\\p{L}+) (?:anlegt|erfasst|einträgt|aufnimmt|erstellt|hinzufügt),? (?:dann )?(?:muss|soll) (?:das system|die app(?:lication)?|die anwendung) (?:deren |dessen |den |die |das |folgende angaben:? )?${rest} (?:speichern|festhalten|erfassen|aufnehmen)$`,
  `^(?:das system|die app|die anwendung) (?:muss|soll) (?:zu|für) (?:jede[mrns]?|eine[mrn]?) (?<entity>\\p{L}+) (?:folgende angaben |den |die |das )?${rest} (?:speichern|festhalten|erfassen)$`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** The thing and the list of what is kept of it. */
export function formalDefinition(
  text: string,
): { readonly entity: string; readonly list: string; readonly of?: string } | undefined {
  const plain = withPlainSystem(text);
  for (const pattern of forms) {
    const { entity, list, of } = pattern.exec(plain)?.groups ?? {};
    if (entity && list) return { entity, list, ...(of !== undefined && { of }) };
  }
  return undefined;
}
