/** Reads a spec with a language model: it describes the app on top of what there is, and is held to the spec's words. */
import type { Json } from '../../appModel/keep/constructs';
import type { ModelSession } from '../../models/session';
import type { AnalysisInput, AnalysisOutput } from '../../pipeline/phases';
import type { AgentContext } from '../../pipeline/ports';
import type { Clarification } from '../../pipeline/schema/clarification';
import type { StructuredSpec } from '../../pipeline/schema/spec';
import { applyAnswers } from '../../reader/applyAnswers';
import { isNothingFound } from '../../reader/messages';
import { writtenFor } from '../../scaffold/lowering/compact';
import { analysisPrompt, decidedPrompt } from '../prompts/analysis';
import { type Described, describe, describedAgain } from './describe';
import { type Former, formerDescription } from './former';
import { withLostWords } from './heldToWords';
import { Numbers, numberedSpec, type Statement, statementsIn } from './numbering';
import { asProgram } from './program';
import { applyDecisions, decidedIn, questionsOf } from './questions';
import { changesOf, shortened } from './rebuilding';
import { asDescribed } from './requirements';

type Input = Pick<AnalysisInput, 'spec' | 'answers' | 'remembered' | 'kept'>;

/** `read` and its questions are the reader's. The answers given so far are applied. @throws as `formerDescription`, and what asking a model does */
export async function readWithModel(
  input: Input,
  read: AnalysisOutput,
  session: ModelSession,
  context: AgentContext,
): Promise<AnalysisOutput> {
  const { answers, remembered } = input;
  const { structuredSpec, clarifications: asked } = read;
  const reading = new Reading(structuredSpec, formerDescription(input.kept, structuredSpec));
  const { statements, numbers, former } = reading;
  const describing = {
    session,
    statements: new Set(reading.all),
    language: structuredSpec.language,
    settle: (description: Json) => reading.settled(description),
    onProgress: (characters: number) =>
      context.progress({ current: `Reading the spec, ${characters} characters answered`, done: 0, total: 0 }),
  };
  const base = reading.base(structuredSpec);
  const isAsked = !former || changesOf(former, numbers).length > 0;
  if (isAsked) context.progress({ current: 'Reading the spec', done: 0, total: 0 });
  const messages = reading.prompt(input, asked);
  const first = isAsked
    ? await describe(base, messages, describing)
    : { description: base, edits: [], left: [], messages };
  const { language } = structuredSpec;
  const questions = questionsOf(first.description, asked, { statements, numbers, language, remembered });
  if (answers.length === 0) await report(first, reading, context);
  const answered = applyDecisions(applyAnswers(structuredSpec, questions, answers), remembered);
  const again = describedAgain(reading.base(answered), first, describing);
  const others = answeredOtherwise(questions, answers, former);
  const last =
    others.length > 0 ? await describe(again.description, decidedPrompt(first.messages, others), describing) : again;
  return { structuredSpec: reading.specOf(last.description, answered), clarifications: questions };
}

/** What is read, in the numbers of its statements. */
class Reading {
  readonly statements: readonly Statement[];
  readonly numbers: Numbers;

  constructor(
    private readonly spec: StructuredSpec,
    readonly former: Former | undefined,
  ) {
    this.statements = statementsIn(spec);
    this.numbers = new Numbers(this.statements);
  }

  /** The numbers of all statements. */
  get all(): readonly string[] {
    return this.statements.map((_, index) => `S${index + 1}`);
  }

  settled(description: Json): Json {
    return asProgram(description, this.all, this.ofReader(this.spec).gaps as Json);
  }

  /** What the model's edits are laid over: what it described before, else what the reader made of the spec. */
  base(spec: StructuredSpec): Json {
    return this.former ? this.numbers.toNumbers(this.former.description) : this.ofReader(spec);
  }

  prompt({ spec, remembered }: Input, asked: readonly Clarification[]) {
    const { statements, numbers, former } = this;
    const description = withOpenGaps(this.base(this.spec));
    return analysisPrompt({
      spec: numberedSpec(spec, statements),
      description: JSON.stringify(former ? shortened(description, former, numbers) : description),
      changed: former ? changesOf(former, numbers) : [],
      asked,
      decided: decidedIn(remembered, numbers),
    });
  }

  specOf(description: Json, spec: StructuredSpec): StructuredSpec {
    const { numbers, statements, former } = this;
    const ofReader = this.ofReader(spec);
    const isChanged = (id: string) => former === undefined || former.changed.has(id) || former.added.includes(id);
    const held = withLostWords(
      description,
      ofReader,
      statements.map((one, index) => ({ ...one, number: `S${index + 1}`, isChanged: isChanged(one.id) })),
      spec,
    );
    return asDescribed(spec, numbers.toIds(held));
  }

  /** What asks for nothing says so, so that nobody has to. */
  private ofReader(spec: StructuredSpec): Json {
    const { gaps = {}, ...description } = this.numbers.toNumbers(writtenFor(spec));
    const asides = (spec.asides ?? []).flatMap(({ id }) => {
      const number = this.numbers.numberOf(id);
      return number === undefined ? [] : [[number, 'background'] as const];
    });
    return { ...description, gaps: { ...(gaps as Json), ...Object.fromEntries(asides) } };
  }
}

/** That the reader made nothing of a statement is one word: why it did not is for people who write without a model. */
function withOpenGaps(description: Json): Json {
  const { gaps, ...rest } = description;
  if (gaps === undefined) return description;
  const open = Object.entries(gaps as Json).map(([id, gap]) => [id, openly(gap)] as const);
  return { ...rest, gaps: Object.fromEntries(open) };
}

function openly(gap: unknown): unknown {
  if (Array.isArray(gap)) return gap.length === 1 ? openly(gap[0]) : gap.map(openly);
  return isNothingFound(String(gap)) ? 'open' : gap;
}

/** As sentences. What is built unless somebody says otherwise needs no word, nor does what was built by the answer already. */
function answeredOtherwise(
  questions: readonly Clarification[],
  answers: AnalysisInput['answers'],
  former: Former | undefined,
): readonly string[] {
  return answers.flatMap(({ clarificationId, value }) => {
    const question = questions.find(({ id }) => id === clarificationId);
    const isBuilt = former && clarificationId in former.answers;
    if (!question || value === (isBuilt ? former.answers[clarificationId] : question.recommended)) return [];
    const { label = value, detail } = question.options.find(({ id }) => id === value) ?? {};
    return [`${question.question} ${label}${detail ? ` (${detail})` : ''}`];
  });
}

/** What was not taken from the model's reading is said, never done in silence; so is what it took for a remark. */
async function report({ left, description }: Described, { statements }: Reading, context: AgentContext): Promise<void> {
  const say = (level: 'info' | 'warning', message: string) =>
    context.emit({ type: 'agent_message', phase: 'spec_analysis', level, message });
  if (left.length > 0) await say('warning', `Not taken from the model's reading: ${left.join('; ')}`);
  const gaps = (description.gaps ?? {}) as Json;
  const remarks = statements.filter(
    ({ isAside }, index) => !isAside && [gaps[`S${index + 1}`]].flat().includes('background'),
  );
  const lines = [...new Set(remarks.map(({ range }) => range.startLine))];
  if (lines.length > 0) await say('info', `Taken as remarks that ask for nothing: line ${lines.join(', ')}.`);
}
