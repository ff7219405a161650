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
  /** The spec's files in their order, where it has several. */
  readonly files: readonly string[];
  /** Sections that prescribe a technology. */
  readonly stack: readonly Section[];
}

const longestTitle = 80;
const longestSummary = 400;

/** The first heading, else the first words of the text; the summary is the first prose before any list of demands. */
export function headOf(text: string, sections: readonly Section[], name?: string): { title: string; summary: string } {
  const titled =
    sections.find((section) => section.heading !== '' && section.depth === 1) ??
    sections.find((section) => section.heading !== '' && section.depth < 7);
  const firstLine = oneLine(text.split('\n').find((line) => line.trim() !== '') ?? 'App');
  const heading = titled && (plainTitle(titled.heading) ?? name ?? titled.heading);
  const title = heading ?? name ?? capitalise(cutAtWord(firstLine.replace(/^[#>*\-\s]+/, ''), longestTitle));
  return { title: title.trim() === '' ? 'App' : cutAtWord(title, longestTitle), summary: summaryOf(sections) };
}

const documentWords =
  'feature spec(?:ification)?|(?:product |software |system |functional |technical )?requirements?(?: (?:document|specification|doc))?|product requirements? document|(?:functional |software |product |app |project |technical )?spec(?:ification)?|prd|srs|mvp|design(?: document)?|feature|data model|proposal|change(?: proposal)?|anforderungen|anforderungsdokument|spezifikation|funktionsspezifikation|lastenheft|pflichtenheft|user stories|delta spec|spec delta|capability|epic';
const before = new RegExp(`^(?:${documentWords})\\s*(?:\\([^)]*\\)\\s*)?[:–—-]\\s+(?=\\S)`, 'iu');
const plainWords =
  '(?:feature |functional |product |software |technical )?(?:spec(?:ification)?|requirements?(?: (?:document|specification|doc))?)|prd|srs|user stories|spezifikation|anforderungen';
const behind = new RegExp(`(?:\\s*[:–—-]\\s+(?:${documentWords})|\\s+\\(?(?:${plainWords})\\)?)$`, 'iu');
const generic = new RegExp(
  `^(?:${documentWords}|readme|overview|introduction|purpose|summary|requirements|background|context|goals?|title|untitled|einleitung|einführung|überblick|zweck|(?:added|modified|removed) requirements|why|specs?|changes)$`,
  'iu',
);

/** "Feature Specification: Tool Shed" and "Tool Shed – PRD" are `Tool Shed`; undefined where nothing else is said. */
export function plainTitle(heading: string): string | undefined {
  let title = heading.replace(/^\p{Extended_Pictographic}+\uFE0F?\s*/u, '').trim();
  while (before.test(title)) title = title.replace(before, '').trim();
  if (generic.test(title)) return undefined;
  const short = title.replace(behind, '').trim();
  return short === '' ? undefined : short;
}

/** `001-tool-lending` is "Tool lending". */
export function nameOfFolder(folder: string): string {
  return (
    capitalise(
      folder
        .replace(/^\d+[-_. ]+/, '')
        .replace(/[-_]+/g, ' ')
        .trim(),
    ) || folder
  );
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
