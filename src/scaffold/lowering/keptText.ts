/** The text of `structured-spec.json`: what is kept of a spec's description, with the statements that it carries. */
import { createHash } from 'node:crypto';
import { type KeptStatement, writeKept } from '../../appModel/keep/kept';
import type { AppModel as Description } from '../../pipeline/schema/appModel/appModel';
import type { StructuredSpec } from '../../pipeline/schema/spec';
import { kitFiles } from '../kitFiles';
import { compact } from './compact';
import { compilerVersion } from './compilerVersion';

export function keptText(description: Description, { requirements, asides = [] }: StructuredSpec): string {
  const statements = new Map<string, KeptStatement>();
  for (const { id, text } of [...requirements, ...asides])
    statements.set(id, { hash: sha256(text), text, section: [] });
  return writeKept({
    versions: { compiler: String(compilerVersion), kit: kitVersion() },
    statements,
    model: compact(description),
  });
}

let known: string | undefined;

/** Of all files of the kit, so that a change of any is another version. */
function kitVersion(): string {
  known ??= sha256(JSON.stringify(kitFiles)).slice(0, 12);
  return known;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
