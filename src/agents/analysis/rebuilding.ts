/** What a model is told of an app that it has described before: what has changed, and of the description what that may concern. */
import { fromConstructs, type Json, toConstructs } from '../../appModel/keep/constructs';
import { namedIn } from './edits';
import type { Former } from './former';
import type { Numbers } from './numbering';

/** As sentences, by the numbers of the statements; none where nothing need be read again. */
export function changesOf({ added, changed, gone }: Former, numbers: Numbers): readonly string[] {
  const left = gone.filter((one) => one.left.length > 0);
  return [
    ...[...changed].flatMap(([id, text]) => {
      const number = numbers.numberOf(id);
      return number === undefined ? [] : [`${number} was: ${text}`];
    }),
    ...added.flatMap((id) => {
      const number = numbers.numberOf(id);
      return number === undefined ? [] : [`${number} is new.`];
    }),
    ...left.map(({ text, left: paths }) => `Gone: ${text} (${paths.join(', ')} carried it along with others)`),
  ];
}

/** Examples and questions of what has not changed stay without being shown. */
export function shortened(description: Json, { changed, added }: Former, numbers: Numbers): Json {
  const about = new Set([...changed.keys(), ...added].flatMap((id) => numbers.numberOf(id) ?? []));
  const isShown = ([path, value]: readonly [string, unknown]) =>
    !/^(?:example|question)\./.test(path) || [...namedIn([value])].some((id) => about.has(id));
  return fromConstructs(new Map([...toConstructs(description)].filter(isShown)));
}
