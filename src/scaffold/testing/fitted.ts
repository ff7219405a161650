/**
 * Makes the samples of an app's tests such that its checks hold: from values that suit each field alone, by changing at random what
 * a check reads that does not hold yet. The same app gets the same samples.
 */
import { transpileMust, transpileWhere } from '../../expressions/transpile';
import { candidatesFor, now } from '../expressions/draw';
import { allReadsOf } from '../expressions/reads';
import { codeOptions } from '../expressions/scope';
import { type Seeded, seeded } from '../expressions/seeded';
import { type Run, runnerOf, said, type Values } from '../expressions/tryout';
import type { CheckModel, ValueModel } from '../model/ruleTypes';
import type { AppModel, EntityModel, FieldModel } from '../model/types';

/** As it is stored: the one that is there, and a new one beside it. */
export interface Samples {
  readonly stored: Values;
  readonly fresh: Values;
  /** The new one does not hold beside the other. */
  readonly isAlone: boolean;
  /** Both could be made as they are: no check refuses them. */
  readonly holds: boolean;
}

const mostTries = 4_000;

/** The one stored sample of the people. */
const acting = 'user-1';

interface Held {
  readonly check: CheckModel;
  readonly run: Run;
}

type Drafts = Map<EntityModel, Record<string, unknown> & { readonly id: string }>;

/** `guess`: what suits the fields of a kind by themselves. */
export function fittedSamples(
  app: AppModel,
  guess: (entity: EntityModel, variant: number) => Values,
): ReadonlyMap<EntityModel, Samples> {
  const { entities } = app;
  const checks = app.rules.flatMap(({ check }) =>
    check && check.on !== 'delete' && check.on !== 'change' ? [check] : [],
  );
  const held = checks.map((check) => ({ check, run: runnerOf(transpileMust(check.typed, codeOptions(check.kinds))) }));
  const random = seeded(app.title);
  const stored: Drafts = new Map(entities.map((entity) => [entity, { ...guess(entity, 1) }]));
  // One that could be made anew can be imported as well.
  const isNew = fitDrafts(stored, held, stored, entities, random);
  const saved = held.filter(({ check }) => check.on === 'save');
  if (!isNew) fitDrafts(stored, saved, stored, entities, random);
  return new Map(
    entities.map((entity) => {
      const own = held.filter(({ check }) => check.entity === entity);
      const beside = freshFor(entity, own, stored, guess, random);
      const alone = beside ?? freshFor(entity, own, withoutOwn(stored, entity), guess, random);
      const first = stored.get(entity) ?? guess(entity, 1);
      const fresh = settled(alone ?? guess(entity, 2), entity, stored);
      const holds = alone !== undefined && own.every((one) => isHolding(one, stored, stored));
      return [entity, { stored: settled(first, entity, stored), fresh, isAlone: !beside, holds }] as const;
    }),
  );
}

function withoutOwn(stored: Drafts, entity: EntityModel): Drafts {
  return new Map([...stored].filter(([one]) => one !== entity));
}

function freshFor(
  entity: EntityModel,
  checks: readonly Held[],
  stored: Drafts,
  guess: (entity: EntityModel, variant: number) => Values,
  random: Seeded,
): Values | undefined {
  const fresh: Drafts = new Map([[entity, { ...guess(entity, 2) }]]);
  return fitDrafts(fresh, checks, stored, [entity], random) ? fresh.get(entity) : undefined;
}

/** Changes drafts until all checks hold; false where they did not in the time that it has. */
function fitDrafts(
  drafts: Drafts,
  checks: readonly Held[],
  stored: Drafts,
  changeable: readonly EntityModel[],
  random: Seeded,
): boolean {
  const failing = () => checks.filter((one) => !isHolding(one, drafts, stored));
  let wrong = failing();
  for (let tries = 0; tries < mostTries && wrong.length > 0; tries += 1) {
    const { check } = random.pick(wrong);
    const places = placesOf(check, changeable);
    if (places.length === 0) continue;
    const { entity, field, values } = random.pick(places);
    const draft = drafts.get(entity);
    if (!draft) continue;
    const before = draft[field.name];
    draft[field.name] = random.pick(values);
    const after = failing();
    if (after.length > wrong.length && random.pick([true, true, true, false])) draft[field.name] = before;
    else wrong = after;
  }
  return wrong.length === 0;
}

function isHolding({ check, run }: Held, drafts: Drafts, stored: Drafts): boolean {
  const draft = drafts.get(check.entity);
  if (!draft) return true;
  const self = settled(draft, check.entity, stored);
  const records = new Map(
    check.kinds.map((kind) => {
      const kept = stored.get(kind);
      const own = kind === check.entity ? self : undefined;
      return [kind, [...(kept && kept !== draft ? [kept] : []), ...(own ? [own] : [])]] as const;
    }),
  );
  return said(run, check.entity, { self, world: { now, records, leftOut: self, acting } }) !== false;
}

/** A field that is not there in such a record is empty. */
function settled(draft: Values, entity: EntityModel, stored: Drafts): Values {
  const hidden = entity.rules.filter(
    ({ use, value }) => use.kind === 'shown' && value && !isShown(value, draft, stored),
  );
  const empty = hidden.flatMap(({ use }) => (use.kind === 'shown' ? [[use.field.name, emptyOf(use.field)]] : []));
  return empty.length > 0 ? { ...draft, ...Object.fromEntries(empty) } : draft;
}

function isShown({ typed, kinds, entity }: ValueModel, draft: Values, stored: Drafts): boolean {
  const run = runnerOf(transpileWhere(typed, codeOptions(kinds)));
  const others = (kind: EntityModel) => [stored.get(kind) ?? []].flat().filter(({ id }) => id !== draft.id);
  const records = new Map(kinds.map((kind) => [kind, kind === entity ? [...others(kind), draft] : others(kind)]));
  return said(run, entity, { self: draft, world: { now, records, leftOut: draft, acting } }) === true;
}

function emptyOf({ type }: FieldModel): unknown {
  if (type.kind === 'boolean') return false;
  if (type.kind === 'references') return [];
  return type.kind === 'number' || type.kind === 'money' ? null : '';
}

interface Place {
  readonly entity: EntityModel;
  readonly field: FieldModel;
  readonly values: readonly unknown[];
}

/** The fields on which a check depends, and what they may hold. Each record keeps on referring to what it refers to. */
function placesOf(check: CheckModel, changeable: readonly EntityModel[]): readonly Place[] {
  const reads = allReadsOf(check.typed, check.kinds);
  return changeable
    .flatMap((entity) =>
      entity.fields
        .filter(({ name }) => reads.some((read) => read.entity === entity.name && read.member === name))
        .map((field) => ({ entity, field, values: candidatesFor(field, check) })),
    )
    .filter(({ values }) => values.length > 0);
}
