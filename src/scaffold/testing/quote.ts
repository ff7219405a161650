/** The title of a test that proves a statement of the spec: its own words. */
import type { Requirement } from '../../pipeline/schema/spec';

/** "FR-002: A rating can be …". A made-up id would say nothing to a reader. */
export function quote(text: string, requirementIds: readonly string[]): string {
  const ids = requirementIds.filter((id) => !id.startsWith('R-'));
  return ids.length > 0 ? `${ids.join(', ')}: ${text}` : text;
}

export function quoteOf({ id, text }: Requirement): string {
  return quote(text, [id]);
}
