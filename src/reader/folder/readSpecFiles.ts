/** Reads the files of a spec's folder as one app: features in their order, each with its data and its changes. */
import { checkText } from '../checkText';
import { readOutline, type Section } from '../outline';
import type { Preference } from '../preferences';
import { readSections, type SpecReading } from '../readSpec';
import { cleanHeading } from '../sections';
import { applyDelta } from './deltas';
import { featureOf, inOrder, isDelta, roleOfFile, type SpecFile, shortFeature } from './specFiles';

/**
 * `name` is the folder's, for a title that says nothing. Every place says in which file it is.
 * Throws PipelineError as `readSpec` does.
 */
export function readSpecFiles(
  files: readonly SpecFile[],
  name?: string,
  preferences: readonly Preference[] = [],
): SpecReading {
  const used = inOrder(files).filter(({ path, text }) => roleOfFile(path) !== 'unread' && text.trim() !== '');
  const features = [...new Set(used.map(({ path }) => featureOf(path)))];
  const sections = features.flatMap((feature) => {
    const own = used.filter(({ path }) => featureOf(path) === feature);
    const current = own.filter(({ path }) => !isDelta(path)).flatMap(sectionsOf);
    const deltas = own.filter(({ path }) => isDelta(path)).map(sectionsOf);
    return deltas.reduce<readonly Section[]>(applyDelta, current);
  });
  const folders = new Map(used.map(({ path }) => [path, shortFeature(featureOf(path))]));
  const text = checkText(used.map((file) => file.text).join('\n'));
  const reading = readSections(sections, text, name, folders, preferences);
  // Of several features none has the name of all.
  if (features.length < 2 || name === undefined) return reading;
  return { ...reading, spec: { ...reading.spec, title: name } };
}

function sectionsOf({ path, text }: SpecFile): readonly Section[] {
  const role = roleOfFile(path);
  const sections = readOutline(checkText(text), path);
  if (role === 'data') return below('Data model', sections);
  if (role === 'talk') return below('Clarifications', sections);
  return role === 'design' ? sections.filter(isDataModel) : sections;
}

/** As if all of the file stood under one heading. */
function below(heading: string, sections: readonly Section[]): readonly Section[] {
  const [first] = sections;
  if (!first) return [];
  const top: Section = { ...first, heading: '', depth: 1, ancestors: [], blocks: [], code: [] };
  const under: Section = { ...top, heading, depth: 2, ancestors: [top] };
  return [
    under,
    ...sections.map((one) => ({ ...one, depth: one.depth + 2, ancestors: [top, under, ...one.ancestors] })),
  ];
}

/** Of a design only the data is read: how the parts work together is the builder's. */
function isDataModel(section: Section): boolean {
  return [section, ...section.ancestors].some(({ heading }) =>
    /^(?:data (?:models?|structures?|types)|domain model|datenmodelle?|datenstrukturen)$/i.test(cleanHeading(heading)),
  );
}
