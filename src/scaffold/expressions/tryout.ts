/** Runs an expression on records while an app is compiled, with the very functions that the app will have. */
import type { Transpiled } from '../../expressions/transpile';
import * as calendar from '../../kit/app/kit/expressions/calendar';
import * as maybe from '../../kit/app/kit/expressions/maybe';
import * as numbers from '../../kit/app/kit/expressions/numbers';
import * as texts from '../../kit/app/kit/expressions/texts';
import { settled, there, Records as Views } from '../../kit/app/kit/lib/notThere';
import type { EntityModel, FieldModel } from '../model/types';
import { mayBeEmpty, reverseOf } from './scope';

/** As it is stored: empty is `''`, of a number `null`. */
export type Values = Readonly<Record<string, unknown>> & { readonly id: string };
export type Records = ReadonlyMap<EntityModel, readonly Values[]>;

export interface World {
  /** YYYY-MM-DDTHH:MM */
  readonly now: string;
  readonly records: Records;
  /** What a rule compares a record with are the others. */
  readonly leftOut: Values | undefined;
}

/** What `world` is in transpiled code. */
interface CodeWorld {
  readonly now: string;
  readonly today: string;
  all(name: string): readonly unknown[];
}

const functions: Readonly<Record<string, unknown>> = { ...calendar, ...maybe, ...numbers, ...texts };

export type Run = (self: unknown, world: CodeWorld) => unknown;

/** Only what the transpiler wrote of a checked expression is run: names, operators and functions of the kit. */
export function runnerOf({ code, uses }: Transpiled): Run {
  const make = new Function(...uses, `return (self, world) => ${code};`) as (...given: readonly unknown[]) => Run;
  return make(...uses.map((name) => functions[name]));
}

/** What the expression says of a record; undefined where it can't be said. */
export function said(run: Run, of: EntityModel, self: Values, world: World): unknown {
  const reader = new Reader(world);
  const names = { now: world.now, today: world.now.slice(0, 10), all: (name: string) => reader.all(name) };
  return settled(() => run(reader.view(of, self), names), undefined);
}

/** Makes of stored records what rules read, as the views of an app do. */
class Reader {
  private readonly made = new Map<Values, object>();

  constructor(private readonly world: World) {}

  all(name: string): readonly object[] {
    const entity = [...this.world.records.keys()].find((one) => one.name === name);
    return entity ? this.views(entity, this.others(entity)) : [];
  }

  view(entity: EntityModel, record: Values): object {
    const known = this.made.get(record);
    if (known) return known;
    const view = { id: record.id };
    this.made.set(record, view);
    for (const field of entity.fields)
      Object.defineProperty(view, field.name, { get: () => this.value(field, record[field.name]) });
    for (const from of this.world.records.keys())
      for (const field of from.fields)
        if (field.target === entity)
          Object.defineProperty(view, reverseOf(from, field), { get: () => this.pointing(from, field, record.id) });
    return view;
  }

  private value(field: FieldModel, stored: unknown): unknown {
    const value = field.target ? this.target(field.target, stored) : stored;
    const isEmpty = value === '' || value === null || value === undefined;
    if (isEmpty && !mayBeEmpty(field)) return there(undefined);
    return isEmpty ? undefined : value;
  }

  private target(entity: EntityModel, id: unknown): object | undefined {
    const found = this.world.records.get(entity)?.find((record) => record.id === id);
    return found && this.view(entity, found);
  }

  private pointing(from: EntityModel, field: FieldModel, id: string): readonly object[] {
    return this.views(
      from,
      this.others(from).filter((record) => record[field.name] === id),
    );
  }

  private others(entity: EntityModel): readonly Values[] {
    return (this.world.records.get(entity) ?? []).filter((record) => record !== this.world.leftOut);
  }

  private views(entity: EntityModel, records: readonly Values[]): readonly object[] {
    const views = new Views<object>();
    for (const record of records) views.push(this.view(entity, record));
    return views;
  }
}
