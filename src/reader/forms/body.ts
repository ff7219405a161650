/** The text of a story or requirement under its heading: its own words, without labels, reasons and metadata. */
import type { Block, ParagraphBlock } from '../outline';
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
