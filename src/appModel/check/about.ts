/** What stands beside the constructs: access, free parts, gaps, questions, examples. */
import { suggest } from '../../expressions/suggest';
import { always, boolean, type Known, listOf, number, perhaps, text } from '../../expressions/types';
import type { WrittenExample } from '../../pipeline/schema/appModel/about';
import { platformSchema } from '../../pipeline/schema/spec';
import { record } from '../scope';
import { builtInVerbs, checkWho } from './actions';
import { type Checking, doubledNames, type Place } from './checking';

export function checkAccess(checking: Checking): void {
  const { access, actions } = checking.resolved.written;
  const verbs = ['read', 'create', 'change', 'delete', '*', ...actions.map(({ name }) => name)];
  for (const [index, { who, entity, can, where }] of access.entries()) {
    const path = `access.${index + 1}`;
    checkWho(who, { path, part: 'who' }, checking);
    for (const verb of can) {
      if (!verbs.includes(verb)) checking.say({ path, part: 'can' }, `Nobody can "${verb}".${suggest(verb, verbs)}`);
    }
    for (const name of entity.filter((one) => one !== '*')) {
      const found = checking.entity(name, { path, part: 'entity' });
      const names = { self: record(name), user: record('user') };
      if (found && where !== undefined) checking.expression(where, { path, part: 'where' }, names, boolean);
    }
  }
}

/** What names nothing and is named by nothing is forgotten. */
export function checkCustom(checking: Checking): void {
  const { custom, pages, actions, entities } = checking.resolved.written;
  for (const name of doubledNames(custom)) checking.say({ path: `custom.${name}` }, `There are two parts "${name}".`);
  const named = new Set(
    pages.flatMap((page) => [...page.actions, ...page.views.flatMap((view) => [view.of, ...view.actions])]),
  );
  for (const { name, kind, of, reads, calls } of custom) {
    const path = `custom.${name}`;
    if ((kind === 'view' || kind === 'action') && !named.has(name)) {
      checking.say({ path }, `Nothing shows "${name}". Name it in a page: { "kind": "custom", "of": "${name}" }.`);
    }
    if (kind === 'app' && entities.length + pages.length + actions.length > 0) {
      checking.say(
        { path },
        'A part of kind "app" is the whole program: then there are no entities, pages and actions.',
      );
    }
    for (const entity of [...reads, ...(of === undefined ? [] : [of])])
      checking.entity(entity, { path, part: 'reads' });
    for (const action of calls.filter((one) => !actions.some((known) => known.name === one))) {
      checking.say({ path, part: 'calls' }, `There is no action "${action}".`);
    }
  }
}

const platform: readonly string[] = platformSchema.options;

/** `known`: the ids of all statements; undefined where they are not at hand. */
export function checkGaps(checking: Checking, known?: ReadonlySet<string>): void {
  const { gaps, questions } = checking.resolved.written;
  for (const [statement, reasons] of Object.entries(gaps)) {
    const place = { path: `gap.${statement}` };
    if (known && !known.has(statement)) checking.say(place, `There is no statement ${statement}.`);
    for (const reason of reasons) if (!isGap(reason)) checking.say(place, gapMessage(reason));
  }
  for (const [index, { options, recommended }] of questions.entries()) {
    if (recommended === undefined || recommended < options.length) continue;
    checking.say(
      { path: `question.${index + 1}` },
      `"recommended" is the place of an option, from 0 to ${options.length - 1}.`,
    );
  }
}

function isGap(reason: string): boolean {
  const [, id] = /^platform: ?(\w+)$/.exec(reason) ?? [];
  if (id !== undefined) return platform.includes(id);
  return /^(?:(?:partly|outOfScope): ?\S.*|background|quality|question)$/s.test(reason);
}

function gapMessage(reason: string): string {
  const id = /^platform: ?(\w+)$/.exec(reason)?.[1];
  if (id) return `Nothing every app does is called "${id}".${suggest(id, platform)}`;
  return `"${reason}" is no reason. Write partly: …, outOfScope: …, background, quality, platform: ID or question.`;
}

export function checkExamples(checking: Checking): void {
  const { examples } = checking.resolved.written;
  for (const [index, example] of examples.entries()) checkExample(example, `example.${index + 1}`, checking);
}

function checkExample(example: WrittenExample, path: string, checking: Checking): void {
  const given: Record<string, Known> = {};
  for (const [name, [entity, values]] of Object.entries(example.given)) {
    if (checkValues(entity, values, { path, part: `given.${name}` }, checking)) given[name] = record(entity);
  }
  const { actions } = checking.resolved.written;
  const verbs = [...builtInVerbs.slice(0, 4), ...actions.map(({ name }) => name)];
  if (!verbs.includes(example.do)) {
    checking.say({ path, part: 'do' }, `Nothing is done by "${example.do}".${suggest(example.do, verbs)}`);
  }
  if (example.as !== undefined && !Object.hasOwn(given, example.as)) {
    checking.say({ path, part: 'as' }, `"as" names a given user; nothing is given as "${example.as}".`);
  }
  const on =
    example.on === undefined ? undefined : checkOn(example.on, example.do, given, { path, part: 'on' }, checking);
  const names = {
    ...given,
    ...outcome(example, checking),
    ...(on && { it: { type: on.type, mayBeEmpty: true } }),
  };
  for (const [index, expected] of example.then.entries()) {
    checking.expression(expected, { path, part: `then.${index}` }, names, boolean);
  }
}

/** A record that was given, or the address of a page that is opened. */
function checkOn(
  on: string,
  verb: string,
  given: Readonly<Record<string, Known>>,
  place: Place,
  checking: Checking,
): Known | undefined {
  if (verb !== 'open' || !on.startsWith('/')) return checking.expression(on, place, given);
  const paths = checking.resolved.written.pages.flatMap((page) => page.path ?? []);
  if (!paths.includes(on)) checking.say(place, `There is no page ${on}.${suggest(on, paths)}`);
  return undefined;
}

/** `it`: the record that was made; `refused`: the message, empty where nothing was refused. */
function outcome(example: WrittenExample, checking: Checking) {
  const created = example.do === 'create' ? Object.keys(example.values)[0] : undefined;
  const { pages } = checking.resolved.written;
  const labels = pages.flatMap((page) => page.views.flatMap(({ figures }) => figures.map(({ label }) => label)));
  const figures = Object.fromEntries(labels.map((label) => [label, perhaps(number)]));
  return {
    ...(created !== undefined && checking.resolved.entities.has(created) && { it: perhaps(record(created).type) }),
    refused: perhaps(text),
    refusedFields: always(listOf(text)),
    offered: always(listOf(text)),
    // A page may show records of several kinds.
    shown: always(listOf({ kind: 'unclear' })),
    figures: always({ kind: 'group', members: figures } as const),
  };
}

function checkValues(
  name: string,
  values: Readonly<Record<string, unknown>>,
  place: Place,
  checking: Checking,
): boolean {
  const entity = checking.entity(name, place);
  if (!entity) return false;
  for (const field of Object.keys(values)) checking.field(entity, field, place);
  return true;
}
