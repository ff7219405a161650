/** Headings that open one story, requirement or scenario: "User Story 1 - Lend a tool (Priority: P1)", "Requirement: Return". */
import { ownIdOf, priorityIn } from './ownIds';

export interface Container {
  /** `numbered`: "Requirement 2", whose criteria are 2.1, 2.2. `named`: "Requirement: Return", with the name as its id. */
  readonly form: 'story' | 'numbered' | 'named' | 'coded';
  readonly id: string;
  readonly title: string;
  readonly priority?: string;
}

const storyWords =
  'user story|story|anwendergeschichte|nutzergeschichte|historia de usuario|historia|história de usuário|récit utilisateur|storia utente';
const requirementWords = 'requirement|anforderung|requisito|exigence|vereiste|eis';
const scenarioWords = 'scenario|acceptance scenario|test scenario|szenario|escenario|cenário|scénario';

const story = new RegExp(`^(?:${storyWords})\\s+(\\d+(?:\\.\\d+)*)\\s*(?:[-–—:.)]\\s*)?(.*)$`, 'iu');
const numbered = new RegExp(`^(?:${requirementWords})\\s+(\\d+(?:\\.\\d+)*)\\s*(?:[-–—:.)]\\s*)?(.*)$`, 'iu');
const named = new RegExp(`^(?:${requirementWords})\\s*:\\s*(\\S.*)$`, 'iu');
const scenario = new RegExp(
  `^(?:${scenarioWords})(?:\\s+(?:outline|template))?(?:\\s+\\d+(?:\\.\\d+)*)?\\s*[-–—:]\\s*(\\S.*)$`,
  'iu',
);
const plainScenario = new RegExp(`^(?:${scenarioWords})\\s+\\d+(?:\\.\\d+)*$`, 'iu');

/** The story or requirement that a heading opens; undefined for every other heading. */
export function containerOf(heading: string): Container | undefined {
  const whole = heading.replace(/^[^\p{L}\p{N}[]+/u, '').trim();
  const behind = idBehind(whole);
  const text = behind?.rest ?? whole;
  const priority = priorityIn(whole);
  const made = (form: Container['form'], id: string, title: string): Container => ({
    form,
    id: behind?.id ?? id,
    title: withoutPriority(title),
    ...(priority && { priority }),
  });
  const told = story.exec(text);
  if (told?.[1]) return made('story', `US${told[1]}`, told[2] ?? '');
  const counted = numbered.exec(text);
  if (counted?.[1]) return made('numbered', counted[1], counted[2] ?? '');
  const name = named.exec(text)?.[1];
  if (name) {
    const own = ownIdOf(name);
    return own ? made('coded', own.id, own.rest) : made('named', name.trim(), name);
  }
  const own = behind ?? ownIdOf(text) ?? bareId(text);
  if (!own || /^\d/.test(own.id)) return undefined;
  return made(/^(?:US|HU)-?\d/.test(own.id) ? 'story' : 'coded', own.id, own.rest);
}

/** "Knowing our clients (US-01)" */
function idBehind(text: string): { id: string; rest: string } | undefined {
  const [, rest = '', last = ''] = /^(.*\S)\s*[([]([^()[\]]{2,16})[)\]]$/su.exec(text) ?? [];
  const own = bareId(last.trim());
  return own && /^\p{Lu}{2}/u.test(own.id) ? { id: own.id, rest } : undefined;
}

/** A heading that is an id and nothing else. */
function bareId(text: string): { id: string; rest: string } | undefined {
  const own = ownIdOf(`${text} x`);
  return own?.rest === 'x' ? { id: own.id, rest: '' } : undefined;
}

/** The name of the scenario that a heading, or a line in bold, opens. */
export function scenarioName(heading: string): string | undefined {
  const text = heading.replace(/^[^\p{L}\p{N}]+/u, '').trim();
  return scenario.exec(text)?.[1]?.trim() ?? (plainScenario.test(text) ? text : undefined);
}

function withoutPriority(title: string): string {
  return title
    .replace(/\s*(?:\[[^[\]]*\]|\([^()]*\))/g, (part) => (priorityIn(part) ? '' : part))
    .replace(/\s*[🎯⭐🚀]+\s*(?:mvp)?\s*$/iu, '')
    .trim();
}
