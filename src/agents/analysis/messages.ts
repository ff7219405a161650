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

export function whyAsked(assumed: string, language: string): string {
  return language === 'de' ? `Bis dahin gilt: ${assumed}` : `Until it is answered: ${assumed}`;
}

/** Names both lines of a contradiction in front of the question about it. */
export function contradictionQuestion(lines: readonly number[], question: string, language: string): string {
  const [first, second] = lines;
  if (second === undefined) return question;
  if (question.includes(String(first)) && question.includes(String(second))) return question;
  const where =
    language === 'de'
      ? `Zeile ${first} und ${second} widersprechen sich`
      : `Lines ${first} and ${second} contradict each other`;
  return `${where}: ${question}`;
}
