/** Stories that say nothing of fields: the things that people create, or see a list of, with the fields that are assumed for them. */
import type { EntitySource, FieldSource } from '../fields/fieldSource';
import type { Identified } from '../identify';
import { withoutPurpose } from '../reading/plainDemand';
import { storyOf } from '../reading/stories';
import { englishSingular } from '../text';
import { has, isArticle, isFiller, isNoEntity, operationOf } from '../vocabulary/lookup';
import { isAdverb, isKindName, isProcessHeading } from './kindNames';
import { nounKey, nounOf } from './nouns';

/** What is made wins over what is only seen; what is spoken of once counts only where nothing else is. */
export function storyEntities(statements: readonly Identified[]): readonly EntitySource[] {
  const found = new Map<string, { name: string; made: number; seen: number; one: Identified }>();
  if (statements.some(isFormal)) return [];
  for (const one of statements) {
    if (one.statement.optional || one.statement.kind === 'operation' || one.statement.text.length > 500) continue;
    for (const { name, isMade } of objectsIn(one.statement.text)) {
      const key = nounKey(name);
      const known = found.get(key) ?? { name, made: 0, seen: 0, one };
      found.set(key, { ...known, made: known.made + (isMade ? 1 : 0), seen: known.seen + (isMade ? 0 : 1) });
    }
  }
  const made = [...found.values()].filter((candidate) => candidate.made > 0);
  const kept =
    made.length > 0
      ? made.filter((candidate) => candidate.made + candidate.seen > 1 || made.length === 1)
      : [...found.values()].sort((a, b) => b.seen - a.seen).slice(0, 1);
  const chosen = kept.length > 0 ? kept : made.slice(0, 1);
  return chosen.slice(0, 6).map(({ name, one }) => ({
    name,
    fields: assumedFields(name, one),
    range: one.statement.range,
    origin: 'assumed',
    requirementId: one.id,
  }));
}

/** What people are said to make, in any spec: what is spoken of most comes first. */
export function kindsSpokenOf(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, { name: string; count: number }>();
  for (const { name, isMade } of texts.filter((text) => text.length <= 500).flatMap(objectsIn)) {
    const known = counts.get(nounKey(name)) ?? { name, count: 0 };
    if (isMade) counts.set(nounKey(name), { ...known, count: known.count + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ name }) => name);
}

/** A spec that is written in forms names its data where it has any: what its sentences speak of is not yet a kind of record. */
function isFormal({ statement }: Identified): boolean {
  return (
    /\b(?:SHALL|MUST|MUSS)\b/.test(statement.text) ||
    /^\W*(?:Given|GIVEN|WHEN|THEN)\b/.test(statement.text) ||
    (isProcessHeading(statement.heading) && /[:\d]/.test(statement.heading))
  );
}

function objectsIn(text: string): readonly { name: string; isMade: boolean }[] {
  if (has(text, 'signUp'))
    return [{ name: /[äöüß]|anmeld|eintrag/i.test(text) ? 'Anmeldung' : 'Signup', isMade: true }];
  const demand = withoutPurpose(storyOf(text)?.rest ?? text);
  const words = demand.split(/\s+/);
  const objects: { name: string; isMade: boolean }[] = [];
  words.forEach((word, index) => {
    const operation = operationOf(word.replace(/[,;.]$/, ''));
    if (
      !operation ||
      operation === 'search' ||
      operation === 'filter' ||
      operation === 'sort' ||
      operation === 'export'
    )
      return;
    const name = objectAfter(words.slice(index + 1)) ?? objectBefore(words.slice(0, index));
    if (name && operation === 'list' && /^of$|^(?:von|der)$/i.test(words[index + 1] ?? ''))
      objects.push({ name, isMade: false });
    if (name)
      objects.push({
        name,
        isMade: operation === 'create' || operation === 'manage' || operation === 'edit' || operation === 'delete',
      });
  });
  return objects;
}

/** The noun after a verb: "create and edit a new note in Markdown" gives `note`. */
function objectAfter(words: readonly string[]): string | undefined {
  const noun: string[] = [];
  let afterArticle = false;
  for (const raw of words.slice(0, 8)) {
    const word = raw.replace(/^["'„(]+|["'“”).,;:!]+$/g, '');
    const plain = word.toLowerCase();
    if (isAdverb(plain)) break;
    if (/^(?:before|after|when|while|if|until|that|which|who)$/.test(plain)) break;
    const ends = /[.,;:!)]$/.test(raw);
    const skips = isFiller(plain) || isArticle(plain) || (operationOf(plain) !== undefined && !afterArticle);
    afterArticle = isArticle(plain) || (afterArticle && isFiller(plain));
    if (noun.length > 0 && skips) break;
    if (!skips && /\p{L}/u.test(word)) noun.push(word);
    if (noun.length === 2 || (ends && noun.length > 0)) break;
    if (ends && noun.length === 0 && !skips) return undefined;
  }
  const name = noun.join(' ');
  return name === '' ||
    !isKindName(name) ||
    noun.some((word) => isNoEntity(word) || isNoEntity(englishSingular(word.toLowerCase())) || /\d|'/.test(word))
    ? undefined
    : nounOf(name);
}

/** German puts the verb last: "Bücher anlegen". */
function objectBefore(words: readonly string[]): string | undefined {
  const noun = [...words].reverse().find((word) => /^\p{Lu}\p{Ll}{2,}[,.]?$/u.test(word));
  const name = noun?.replace(/[,.]$/, '');
  return name &&
    /[\p{Ll}]/u.test(name) &&
    words.some((word) => /^(?:ein|eine|einen|der|die|das|den|und|ich|kann)$/i.test(word)) &&
    !isNoEntity(name) &&
    isKindName(name)
    ? nounOf(name)
    : undefined;
}

/** A record of which nothing is known but its name. */
function assumedFields(name: string, one: Identified): readonly FieldSource[] {
  const range = one.statement.range;
  const isPerson =
    /^(?:signup|anmeldung|member|person|user|participant|customer|mitglied|kunde|gast|guest|player|runner|vet|employee)s?$/i.test(
      name,
    );
  if (isPerson) return [nameField(one)];
  const isText =
    /^(?:note|post|entry|article|comment|memo|notiz|beitrag|artikel|idea|idee|message|journal entry|recipe|rezept|page)s?$/i.test(
      name,
    );
  const german =
    /^\p{Lu}/u.test(name) && /(?:notiz|beitrag|artikel|idee|rezept|aufgabe|eintrag|termin|buch)/i.test(name);
  const title = { name: german ? 'Titel' : 'title', about: 'text, required', range };
  return isText ? [title, { name: german ? 'Inhalt' : 'text', about: 'long text', range }] : [title];
}

export function nameField(one: Identified): FieldSource {
  return { name: 'name', about: 'text, required', range: one.statement.range };
}
