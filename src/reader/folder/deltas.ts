/** Applies OpenSpec's changes to the current requirements, by their names: added, modified, removed, renamed. */
import { containerOf } from '../forms/containers';
import type { Section } from '../outline';
import { cleanHeading } from '../sections';

const kinds = /^(added|modified|removed|renamed) requirements$/i;

/** The sections as they are when the change is made. What is modified stands where it stood. */
export function applyDelta(current: readonly Section[], delta: readonly Section[]): readonly Section[] {
  let sections = current;
  for (const [from, to] of renamesIn(delta))
    sections = sections.map((section) =>
      nameOf(section) === from ? { ...section, heading: `Requirement: ${to}` } : section,
    );
  const added: Section[] = [];
  for (const section of delta) {
    const name = nameOf(section);
    const kind = name === undefined ? undefined : kindOf(section);
    if (name === undefined || kind === undefined || kind === 'renamed') continue;
    const parts = kind === 'removed' ? [] : [section, ...partsOf(section, delta)];
    const old = sections.find((one) => nameOf(one) === name);
    if (!old) added.push(...parts);
    else {
      const gone = new Set([old, ...partsOf(old, sections)]);
      sections = sections.flatMap((one) => (one === old ? parts : gone.has(one) ? [] : [one]));
    }
  }
  return [...sections, ...added];
}

function nameOf({ heading }: Section): string | undefined {
  const container = containerOf(heading);
  return container?.form === 'named' ? container.id : undefined;
}

function kindOf(section: Section): string | undefined {
  for (const { heading } of section.ancestors) {
    const kind = kinds.exec(cleanHeading(heading))?.[1];
    if (kind) return kind.toLowerCase();
  }
  return undefined;
}

/** The sections below one, such as its scenarios. */
function partsOf(section: Section, sections: readonly Section[]): readonly Section[] {
  return sections.filter((one) => one.ancestors.some(({ range }) => range === section.range));
}

/** "FROM: `### Requirement: Old`", "TO: `### Requirement: New`". */
function renamesIn(delta: readonly Section[]): readonly (readonly [string, string])[] {
  const text = delta
    .filter((section) => /^renamed requirements$/i.test(cleanHeading(section.heading)))
    .flatMap(({ blocks }) => blocks.map((block) => (block.kind === 'table' ? '' : block.text)))
    .join('\n');
  const pattern =
    /FROM:\s*[`#\s]*Requirement:\s*([^`\n]+?)[`\s]*\n\W*TO:\s*[`#\s]*Requirement:\s*([^`\n]+?)[`\s]*(?=\n|$)/gi;
  return [...text.matchAll(pattern)].map((match) => [match[1] ?? '', match[2] ?? ''] as const);
}
