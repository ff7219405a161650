import { droppedFrom, readFieldList, splitFieldList } from '../fields/fieldList';
import type { EntitySource, FieldSource } from '../fields/fieldSource';
import { pointerIn } from '../fields/listForms';
import type { Identified } from '../identify';
import { withoutPurpose } from '../reading/plainDemand';
import { plainDefinition } from '../reading/plainForms';
import { storyOf } from '../reading/stories';
import { englishSingular } from '../text';
import { has, isNoEntity, vocabularies } from '../vocabulary/lookup';
import { choicesTold } from './choicesTold';
import { demanded } from './demanded';
import { clause, formalDefinition } from './formalDefinitions';
import { hasLooseWord } from './germanDefinitions';
import { isKindName, isOfScenario } from './kindNames';
import { bracketEntities, recordedWith } from './listedRecords';
import { cutMarks } from './listMarks';
import { momentsTold } from './moments';
import { isDenied, isNarrowed, tellsOfFew } from './narrowed';
import { fieldsNeeded } from './neededFields';
import { nounKey, nounOf, nounsSpokenOf, singular } from './nouns';
import { numbersTold } from './numbersTold';
import { sentencesOf, withoutPronouns, writtenSentences } from './sentences';
import { stepsTold } from './stepsTold';
import { storyEntities } from './storyEntities';
import { fieldsTold, mandatory, referencesTold } from './toldFields';
import { recordAsked, recordPointing, type ToldRecord, toldRecord } from './toldRecords';

/** `hasStructure`: the spec lays entities out, so that stories do not invent more. `isKnown` tells names of entities so far, `laidOut` what they hold. */
export function readProseEntities(
  statements: readonly Identified[],
  hasStructure: boolean,
  isKnown: (name: string) => boolean,
  laidOut: readonly EntitySource[] = [],
): readonly EntitySource[] {
  const names = new Set<string>();
  const roles = rolesOf(statements);
  const plain = withoutPronouns(statements).flatMap((one) => {
    const found = definitionsIn(one, (name) => isKnown(name) || isHead(nounKey(name), names), roles);
    for (const source of found) names.add(nounKey(source.name));
    return found;
  });
  const known = (name: string) => isKnown(name) || names.has(nounKey(name)) || isHead(nounKey(name), names);
  // These point at what other sentences define, before or after them.
  const defined = [...plain, ...statements.flatMap((one) => toldAsOne(one, known))];
  for (const source of defined) names.add(nounKey(source.name));
  // What is told of a kind that a later sentence defines.
  const defining = new Set(defined.map(({ requirementId }) => requirementId));
  const late = statements.filter(({ id }) => !defining.has(id));
  const linked = late.flatMap((one) => eachSentence(one, (sentence) => toldLate(sentence, known)));
  for (const source of linked) names.add(nounKey(source.name));
  // "It has a date", of an application that only now is known to be kept.
  const more = late.flatMap((one) => eachSentence(one, (sentence) => definitionsOf(sentence, known, roles)));
  defined.push(...linked, ...more.filter(({ name }) => !isKindName(name)));
  const told = hasStructure || defined.length > 0 ? [] : storyEntities(statements);
  for (const source of told) names.add(nounKey(source.name));
  const spoken = nounsSpokenOf(statements);
  const said = withoutPronouns(statements);
  const extra = statements.flatMap((one, index) => [
    ...sentencesOf(said[index] ?? one).flatMap((sentence) => fieldsTold(sentence, known)),
    ...referencesTold(one, known, (noun) => roles.has(noun) || (spoken.get(noun) ?? 0) > 1),
  ]);
  const sources = [...defined, ...told, ...extra];
  const all = [...laidOut, ...sources];
  const each = said.flatMap(sentencesOf);
  const choices = [
    ...each.flatMap((one) => choicesTold(one, all)),
    ...said.flatMap((one) => sentencesOf(one).flatMap((part) => stepsTold(part, one.statement.text, all))),
  ];
  const needed = each.flatMap((one) => fieldsNeeded(one, [...all, ...choices]));
  return [
    ...withoutLists([...sources, ...choices, ...needed], known),
    ...momentsTold(statements, all),
    ...numbersTold(each, all),
  ];
}

