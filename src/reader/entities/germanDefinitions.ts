/** The ways in which German specs tell what is kept of a thing: "Zu einem Verleih müssen Von, Bis und Kaution gespeichert werden". */

const system =
  '(?:das system|die app|die anwendung|die applikation|die software|das programm|das tool|die lösung|das portal)';
const shall = '(?:muss|soll|sollte|kann|müssen|sollen|sollten|können)';
const noun = '(?<entity>\\p{Lu}[\\p{L}-]+)';
const all = '(?:alle |neue[rns]? |sämtliche |die |den |das |eine?n? |unsere |meine )*';
/** "Zu jedem Kunden", "je Kunde", "pro Kunde" */
const of = `(?:(?:zu|für|bei|von|über) (?:jede[mrns]?|eine[mrn]?|ein|alle[n]?|die|den) |je |pro )${noun}`;
const intro =
  '(?:mindestens |jeweils |auch |außerdem |immer |stets )*(?:(?:die |den |das |deren |dessen |ihre |seine |ihren |seinen )?folgenden? (?:daten|angaben|felder|eigenschaften|attribute|merkmale|informationen)\\s*:?\\s*)?';
const list = '(?<list>[^.]{3,300}?)';
const kept =
  '(?:gespeichert|festgehalten|erfasst|hinterlegt|aufgenommen|gepflegt|geführt|notiert|dokumentiert|vermerkt|verwaltet|abgelegt|aufgezeichnet|registriert)';
const keep =
  '(?:zu )?(?:speichern|festhalten|erfassen|hinterlegen|aufnehmen|pflegen|führen|notieren|dokumentieren|vermerken|verwalten|ablegen|aufzeichnen|registrieren|anlegen|anzulegen|eintragen|einzutragen|erstellen|hinzufügen|hinzuzufügen|aufzunehmen|festzuhalten|abzulegen)';
const others = '(?:zu )?(?:ändern|bearbeiten|löschen|entfernen|einsehen|anzeigen|ansehen|auflisten)';
/** "anlegen, ändern und löschen können", "zu verwalten" */
const does = `${keep}(?:(?:,? (?:und|oder|sowie) |, )(?:${keep}|${others}))*(?: (?:können|kann|zu können))?`;
const keeps = '(?:speichert|erfasst|verwaltet|führt|dokumentiert|notiert|vermerkt|hinterlegt|pflegt|registriert)';
const made =
  '(?:angelegt|erstellt|erfasst|eingetragen|aufgenommen|hinzugefügt|registriert|gespeichert|geführt|verwaltet)';
const told = '(?:angaben|daten|felder|attribute|eigenschaften|merkmale|stammdaten|informationen)';
const who =
  '(?:der |die |das |eine? |jede[rs]? )?\\p{Lu}[\\p{L}-]+(?: (?:am|im|in der|beim|aus dem|aus der) \\p{Lu}[\\p{L}-]+)?';
const letting = `${system} ${shall} (?:es )?(?:(?:de[mnr]|einem|einer) \\p{Lu}[\\p{L}-]+ )?(?:ermöglichen|erlauben),? `;

/** What is kept of something that belongs to another thing: "zu jeder Wohnung Mängel mit Titel und Status". */
const partOf =
  '(?:zu|für|an|in) (?:jede[mrns]?|eine[mrn]?|ein|de[mrn]|die) (?<of>\\p{Lu}[\\p{L}-]+) (?:beliebig viele |mehrere |eine?n? |neue )?(?<entity>\\p{Lu}[\\p{L}-]+)';

