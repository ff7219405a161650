/** The text of a story or requirement under its heading: its own words, without labels, reasons and metadata. */
import { isFieldName } from '../fields/fieldList';
import type { Block, ItemBlock, ParagraphBlock } from '../outline';
import { oneLine } from '../text';
import { has } from '../vocabulary/lookup';
import { isMetadata, isReason } from './asides';
import { type Container, scenarioName } from './containers';
import { priorityIn } from './ownIds';
import { stepOf } from './steps';

const storyLabel =
  /^\W{0,3}(?:user story|story|anwendergeschichte|historia(?: de usuario)?|história(?: de usuário)?|description|beschreibung|statement|requirement|anforderung)\W{0,3}:\W{0,3}(?=\S)/i;

const label =
  /^\W{0,3}(?:acceptance (?:criteria|scenarios?|tests?)|criteria|scenarios?|akzeptanzkriterien|abnahmekriterien|criterios de aceptación)\b/i;

export interface Body {
  readonly text: string;
  readonly priority?: string;
  readonly rest: readonly Block[];
}

/** Its first paragraphs are its text; what follows them stays to be read. */
export function bodyOf(blocks: readonly Block[], container: Container | undefined): Body {
  const told: string[] = [];
  let priority: string | undefined;
  let index = 0;
  for (; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block?.kind === 'item' && told.length === 0 && storyLabel.test(block.text) && block.children.length === 0) {
      told.push(withoutLabel(block.text));
      continue;
    }
    if (block?.kind !== 'paragraph' || label.test(block.text) || startsScenario(block)) break;
    const list = membersAfter(block, blocks.slice(index + 1));
    if (list.length > 0) {
      told.push(`${oneLine(block.text)} ${list.map(({ text }) => text.replace(/[,;.]$/, '')).join(', ')}`);
      index += list.length;
      continue;
    }
    const lead = leadOfTable(block, blocks[index + 1]);
    if (lead) {
      const before = oneLine(block.text).slice(0, -lead.length).trim();
      return {
        text: oneLine([...told, before === '' ? lead : before].join(' ')),
        rest: [{ ...block, text: lead }, ...blocks.slice(index + 1)],
        ...(priority && { priority }),
      };
    }
    if (block.text.trimEnd().endsWith(':') && blocks[index + 1]?.kind === 'item') break;
    const lines = segmentsOf(block).filter((line) => !isMetadata(line) && !isReason(line));
    priority ??= segmentsOf(block)
      .map(priorityIn)
      .find((one) => one !== undefined);
    told.push(...lines.map(withoutLabel));
  }
  // "FR-1: Members can add tools" says it all in its heading; what stands under it is read on its own.
  if (container?.form === 'coded' && has(container.title, 'asks'))
    return { text: container.title, rest: blocks, ...(priority && { priority }) };
  return { text: oneLine(told.join(' ')), rest: blocks.slice(index), ...(priority && { priority }) };
}

/** "Keepers can add boats with the following data:" and a list of short names are one sentence. */
function membersAfter(block: ParagraphBlock, after: readonly Block[]): readonly ItemBlock[] {
  if (!/\b(?:following|folgende\p{L}*|with|mit)\b[^.]*:\s*$/iu.test(block.text)) return [];
  const end = after.findIndex((one) => one.kind !== 'item');
  const items = (end < 0 ? after : after.slice(0, end)).flatMap((one) => (one.kind === 'item' ? [one] : []));
  const isMember = ({ text, children }: ItemBlock) =>
    children.length === 0 && stepOf(text) === undefined && isFieldName(text.replace(/\s*\(.*\)|[.,;]$/g, ''));
  return items.every(isMember) ? items : [];
}

/** "A drone has:" above a table. */
function leadOfTable({ text }: ParagraphBlock, next: Block | undefined): string | undefined {
  if (next?.kind !== 'table') return undefined;
  return /(?:^|[.!]\s+)([^.!]{3,80}:)\s*$/u.exec(oneLine(text))?.[1];
}

function startsScenario({ text }: ParagraphBlock): boolean {
  const step = stepOf(text);
  if (text.split('\n').some((line) => scenarioName(line) !== undefined)) return true;
  return step === 'given' || (step === 'when' && /\n\W*(?:then|dann)\b/i.test(text));
}

/** The lines of a paragraph; a line without a label goes on with the one above it. */
export function segmentsOf({ text }: ParagraphBlock): readonly string[] {
  const segments: string[] = [];
  for (const line of text.split('\n')) {
    const isNew =
      segments.length === 0 || isMetadata(line) || isReason(line) || storyLabel.test(line) || label.test(line);
    if (isNew) segments.push(line);
    else segments.push(`${segments.pop() ?? ''} ${line}`);
  }
  return segments.map(oneLine).filter((line) => line !== '');
}

function withoutLabel(line: string): string {
  return line.replace(storyLabel, '');
}

/** "Acceptance Criteria:" with or without a text behind it. */
export function isCriteriaLabel(text: string): boolean {
  return label.test(text);
}

export function afterCriteriaLabel(text: string): string {
  return text
    .replace(label, '')
    .replace(/^[\s\W]*:\s*\W{0,3}(?=[\p{L}\p{N}])/u, '')
    .replace(/^\W+$/, '');
}
