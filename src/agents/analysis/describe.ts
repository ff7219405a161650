/** Asks a model for edits of a description until it holds, or until what is wrong with them is left out. All in the numbers of statements. */
import { checkAppModel } from '../../appModel/checkAppModel';
import { type Json, toConstructs } from '../../appModel/keep/constructs';
import type { Complaint } from '../../appModel/resolved';
import { isWholeJson, readJson } from '../../models/json';
import type { ModelSession } from '../../models/session';
import type { ModelMessage } from '../../pipeline/ports';
import { mendPrompt } from '../prompts/analysis';
import { type Edits, editsSchema, namedIn, pathsOf, withEdits } from './edits';
import { noExample } from './messages';
import { examplesPart, unshownRules } from './shown';

/** A description with mistakes is sent back this often. */
const mends = 2;
/** So many mistakes are told at once. */
const mostComplaints = 16;

export interface Described {
  readonly description: Json;
  /** The edits in the order in which they were answered. */
  readonly edits: readonly Edits[];
  /** Why parts of them were left out, each as a phrase. */
  readonly left: readonly string[];
  /** The conversation so far, for what is asked next. */
  readonly messages: readonly ModelMessage[];
}

export interface Describing {
  readonly session: ModelSession;
  /** The numbers of the spec's statements. */
  readonly statements: ReadonlySet<string>;
  /** Of the spec, for reasons that people read. */
  readonly language: string;
  /** What a description with edits comes to, before it is held against anything. */
  readonly settle: (description: Json) => Json;
  readonly onProgress: (characters: number) => void;
}

/** `base`: what there is; it may be another than the one that `messages` tells, where answers have changed it since. */
export async function describe(
  base: Json,
  messages: readonly ModelMessage[],
  describing: Describing,
): Promise<Described> {
  const { statements, settle } = describing;
  let asked = messages;
  let description = base;
  const edits: Edits[] = [];
  for (let round = 0; ; round += 1) {
    const { answer, text } = await ask(asked, describing);
    edits.push(answer);
    const edited = withEdits(description, answer);
    description = settle(edited.description);
    const found = mistakesIn(description, base, statements);
    const complaints = [...edited.complaints, ...found.map(sentenceOf)];
    if (complaints.length === 0 || round === mends) {
      const sound = soundPart(description, base, edits, describing);
      const said = [...asked, { role: 'assistant', content: text }] as const;
      return { ...sound, edits, messages: said };
    }
    asked = mendPrompt(asked, text, complaints.slice(0, mostComplaints));
  }
}

/** Edits that were answered already, over a description that answers of the person have changed. */
export function describedAgain(
  base: Json,
  { edits, messages }: Described,
  describing: Pick<Describing, 'statements' | 'settle' | 'language'>,
): Described {
  const { settle } = describing;
  const description = edits.reduce((all, answer) => settle(withEdits(all, answer).description), base);
  return { ...soundPart(description, base, edits, describing), edits, messages };
}

async function ask(
  messages: readonly ModelMessage[],
  { session, onProgress }: Describing,
): Promise<{ readonly answer: Edits; readonly text: string }> {
  return session.ask({
    requests: [{ label: 'analysis', messages }],
    read: (text) => {
      const reading = readJson(text, editsSchema);
      return 'value' in reading ? { value: { answer: reading.value, text } } : reading;
    },
    isWhole: isWholeJson,
    onProgress,
  });
}

/** What the description had wrong before the model came is not its mistake. */
function mistakesIn(description: Json, base: Json, statements: ReadonlySet<string>): readonly Complaint[] {
  const before = new Set(checkAppModel(base).complaints.map(sentenceOf));
  const complaints = checkAppModel(description, statements).complaints.filter((one) => !before.has(sentenceOf(one)));
  return [...complaints, ...unshownRules(description, base)];
}

function sentenceOf({ path, part, message }: Complaint): string {
  return `${part === undefined ? path : `${path}, ${part}`}: ${message}`;
}

/** Leaves out what is wrong, construct by construct; a statement that nothing carries is a gap. */
function soundPart(
  description: Json,
  base: Json,
  edits: readonly Edits[],
  { statements, language }: Pick<Describing, 'statements' | 'language'>,
): Pick<Described, 'description' | 'left'> {
  const own = new Set(edits.flatMap((one) => [...pathsOf(one)]));
  const left: string[] = [];
  let current = description;
  for (let round = 0; round < 200; round += 1) {
    const mistakes = mistakesIn(current, base, statements);
    const [first] = mistakes;
    if (!first) return { description: current, left };
    const isUnshown = first.part === examplesPart;
    const next = isUnshown ? withUnshown(current, first.path, language) : withoutMistake(current, first, own);
    if (!next) break;
    if (!isUnshown && !first.path.startsWith('statement.')) left.push(sentenceOf(first));
    current = next;
  }
  // What can't be told apart from the rest takes all of it along.
  return mistakesIn(current, base, statements).length === 0
    ? { description: current, left }
    : { description: base, left: ['all of it'] };
}

/** The rule stays; that its statements are met nobody says. */
function withUnshown(description: Json, path: string, language: string): Json {
  const named = [...namedIn([toConstructs(description).get(path)])];
  return named.reduce((all, id) => withGap(all, id, `partly: ${noExample(language)}`), description);
}

function withoutMistake(description: Json, { path, message }: Complaint, own: ReadonlySet<string>): Json | undefined {
  const [, statement] = /^statement\.(.+)$/.exec(path) ?? [];
  if (statement !== undefined)
    return message.startsWith('There is no')
      ? withoutStatement(description, statement)
      : withGap(description, statement, 'partly: nothing of the description carries it');
  const constructs = toConstructs(description);
  const place =
    [...constructs.keys()]
      .filter((one) => path === one || path.startsWith(`${one}.`))
      .sort((a, b) => b.length - a.length)[0] ?? numbered(path, constructs);
  if (place === undefined || place === 'app') return undefined;
  const isOwn = own.has(place) || !place.startsWith('entity.');
  return isOwn || constructs.has(place) ? withEdits(description, { ...none, remove: [place] }).description : undefined;
}

/** Lists without names are told by their places: `question.2`. */
function numbered(path: string, constructs: ReadonlyMap<string, unknown>): string | undefined {
  const [, word = '', place = ''] = /^(\w+)\.(\d+)/.exec(path) ?? [];
  return [...constructs.keys()].filter((one) => one.startsWith(`${word}.`))[Number(place) - 1];
}

const none: Edits = editsSchema.parse({});

export function withGap(description: Json, statement: string, gap: string): Json {
  const gaps = (description.gaps ?? {}) as Json;
  const before = [gaps[statement] ?? []].flat();
  if (before.includes(gap)) return description;
  return { ...description, gaps: { ...gaps, [statement]: before.length > 0 ? [...before, gap] : gap } };
}

function withoutStatement(part: Json, statement: string): Json {
  const cut = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(cut);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) =>
        key === 'statements' && Array.isArray(one) ? [key, one.filter((id) => id !== statement)] : [key, cut(one)],
      ),
    );
  };
  const { gaps = {}, ...rest } = part;
  const { [statement]: _, ...others } = gaps as Json;
  return { ...(cut(rest) as Json), ...(Object.keys(others).length > 0 && { gaps: others }) };
}