/** "The fees of a player", where fees are records of their own that point at the player: no field of the player. */
function withoutLists(sources: readonly EntitySource[], isKnown: (name: string) => boolean): readonly EntitySource[] {
  return sources.flatMap((source) => {
    const fields = source.fields.filter(
      ({ name, about, refersTo }) => about !== '' || refersTo || !isKnownPlural(name, isKnown),
    );
    return fields.length === 0 && source.fields.length > 0 ? [] : [{ ...source, fields }];
  });
}

/** What the sentences of a statement tell; each is only a part of it where there are several. */
function eachSentence(
  one: Identified,
  read: (sentence: Identified) => readonly EntitySource[],
): readonly EntitySource[] {
  const sentences = sentencesOf(one);
  if (sentences.length < 2) return read(one);
  const written = writtenSentences(one);
  return sentences.flatMap((sentence, index) =>
    read(sentence).map((source) => ({
      ...source,
      ...(source.isWhole && { part: written[index] ?? sentence.statement.text }),
      isWhole: false,
    })),
  );
}

/** Each sentence of a statement may define: "… a country and an e-mail address. The name is required." */
function definitionsIn(
  one: Identified,
  isKnown: (name: string) => boolean,
  roles: ReadonlySet<string>,
): readonly EntitySource[] {
  return eachSentence(one, (sentence) => demanded(sentence.statement.text, definitionsOf(sentence, isKnown, roles)));
}

function definitionsOf(
  one: Identified,
  isKnown: (name: string) => boolean,
  roles: ReadonlySet<string>,
): readonly EntitySource[] {
  if (
    one.statement.text.length > 500 ||
    one.statement.kind === 'page' ||
    one.statement.kind === 'operation' ||
    one.statement.optional ||
    isDenied(withoutPurpose(one.statement.text)) ||
    has(one.statement.text, 'undecided')
  )
    return [];
  const said = one.statement.text.replace(aRecordOf, '$1every ').replace(/[.!]$/, '');
  const formal = formalDefinition(said);
  const stored = formal && sourceOf(formal.entity, formal.list, one, isKnown);
  if (stored && formal?.saysMore) {
    // "Each order must have a customer" speaks of what points there already.
    const own = stored.fields.filter((field) => !isKnown(field.name));
    return own.length > 0 ? [{ ...stored, isWhole: false, fields: own }] : [];
  }
  if (stored)
    return [formal.of === undefined ? stored : { ...stored, fields: [ownerOf(formal.of, one), ...stored.fields] }];
  if (isOfScenario(one.statement.text, one.statement.heading)) return [];
  const whole = plainDefinition(withoutPurpose(one.statement.text));
  const text = storyOf(whole)?.rest.match(/^(?:add|create|enter|record|register|log|save)\b/i)
    ? (storyOf(whole)?.rest ?? whole)
    : whole;
  const record = toldRecord(said, isKnown);
  const told = record && sourceOf(record.entity, record.list, one, isKnown, record.isLink);
  if (told) {
    const owners = record.of === undefined ? [] : [ownerOf(record.of, one)];
    const whole = { ...told, fields: [...owners, ...told.fields], isWhole: told.isWhole === true && !record.isDemand };
    return record.parts === undefined ? [whole] : [whole, ...partsOf(whole, record.parts, one, isKnown)];
  }
  const listed = recordedWith(text, one);
  if (listed) return [listed];
  const bracketed = bracketEntities(text, one);
  if (bracketed.length > 0) return bracketed;
  for (const vocabulary of vocabularies) {
    for (const pattern of vocabulary.definitions) {
      const { entity, list } = pattern.exec(text)?.groups ?? {};
      if (!entity || !list || /^(?:new|neue[rsn]?)\s/i.test(entity) || has(text, 'onlyWhen')) continue;
      if (
        !namesKind(entity, text, one) ||
        isActing(entity, text, roles) ||
        /^(?:exactly )?one of the /i.test(list) ||
        (/^(?:eine?|jede[rs]?|zu|für|bei|von)\b/i.test(text) && hasLooseWord(list)) ||
        (saysSigns.test(list) && /\b(?:consists? of|besteh(?:t|en) aus)\b/i.test(text))
      )
        continue;
      const source = sourceOf(entity, list, one, isKnown);
      if (source) return [source];
    }
  }
  return [];
}

