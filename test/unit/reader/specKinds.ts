/** The kinds of a spec as lines: "Cow: Tag!#, Born at (date)"; text is the type that goes without saying. */
import type { FieldType } from '../../../src/pipeline/schema/fields';
import type { StructuredSpec } from '../../../src/pipeline/schema/spec';

export function specKinds({ entities }: StructuredSpec): string[] {
  return entities.map(
    ({ label, fields }) =>
      `${label}: ${fields
        .map(
          ({ label: name, required, unique, type }) => `${name}${required ? '!' : ''}${unique ? '#' : ''}${said(type)}`,
        )
        .join(', ')}`,
  );
}

function said(type: FieldType): string {
  if (type.kind === 'text') return '';
  if (type.kind === 'choice') return ` (${type.options.map(({ label }) => label).join('|')})`;
  return type.kind === 'reference' ? ` (→ ${type.entity})` : ` (${type.kind})`;
}
