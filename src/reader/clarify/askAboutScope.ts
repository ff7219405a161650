/** Questions on what the app is for: one visitor or many, and what the spec leaves open. */
import type { Clarification } from '../../pipeline/schema/clarification';
import type { Requirement } from '../../pipeline/schema/spec';
import type { Assembled } from '../assemble';
import { markersIn } from '../forms/markers';
import { say } from '../messages';

/** Access and shared data are one question, however many lines ask for them. */
export function askAboutAccess(assembled: Pick<Assembled, 'needing'>, language: string): readonly Clarification[] {
  const [first] = assembled.needing;
  if (!first) return [];
  const leaveOut = (reason: string) =>
    assembled.needing.map((requirement) => ({ kind: 'leaveOut' as const, requirementId: requirement.id, reason }));
  return [
    {
      id: 'app.access',
      question: say(language, 'questionShared'),
      why: say(language, 'whyShared'),
      options: [
        {
          id: 'oneVisitor',
          label: say(language, 'oneVisitor'),
          detail: say(language, 'oneVisitorDetail'),
          changes: leaveOut(say(language, 'versionShared')),
        },
        { id: 'leaveOut', label: say(language, 'leaveAccount'), changes: leaveOut(say(language, 'leftShared')) },
      ],
      recommended: 'oneVisitor',
      weight: 100,
      range: first.range,
    },
  ];
}

/** What is still to be decided may be answered in words; the words are kept with the requirement. Marked questions come first. */
export function askAboutOpenPoints(
  assembled: Pick<Assembled, 'undecided'>,
  language: string,
): readonly Clarification[] {
  return assembled.undecided.flatMap((requirement) => {
    const asked = markersIn(requirement.text);
    if (asked.length === 0)
      return [openPoint(requirement, `${requirement.id}.open`, questionOf(requirement.text), 40, language)];
    return asked.map((question, index) =>
      openPoint(
        requirement,
        `${requirement.id}.clarify${index === 0 ? '' : index + 1}`,
        questionOf(question),
        200 - index,
        language,
      ),
    );
  });
}

function openPoint(
  requirement: Requirement,
  id: string,
  question: string,
  weight: number,
  language: string,
): Clarification {
  const leaveOut = (reason: string) => [{ kind: 'leaveOut' as const, requirementId: requirement.id, reason }];
  return {
    id,
    question,
    why: say(language, 'whyOpen'),
    options: [
      {
        id: 'leaveOut',
        label: say(language, 'leaveOpen'),
        detail: say(language, 'leaveOpenDetail'),
        changes: leaveOut(say(language, 'leftOpen')),
      },
      { id: 'later', label: say(language, 'laterOpen'), changes: leaveOut(say(language, 'notedOpen')) },
    ],
    recommended: 'leaveOut',
    freeText: { kind: 'text', maxLength: 200 },
    weight,
    range: requirement.range,
  };
}

function questionOf(text: string): string {
  const plain = text.replace(/^(?:TBD|TBC|TODO|open|offen|to be decided|zu klären)\s*[:–—-]?\s*/i, '').trim() || text;
  const cut = plain.length > 160 ? `${plain.slice(0, 157)}…` : plain;
  const capital = cut.charAt(0).toUpperCase() + cut.slice(1);
  return capital.endsWith('?') ? capital : `${capital.replace(/[.!]$/, '')}?`;
}
