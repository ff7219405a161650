/** A text that asks for nothing, kept with its place so that nothing is dropped without a word. */
import type { SourceRange } from '../../pipeline/schema/range';
import type { Section } from '../outline';
import { cleanHeading, roleOfSection } from '../sections';
import type { RawStatement } from '../statements';

export function asideStatement(
  text: string,
  aside: 'background' | 'question',
  section: Section,
  range: SourceRange,
): readonly RawStatement[] {
  if (text === '') return [];
  const base = { optional: false, role: roleOfSection(section), heading: cleanHeading(section.heading) };
  return [{ ...base, text, aside, kind: 'requirement', strong: '', ordered: false, items: [], range }];
}
