/** Recognises a counter: a number with + and −, and perhaps limits and a reset. */
import type { Clarification } from '../../pipeline/schema/clarification';
import type { Tool } from '../../pipeline/schema/content';
import type { Meaning, Requirement, StructuredSpec } from '../../pipeline/schema/spec';
import { notUnderstoodOf, unreadNotes } from '../assemble';
import type { Identified } from '../identify';
import { say } from '../messages';
import { EntityNames } from '../model/entityNames';
import { readSentence, unknownWords } from '../model/sentence';
import { SpecModel } from '../model/specModel';
import { readAbsence, readAccess, readPersistence, readQuality, readShared } from '../reading/general';
import { lackOf, type Reading } from '../reading/reading';
import type { SpecHead } from '../title';
import { has } from '../vocabulary/lookup';
import { themeIn } from './theme';

type MutableTool = { -readonly [K in keyof Tool]: Tool[K] };

const mostStatements = 20;
const words =
  /^(?:press\w*|click\w*|tap\w*|buttons?|adds?|adding|one|takes?|away|number|count\w*|counter|plus|minus|subtracts?|increases?|decreases?|increments?|decrements?|big|large|zero|below|under|negative|goes|go|value|current|total|step\w*|reset\w*|start\w*|over|back|asks?|first|before|confirm\w*|sure|screen|middle|shown|shows?|still|there|closing|keys?|starts|stops?|above|beyond|more|than|less|each|time|drück\w*|druck\w*|klick\w*|tipp\w*|knopf|taste|schaltfläche|zähl\w*|zahl|null|unter|eins|hoch|weiter|herunter|zurücksetz\w*|nachfrag\w*|fragt|vorher|bestätig\w*|erhöht|verringert|dazu|weniger|mehr|abziehen|angezeigt|groß|drückt|sinkt|fällt|stand|wert|negativ|hinzu|minus|remove\w*|undo|mistake|left|right|displayed|display|steps?|schritte?|zieht|ab|tipp|stand|points?|punkte?|small(?:er)?|big(?:ger)?|saved|visits|between|counting|begins?)$/i;

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
  if (!statements.some((one) => has(one.statement.text, 'addOne'))) return undefined;
  const tool: MutableTool = {
    kind: 'counter',
    label: head.title,
    step: 1,
    start: 0,
    canDecrease: false,
    reset: 'none',
    persistent: false,
    requirementIds: [],
  };
  const model = new SpecModel(head.language, new EntityNames(head.language), []);
  const requirements = statements.map((one) => requirementOf(one, tool, model));
  for (const one of statements) model.theme = { ...themeIn(one.statement.text), ...model.theme };
  return { spec: toolSpec(tool, requirements, model, head), clarifications: [] };
}

function requirementOf(one: Identified, tool: MutableTool, model: SpecModel): Requirement {
  const { statement, id } = one;
  const sentence = readSentence(statement.text, model);
  const context = { model, requirementId: id, text: statement.text, range: statement.range };
  const general =
    readAbsence(sentence, context) ??
    persistence(one, tool, model) ??
    (themeIn(statement.text) ? { meanings: [{ kind: 'theme' as const }] } : undefined);
  const reading: Reading = general ??
    readCounting(one, tool, model) ??
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

function persistence(one: Identified, tool: MutableTool, model: SpecModel): Reading | undefined {
  const sentence = readSentence(one.statement.text, model);
  const reading = readPersistence(sentence, {
    model,
    requirementId: one.id,
    text: one.statement.text,
    range: one.statement.range,
  });
  if (!reading) return undefined;
  tool.persistent = true;
  tool.requirementIds = [...tool.requirementIds, one.id];
  return { ...reading, meanings: [...reading.meanings, { kind: 'tool', tool: 'counter' }] };
}

/** Every part of the statement that says how the counter counts. */
function readCounting(one: Identified, tool: MutableTool, model: SpecModel): Reading | undefined {
  const text = one.statement.text;
  const lower = text.toLowerCase();
  let found = false;
  const set = (change: Partial<MutableTool>) => {
    Object.assign(tool, change);
    found = true;
  };
  const isLimit = has(text, 'neverBelowZero');
  if (isLimit) set({ min: Number(/(?:below|under|less than|unter|kleiner als) (-?\d+)/.exec(lower)?.[1] ?? 0) });
  if (has(text, 'addOne')) set({ step: stepIn(lower) });
  if (has(text, 'takeOne')) set({ canDecrease: true });
  const most =
    /(?:never|not|nie|nicht)\b.*\b(?:above|over|beyond|more than|über|mehr als) (\d+)|(?:up to|at most|maximum(?: of| is)?|stops? at|ends? at|goal of|höchstens|bis(?: zu)?) ([1-9]\d*)/.exec(
      lower,
    );
  if (most) set({ max: Number(most[1] ?? most[2]) });
  const start = /(?:starts?|begins?|beginnt|startet)\b.*? (?:at|with|from|bei|mit) (-?\d+)/.exec(lower);
  if (start) set({ start: Number(start[1]) });
  if (has(text, 'reset')) set({ reset: has(text, 'asksFirst') ? 'asksFirst' : 'direct' });
  if (!found && !isAboutCounting(text)) return undefined;
  tool.requirementIds = [...tool.requirementIds, one.id];
  const meanings: Meaning[] = [{ kind: 'tool', tool: 'counter' }];
  const unknown = unknownWords(readSentence(text, model), words);
  return unknown.length <= 2 && !(has(text, 'reset') && isTimed(lower))
    ? { meanings }
    : { meanings, missing: say(model.language, 'partly', { part: unknown.map((word) => `"${word}"`).join(', ') }) };
}

/** A reset that comes by itself is no button. */
function isTimed(lower: string): boolean {
  return /\b(?:every|each|midnight|daily|weekly|automatic\w*|after \d+|by itself|täglich|wöchentlich|mitternacht|automatisch|jede[nrs]?)\b/.test(
    lower,
  );
}

/** "I want to count my push-ups." says what the tool is for. */
function isAboutCounting(text: string): boolean {
  return has(text, 'counter') && text.split(' ').length <= 10;
}

function stepIn(lower: string): number {
  const step = /(\d+)/.exec(lower)?.[1];
  return step && Number(step) > 0 ? Number(step) : 1;
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
    tool: { ...tool, start: Math.max(tool.start, tool.min ?? tool.start) },
    theme: model.theme,
    notUnderstood: [...notUnderstoodOf(requirements), ...unreadNotes(head)],
  };
}
