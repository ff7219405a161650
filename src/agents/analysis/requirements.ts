/** What a description says of each statement of the spec: carried, left to free code, met in part, or asking for nothing. */
import { type Json, toConstructs } from '../../appModel/keep/constructs';
import { isOutOfScope } from '../../pipeline/gap';
import type { Aside, NotUnderstood, Requirement, StructuredSpec } from '../../pipeline/schema/spec';
import { namedIn } from './edits';
import { modelWrites } from './messages';

/** `description` in the ids of the spec's statements. Its meanings are the compiler's to find. */
export function asDescribed(spec: StructuredSpec, description: Json): StructuredSpec {
  const carried = namedBy(description, (path) => !/^(?:gap|question|example|custom)\./.test(path));
  const custom = namedBy(description, (path) => path.startsWith('custom.'));
  const gaps = (description.gaps ?? {}) as Json;
  const reasonsOf = (id: string) => [gaps[id] ?? []].flat().map(String);
  const isBackground = (id: string) => reasonsOf(id).includes('background') && !carried.has(id) && !custom.has(id);
  const requirements = [
    ...spec.requirements.filter(({ id }) => !isBackground(id)),
    ...(spec.asides ?? []).filter(({ id }) => carried.has(id) || custom.has(id)).map(asRequirement),
  ].map((one): Requirement => {
    // What a person has decided on holds whatever a model says.
    if (one.limit !== undefined || one.gap === 'leftOut') return one;
    // What no construct is about, such as colours, is the reader's.
    if (one.understood && one.meanings.length > 0 && one.meanings.every(isOfLook)) return one;
    const { missing: _, gap: __, by: ___, left: ____, ...own } = one;
    const known = { isCarried: carried.has(one.id), isCustom: custom.has(one.id), reader: one };
    const said = verdictOn(reasonsOf(one.id), known);
    return { ...own, meanings: [], understood: said.missing === undefined, ...said };
  });
  const kept = new Set(requirements.map(({ id }) => id));
  const asides = [
    ...(spec.asides ?? []),
    ...spec.requirements.filter(({ id }) => isBackground(id)).map(asAside),
  ].filter(({ id }) => !kept.has(id));
  return {
    ...spec,
    ...headOf(description),
    requirements: requirements.sort(inOrder),
    ...(asides.length > 0 && { asides: asides.sort(inOrder) }),
    notUnderstood: requirements.flatMap(openIn),
    description,
  };
}

/** No test shows it: it counts only where the reader has understood every word. */
function isOfLook({ kind }: Requirement['meanings'][number]): boolean {
  return kind === 'theme' || kind === 'absence';
}

interface Known {
  readonly isCarried: boolean;
  readonly isCustom: boolean;
  readonly reader: Requirement;
}

type Verdict = Pick<Requirement, 'missing' | 'gap' | 'by' | 'limit'>;

function verdictOn(reasons: readonly string[], { isCarried, isCustom, reader }: Known): Verdict {
  // What needs a server, or a measurement, does so whatever a model says.
  const outside = isOutOfScope(reader) ? reader : undefined;
  const code = isCustom ? { by: 'model' as const } : {};
  for (const reason of reasons) {
    const [, kind, why = ''] = /^(partly|outOfScope):\s*(.+)$/s.exec(reason) ?? [];
    if (kind === 'outOfScope') return { missing: why, gap: outside?.gap ?? 'leftOut' };
    // No check of the code shows what the description itself leaves out.
    if (kind === 'partly')
      return { missing: why, ...(outside && { gap: outside.gap }), ...code, ...(isCustom && { limit: why }) };
    if (reason === 'quality') return { missing: 'No build shows whether this is met.', gap: 'measurement' };
    if (reason === 'question') return { missing: 'The spec leaves this open.', gap: 'leftOut' };
  }
  if (outside) return { missing: outside.missing, gap: outside.gap, ...code };
  if (isCustom) return { missing: modelWrites, by: 'model' };
  return isCarried || reasons.length > 0 ? {} : { missing: 'Nothing in the description carries this.' };
}

function namedBy(description: Json, isMeant: (path: string) => boolean): ReadonlySet<string> {
  return namedIn([...toConstructs(description)].filter(([path]) => isMeant(path)).map(([, value]) => value));
}

function headOf({ app }: Json): Partial<Pick<StructuredSpec, 'title' | 'summary'>> {
  const { title, summary } = (app ?? {}) as Json;
  return { ...(typeof title === 'string' && { title }), ...(typeof summary === 'string' && { summary }) };
}

function asRequirement({ sort: _, ...aside }: Aside): Requirement {
  return { ...aside, kind: 'requirement', optional: false, meanings: [], understood: false };
}

function asAside({ id, text, parent, section, range }: Requirement): Aside {
  return { id, text, sort: 'background', ...(parent !== undefined && { parent }), ...(section && { section }), range };
}

function openIn({ id, text, understood, by, missing = '', range }: Requirement): NotUnderstood[] {
  return understood || by === 'model' ? [] : [{ text, reason: missing, requirementId: id, range }];
}

function inOrder(one: Pick<Requirement, 'range'>, other: Pick<Requirement, 'range'>): number {
  const [a, b] = [one.range, other.range];
  return (a.file ?? '').localeCompare(b.file ?? '') || a.startLine - b.startLine || a.startColumn - b.startColumn;
}
