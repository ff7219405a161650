/** What kind of section a heading opens: requirements, rules, pages, or housekeeping that asks for nothing. */
import { containerOf, scenarioName } from './forms/containers';
import type { Section } from './outline';
import { fold } from './text';
import { sectionOf } from './vocabulary/lookup';
import type { SectionRole } from './vocabulary/vocabulary';

/** The role of the section itself, or the nearest one of the headings above it. */
export function roleOfSection(section: Section): SectionRole | undefined {
  const own = section.depth > 1 ? roleOfHeading(section.heading) : undefined;
  if (own) return own;
  for (let index = section.ancestors.length - 1; index > 0; index -= 1) {
    const ancestor = section.ancestors[index];
    const role = ancestor && ancestor.depth > 1 ? roleOfHeading(ancestor.heading) : undefined;
    if (role) return role;
  }
  return undefined;
}

/** Whether the section, or one above it, holds what would be nice but need not be. */
export function isOptionalSection(section: Section): boolean {
  return [section, ...section.ancestors].some((one) => one.depth > 1 && roleOfHeading(one.heading) === 'bonus');
}

/** Whether the section, or one above it, asks for nothing: links, installation, licence. */
export function isHousekeeping(section: Section): boolean {
  return [section, ...section.ancestors].some((one) => one.depth > 1 && roleOfHeading(one.heading) === 'housekeeping');
}

/** The heading without numbering and signs: "## 2. Model:" gives `Model`. */
export function cleanHeading(heading: string): string {
  return heading
    .replace(/^(?:[0-9]+(?:\.[0-9]+)*[.)]?|[IVX]+\.)\s+/, '')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/\s*[*_]*\((?:mandatory|required|main|pflicht|include (?:if|when)[^)]*|if [^)]*)\)[*_]*$/i, '')
    .replace(/\s*[:：]\s*$/, '')
    .trim();
}

function roleOfHeading(heading: string): SectionRole | undefined {
  const clean = cleanHeading(heading);
  if (clean === '') return undefined;
  if (scenarioName(heading) !== undefined) return 'criteria';
  const container = containerOf(heading);
  if (container) return container.form === 'story' ? 'stories' : 'requirements';
  const whole = sectionOf(clean);
  if (whole) return whole;
  const words = fold(clean)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  if (words.length > 6) return undefined;
  const last = words.length > 1 ? sectionOf(words.slice(-2).join(' ')) : undefined;
  if (last) return last;
  const parts = clean.split(/\s+(?:&|and|und|or|oder)\s+|\s*[,/(–—-]\s*/);
  for (const part of parts.length > 1 ? parts : []) {
    const role = sectionOf(part);
    if (role) return role;
  }
  return words.length <= 3 ? sectionOf(words.at(-1) ?? '') : undefined;
}
