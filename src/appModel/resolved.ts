/** An app's description with everything that was left out filled in: what checker and compiler read. */
import type { Complaint as ExpressionComplaint } from '../expressions/tree';
import type { AppModel } from '../pipeline/schema/appModel/appModel';
import type { FieldTypeName, Tone } from '../pipeline/schema/appModel/parts';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly tone?: Tone;
  readonly was: readonly string[];
}

/** Expressions stand as their text. */
export interface Field {
  /** `entity.loan.field.due`: where it is kept, and how complaints name it. */
  readonly path: string;
  readonly name: string;
  readonly label: string;
  readonly type: FieldTypeName;
  /** Of a choice, else none. */
  readonly options: readonly Option[];
  readonly several?: boolean;
  /** Of a reference: the kind of record, and the name under which that knows the records that refer to it. */
  readonly to?: string;
  readonly reverse?: string;
  readonly required: boolean;
  readonly unique: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly above?: number;
  readonly below?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly format?: string;
  readonly unit?: string;
  readonly default?: string;
  readonly computed?: string;
  readonly shownWhen?: string;
  readonly lockedWhen?: string;
  readonly onDelete: 'refuse' | 'deleteAlong' | 'clear';
  /** The statements that ask for that. */
  readonly deletionStatements: readonly string[];
  readonly was: readonly string[];
  readonly statements: readonly string[];
}

export interface UniqueTogether {
  readonly fields: readonly string[];
  readonly where?: string;
  readonly statements: readonly string[];
}

export interface Entity {
  readonly path: string;
  readonly name: string;
  readonly label: string;
  readonly plural: string;
  readonly pluralLabel: string;
  readonly title?: string;
  readonly fields: readonly Field[];
  readonly partOf?: string;
  readonly unique: readonly UniqueTogether[];
  readonly lockedWhen?: string;
  readonly single: boolean | 'session';
  readonly was: readonly string[];
  readonly statements: readonly string[];
}

/** The entities are resolved; all else is as it was written, with what zod fills in. */
export interface Resolved {
  readonly written: AppModel;
  readonly entities: ReadonlyMap<string, Entity>;
}

/** What is wrong with a description, and what to write instead. */
export interface Complaint {
  /** Of the construct: `check.toolIsIn`, `entity.loan.field.due`. */
  readonly path: string;
  /** The part of it, where it has several: `must`, `does.0.values.status`. */
  readonly part?: string;
  readonly message: string;
  /** Where in the part's expression. */
  readonly at?: ExpressionComplaint['at'];
}
