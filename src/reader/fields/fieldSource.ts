/** What a spec says of fields and entities before their types are worked out: the common form of tables, bullets, models and prose. */
import type { SourceRange } from '../../pipeline/schema/range';

export interface FieldSource {
  readonly name: string;
  /** Everything said of the field: type, limits, whether it is required. */
  readonly about: string;
  readonly required?: boolean;
  /** It is required only because the sentence says that there must be one. */
  readonly isDemanded?: true;
  readonly unique?: boolean;
  readonly defaultText?: string;
  /** The name of the entity that it points at, where the sentence tells. */
  readonly refersTo?: string;
  /** It is a field only where there is a kind of that name to point at. */
  readonly isOnlyLink?: true;
  /** It is a field only where no choice has it among what can be chosen. */
  readonly isState?: true;
  /** It only tells more of a field of that name, of which nothing else is said. */
  readonly onlyFills?: true;
  /** What is said of the field in a way that cannot be read, such as the cell of a column that nobody knows. */
  readonly unread?: readonly string[];
  /** The statement that tells of it. */
  readonly requirementId?: string;
  readonly range: SourceRange;
}

export interface EntitySource {
  readonly name: string;
  readonly fields: readonly FieldSource[];
  readonly range: SourceRange;
  /** `assumed`: the spec speaks of it without saying what it holds. */
  readonly origin: 'table' | 'bullets' | 'model' | 'prose' | 'assumed';
  /** Its fields are the columns of a table with records in it. */
  readonly isFromRecords?: true;
  /** The requirement that defines it, where a statement does. */
  readonly requirementId?: string;
  /** The statement says nothing but which fields there are. */
  readonly isWhole?: boolean;
  /** The sentence of the statement that says nothing but which fields there are, where others stand beside it. */
  readonly part?: string;
  /** Members of its list of fields that are no fields. */
  readonly dropped?: readonly string[];
}
