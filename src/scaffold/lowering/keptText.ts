/** The text of `structured-spec.json`: what is kept of a spec's description, with the statements that it carries. */

import sources from 'compiler:hash';
import { createHash } from 'node:crypto';
import type { Edited } from '../../appModel/keep/edits';
import { type Kept, type KeptStatement, writeKept } from '../../appModel/keep/kept';
import type { StructuredSpec } from '../../pipeline/schema/spec';
import { kitFiles } from '../kitFiles';
import { compilerVersion } from './compilerVersion';

/** `versions`: of what has made the app; this one's where they are left out. */
export function keptText(
  {
    model,
    made,
    statements,
    answers,
    describedBy,
  }: Pick<Edited, 'model' | 'made' | 'statements'> & Pick<Kept, 'answers' | 'describedBy'>,
  versions = currentVersions(),
): string {
  return writeKept({ versions, statements, model, made, answers, describedBy });
}

export function currentVersions(): Kept['versions'] {
  return { compiler: String(compilerVersion), kit: kitVersion(), sources };
}

/** Of a spec, by their ids. */
export function statementsOf({ requirements, asides = [] }: StructuredSpec): ReadonlyMap<string, KeptStatement> {
  return new Map(
    [...requirements, ...asides].map(({ id, text, section = [] }) => {
      const hash = sha256([...section, text].join('\n'));
      return [id, { hash, text, section }] as const;
    }),
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
