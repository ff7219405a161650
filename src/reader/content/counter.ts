/** Recognises a counter: a number with + and −, and perhaps limits and a reset. */
import type { CountingName } from '../../language/phrase';
import type { Clarification } from '../../pipeline/schema/clarification';
import type { Tool } from '../../pipeline/schema/content';
import type { Meaning, Requirement, StructuredSpec } from '../../pipeline/schema/spec';
import { notUnderstoodOf, unreadNotes } from '../assemble';
import type { Identified } from '../identify';
import { say } from '../messages';
import { EntityNames } from '../model/entityNames';
import { readSentence } from '../model/sentence';
import { SpecModel } from '../model/specModel';
import { readAccess, readQuality, readShared } from '../reading/general';
import { lackOf, type Reading } from '../reading/reading';
import { fold } from '../text';
import type { SpecHead } from '../title';
import { has } from '../vocabulary/lookup';
import { type Counted, type Counting, readCounting } from './counting';
import { readAside } from './general';
import { themeIn } from './theme';

const mostStatements = 20;

/** The counter that a spec without records describes; undefined where it describes something else. */
export function readTool(
  statements: readonly Identified[],
  head: SpecHead,
): { spec: StructuredSpec; clarifications: readonly Clarification[] } | undefined {
  const all = [head.title, head.summary, ...statements.map((one) => one.statement.text)].join('\n');
  if (
    statements.length === 0 ||
    statements.length > mostStatements ||
    !has(all, 'counter') ||
    /\b(?:counters|several|mehrere)\b/i.test(all)
  )
    return undefined;
  const model = new SpecModel(head.language, new EntityNames(head.language), []);
  const told = statements.map((one) => ({ one, ...readCounting(one.statement.text, model) }));
  if (!told.some(({ parts }) => parts.some(({ name }) => name === 'up'))) return undefined;
  const tool = toolOf(told, head);
  const labels = told.flatMap(({ parts }) => parts.flatMap(({ name, label }) => (name === 'counter' && label) || []));
  const whole = { tool, counted: fold([head.title, head.summary, ...labels].join(' ')), model };
  const requirements = told.map((one) => requirementOf(one, whole));
  const requirementIds = requirements.flatMap(({ id, meanings }) => (meanings.some(isOfTool) ? [id] : []));
  for (const one of statements) model.theme = { ...themeIn(one.statement.text), ...model.theme };
  return { spec: toolSpec({ ...tool, requirementIds }, requirements, model, head), clarifications: [] };
}

function isOfTool({ kind }: Meaning): boolean {
  return kind === 'tool';
}

interface Told extends Counting {
  readonly one: Identified;
}

interface Whole {
  readonly tool: Tool;
  /** All that the spec says of what is counted, folded. */
  readonly counted: string;
  readonly model: SpecModel;
}

/** Of what was read in full. */
function toolOf(told: readonly Told[], { title }: SpecHead): Tool {
  const parts = told.flatMap((one) => (isWhole(one) ? one.parts : []));
  const first = (...names: readonly CountingName[]) => parts.find(({ name }) => names.includes(name));
  const low = first('low')?.number ?? (first('notNegative') ? 0 : undefined);
  const start = first('start')?.number ?? Math.max(0, low ?? 0);
  const stop = first('stops')?.number;
  const high = first('high')?.number ?? (stop !== undefined && stop > start ? stop : undefined);
  const min = low ?? (stop !== undefined && stop <= start ? stop : undefined);
  const step = first('up')?.number ?? 1;
  // What contradicts the rest is not done.
  const down = parts.some(({ name, number = 1 }) => name === 'down' && number === step);
  const resetting = first('reset', 'resetAsks');
  const reset = resetting?.number === undefined || resetting.number === start ? resetting : undefined;
  const asks = first('resetAsks', 'asks') ? 'asksFirst' : 'direct';
  return {
    kind: 'counter',
    label: title,
    step,
    start,
    canDecrease: down,
    reset: reset ? asks : 'none',
    ...(reset?.button && { resetLabel: reset.button }),
    persistent: first('kept') !== undefined,
    requirementIds: [],
    ...(min !== undefined && { min }),
    ...(high !== undefined && { max: high }),
  };
}

