/** Asks a model to describe the app that a spec asks for, beside what the built-in reader made of it. */
import type { ModelMessage } from '../../pipeline/ports';
import type { Clarification } from '../../pipeline/schema/clarification';
import { asData, request } from './common';

const task = `Describe the web app that the spec asks for.
The spec is given with a number in front of each statement, such as [S4], and with what a reader made of it so far: a description that names the statements it carries.
Correct and complete that description until every statement is carried in full by constructs that name it, or has an entry under "gaps" ("open" is the reader's word for what it made nothing of). Where constructs carry a statement in part only, it gets a gap "partly: …" as well. Examples are played in the app: one that does not hold leaves its statement open. No rule has a limit that no statement says. Every number, unit, date, quoted word, option, and every "not", "only", "except", "at most" of a statement must be found in the constructs that name it.
Answer with one JSON object of edits and nothing else: of the keys above only what is to be added or replaced, each construct whole under its name, in its place where it is there (of an entity that is there only what differs, its "fields" being those added or replaced); "remove": paths such as "check.toolIsIn", "entity.loan.field.note", "page./loans"; a gap goes by itself when what you add names its statement; "rename": {"entity.loan.field.note": "remark"} where the data stays. Words that people read are in the spec's language.`;

export interface AnalysisPrompt {
  /** With the numbers of its statements in it. */
  readonly spec: string;
  /** What there is so far, as JSON. */
  readonly description: string;
  /** What has changed in the spec since then; none at the first build. */
  readonly changed: readonly string[];
  /** Questions that are asked anyway. */
  readonly asked: readonly Clarification[];
  /** What was decided, as sentences. */
  readonly decided: readonly string[];
}

export function analysisPrompt({
  spec,
  description,
  changed,
  asked,
  decided,
}: AnalysisPrompt): readonly ModelMessage[] {
  const parts = [
    asData('spec', spec),
    `The description so far:\n${asData('description', description)}`,
    ...(changed.length > 0
      ? [
          `It was made of an earlier version of the spec. Since then:\n${asData('changes', changed.join('\n'))}\nAnswer with what follows from that and nothing else.`,
        ]
      : []),
    ...(asked.length > 0 ? [`Asked already, so not by you:\n${asData('asked', asked.map(askedLine).join('\n'))}`] : []),
    ...(decided.length > 0 ? [`Decided:\n${asData('decided', decided.join('\n'))}`] : []),
  ];
  return request('analysis', task, ...parts);
}

function askedLine({ question, options, recommended }: Clarification): string {
  return `- ${question} (unless answered otherwise: ${options.find(({ id }) => id === recommended)?.label})`;
}

/** What the person has answered otherwise than the description assumes. */
export function decidedPrompt(said: readonly ModelMessage[], decided: readonly string[]): readonly ModelMessage[] {
  const list = asData('decided', decided.join('\n'));
  return [
    ...said,
    {
      role: 'user',
      content: `Request: analysis answers\n\nThe questions were answered:\n${list}\nAnswer with the edits that follow, in the same form, and nothing else.`,
    },
  ];
}

/** Sends complaints about an answer back: only what mends them is answered. */
export function mendPrompt(
  asked: readonly ModelMessage[],
  answer: string,
  complaints: readonly string[],
): readonly ModelMessage[] {
  const list = complaints.map((text) => `- ${text}`).join('\n');
  return [
    ...asked,
    { role: 'assistant', content: answer },
    {
      role: 'user',
      content: `Request: analysis mend\n\nWith these edits the description has mistakes:\n${list}\nAnswer with the edits that mend them, in the same form, and nothing else: the ones that are right stay.`,
    },
  ];
}
