/** What a person has changed in the kept description: what is said of it, and which statements it decides on. */
import type { Edit } from '../../appModel/keep/edits';
import type { AgentContext } from '../../pipeline/ports';

/** The person's version is not in the app any more. */
export function isReplaced({ kind }: Edit): boolean {
  return kind === 'replaced';
}

/** The ids of statements in whose place the app follows what a person wrote. */
export function statementsByHand(edits: readonly Edit[]): ReadonlySet<string> {
  return new Set(edits.flatMap((edit) => (isReplaced(edit) ? [] : edit.statements)));
}

export async function sayWhatIsByHand(edits: readonly Edit[], context: AgentContext): Promise<void> {
  const say = (level: 'info' | 'warning', paths: readonly string[], message: (list: string) => string) =>
    paths.length > 0 &&
    context.emit({ type: 'agent_message', phase: 'code_generation', level, message: message(paths.join(', ')) });
  const stays = edits.filter((edit) => !isReplaced(edit)).map(({ path }) => path);
  const gone = edits.filter(isReplaced).map(({ path }) => path);
  await say('info', stays, (list) => `As you changed it in structured-spec.json: ${list}.`);
  await say(
    'warning',
    gone,
    (list) =>
      `Written anew in structured-spec.json, as the spec says it differently now: ${list}. What you had written there comes back with Undo Build.`,
  );
}
