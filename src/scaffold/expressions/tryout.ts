/** Runs an expression on records while an app is compiled, with the very functions that the app will have. */
import { type Transpiled, transpileValue } from '../../expressions/transpile';
import type { Typed } from '../../expressions/types';
import * as calendar from '../../kit/app/kit/expressions/calendar';
import * as maybe from '../../kit/app/kit/expressions/maybe';
import * as numbers from '../../kit/app/kit/expressions/numbers';
import { settled, there, Records as Views } from '../../kit/app/kit/lib/recordView';
import type { EntityModel, FieldModel } from '../model/types';
import { computedBy } from './reads';
import { codeOptions, mayBeEmpty } from './scope';

/** As it is stored: empty is `''`, of a number `null`. */
export type Values = Readonly<Record<string, unknown>> & { readonly id: string };
export type Records = ReadonlyMap<EntityModel, readonly Values[]>;

export interface World {
  /** YYYY-MM-DDTHH:MM */
  readonly now: string;
  readonly records: Records;
  /** What a rule compares a record with are the others. */
  readonly leftOut: Values | undefined;
  /** Who the person says that they are: the id of a record of the people. */
  readonly acting?: string;
}

/** What `world` is in transpiled code. */
interface CodeWorld {
  readonly now: string;
  readonly today: string;
  all(name: string): readonly unknown[];
  readonly user: unknown;
}

const functions: Readonly<Record<string, unknown>> = { ...calendar, ...maybe, ...numbers };

export type Run = (self: unknown, world: CodeWorld, old?: unknown) => unknown;

/** A record and the world that it is in. */
interface Tried {
  readonly self: Values;
  readonly world: World;
  readonly old?: Values;
}

/** Only what the transpiler wrote of a checked expression is run: names, operators and functions of the kit. */
export function runnerOf({ code, uses }: Transpiled): Run {
  const make = new Function(...uses, `return (self, world, old) => ${code};`) as (...given: readonly unknown[]) => Run;
  return make(...uses.map((name) => functions[name]));
}

/** What the expression says of a record; undefined where it can't be said. */
export function said(run: Run, of: EntityModel, { self, world, old }: Tried): unknown {
  const reader = new Reader(world);
  const before = old && new Reader(withOther(world, of, self, old)).view(of, old);
  return settled(() => run(reader.view(of, self), reader.names, before), undefined);
}

function withOther(world: World, of: EntityModel, one: Values, other: Values): World {
  const records = (world.records.get(of) ?? []).map((record) => (record === one ? other : record));
  return { ...world, records: new Map([...world.records, [of, records]]), leftOut: undefined };
}

const runners = new WeakMap<Typed, Run>();

function runnerOfValue(expression: Typed, kinds: readonly EntityModel[]): Run {
  const known = runners.get(expression) ?? runnerOf(transpileValue(expression, codeOptions(kinds)));
  runners.set(expression, known);
  return known;
}

/** A record as rules read it. Its getters are made once for a kind beside certain others. */
class Read {
  constructor(
    readonly $reader: Reader,
    readonly $record: Values,
  ) {}

  get id(): string {
    return this.$record.id;
  }
}

type ReadClass = new (reader: Reader, record: Values) => Read;
type Getter = (reader: Reader, record: Values) => unknown;

const classes = new WeakMap<EntityModel, Map<string, ReadClass>>();

function classOf(entity: EntityModel, kinds: readonly EntityModel[], key: string): ReadClass {
  const known = classes.get(entity) ?? new Map<string, ReadClass>();
  classes.set(entity, known);
  const made = known.get(key) ?? withGetters(entity, kinds);
  known.set(key, made);
  return made;
}

function withGetters(entity: EntityModel, kinds: readonly EntityModel[]): ReadClass {
  class OfKind extends Read {}
  const define = (name: string, say: Getter) =>
    Object.defineProperty(OfKind.prototype, name, {
      get(this: Read) {
        return say(this.$reader, this.$record);
      },
    });
  for (const field of entity.fields) define(field.name, (reader, record) => reader.value(field, record[field.name]));
  for (const field of entity.computed)
    define(field.name, (reader, record) => reader.whole.computed(entity, field, record));
  for (const from of kinds)
    for (const field of from.fields)
      if (field.target === entity) define(field.reverse, (reader, record) => reader.pointing(from, field, record.id));
  return OfKind;
}

/** Makes of stored records what rules read, as the views of an app do. */
class Reader {
  private readonly made = new Map<Values, object>();
  private readonly kinds: readonly EntityModel[];
  private readonly key: string;
  private counting: Reader | undefined;
  readonly names: CodeWorld;

  constructor(private readonly world: World) {
    this.kinds = [...world.records.keys()];
    this.key = this.kinds.map(({ name }) => name).join();
    const acting = () => this.acting();
    this.names = {
      now: world.now,
      today: world.now.slice(0, 10),
      all: (name) => this.all(name),
      get user() {
        return acting();
      },
    };
  }

  /** What is computed counts the record itself. */
  get whole(): Reader {
    this.counting ??= this.world.leftOut ? new Reader({ ...this.world, leftOut: undefined }) : this;
    return this.counting;
  }

  all(name: string): readonly object[] {
    const entity = this.kinds.find((one) => one.name === name);
    return entity ? this.views(entity, this.others(entity)) : [];
  }

  private acting(): object | undefined {
    const people = this.kinds.find(({ id }) => id === 'user');
    return people && this.target(people, this.world.acting);
  }

  view(entity: EntityModel, record: Values): object {
    const known = this.made.get(record);
    if (known) return known;
    const view = new (classOf(entity, this.kinds, this.key))(this, record);
    this.made.set(record, view);
    return view;
  }

  computed(entity: EntityModel, field: FieldModel, record: Values): unknown {
    const expression = computedBy(entity, field.name);
    if (!expression) return undefined;
    const run = runnerOfValue(expression, this.kinds);
    const value = settled(() => run(this.view(entity, record), this.names), undefined);
    return field.type.kind === 'boolean' ? value === true : value;
  }

  value(field: FieldModel, stored: unknown): unknown {
    if (field.type.kind === 'references') return this.targets(field, stored);
    const value = field.target ? this.target(field.target, stored) : stored;
    const isEmpty = value === '' || value === null || value === undefined;
    if (isEmpty && !mayBeEmpty(field)) return there(undefined);
    return isEmpty ? undefined : value;
  }

  private target(entity: EntityModel, id: unknown): object | undefined {
    const found = this.world.records.get(entity)?.find((record) => record.id === id);
    return found && this.view(entity, found);
  }

  private targets({ target }: FieldModel, ids: unknown): readonly object[] {
    const all = (target && this.world.records.get(target)) ?? [];
    return this.views(
      target,
      all.filter(({ id }) => Array.isArray(ids) && ids.includes(id)),
    );
  }

  pointing(from: EntityModel, field: FieldModel, id: string): readonly object[] {
    return this.views(
      from,
      this.others(from).filter((record) => [record[field.name]].flat().includes(id)),
    );
  }

  private others(entity: EntityModel): readonly Values[] {
    return (this.world.records.get(entity) ?? []).filter((record) => record !== this.world.leftOut);
  }

  private views(entity: EntityModel | undefined, records: readonly Values[]): readonly object[] {
    const views = new Views<object>();
    for (const record of records) if (entity) views.push(this.view(entity, record));
    return views;
  }
}
