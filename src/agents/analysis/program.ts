/** A spec whose program is no app of records and rules: lists and forms would only be in its way, so all of it is written for it. */
import type { Json } from '../../appModel/keep/constructs';
import { namedIn } from './edits';

/** `description` in the numbers of `statements`; as it is where its program is an app of records. `reader`: the reader's gaps. */
export function asProgram(description: Json, statements: readonly string[], reader: Json): Json {
  const { app, theme, custom = [], gaps: given = {}, examples, questions } = description;
  const program = (custom as readonly Json[]).find(({ kind }) => kind === 'app');
  if (!program) return description;
  const gaps = given as Json;
  const isReaders = (id: string) => gaps[id] === undefined || JSON.stringify(gaps[id]) === JSON.stringify(reader[id]);
  const isSettled = (id: string) => asksForNoCode(gaps[id]) || (namedIn([theme]).has(id) && reader[id] === undefined);
  // What the engine does not build is for the code, and so is what the engine's pages would do.
  const own = Object.entries(gaps).filter(([id, gap]) => !isReaders(id) || asksForNoCode(gap));
  return {
    app,
    ...(theme !== undefined && { theme }),
    custom: [{ ...program, statements: statements.filter((id) => !isSettled(id)) }],
    ...(questions !== undefined && { questions }),
    ...(examples !== undefined && { examples }),
    gaps: Object.fromEntries(own),
  };
}

function asksForNoCode(gap: unknown): boolean {
  return [gap].flat().some((one) => /^(?:background|quality|question|outOfScope)/.test(String(one)));
}
