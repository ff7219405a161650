/** Sentences of formal specs that tell what is kept: "WHEN a keeper adds a tool THEN the system SHALL store its name and number". */
import { withPlainSystem } from '../reading/systemName';
import { germanDefinition } from './germanDefinitions';

const noun = '[\\p{L}-]+(?: (?!(?:with|by|to|for|from|in|on|at|the|then|and|that|which|including)\\b)[\\p{L}-]+)?';
const makes =
  '(?:adds?|creates?|registers?|records?|enters?|submits?|saves?|books?|logs?|lends?|opens?|makes?|reports?|schedules?|plans?)';
/** "THE Harbour_Office SHALL store": whoever keeps it, it is kept. */
const system = '(?:the )?[\\p{L}_-]+(?: (?!shall|must|should|will)[\\p{L}_-]+)?';
/** "Create, change and delete" */
const others = '(?:(?:,| and| or|, and)? (?:edit|change|update|modify|view|see|list|delete|remove|and|or))*';
const shall = '(?:shall|must|should|will)';
const keep = '(?:store|save|record|keep|capture|remember|persist|ask for|request|collect|hold|track)';
const following = '(?:the )?following (?:fields?|attributes?|properties|information|details?|data|values?)\\s*:?\\s*';
const own = `(?:(?:the )?following data\\s*:\\s*|${following}|(?:at least )?(?:its|their|his|her|the)\\s+)?`;
const rest = '(?<list>[^.]{3,300}?)';
/** "create, edit and delete" */
const verbs =
  '(?:(?:add|create|register|record|keep|enter|store|save|manage|maintain|capture|hold|track|collect|remember|plan|book|log|edit|change|update|modify|delete|remove|view|see|list)(?:,? (?:and|or) |, | ))+';
const owner = '(?: (?:of|for|at|to|from) (?:an?|the|one|each|every) (?<of>[\\p{L}-]+(?: [\\p{L}-]+)??))?,?';

const forms: readonly RegExp[] = [
  `^(?:when|if|where|while) .{1,80}?,? (?:then )?${system} ${shall} ${keep} (?:an?|the|one) (?:new )?(?<entity>${noun}) with ${own}${rest}$`,
  `^(?:when|if|where|while) .{1,80}?\\b${makes} (?:an?|the|one) (?:new )?(?<entity>${noun})(?: (?:of|for|at|to|from) (?:an?|the|one) (?<of>[\\p{L}-]+))?,? (?:then )?${system} ${shall} ${keep} ${own}${rest}$`,
  `^${system} ${shall} ${keep} for (?:each|every|an?|all) (?<entity>${noun})\\s*[:,]?\\s*${own}${rest}$`,
  `^(?:for (?:each|every|an?|all) (?<entity>${noun}),? )${system} (?:${shall}|can|may) ${keep} ${own}${rest}$`,
  `^${system} ${shall} ${keep} ${own}${rest} (?:for|of) (?:each|every) (?<entity>${noun})$`,
  `^(?:${system} ${shall} (?:be able to )?|${system} can )${verbs}(?:all |the |new |an? )?(?<entity>${noun})${owner} (?:with|including) ${own}${rest}$`,
  `^${system} ${shall} (?:let|allow|enable|permit) ${system}(?: to)? ${verbs}(?:all |the |new |an? )?(?<entity>${noun})${owner} (?:with|including) ${own}${rest}$`,
  `^${system} ${shall} ${keep} (?:all )?(?<entity>${noun})\\s*:\\s*${rest}$`,
  `^(?:an?|the) ${system} ${makes} (?<entity>${noun})${owner} each with ${own}${rest}$`,
  `^(?:an?|the|each|every) (?<of>${noun}) (?:contains|has|consists of|includes|shall have|must have) (?:any number of |several |one or more |many )?(?<entity>[\\p{L}-]+s) with ${own}${rest}$`,
  `^${system} ${shall} ${keep} (?<entity>${noun})(?::| \\() ?(?<list>[^.()]{3,300}(?:\\([^()]*\\)[^.()]{0,200})*)\\)?$`,
  `^${system} ${shall} (?:allow|enable|let) (?:the |an? )?[\\p{L}-]+(?: [\\p{L}-]+)?(?: to)? ${makes}${others} (?<entity>${noun}) \\((?<list>[^.]{3,300})\\)$`,
  `^(?:.{1,60}? )?(?:can|must|shall|should|may|be able to|(?:allow|allows|enable|let|lets) (?:the |an? )?[\\p{L}-]+(?: [\\p{L}-]+)?(?: to)?) (?:be able to )?${makes}${others} (?:an?|the|one|new)? ?(?:new )?(?<entity>${noun}) (?:with|including|by (?:entering|giving|providing|specifying|filling in)) ${own}${rest}$`,
  // "A quote contains positions with a description and a price": each position is of one quote.
  `^(?:an?|each|every|the) (?<of>[\\p{L}-]+(?: [\\p{L}-]+)?) (?:contains|consists of|includes|has) (?:several |many |one or more |any number of )?(?<entity>[\\p{L}-]+s),? (?:each )?with ${own}(?=an? |the )${rest}$`,
  `^(?:an?|the) [\\p{L}-]+(?: [\\p{L}-]+)? (?:records|keeps|enters|adds|notes) (?<entity>[\\p{L}-]+s) (?:of|for) (?:an?|the|each) (?<of>[\\p{L}-]+),? (?:each )?with ${own}${rest}$`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** "…; a new vehicle is ready" and "…, before I drive there" tell no more of what is kept. */
export const clause =
  /(?:; an? [^;]* (?:is|are|must|shall|has)\b.*|; the (?:new|same) [^;]* (?:is|are|must|shall|has)\b.*|, (?:before|after|while|whenever|once|as soon as) (?:i|we|they|you|somebody|someone|anybody|it|the [\p{L}-]+) [^,;()]*)$/iu;

/** The thing and the list of what is kept of it. */
export function formalDefinition(
  text: string,
): { readonly entity: string; readonly list: string; readonly of?: string; readonly saysMore?: true } | undefined {
  const plain = withPlainSystem(text);
  for (const pattern of forms) {
    const { entity, list, of } = pattern.exec(plain)?.groups ?? {};
    if (!entity || !list) continue;
    // "The lines of an order" are order lines.
    const name = of !== undefined && /^(?:lines?|items?|entr(?:y|ies))$/i.test(entity) ? `${of} ${entity}` : entity;
    return { entity: name, list, ...(of !== undefined && { of }) };
  }
  return germanDefinition(plain);
}
