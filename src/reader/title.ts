/** The title of a spec and the first sentences under it. */
import type { SourceRange } from '../pipeline/schema/range';
import type { Section } from './outline';
import { isHousekeeping, roleOfSection } from './sections';
import { capitalise, oneLine } from './text';

/** What all three kinds of spec have. */
export interface SpecHead {
  readonly title: string;
  readonly summary: string;
  readonly language: string;
  /** Lines that were cut because of their length. */
  readonly longLines: readonly number[];
  /** Code blocks outside of housekeeping. */
  readonly code: readonly SourceRange[];
}

const longestTitle = 80;
const longestSummary = 400;

/** The first heading, else the first words of the text; the summary is the first prose before any list of demands. */
export function headOf(text: string, sections: readonly Section[]): { title: string; summary: string } {
  const titled =
    sections.find((section) => section.heading !== '' && section.depth === 1) ??
    sections.find((section) => section.heading !== '' && section.depth < 7);
  const firstLine = oneLine(text.split('\n').find((line) => line.trim() !== '') ?? 'App');
  const title = titled?.heading ?? capitalise(cutAtWord(firstLine.replace(/^[#>*\-\s]+/, ''), longestTitle));
  return { title: title.trim() === '' ? 'App' : cutAtWord(title, longestTitle), summary: summaryOf(sections) };
}

function summaryOf(sections: readonly Section[]): string {
  for (const section of sections.slice(0, 4)) {
    const role = roleOfSection(section);
    if (section.depth > 1 && role !== 'overview') break;
    if (isHousekeeping(section)) break;
    const paragraphs: string[] = [];
    for (const block of section.blocks) {
      if (block.kind !== 'paragraph') break;
      if (!/^\**\w+:?\**:?\s*\S{0,20}$/.test(block.text)) paragraphs.push(oneLine(block.text));
      if (paragraphs.length === 1) break;
    }
    if (paragraphs.length > 0) return cutAtWord(paragraphs.join(' '), longestSummary);
  }
  return '';
}

function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).trim();
}
