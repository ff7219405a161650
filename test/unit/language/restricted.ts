/** Restrictions that make more, or less, of a rule: forty in each language. */
const english =
  'on Sundays; for members; for children; in July; abroad; most of the time; without insurance; when it rains; during winter; if the customer is under 18; by phone; at night; in the morning; for premium customers; unless it is urgent; except on holidays; in Berlin; within the city; before noon; after six o’clock; if possible; where appropriate; on weekdays only; for the first year; per branch; at most twice; without notice; by e-mail; in writing; with a voucher; for staff; in emergencies; as an exception; if the weather is bad; once a year; until further notice; subject to approval; for groups of ten; as a rule; in the app’s second version';
const german =
  'sonntags; im Winter; bei Regen; für Mitglieder; im Ausland; meistens; ohne Versicherung; telefonisch; für Kinder; im Juli; nachts; am Vormittag; in Berlin; außer an Feiertagen; wenn es regnet; falls möglich; nur werktags; im ersten Jahr; je Filiale; höchstens zweimal; ohne Vorankündigung; per E-Mail; schriftlich; mit Gutschein; für Mitarbeiter; im Notfall; ausnahmsweise; bei schlechtem Wetter; einmal im Jahr; bis auf Weiteres; nach Genehmigung; für Gruppen; in der Regel; vor dem Mittag; nach 18 Uhr; in der zweiten Version; solange Vorrat reicht; unter 18 Jahren; auf Wunsch; innerhalb der Stadt';

export const restrictions: Readonly<Record<string, readonly string[]>> = {
  en: english.split('; '),
  de: german.split('; '),
};

/** What stands behind the reason of a story would only restrict that. */
export function withMore(sentence: string, more: string): string {
  const [, demand, reason = ''] =
    /^(.*?)((?:,? so that .*|, (?:because|since|damit|um|so) .*)?)\.?$/.exec(sentence) ?? [];
  return `${demand} ${more}${reason}.`;
}