/** "Hold a record for every tree with its number": trees are kept. */
const aRecordOf =
  /(\b(?:hold|keep|store|maintain|have|create|record)s? )(?:an? |one )(?:record|entry|file|card|sheet) (?:for|of|on|about) (?:each|every) /iu;

/** "… and lines with a product and a quantity": each line of an order is a record that points at the order. */
function partsOf(
  { name }: EntitySource,
  { entity, list }: ToldRecord,
  one: Identified,
  isKnown: (name: string) => boolean,
): readonly EntitySource[] {
  const isBare = /^(?:lines?|items?|entr(?:y|ies)|positions?|rows?)$/i.test(entity);
  const part = sourceOf(isBare ? `${singular(name)} ${entity}` : entity, list, one, isKnown);
  const link = { name: singular(name), about: '', refersTo: name, required: true, range: one.statement.range };
  return part ? [{ ...part, fields: [link, ...part.fields] }] : [];
}

/** "An inspection of a hive" points at the hive, where there are hives. */
function ownerOf(name: string, { statement }: Identified): FieldSource {
  return { name: singular(name), about: '', isOnlyLink: true, range: statement.range };
}

function sourceOf(
  entity: string,
  told: string,
  one: Identified,
  isKnown: (name: string) => boolean,
  isLink = false,
): EntitySource | undefined {
  const { range } = one.statement;
  const name = nounOf(entity);
  if (!name || tellsOfFew.test(entity) || !(isLink || isKindName(name) || isKnown(name))) return undefined;
  const plain = told
    .replace(/\bwhich ([\p{L}-]+) \p{L}+ (?:\p{L}+ )?which ([\p{L}-]+)/giu, 'the $1, the $2')
    .replace(
      /(?<=,|,? and )(?: ?)(?:name|state|have|refer to|point to|mention|give|carry|show)s? (?=(?:an?|the|one) )/giu,
      ' ',
    )
    .replace(/ {2,}/g, ' ')
    .replace(/\b(its|their|his|her|an?) own /giu, '$1 ')
    .replace(/,? (?:and|but),? optionally,? /i, ', optional ')
    .replace(/,? (?:and|but) (?:may|can|could|might) (?:also |optionally )?have /i, ', ');
  const cut = plain.replace(clause, '');
  const { list, marked } = cutMarks(cut);
  const read = marked(readFieldList(list, range).filter((field) => !isKnownPlural(field.name, isKnown)));
  const fields = read.filter((field) => !isNarrowed(field));
  const parts = splitFieldList(list);
  if (parts.some((part) => tellsOther.test(part))) return undefined;
  const isTold = parts.length > 1 || isKnown(name) || pointerIn(parts[0] ?? '') !== undefined;
  // What is told of a word such as "item" is more than one thing.
  const enough = isKnown(name) ? read.length * 3 >= parts.length * 2 : read.length * 4 >= parts.length * 3;
  if (!isTold || (isNoEntity(name) && parts.length < 2) || !enough) return undefined;
  return {
    name,
    fields: mandatory(fields),
    range,
    origin: 'prose',
    isWhole: parts.length > 1 && fields.length === parts.length && cut === plain,
    requirementId: one.id,
    dropped: [...droppedFrom(list, range), ...read.filter(isNarrowed).map(({ name: narrowed }) => narrowed)],
  };
}

