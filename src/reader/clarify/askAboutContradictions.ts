/** Which of two lines holds that contradict each other: one of them can be built. */
import type { Clarification } from '../../pipeline/schema/clarification';
import type { Requirement } from '../../pipeline/schema/spec';
import type { Assembled } from '../assemble';
import type { Settled } from '../conflicts';
import { say } from '../messages';
import { placeBeside } from '../preferences';

/** Each with both lines. */
export function askAboutContradictions(
  { contradicting }: Pick<Assembled, 'contradicting'>,
  language: string,
): readonly Clarification[] {
  return contradicting.map(({ requirement, before }, index) => question(requirement, before, 150 - index, language));
}

/** The line before is recommended, as it is built; the later one where it stands against a list of fields, or in a later feature. */
function question({ id, text, range }: Requirement, before: Settled, weight: number, language: string): Clarification {
  const first = placeBeside(before.range, range);
  const second = placeBeside(range, before.range);
  return {
    id: `${id}.contradicts.${before.requirementId ?? 'fields'}`,
    question: say(language, 'questionContradiction', { first, second }),
    why: say(language, 'whyContradiction'),
    options: [
      {
        id: 'before',
        label: say(language, 'lineHolds', { line: first, text: before.text }),
        changes: [{ kind: 'leaveOut', requirementId: id, reason: say(language, 'otherHolds', { line: first }) }],
      },
      {
        id: 'later',
        label: say(language, 'lineHolds', { line: second, text }),
        changes: [{ kind: 'prefer', holds: range, ...(before.requirementId && { over: before.range }) }],
      },
    ],
    recommended: before.requirementId && before.range.file === range.file ? 'before' : 'later',
    weight,
    range,
  };
}
