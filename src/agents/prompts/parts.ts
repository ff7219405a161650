/** Asks a model for a part of an app that no construct says, by its contract alone: the same contract is the same request. */
import type { ModelMessage } from '../../pipeline/ports';
import { checkRules, stack } from './coding';
import { asData, request } from './common';

const partTask = `Write one part of a web app: a React component that stands on a page which is there already.
${stack}
Answer with the whole text of its file and nothing else: no Markdown fences, no explanation, no TODO. Export exactly the component named, with this signature. Import only from the files outlined here and from React. "useDatabase()" gives all records: "database.room" are those of the kind room, a choice is its value, a reference an id. Use the words of the contract and of its statements exactly. Accessible HTML: labels tied to fields, buttons of type "button"; the page has its h1, so headings here begin with h2. What is drawn says in text as well what it shows. Styles: the app's CSS classes and variables first ("stack", "actions", "field", "hint", "badge", var(--space), var(--accent)); others as a style attribute. The component leaves its return type out. Comments are few and say why.`;

const checkTask = `Write the check of one part of a web app: a test file.
${stack}
Answer with the whole text of the file and nothing else: no Markdown fences, no explanation, no TODO.
${checkRules}
Render the whole app: import { App } from '../App', and { replaceDatabase } from '../kit/lib/store', { sampleDatabase } from '../testing/samples' and { like } from '../kit/testing/like'. Before each render set the records, such as replaceDatabase({ ...sampleDatabase, room: [like(sampleDatabase.room, { id: 'room-1', name: 'Hall' })] }): sampleDatabase has one valid record of each kind, and like() makes another one with other values.`;

export interface PartPrompt {
  readonly path: string;
  /** As its file declares it, without its body. */
  readonly signature: string;
  readonly contract: string;
  /** One a line, with their ids. */
  readonly statements: string;
  /** Examples of the description, as JSON. */
  readonly examples: readonly string[];
  /** Where the page is that it stands on. */
  readonly address: string;
  /** Outlines of the files that it may use, by path. */
  readonly uses: readonly { readonly path: string; readonly text: string }[];
}

export function partPrompt(part: PartPrompt): readonly ModelMessage[] {
  return request(
    `file ${part.path}`,
    partTask,
    `Signature: export ${part.signature}\nPage: ${part.address}`,
    ...contractOf(part),
    ...part.uses.map(({ path, text }) => `${path} (outline):\n${asData('file', text)}`),
  );
}

/** `path` is the check's. */
export function partCheckPrompt(path: string, part: PartPrompt): readonly ModelMessage[] {
  return request(
    `file ${path}`,
    checkTask,
    `What is checked: ${part.path} on the page ${part.address}`,
    ...contractOf(part),
    ...part.uses.map(({ path: used, text }) => `${used} (outline):\n${asData('file', text)}`),
  );
}

function contractOf({ contract, statements, examples }: PartPrompt): readonly string[] {
  return [
    `Its contract:\n${asData('contract', contract)}`,
    `Statements:\n${asData('requirements', statements)}`,
    ...(examples.length > 0 ? [`Examples:\n${asData('examples', examples.join('\n'))}`] : []),
  ];
}

/** A present text, and why it has to change. */
export function again(
  messages: readonly ModelMessage[],
  present: string | undefined,
  remark: string | undefined,
): readonly ModelMessage[] {
  const said = [
    ...(present === undefined
      ? []
      : [
          `There is a file already, in which a person may have changed something. Keep what fits, and answer with the whole new text:\n${asData('file', present)}`,
        ]),
    ...(remark === undefined ? [] : [remark]),
  ];
  return said.length > 0 ? [...messages, { role: 'user', content: said.join('\n\n') }] : messages;
}
