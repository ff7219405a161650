/** In which steps a choice may change: "booked → out → returned", "from open to paid or cancelled". */
import type { StateValue } from '../model/specModel';
import { eachValueIn, fieldsIn, kindIn, stepsIn, valuesIn } from '../phrases/bindings';
import { changing, type Production, type ProductionContext } from './production';

export const transitions: Production = (variant, bindings, context) => {
  const chains = chainsOf(variant, bindings);
  const holder = holderOf(chains.flat(2), bindings, context);
  if (!holder) return undefined;
  const allowed = chains.flatMap((groups) =>
    groups
      .slice(1)
      .flatMap((targets, index) =>
        valuesOf(groups[index] ?? [], holder).flatMap((from) => valuesOf(targets, holder).map((to) => ({ from, to }))),
      ),
  );
  const again = fieldsIn(bindings, 'again');
  if (again.length > 0 && !again.some(({ field }) => field === holder.field)) return undefined;
  const steps = allowed.filter(
    ({ from, to }, index) => from !== to && allowed.findIndex((one) => one.from === from && one.to === to) === index,
  );
  if (steps.length === 0 || !isLeftOut(steps, holder, bindings)) return undefined;
  if (variant === 'fromTo' && !isAll(steps, holder)) return undefined;
  return changing({
    kind: 'addRule',
    meaning: { kind: 'transitions', entity: holder.entity.id, field: holder.field.id, allowed: steps },
  });
};

/**
 * "A draft can become running" says nothing of the steps between other states: all must be named, of more than one it must be told what
 * follows, and there is one to begin with.
 */
function isAll(steps: readonly { readonly from: string; readonly to: string }[], { field }: StateValue): boolean {
  const [froms, tos] = [new Set(steps.map(({ from }) => from)), new Set(steps.map(({ to }) => to))];
  const options = field.type.kind === 'choice' ? field.type.options.map(({ value }) => value) : [];
  const starts = options.filter((value) => !tos.has(value));
  return (
    options.every((value) => froms.has(value) || tos.has(value)) &&
    starts.length <= 1 &&
    (froms.size > 1 || options.length === 2)
  );
}

/** "You can't go straight from open to done" holds only where that is none of the steps. */
function isLeftOut(
  steps: readonly { readonly from: string; readonly to: string }[],
  holder: StateValue,
  bindings: Parameters<Production>[1],
): boolean {
  if (!('no1' in bindings)) return true;
  const [from] = valuesOf([valuesIn(bindings, 'no1')], holder);
  const [to] = valuesOf([valuesIn(bindings, 'no2')], holder);
  return from !== undefined && to !== undefined && !steps.some((one) => one.from === from && one.to === to);
}

type Chain = readonly (readonly (readonly StateValue[])[])[];

function chainsOf(variant: string, bindings: Parameters<Production>[1]): readonly Chain[] {
  if (variant === 'fromTo')
    return ['', '2', '3'].flatMap((at) => {
      const [from, to] = [eachValueIn(bindings, `from${at}`), eachValueIn(bindings, `to${at}`)];
      return from.length > 0 && to.length > 0 ? [[from, to]] : [];
    });
  if (variant === 'inOrder') return [eachValueIn(bindings).map((values) => [values])];
  // "Booked moves may also be cancelled": one more step, from each of the values.
  if (variant === 'also') return [...stepsIn(bindings), [eachValueIn(bindings, 'from'), [valuesIn(bindings, 'to')]]];
  return stepsIn(bindings);
}

/** The choice that has all these values, of the kind or the field that the sentence names. */
function holderOf(
  all: readonly (readonly StateValue[])[],
  bindings: Parameters<Production>[1],
  { about }: ProductionContext,
): StateValue | undefined {
  const named = fieldsIn(bindings);
  const kind = kindIn(bindings);
  const fits = (all[0] ?? []).filter(
    (one) =>
      one.field.type.kind === 'choice' &&
      !one.field.type.multiple &&
      (!kind || one.entity === kind) &&
      (named.length === 0 || named.some(({ field }) => field === one.field)) &&
      all.every((values) => values.some(({ field }) => field === one.field)),
  );
  return fits.find(({ entity }) => entity === about) ?? (fits.length === 1 ? fits[0] : undefined);
}

function valuesOf(group: readonly (readonly StateValue[])[], { field }: StateValue): readonly string[] {
  return group.flatMap((values) =>
    values.flatMap((one) => (one.field === field && typeof one.equals === 'string' ? [one.equals] : [])),
  );
}
