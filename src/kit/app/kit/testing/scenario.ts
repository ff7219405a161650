/** Plays a scenario of the spec: what is given, what is done, and what comes of it. Nothing is kept. */
import { csvTables } from '../../csvTables';
import { type Database, type EntityName, emptyDatabase, type RecordOf, type ValuesOf } from '../../database';
import { kinds } from '../../kinds';
import type { ViewName } from '../../views';
import { words } from '../../words';
import type { CsvTable } from '../csv/table';
import { type ActionOf, changeBy, isOffered } from '../lib/action';
import { Change } from '../lib/change';
import { planDeletion } from '../lib/deletion';
import { createRecord, recordsOf, recordWith, withRecords } from '../lib/record';
import { settled } from '../lib/recordView';
import type { Of } from '../lib/refusal';
import { withOnly } from '../lib/titles';
import { trimmed } from '../lib/useForm';
import { World } from '../lib/world';

/** A kind of record that the rules of the app read. */
type Kind = ViewName & EntityName;

interface Outcome {
  /** Empty where nothing was refused. */
  readonly refused: string | undefined;
  readonly refusedFields: readonly string[];
  readonly world: World;
  /** Of the record that was made, or changed. */
  readonly id: string;
}

export class Scenario {
  private database: Database = withOnly(emptyDatabase);

  /** The record is there, whatever the rules of the app say of it; what is left out it begins with. */
  given<Name extends Kind>(name: Name, values: Partial<ValuesOf<Name>>): string {
    const change = new Change(this.database, undefined, '');
    const [only] = kinds[name].only ? change.world.all(name) : [];
    if (only) change.set(name, only, () => values);
    const { id } = only ?? change.create(name, values);
    this.database = change.settled;
    return id;
  }

  /** In the form for a new record. */
  create<Name extends Kind>(name: Name, values: Partial<ValuesOf<Name>>): Outcome {
    const table: CsvTable<Name> = csvTables[name];
    const blank = { ...table.blank(), ...values };
    return this.save(name, { ...blank, ...table.propose?.(blank, this.database), ...values }, undefined);
  }

  /** In the form for changes. */
  change<Name extends Kind>(name: Name, id: string, values: Partial<ValuesOf<Name>>): Outcome {
    const stored = recordWith<RecordOf<Name>>(recordsOf(this.database, name), id);
    if (!stored) throw new Error(`Nothing is given as ${id}.`);
    return this.save(name, { ...stored, ...values }, stored);
  }

  delete<Name extends Kind>(name: Name, id: string): Outcome {
    const { after, refusals, refusedBy } = planDeletion(this.database, name, id);
    const counts = refusedBy.map((one) => `${one.count} ${kinds[one.name].counted(one.count)}`);
    const against = [...refusals, ...(counts.length > 0 ? [words.stillUsedBy(counts.join(', '))] : [])];
    return this.outcome(against, [], after, id);
  }

  act<Name extends Of, Input>(action: ActionOf<Name, Input>, id: string, input: Input): Outcome {
    if (!isOffered(action, id, this.database)) return this.outcome([words.refused], [], this.database, id);
    const change = changeBy(action, id, input, this.database);
    return this.outcome(change.refusals, change.refusedFields, change.settled, id);
  }

  private save<Name extends Kind>(name: Name, given: ValuesOf<Name>, stored: RecordOf<Name> | undefined): Outcome {
    const table: CsvTable<Name> = csvTables[name];
    const entered = trimmed(given);
    const values: ValuesOf<Name> = { ...entered, ...table.settle?.(entered, this.database) };
    const errors = table.check(values, this.database, stored);
    const wrong = Object.entries(errors).filter(([, message]) => message !== undefined);
    const record = stored ? { ...stored, ...values } : createRecord<Name>(values);
    const others = recordsOf(this.database, name).filter((one) => one.id !== record.id);
    return this.outcome(
      wrong.map(([, message]) => String(message)),
      wrong.map(([field]) => field),
      withRecords<Name>(this.database, name, [...others, record]),
      record.id,
    );
  }

  private outcome(against: readonly string[], refusedFields: readonly string[], after: Database, id: string): Outcome {
    const isRefused = against.length > 0;
    return {
      refused: isRefused ? against.join(' ') : undefined,
      refusedFields,
      world: new World(isRefused ? this.database : after),
      id,
    };
  }
}

/** What can't be said does not hold. */
export function holds(say: () => boolean | undefined): boolean {
  return settled(say, false) === true;
}
