/** How a spec is read, as `build-from-spec read --json` prints it. The form stays as it is from here on. */
import type { Clarification } from '../pipeline/schema/clarification';
import type { Field } from '../pipeline/schema/fields';
import type { Aside, GapKind, Requirement } from '../pipeline/schema/spec';
import type { SpecReading } from './readSpec';

export type StatementStatus = 'understood' | 'partly' | 'notUnderstood' | 'outOfScope' | 'background' | 'question';

export interface ReadReport {
  readonly title: string;
  readonly language: string;
  readonly kinds: readonly {
    readonly label: string;
    readonly fields: readonly { label: string; type: string; required: boolean; unique: boolean }[];
  }[];
  readonly statements: readonly ReportedStatement[];
  readonly questions: readonly { id: string; line: number; question: string }[];
}

export interface ReportedStatement {
  readonly id: string;
  readonly line: number;
  /** Relative to the folder; the spec's own name where it is one file. */
  readonly file: string;
  readonly text: string;
  readonly parent: string | null;
  readonly status: StatementStatus;
  readonly gap: GapKind | null;
  /** The words that nothing consumed, as written, in order. */
  readonly left: readonly string[];
}

/** `file` is the name of a spec that is one file; `files` the order of those of a folder. */
export function readReport(
  { spec, clarifications }: SpecReading,
  file: string,
  files: readonly string[] = [],
): ReadReport {
  const statements = [
    ...spec.requirements.filter((one) => !isMade(one, spec)).map((one) => reported(one, file, clarifications)),
    ...(spec.asides ?? []).map((one) => besides(one, file)),
  ].sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line);
  return {
    title: spec.title,
    language: spec.language,
    kinds: spec.entities.map(({ label, fields }) => ({ label, fields: fields.map(reportedField) })),
    statements,
    questions: clarifications.map(({ id, range, question }) => ({ id, line: range.startLine, question })),
  };
}

/** What stands for a kind and its fields is in no words of the spec. */
function isMade({ id, text, meanings }: Requirement, { entities }: SpecReading['spec']): boolean {
  const entity = meanings[0]?.kind === 'entity' ? meanings[0].entity : undefined;
  const made = entities.find((one) => one.id === entity);
  return (
    made !== undefined &&
    id.startsWith('R-') &&
    text === `${made.label}: ${made.fields.map(({ label }) => label).join(', ')}`
  );
}

function reportedField({ label, type, required, unique }: Field) {
  const kind =
    type.kind === 'number' && type.integer
      ? 'integer'
      : type.kind === 'choice' && type.multiple
        ? 'choices'
        : type.kind;
  return { label, type: kind, required, unique };
}

function reported(one: Requirement, file: string, asked: readonly Clarification[]): ReportedStatement {
  const { id, text, parent, range, gap, left } = one;
  const status = statusOf(one, asked);
  return {
    id,
    line: range.startLine,
    file: range.file ?? file,
    text,
    parent: parent ?? null,
    status,
    gap: status === 'understood' ? null : (gap ?? (status === 'question' ? null : 'needsModel')),
    left: [...(left ?? [])],
  };
}

/** A statement that only a question stands in the way of is a question. */
export function statusOf(one: Requirement, asked: readonly Clarification[] = []): StatementStatus {
  if (one.understood) return 'understood';
  if (one.kind === 'quality' || one.gap === 'measurement') return 'partly';
  if (asked.some(({ id }) => id.startsWith(`${one.id}.clarify`) || id === `${one.id}.open`)) return 'question';
  if (one.gap === 'accounts' || one.gap === 'sharedData' || one.gap === 'api' || one.gap === 'leftOut')
    return 'outOfScope';
  return one.meanings.length > 0 ? 'partly' : 'notUnderstood';
}

function besides({ id, text, sort, parent, range }: Aside, file: string): ReportedStatement {
  return {
    id,
    line: range.startLine,
    file: range.file ?? file,
    text,
    parent: parent ?? null,
    status: sort,
    gap: null,
    left: [],
  };
}
