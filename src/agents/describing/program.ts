/** A spec whose program is no app of records and rules: lists and forms would only be in its way, so all of it is written for it. */
import type { Json } from '../../appModel/keep/constructs';
import { isOutOfScope } from '../../pipeline/gap';
import type { Requirement, StructuredSpec } from '../../pipeline/schema/spec';
import { modelWrites } from '../analysis/messages';

export function asProgram(read: StructuredSpec, { app, gaps = {} }: Json): StructuredSpec {
  const { title = read.title, summary = read.summary } = (app ?? {}) as Readonly<Record<'title' | 'summary', string>>;
  const isBackground = (id: string) => [(gaps as Json)[id] ?? []].flat().includes('background');
  const requirements = read.requirements
    .filter(({ id }) => !isBackground(id))
    .map((one): Requirement => {
      const meanings = one.meanings.filter(({ kind }) => kind === 'theme' || kind === 'absence');
      if (one.understood && meanings.length === one.meanings.length) return one;
      const missing = (isOutOfScope(one) && one.missing) || modelWrites;
      return { ...one, meanings, understood: false, missing, by: 'model' };
    });
  const [first] = requirements;
  const range = first?.range ?? { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
  const section = {
    id: 'app',
    role: 'section' as const,
    heading: title,
    blocks: [],
    requirementIds: [first?.id ?? ''],
    range,
  };
  const { tool: _, ...rest } = read;
  return {
    ...rest,
    title,
    summary,
    kind: 'content',
    entities: [],
    relations: [],
    pages: [],
    rules: [],
    content: first ? [section] : [],
    requirements,
    notUnderstood: [],
  };
}
