/** Under which headings each statement stands: in another section the same words may mean something else. */
import type { SourceRange } from '../pipeline/schema/range';
import type { StructuredSpec } from '../pipeline/schema/spec';
import type { Section } from './outline';
import { cleanHeading } from './sections';

export function withHeadings(spec: StructuredSpec, sections: readonly Section[]): StructuredSpec {
  const place = <T extends { readonly range: SourceRange }>(one: T): T => {
    const section = headingsAt(one.range, sections);
    return section.length > 0 ? { ...one, section } : one;
  };
  const { requirements, asides } = spec;
  return { ...spec, requirements: requirements.map(place), ...(asides && { asides: asides.map(place) }) };
}

/** Of the last section that begins before it; the title of the document, above all others, is none of them. */
function headingsAt({ file, startLine }: SourceRange, sections: readonly Section[]): string[] {
  const within = sections.findLast(({ range }) => range.file === file && range.startLine <= startLine);
  if (!within) return [];
  const above = [...within.ancestors, within].filter(({ depth }) => depth > 1);
  return above.map(({ heading }) => cleanHeading(heading)).filter((heading) => heading !== '');
}
