/** The files of an app that is one page to read. */
import type { ContentSection } from '../../pipeline/schema/content';
import type { Meaning } from '../../pipeline/schema/spec';
import { withKit } from '../kitPart';
import { camelCase, pascalCase, unique } from '../model/names';
import type { AppModel } from '../model/types';
import { planned as file, type PlannedFile, type Served } from '../plan';
import { localeFile, mainFile } from '../project/startFiles';
import { hasPrices } from './blocks';
import { contentAppFile, contentTestFile, sectionFile } from './contentFiles';

export interface NamedSection {
  readonly section: ContentSection;
  /** The component and its file. */
  readonly name: string;
}

export function contentPlan(app: AppModel): PlannedFile[] {
  const { title, summary, language, words } = app;
  const sections = sectionsOf(app);
  const own = [
    file('src/main.tsx', 'Starts the page', () => mainFile(false)),
    file('src/App.tsx', 'The page', () => contentAppFile(title, summary, sections, words)),
    ...sections.map((one) => file(pathOf(one), 'A part of the page', () => sectionFile(one))),
    ...(hasPrices(sections.flatMap(({ section }) => section.blocks))
      ? [file('src/locale.ts', 'The language of amounts', () => localeFile(language))]
      : []),
    file('src/app.test.tsx', 'Opens the page', () => contentTestFile(title, sections)),
  ];
  return withKit(own, { words, look: 'page' });
}

export function contentServed(meaning: Meaning, app: AppModel): Served {
  const { reasons } = app.words;
  if (meaning.kind === 'content') {
    const found = sectionsOf(app).filter(({ section }) => section.id === meaning.section);
    return found.length > 0 ? { paths: found.map(pathOf) } : { paths: [], reason: reasons.contentMissing };
  }
  if (meaning.kind === 'theme') return { paths: ['src/tokens.css'] };
  if (meaning.kind === 'absence' || meaning.kind === 'page') return { paths: ['src/App.tsx'] };
  return { paths: [], reason: reasons.nothingToBuild };
}

function pathOf({ name }: NamedSection): string {
  return `src/sections/${name}.tsx`;
}

function sectionsOf({ about }: AppModel): readonly NamedSection[] {
  const used = new Set(['app', 'section']);
  const sections = about?.sections ?? [];
  return sections.map((section) => ({ section, name: `${unique(pascalCase(camelCase(section.id)), used)}Section` }));
}
