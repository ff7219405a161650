/** The files of an app that is one page to read. */
import type { ContentSection } from '../../pipeline/schema/content';
import type { Meaning, StructuredSpec } from '../../pipeline/schema/spec';
import { withKit } from '../kitPart';
import { camelCase, pascalCase, unique } from '../model/names';
import { planned as file, type PlannedFile, type Served } from '../plan';
import { localeFile, mainFile } from '../project/startFiles';
import { asLabel } from '../words/labels';
import type { Words } from '../words/words';
import { hasPrices } from './blocks';
import { contentAppFile, contentTestFile, sectionFile } from './contentFiles';

export interface NamedSection {
  readonly section: ContentSection;
  /** The component and its file. */
  readonly name: string;
}

export interface ContentPlan {
  readonly files: readonly PlannedFile[];
  readonly serve: (meaning: Meaning) => Served;
  /** Only the title is there to be shown. */
  readonly isEmpty: boolean;
}

export function contentPlan(spec: StructuredSpec, language: string, words: Words): ContentPlan {
  const sections = nameSections(spec.content.filter(hasSomethingToShow));
  const title = asLabel(spec.title);
  const path = (name: string) => `src/sections/${name}.tsx`;
  const own = [
    file('src/main.tsx', 'Starts the page', () => mainFile(false)),
    file('src/App.tsx', 'The page', () => contentAppFile(title, spec.summary, sections, words)),
    ...sections.map((one) => file(path(one.name), 'A part of the page', () => sectionFile(one))),
    ...(hasPrices(spec.content.flatMap(({ blocks }) => blocks))
      ? [file('src/locale.ts', 'The language of amounts', () => localeFile(language))]
      : []),
    file('src/app.test.tsx', 'Opens the page', () => contentTestFile(title, sections)),
  ];
  const serve = (meaning: Meaning): Served => {
    if (meaning.kind === 'content') {
      const found = sections.filter(({ section }) => section.id === meaning.section);
      return found.length > 0
        ? { paths: found.map((one) => path(one.name)) }
        : { paths: [], reason: words.reasons.contentMissing };
    }
    if (meaning.kind === 'theme') return { paths: ['src/tokens.css'] };
    if (meaning.kind === 'absence' || meaning.kind === 'page') return { paths: ['src/App.tsx'] };
    return { paths: [], reason: words.reasons.nothingToBuild };
  };
  return { files: withKit(own, { words, look: 'page' }), serve, isEmpty: sections.length === 0 };
}

/** A footer whose link has no address yet, say, would be an empty stripe. */
function hasSomethingToShow({ role, heading, blocks }: ContentSection): boolean {
  return blocks.length > 0 || (role === 'header' && heading !== '');
}

function nameSections(sections: readonly ContentSection[]): NamedSection[] {
  const used = new Set(['app', 'section']);
  return sections.map((section) => ({ section, name: `${unique(pascalCase(camelCase(section.id)), used)}Section` }));
}
