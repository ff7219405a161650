/** The least that can be said of a spec without understanding it: its title, and each paragraph or item as a statement. */
import type { Requirement, StructuredSpec } from '../pipeline/schema/spec';
import { languageOf } from './language';
import { readOutline } from './outline';
import { RequirementIds } from './requirementIds';
import { headOf } from './title';

/** Undefined for a text that has nothing but headings. */
export function bareSpec(text: string): StructuredSpec | undefined {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const sections = readOutline(clean);
  const ids = new RequirementIds();
  const requirements = clean.split('\n').flatMap((line, index): Requirement[] => {
    const words = line.replace(/^\s*(?:[-*+>]|\d+[.)])?\s*/, '').trim();
    if (/^#|^[\s|:=-]*$/.test(line) || words === '') return [];
    const range = { startLine: index + 1, startColumn: 1, endLine: index + 1, endColumn: line.length + 1 };
    const missing = 'The engine could not make anything of this.';
    return [
      {
        id: ids.take(words),
        text: words,
        kind: 'requirement',
        optional: false,
        meanings: [],
        understood: false,
        missing,
        range,
      },
    ];
  });
  if (requirements.length === 0) return undefined;
  return {
    ...headOf(clean, sections),
    language: languageOf(sections),
    kind: 'content',
    entities: [],
    relations: [],
    pages: [],
    roles: [],
    rules: [],
    requirements,
    content: [],
    theme: {},
    notUnderstood: [],
  };
}
