/** The text of `structured-spec.json`: what is kept of a spec's description, with the statements that it carries. */
import { createHash } from 'node:crypto';
import type { Edited } from '../../appModel/keep/edits';
import { type KeptStatement, writeKept } from '../../appModel/keep/kept';
import type { StructuredSpec } from '../../pipeline/schema/spec';
import { kitFiles } from '../kitFiles';
import { compilerVersion } from './compilerVersion';

export function keptText({ model, made, statements }: Omit<Edited, 'edits'>): string {
  return writeKept({ versions: { compiler: String(compilerVersion), kit: kitVersion() }, statements, model, made });
}

/** Of a spec, by their ids. */
export function statementsOf({ requirements, asides = [] }: StructuredSpec): ReadonlyMap<string, KeptStatement> {
  return new Map(
    [...requirements, ...asides].map(({ id, text }) => [id, { hash: sha256(text), text, section: [] }] as const),
  );
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
