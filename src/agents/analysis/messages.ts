/** What the analysis with a model says, where it is not the model's own words. */

/** Why a requirement is not built by the engine, until the model has written it. */
export const modelWrites = 'The engine does not build this; it is for the language model.';

/** Why a statement is met in part: these words of it are found in nothing that was made of it. */
export function lostReason(words: readonly string[], language: string): string {
  const list = words
    .slice(0, 3)
    .map((word) => (language === 'de' ? `„${word}“` : `“${word}”`))
    .join(', ');
  return language === 'de'
    ? `${list} kommt in nichts vor, was daraus gemacht wurde.`
    : `${list} is found in nothing that was made of it.`;
}

/** Why a statement is met otherwise than it says: a limit that was made of it is in no statement. */
export function inventedReason(number: string, language: string): string {
  return language === 'de'
    ? `Die Zahl ${number} in dem, was daraus gemacht wurde, steht in keiner Anforderung dazu.`
    : `The number ${number} in what was made of it stands in no statement about it.`;
}

/** Why a rule that a model wrote counts as shown by nothing. */
export function noExample(language: string): string {
  return language === 'de'
    ? 'Kein Beispiel zeigt die Regel, die daraus gemacht wurde.'
    : 'No example shows the rule that was made of it.';
}

/** Without a model nothing tells whether what it made of a statement still says what the statement says. */
export function changedSince(language: string): string {
  return language === 'de'
    ? 'Geändert, seit ein Sprachmodell es gelesen hat. Bauen Sie mit einem Modell, damit es neu gelesen wird.'
    : 'Changed since a model read it. Build with a model to have it read again.';
}

export function addedSince(language: string): string {
  return language === 'de'
    ? 'Dazugekommen, seit ein Sprachmodell die Spezifikation gelesen hat. Bauen Sie mit einem Modell, damit es gelesen wird.'
    : 'Added since a model read the spec. Build with a model to have it read.';
}

export function whyAsked(assumed: string, language: string): string {
  return language === 'de' ? `Bis dahin gilt: ${assumed}` : `Until it is answered: ${assumed}`;
}

/** Names the lines of a question that is about several. */
export function aboutLines(lines: readonly number[], question: string, language: string): string {
  const several = [...new Set(lines)];
  if (several.length < 2 || several.every((line) => question.includes(String(line)))) return question;
  const [last = 0] = several.slice(-1);
  const list = `${several.slice(0, -1).join(', ')} ${language === 'de' ? 'und' : 'and'} ${last}`;
  return `${language === 'de' ? 'Zeilen' : 'Lines'} ${list}: ${question}`;
}