/** Asking is of a reset, which the same statement tells of. */
function isWhole({ parts, left }: Told): boolean {
  const has = (...names: readonly CountingName[]) => parts.some(({ name }) => names.includes(name));
  return left.length === 0 && parts.length > 0 && (!has('asks') || has('reset', 'resetAsks'));
}

function requirementOf(told: Told, whole: Whole): Requirement {
  const { model } = whole;
  const { statement, id } = told.one;
  const sentence = readSentence(statement.text, model);
  const context = { model, requirementId: id, text: statement.text, range: statement.range };
  const reading: Reading = readAside(statement.text, context) ??
    countingOf(told, whole) ??
    readAccess(sentence, context) ??
    readShared(sentence, context) ??
    readQuality(sentence, context) ?? { meanings: [], missing: say(model.language, 'nothing') };
  const understood = reading.missing === undefined;
  return {
    id,
    text: statement.text,
    kind: statement.kind,
    optional: statement.optional,
    meanings: [...reading.meanings],
    understood,
    ...(understood ? {} : lackOf(reading, model.language)),
    range: statement.range,
  };
}

/** What the statement says of how the counter counts; what the counter does otherwise is left. */
function countingOf(told: Told, whole: Whole): Reading | undefined {
  const { parts, left } = told;
  if (parts.length === 0) return undefined;
  const others = parts.filter((part) => !isSo(part, whole)).map(({ number, label }) => label ?? `${number}`);
  const unread = [...left, ...others];
  const names = [...new Set(parts.map(({ name }) => name))];
  const kept: Meaning[] = names.includes('kept') ? [{ kind: 'persistence' }] : [];
  const meanings: Meaning[] = [...kept, { kind: 'tool', tool: 'counter', parts: names }];
  if (unread.length === 0 && isWhole(told)) return { meanings };
  const words = unread.length > 0 ? unread : [told.one.statement.text];
  const part = words.map((word) => `"${word}"`).join(', ');
  return { meanings, missing: say(whole.model.language, 'partly', { part }), left: words };
}

/** Whether the counter that all statements make does what a part says. */
function isSo({ name, number, label }: Counted, { tool, counted }: Whole): boolean {
  const { step, start, min, max } = tool;
  if (label !== undefined && name !== 'counter' && !isCounted(label, counted)) return false;
  switch (name) {
    case 'up':
    case 'down':
      return (number ?? 1) === step && step > 0;
    case 'reset':
    case 'resetAsks':
      return number === undefined || number === start;
    case 'low':
      return number === min;
    case 'notNegative':
      return min === 0;
    case 'high':
      return number === max;
    case 'stops':
      return number === max || number === min;
    case 'start':
      return number === start && (min === undefined || start >= min) && (max === undefined || start <= max);
    default:
      return true;
  }
}

/** "Adds one glass": of what the spec says that it counts. */
function isCounted(label: string, counted: string): boolean {
  const stem = fold(label).replace(/(?:es|en|s|e|n)$/, '');
  return stem.length > 2 && counted.includes(stem);
}

function toolSpec(tool: Tool, requirements: readonly Requirement[], model: SpecModel, head: SpecHead): StructuredSpec {
  return {
    title: head.title,
    summary: head.summary,
    language: head.language,
    kind: 'tool',
    entities: [],
    relations: [],
    pages: [],
    roles: [],
    rules: [],
    requirements: [...requirements],
    content: [],
    tool,
    theme: model.theme,
    notUnderstood: [...notUnderstoodOf(requirements), ...unreadNotes(head)],
  };
}
