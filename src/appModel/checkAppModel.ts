/** Holds a description of an app against all that has to be so before it can be compiled. */
import { checkAccess, checkCustom, checkExamples, checkGaps } from './check/about';
import { checkActions } from './check/actions';
import { Checking } from './check/checking';
import { checkChecks } from './check/checks';
import { checkEntities } from './check/entities';
import { checkPages } from './check/pages';
import { readAppModel } from './readAppModel';
import { resolve } from './resolve';
import type { Complaint, Resolved } from './resolved';

export interface CheckedModel {
  /** Undefined where its form is already wrong. */
  readonly resolved?: Resolved;
  /** In the order of the constructs; none where it can be compiled. */
  readonly complaints: readonly Complaint[];
}

/** `statements`: the ids of the spec's statements, each of which has to be carried or be a gap; left out where they are not at hand. */
export function checkAppModel(written: unknown, statements?: ReadonlySet<string>): CheckedModel {
  const read = readAppModel(written);
  if ('complaints' in read) return read;
  const { resolved, complaints } = resolve(read.model);
  const checking = new Checking(resolved);
  checkEntities(checking);
  checkChecks(checking);
  checkActions(checking);
  checkPages(checking);
  checkAccess(checking);
  checkCustom(checking);
  checkGaps(checking, statements);
  checkExamples(checking);
  const uncarried = statements ? complaintsAboutStatements(resolved, statements) : [];
  return { resolved, complaints: [...complaints, ...checking.complaints, ...uncarried] };
}

/** Carried is what a construct names; the rest is a gap with a reason. */
function complaintsAboutStatements(resolved: Resolved, statements: ReadonlySet<string>): readonly Complaint[] {
  const { written } = resolved;
  const named = new Set<string>();
  collect(written, named);
  const unknown = [...named].filter((id) => !statements.has(id));
  const forgotten = [...statements].filter((id) => !named.has(id) && !Object.hasOwn(written.gaps, id));
  return [
    ...unknown.map((id) => ({ path: `statement.${id}`, message: `There is no statement ${id}.` })),
    ...forgotten.map((id) => ({
      path: `statement.${id}`,
      message: `No construct names ${id}. Name it where it is carried, or give it a reason under "gaps".`,
    })),
  ];
}

function collect(part: unknown, named: Set<string>): void {
  if (typeof part !== 'object' || part === null) return;
  for (const [key, value] of Object.entries(part)) {
    if (key === 'statements' && Array.isArray(value)) for (const id of value) named.add(String(id));
    else collect(value, named);
  }
}