const forms: readonly RegExp[] = [
  `^als ${who},? (?:möchte|will|muss|kann) (?:ich|wir) ${partOf} mit ${intro}${list} ${does}$`,
  `^(?:ich|wir) (?:möchten?|will|wollen|müssen|können) ${partOf} mit ${intro}${list} ${does}$`,
  `^${who} (?:kann|können|soll|sollen|muss|müssen) ${partOf} mit ${intro}${list} ${does}$`,
  `^${system} ${shall} ${partOf} mit ${intro}${list} ${does}$`,
  `^${system} ${keeps} ${partOf} mit ${intro}${list}$`,
  `^${partOf.replace(' (?:beliebig', ' (?:werden|wird|können|kann|sollen|soll|müssen|muss) (?:beliebig')} mit ${intro}${list} (?:${kept}|${made})(?: werden)?(?: können)?$`,
  // "Zu einem Volk müssen Nummer und Zustand gespeichert werden", "Je Kunde wird ein Name erfasst"
  `^${of} (?:werden|wird|sind|ist) ${intro}${list} ${kept}$`,
  `^${of} ${shall} ${intro}(?<list>[^.,]{2,80},[^.]{3,300}?) ${kept} (?:werden|sein)(?: können)?$`,
  `^${of} (?:werden|wird) ${intro}${list} (?:im system|in der app|in der anwendung) ${kept}$`,
  `^${of} ${shall} ${system} ${intro}${list} ${keep}(?: können)?$`,
  `^${of} (?:speichern|erfassen|notieren|führen|brauchen|benötigen|hinterlegen|dokumentieren) wir ${intro}${list}$`,
  `^${of} (?:speichert|erfasst|führt|verwaltet|dokumentiert|notiert|hinterlegt) ${system} ${intro}${list}$`,
  `^${of} (?:hält|halten) (?:${system}|wir) ${intro}${list} fest$`,
  `^(?:erfasst|gespeichert|festgehalten|hinterlegt|dokumentiert) (?:werden|wird) ${of}\\s*:?\\s*${intro}${list}$`,
  // "Das System speichert zu jedem Kunden Name und Telefon", "… verwaltet Kunden mit Name und Telefon"
  `^${system} ${keeps} ${of}\\s*:?\\s*${intro}${list}$`,
  `^${system} hält ${of} ${intro}${list} fest$`,
  // "Uli trägt zu jeder Veranstaltung die Ausgaben ein: Belegnummer, Zweck und Betrag"
  `^(?:${who}|wir|ich) (?:trägt|tragen|schreibt|schreiben|erfasst|erfassen|notiert|notieren|hält|halten|legt|legen) (?:zu|für|bei|an) (?:jede[mrns]?|eine[mrn]?) (?<of>\\p{Lu}[\\p{L}-]+) (?:die |das |den |eine?n? |ihre |alle )?(?<entity>\\p{Lu}[\\p{L}-]+)(?: ein| auf| fest| an)?: ${intro}${list}$`,
  `^${system} ${shall} ${of} ${intro}${list} ${keep}(?: können)?$`,
  `^${system} ${keeps} ${all}${noun} mit ${intro}${list}$`,
  `^${system} ${shall} ${all}${noun} mit ${intro}${list} ${does}$`,
  `^(?:${letting}|es (?:muss|soll|sollte) möglich sein,? )${all}${noun} mit ${intro}${list} ${does}$`,
  // "Ein Kunde wird mit Name und Telefon angelegt", "Kunden können mit Name und Telefon angelegt werden"
  `^${all}${noun} (?:wird|werden) mit ${intro}${list} ${made}$`,
  `^${all}${noun} (?:kann|können|muss|müssen|soll|sollen) mit ${intro}${list} ${made} werden(?: können)?$`,
  `^${all}${noun} lassen? sich mit ${intro}${list} (?:anlegen|erfassen|erstellen|eintragen|verwalten)$`,
  // "Als Wirtin möchte ich Gäste mit Name und Telefon erfassen", "Die Imkerin kann Völker mit Nummer und Standort anlegen"
  `^als ${who},? (?:möchte|will|muss|kann) (?:ich|wir) ${all}${noun} mit ${intro}${list} ${does}$`,
  `^(?:ich|wir) (?:möchten?|will|wollen|müssen|können) ${all}${noun} mit ${intro}${list} ${does}$`,
  `^als ${who},? (?:möchte|will|muss|kann) (?:ich|wir) ${of} ${intro}${list} ${does}$`,
  `^${who} (?:kann|können|soll|sollen|muss|müssen|darf|dürfen) ${all}${noun} mit ${intro}${list} ${does}$`,
  `^${who} (?:kann|können|soll|sollen|muss|müssen|darf|dürfen) ${of} ${intro}${list} ${does}$`,
  // "Ein Kunde besteht aus …", "Zu einem Kunden gehören …", "Ein Kunde wird durch … beschrieben"
  `^(?:eine?|jede[rs]?|der|die|das) ${noun} (?:besteht|setzt sich|bestehen|setzen sich) (?:immer )?aus ${intro}${list}(?: zusammen)?$`,
  `^(?:eine?|jede[rs]?|der|die|das) ${noun} (?:verfügt über|trägt|umfasst|beinhaltet|enthält|besitzt|hat) ${intro}${list}$`,
  `^(?:eine?|jede[rs]?|der|die|das) ${noun} wird (?:durch|mit|anhand von) ${intro}${list} (?:beschrieben|gekennzeichnet)$`,
  `^(?:zu|zum|zur) (?:jede[mrn]|eine[mrn]?)? ?${noun} gehören ${intro}${list}$`,
  // "Die Angaben eines Kunden sind …", "Felder des Kunden: …"
  `^(?:die )?(?:wichtige[n]? |wesentliche[n]? )?${told} (?:eine[rs]|de[rs]|je|pro|zum|zur|zu jede[mr]|für jede[nrs]?|für eine?n?) ${noun}(?: sind| umfassen)?\\s*:?\\s*${list}$`,
  // "Beim Anlegen eines Kunden werden … erfasst", "Wenn ein Kunde angelegt wird, muss das System … speichern"
  `^beim (?:anlegen|erfassen|erstellen|eintragen) (?:eine[rs]|von) (?:neuen )?${noun} (?:werden|wird) ${intro}${list} (?:erfasst|abgefragt|gespeichert|festgehalten|eingegeben)$`,
  `^wenn (?:eine?|jede[rs]?) (?:neue[rs]? )?${noun} (?:angelegt|erfasst|erstellt|eingetragen|aufgenommen|registriert) wird,? (?:dann )?${shall} ${system} ${intro}${list} ${keep}$`,
  `^wenn .{1,80}? (?:eine?n?|de[nr]|das|die) (?:neue[nrs]? )?${noun} (?:anlegt|erfasst|einträgt|aufnimmt|erstellt|hinzufügt|registriert),? (?:dann )?${shall} ${system} ${intro}${list} ${keep}$`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** A benefit behind a story tells nothing of what is kept. */
const purpose = /,? (?:damit|um .* zu|sodass|so dass)(?![\p{L}]).*$/iu;

/** More than a list: what of it holds when, or how it is kept. */
const more =
  /(?<![\p{L}])(?:nicht|keine?[nmrs]?|nur|außer|falls|wenn|sofern|sobald|solange|bevor|nachdem|obwohl|werden|wird|muss|müssen|kann|können|darf|dürfen|soll|sollen|automatisch|[Ss]umme der|gleichzeitig|beide|mehrere|mit|[Zz]iffern?|Buchstaben?|Zeichen|Bindestrich|seine[nrms]? \p{Lu}\p{L}+(?:en|er)$)(?![\p{L}])/u;

/** The thing and the list of what is kept of it; undefined where the sentence tells more than that. */
export function germanDefinition(text: string): GermanDefinition | undefined {
  const plain = text.replace(purpose, '');
  for (const pattern of forms) {
    const { entity, list, of } = pattern.exec(plain)?.groups ?? {};
    if (
      !entity ||
      !list ||
      !isNoun(entity) ||
      (of && !isNoun(of)) ||
      more.test(withoutBrackets(list)) ||
      hasLooseWord(list)
    )
      continue;
    return { entity, list: plainMembers(list), ...(of && { of }) };
  }
  const { entity, list } = demanded.exec(plain)?.groups ?? {};
  if (!entity || !list || !isNoun(entity) || more.test(list)) return undefined;
  return { entity, list, saysMore: true };
}

interface GermanDefinition {
  readonly entity: string;
  readonly list: string;
  readonly of?: string;
  /** Beside the fields there is a rule in it. */
  readonly saysMore?: true;
}

/** "Jeder Kunde muss eine eindeutige Kundennummer haben" tells a field, and a rule that must be read as well. */
const demanded = new RegExp(
  `^(?:jede[rs]?|eine?|alle) ${noun} (?:muss|müssen|soll|sollen) (?<list>eine?n? [^.,]{3,60}) (?:haben|besitzen|erhalten|bekommen)$`,
  'iu',
);

function isNoun(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** "E-Mail sonntags": behind a German noun a word in small letters tells more than a name, but for what may stand within one. */
export function hasLooseWord(list: string): boolean {
  return loose.test(withoutBrackets(list)) || restricted.test(withoutBrackets(list));
}

const loose =
  /(?<![\p{L}-])\p{Lu}[\p{L}-]* (?!(?:in|je|pro|der|des|die|das|den|dem|von|vom|für|zum|zur|zu|an|am|aus|bis|im|als|wie|und|oder|sowie|ein|eine[nmrs]?|optional|eindeutig|erforderlich|freiwillig|ob|wann|wer|wie|ja)(?![\p{L}]))\p{Ll}+(?=,| und | oder |$)/u;

/** "E-Mail auf Wunsch" */
const restricted = /(?<![\p{L}])(?:auf|nach|bei|ohne|während|trotz|ab|vor|seit) /u;

function withoutBrackets(list: string): string {
  return list.replace(/\([^()]*\)/g, '');
}

/** "jeweils sein Name", "sowie optional eine Notiz" */
function plainMembers(list: string): string {
  return (
    list
      .replace(/ (?:sowie|und auch) /giu, ' und ')
      // What stands behind "mit" in the dative is called "Name" and "freie Plätze".
      .replace(/(?<=^|, | und |den )Namen (?=(?:des|der|eine[rs]|vo[nm]) )/gu, 'Name ')
      .replace(/(?<=^|, | und )(\p{Ll}+e)n (\p{Lu}\p{Ll}*[äöü]\p{Ll}*e)n(?=,| und |$)/gu, '$1 $2')
      .replace(/(?<=^|, | und )(?:deren|dessen|ihre[nrms]?|ihr|seine[nrms]?|sein) (?=\p{Lu})/gu, '')
  );
}
