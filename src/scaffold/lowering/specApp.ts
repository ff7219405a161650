/** The app of a spec that holds data: its description, and the model that files are made of. */
import { checkAppModel } from '../../appModel/checkAppModel';
import { type Edited, withEdits } from '../../appModel/keep/edits';
import { type Kept, lineOf } from '../../appModel/keep/kept';
import { readAppModel } from '../../appModel/readAppModel';
import { resolve } from '../../appModel/resolve';
import type { Complaint, Resolved } from '../../appModel/resolved';
import { PipelineError } from '../../pipeline/errors';
import type { StructuredSpec } from '../../pipeline/schema/spec';
import { meaningsOf } from '../compile';
import type { AppNames } from '../model/appNames';
import { describedApp } from '../model/described/described';
import type { AppModel } from '../model/types';
import { compact } from './compact';
import { currentVersions, statementsOf } from './keptText';
import { type Lowered, lower } from './lower';
import { openKept, updateNeeded } from './openKept';

/** What is kept of the app that is there. */
export interface KeptApp {
  /** The text of `structured-spec.json`, with what a person has changed in it. */
  readonly text: string;
  /** All of the app is made anew, whatever version has made it. */
  readonly isUpdate?: boolean;
}

export interface SpecApp extends Pick<Lowered, 'spec'>, Pick<Kept, 'describedBy'>, Edited {
  readonly app: AppModel;
  readonly resolved: Resolved;
  readonly answers: StructuredSpec['answers'];
  /** What an earlier version has made, and is built on. */
  readonly older?: Kept;
}

/** @throws PipelineError `manifest_damaged` with the line that can't be compiled, `update_needed`, else as `openKept` */
export function specApp(spec: StructuredSpec, names: AppNames, keptApp?: KeptApp): SpecApp {
  const { description, spec: renamed, texts } = spec.description ? described(spec.description, spec) : lower(spec);
  const kept = keptApp && openKept(keptApp.text);
  const isOther = kept !== undefined && isOfOtherVersion(kept);
  const older = isOther && !keptApp?.isUpdate ? kept : undefined;
  const generated = spec.description ?? compact(description);
  const holds = older !== undefined && isAnsweredAlike(older, spec);
  const describedBy = spec.description ? ('model' as const) : undefined;
  // What a model wrote goes on from what is kept, with what a person has changed in that.
  const goesOn = describedBy !== undefined && kept?.describedBy === describedBy;
  const [edited, resolved] = withWhatFits(
    (dropped) => withEdits(generated, statementsOf(spec), { kept, isOther, holds, goesOn, dropped }),
    (model) => (model === generated ? { resolved: resolve(description).resolved } : checkedBeside(model, generated)),
    keptApp?.text ?? '',
  );
  // What a person wrote says something else than the words that it came from.
  const own = new Set(edited.edits.map(({ path }) => path));
  const said = own.size > 0 ? new Map([...texts].filter(([path]) => !own.has(path))) : texts;
  const app = describedApp(resolved, renamed.requirements, names, said);
  return { ...edited, answers: spec.answers, describedBy, spec: renamed, app, resolved, ...(older && { older }) };
}

/** A description that a model wrote stands as it is; the spec says only what its statements mean in it. */
function described(written: Edited['model'], spec: StructuredSpec): Lowered {
  const read = readAppModel(written);
  if (!('model' in read)) throw notCompiled(read.complaints[0], '', '');
  const { resolved } = resolve(read.model);
  const requirements = spec.requirements.map((one) => {
    const ofLook = one.meanings.filter(({ kind }) => kind === 'theme' || kind === 'absence');
    return { ...one, meanings: [...ofLook, ...meaningsOf(one.id, resolved)] };
  });
  return { description: read.model, spec: { ...spec, requirements }, texts: new Map() };
}

function isOfOtherVersion({ versions }: Kept): boolean {
  const now = currentVersions();
  return versions.compiler !== now.compiler || versions.kit !== now.kit || versions.sources !== now.sources;
}

/** What an answer changes is found at no statement. */
function isAnsweredAlike({ answers = {} }: Kept, spec: StructuredSpec): boolean {
  const now = spec.answers ?? {};
  return [...Object.keys(answers), ...Object.keys(now)].every((id) => answers[id] === now[id]);
}

interface Checked {
  readonly resolved?: Resolved | undefined;
  readonly complaint?: Complaint | undefined;
}

/** What the checker has to say of the spec itself is not the person's to mend here. */
function checkedBeside(model: Edited['model'], generated: Edited['model']): Checked {
  const { resolved, complaints } = checkAppModel(model);
  const before = complaints.length > 0 ? checkAppModel(generated).complaints.map(textOf) : [];
  return { resolved, complaint: complaints.find((one) => !before.includes(textOf(one))) };
}

/** What a person has changed in what the spec makes otherwise by now goes where it does not fit that any more. */
function withWhatFits(
  edit: (dropped: ReadonlySet<string>) => Edited,
  check: (model: Edited['model']) => Checked,
  kept: string,
): readonly [Edited, Resolved] {
  const dropped = new Set<string>();
  for (;;) {
    const edited = edit(dropped);
    const { resolved, complaint } = check(edited.model);
    if (resolved && !complaint) return [edited, resolved];
    const stays = edited.edits.filter(({ kind }) => kind !== 'replaced');
    const outdated = stays.find(({ path, isOverAnother }) => isOverAnother && complaint?.path === path);
    if (!outdated) throw stays.length > 0 ? notCompiled(complaint, stays[0]?.path ?? '', kept) : updateNeeded();
    dropped.add(outdated.path);
  }
}

function notCompiled(complaint: Complaint | undefined, edit: string, kept: string): PipelineError {
  const path = complaint?.path ?? edit;
  const line = lineOf(kept, path);
  const place = line > 0 ? `Line ${line}` : `"${path}"`;
  return new PipelineError({
    reason: 'manifest_damaged',
    userMessage: `.build-from-spec/structured-spec.json was changed by hand, and no app can be made of it. ${place}: ${complaint?.message ?? 'it is no construct.'} Mend the line, or take it back.`,
  });
}

function textOf({ path, part, message }: Complaint): string {
  return [path, part, message].join(': ');
}