/** "A different number", "one of these states", "the number of its extras": said of what there is, and no field of its own. */
const tellsOther =
  /^(?:(?:an?|the|its|their) )?(?:different|distinct|separate|same|just|only|no|one of|either|of these|(?:total )?number of (?:its|their|all|the))\b|["“”„]/iu;

/** "A tool has", "Tools have", "Tool has a name": a capital alone does not make a thing that is kept. */
function namesKind(entity: string, text: string, { statement }: Identified): boolean {
  const isLed = !text.toLowerCase().startsWith(entity.toLowerCase());
  const behind = text.slice(text.indexOf(entity) + entity.length).trim();
  const hasArticle = /^(?:(?:must|shall|should) )?(?:has|have|hat|haben) (?:an?|its|eine?n?)\b/i.test(behind);
  return (
    isLed || statement.role === 'data' || hasArticle || englishSingular(entity.toLowerCase()) !== entity.toLowerCase()
  );
}

/** "A carer records weighings": what a person does, not what is kept of carers. */
function isActing(entity: string, text: string, roles: ReadonlySet<string>): boolean {
  const behind = text.slice(text.indexOf(entity) + entity.length);
  return roles.has(nounKey(entity)) && /^ (?:records|stores|holds|includes)\b/i.test(behind);
}

/** "The code consists of two letters and three digits": how a value is written. */
const saysSigns = /\b(?:digits?|letters|characters|ziffern?|buchstaben?|zeichen|bindestrich)\b/iu;

/** "Set" is short for the one kind "tyre set". */
function isHead(key: string, names: ReadonlySet<string>): boolean {
  return !key.includes(' ') && [...names].filter((name) => name.endsWith(` ${key}`)).length === 1;
}

/** "A loan is one tool lent to one member: from when, due when, and notes about damage." */
function toldAsOne(one: Identified, isKnown: (name: string) => boolean): readonly EntitySource[] {
  const text = one.statement.text.slice(0, 500).replace(/[.!]$/, '');
  const asked = one.statement.optional ? undefined : recordAsked(text, isKnown);
  const pointing = asked ?? recordPointing(text, isKnown);
  const plain = pointing && sourceOf(pointing.entity, pointing.list, one, isKnown, pointing.isLink);
  const told = plain && pointing.isRequired ? withAllRequired(plain) : plain;
  if (told && asked?.of) return [{ ...told, fields: [ownerOf(asked.of, one), ...told.fields] }];
  if (told) return [asked || pointing?.isLink ? told : { ...told, isWhole: false }];
  const said =
    /^(?:an?|the|each|every) ([\p{L}-]+) is (?:when )?((?:an?|one|the|what|anything|something) [^:]{3,100}): ([^.]{3,300})$/iu.exec(
      text,
    );
  const source = said?.[1] && said[3] ? sourceOf(said[1], said[3], one, isKnown) : undefined;
  if (!source) return [];
  const targets = [...(said?.[2] ?? '').matchAll(/\b(?:an?|one|the) ([\p{L}-]+)/giu)]
    .map((match) => match[1] ?? '')
    .filter(isKnown);
  const links = targets.map((target) => ({
    name: target,
    about: '',
    refersTo: target,
    required: true,
    range: one.statement.range,
  }));
  return [{ ...source, fields: [...links, ...source.fields] }];
}

/** "I want every lesson to have a price" before the sentence that tells of lessons. */
function toldLate(one: Identified, isKnown: (name: string) => boolean): readonly EntitySource[] {
  if (one.statement.optional || one.statement.text.length > 500) return [];
  const record = toldRecord(one.statement.text, isKnown);
  const isLate = record && (record.isOwned || record.isLink || (record.of === undefined && isKnown(record.entity)));
  const source = isLate ? sourceOf(record.entity, record.list, one, isKnown, record.isLink) : undefined;
  if (!source || !record) return [];
  const owners = record.isOwned && record.of !== undefined ? [ownerOf(record.of, one)] : [];
  return [{ ...source, fields: [...owners, ...source.fields], isWhole: source.isWhole === true && !record.isDemand }];
}

function withAllRequired(source: EntitySource): EntitySource {
  return { ...source, fields: source.fields.map((field) => ({ ...field, required: field.required ?? true })) };
}

function rolesOf(statements: readonly Identified[]): ReadonlySet<string> {
  return new Set(
    statements.flatMap((one) => {
      const role = storyOf(one.statement.text)?.role;
      return role ? [nounKey(role)] : [];
    }),
  );
}

function isKnownPlural(name: string, isKnown: (name: string) => boolean): boolean {
  return /s$/.test(name) && isKnown(name) && englishSingular(name.toLowerCase()) !== name.toLowerCase();
}
