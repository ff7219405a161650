/** Ids that a document gives its statements itself: FR-001, SC-002, US1, RF-1.2, NFR-1, 1.2. */
import type { Requirement } from '../../pipeline/schema/spec';

export interface OwnId {
  readonly id: string;
  /** What stands behind the id, without the signs between them. */
  readonly rest: string;
  readonly priority?: string;
}

/** Written like an id, and the name of a norm, a format or a thing. */
const noId =
  /^(?:UTF|ISO|IEC|EN|DIN|SHA|AES|RSA|MD|MP|ES|H|WCAG|RFC|IPV|IP|COVID|USB|HTTP|HTTPS|TLS|SSL|OAUTH|CSS|HTML|GPT|UTC|GMT|PM|AM|CO|SARS|IE|PEP|ECMA|WIN|WINDOWS|A|B|Q|S|T)-?\d/i;

const letters =
  /^(?:(?:FR|NFR|SC|US|UC|REQ|AC|BR|NF|NFA|FA|RF|RNF|RN|HU|CA|CU|EF|ENF|R|F|A|Q|T|S)-?\d{1,5}[a-z]?|\p{Lu}{2,8}(?:-\p{Lu}{1,8}){0,2}-\d{1,5}[a-z]?)(?:[.-]\d{1,3})*(?![\p{L}\p{N}])/u;

/** "1.2 The app …": a number with a point counts only before a capital, so that "2.5 kg" stays a weight. */
const numbers = /^\d{1,3}(?:\.\d{1,3}){1,3}(?=[.:)]?\s+[\p{Lu}"„“])/u;

const tag = /^\s*(?:\(([^()]{1,30})\)|\[([^[\]]{1,30})\])/;

/** "User Story 3: As a keeper, …" and "Requirement 2: …" within a text. */
const spelled =
  /^(user story|story|requirement|anforderung|requisito|use case) (\d{1,3}(?:\.\d{1,3})*)\s*(?:\(([^()]{1,30})\)\s*)?[:.–—-]\s+(\S.*)$/isu;

/** The statement's own id, if it begins with one. */
export function ownIdOf(text: string): OwnId | undefined {
  const [, word, number, inBrackets, told] = spelled.exec(text) ?? [];
  if (word && number && told) {
    const prefix = /story/i.test(word) ? 'US' : /case/i.test(word) ? 'UC' : '';
    const priority = priorityIn(`(${inBrackets ?? ''})`);
    return { id: `${prefix}${number}`, rest: told, ...(priority && { priority }) };
  }
  const opening = /^[^\p{L}\p{N}]{0,3}/u.exec(text)?.[0] ?? '';
  const after = text.slice(opening.length);
  const id = (letters.exec(after) ?? numbers.exec(after))?.[0];
  if (!id || noIdHere(id, after)) return undefined;
  const behind = after.slice(id.length);
  if (!/^\W{0,3}(?:[:.)\]–—-]|\s)/.test(behind)) return undefined;
  const priority = priorityIn(behind.slice(0, 40));
  const rest = withoutTags(behind.replace(/^[\s\])*_]+/, ''))
    .replace(/^[\s\]*_)]*[:.)–—-]?[\s*_]*/, '')
    .trim();
  return rest === '' ? undefined : { id, rest, ...(priority && { priority }) };
}

/** "(P1)" and "[MUST]" behind an id say how urgent it is, not what it asks for. */
function withoutTags(text: string): string {
  const found = tag.exec(text);
  const inside = found?.[1] ?? found?.[2] ?? '';
  const isTag =
    /^(?:p[0-4]|prio\p{L}*:? .+|must|should|could|muss|soll|kann|us-?\d+|mvp|high|medium|low|optional|hoch|mittel|niedrig)$/iu;
  return found && isTag.test(inside.trim()) ? withoutTags(text.slice(found[0].length)) : text;
}

/** `A4 paper` and `UTF-8 text` begin like statements with ids. */
function noIdHere(id: string, text: string): boolean {
  return noId.test(id) && !/^\S+?\W{0,2}[:)–—]/.test(text);
}

/** "Priority: P1", "(P2)", "Prio 1". */
export function priorityIn(text: string): string | undefined {
  const found =
    /\bprio(?:rit\p{L}*)?\s*(?::|(?=P?\d))\s*\**\s*(P?\d|critical|high|medium|low|must|should|could|hoch|mittel|niedrig)(?!\p{L})/iu.exec(
      text,
    )?.[1] ?? /[([]\s*(P\d)\s*[)\]]/i.exec(text)?.[1];
  if (!found) return undefined;
  return /^\d$/.test(found) ? `P${found}` : found.length === 2 ? found.toUpperCase() : found;
}

/** What the letters of an id say about its statement. */
export function kindOfId(id: string): Requirement['kind'] | undefined {
  if (/^(?:SC|AC)-?\d/.test(id)) return 'criterion';
  if (/^(?:US|HU)-?\d/.test(id)) return 'story';
  if (/^(?:NFR?|NFA|RNF|ENF)-?\d/.test(id)) return 'quality';
  return undefined;
}

/** FR-1 of FR-1.2, 2 of 2.1. */
export function parentIdOf(id: string): string | undefined {
  return /^(.+)\.\d+$/.exec(id)?.[1];
}
