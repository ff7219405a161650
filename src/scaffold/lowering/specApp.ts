/** The app of a spec that holds data: its description, and the model that files are made of. */
import { checkAppModel } from '../../appModel/checkAppModel';
import { type Edited, withEdits } from '../../appModel/keep/edits';
import { lineOf } from '../../appModel/keep/kept';
import { resolve } from '../../appModel/resolve';
import type { Complaint, Resolved } from '../../appModel/resolved';
import { PipelineError } from '../../pipeline/errors';
import type { StructuredSpec } from '../../pipeline/schema/spec';
import type { AppNames } from '../model/appNames';
import { describedApp } from '../model/described/described';
import type { AppModel } from '../model/types';
import { compact } from './compact';
import { statementsOf } from './keptText';
import { type Lowered, lower } from './lower';
import { openKept } from './openKept';

export interface SpecApp extends Pick<Lowered, 'spec'>, Edited {
  readonly app: AppModel;
}

/**
 * `kept`: the text of what lies beside the app, with what a person has changed in it.
 * @throws PipelineError `manifest_damaged` with the line where that can't be compiled, else as `openKept`
 */
export function specApp(spec: StructuredSpec, names: AppNames, kept?: string): SpecApp {
  const { description, spec: renamed, texts } = lower(spec);
  const before = kept === undefined ? undefined : openKept(kept);
  const edited = withEdits(compact(description), statementsOf(spec), before);
  const edits = edited.edits.filter(({ kind }) => kind !== 'replaced');
  const isEdited = edits.length > 0;
  const resolved = isEdited ? checked(edited, compact(description), kept ?? '') : resolve(description).resolved;
  // What a person wrote says something else than the words that it came from.
  const own = new Set(edits.map(({ path }) => path));
  const said = isEdited ? new Map([...texts].filter(([path]) => !own.has(path))) : texts;
  return { ...edited, spec: renamed, app: describedApp(resolved, renamed.requirements, names, said) };
}

/** What the checker has to say of the spec itself is not the person's to mend here. */
function checked({ model, edits }: Edited, generated: Edited['model'], kept: string): Resolved {
  const { resolved, complaints } = checkAppModel(model);
  const before = complaints.length > 0 ? checkAppModel(generated).complaints.map(textOf) : [];
  const complaint = complaints.find((one) => !before.includes(textOf(one)));
  if (resolved && !complaint) return resolved;
  const path = complaint?.path ?? edits[0]?.path ?? '';
  const line = lineOf(kept, path);
  const place = line > 0 ? `Line ${line}` : `"${path}"`;
  throw new PipelineError({
    reason: 'manifest_damaged',
    userMessage: `.build-from-spec/structured-spec.json was changed by hand, and no app can be made of it. ${place}: ${complaint?.message ?? 'it is no construct.'} Mend the line, or take it back.`,
  });
}

function textOf({ path, part, message }: Complaint): string {
  return [path, part, message].join(': ');
}
