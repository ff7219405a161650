/** Which natural language a spec is written in, as a BCP 47 primary language. */
import { franc } from 'franc-min';
import type { Section } from './outline';

const codes = new Map([
  ['eng', 'en'],
  ['deu', 'de'],
  ['fra', 'fr'],
  ['spa', 'es'],
  ['ita', 'it'],
  ['nld', 'nl'],
  ['por', 'pt'],
  ['pol', 'pl'],
  ['swe', 'sv'],
  ['rus', 'ru'],
  ['ukr', 'uk'],
  ['ces', 'cs'],
  ['tur', 'tr'],
  ['ron', 'ro'],
  ['hun', 'hu'],
  ['cmn', 'zh'],
  ['jpn', 'ja'],
  ['kor', 'ko'],
  ['arb', 'ar'],
  ['hin', 'hi'],
  ['vie', 'vi'],
  ['ell', 'el'],
]);

const hints: readonly (readonly [string, readonly string[]])[] = [
  [
    'de',
    'der die das und ist nicht ein eine mit für von zu den im auf kann werden feld pflicht datum ja nein soll wie regeln seiten'.split(
      ' ',
    ),
  ],
  [
    'en',
    'the and is not a an with for of to in on can be must should user one all by i my we when field required'.split(
      ' ',
    ),
  ],
  ['fr', 'le la les et est une un des du pour avec dans sur champ obligatoire oui non date texte nom qui'.split(' ')],
  ['es', 'el la los las y es una un de para con en campo obligatorio sí fecha texto nombre que'.split(' ')],
  ['it', 'il lo la gli e è una un di per con in campo obbligatorio sì data testo nome che'.split(' ')],
  ['nl', 'de het een en is niet met voor van op in veld verplicht ja nee datum tekst'.split(' ')],
  ['pt', 'o a os as e é uma um de para com em campo obrigatório sim não data texto nome que'.split(' ')],
];

const said: readonly (readonly [RegExp, string])[] = [
  [/\b(?:in|language:?) english\b|\bauf englisch\b/i, 'en'],
  [/\b(?:in|language:?) german\b|\bauf deutsch\b|\bdeutschsprachig/i, 'de'],
  [/\b(?:in|language:?) french\b|\ben français\b/i, 'fr'],
  [/\b(?:in|language:?) spanish\b|\ben español\b/i, 'es'],
];

/** What the spec says of the product's language wins; then the commonest small words; then n-grams on long prose; then English. */
export function languageOf(sections: readonly Section[]): string {
  const prose = proseOf(sections);
  const explicit = said.find(([pattern]) => pattern.test(prose));
  if (explicit) return explicit[1];
  const hinted = byHints(prose);
  if (hinted) return hinted;
  if (prose.length < 60) return 'en';
  const known = codes.get(franc(prose.slice(0, 4_000), { minLength: 40 }));
  return known === 'de' || known === 'en' || isForeign(prose, known) ? (known ?? 'en') : 'en';
}

function proseOf(sections: readonly Section[]): string {
  const parts: string[] = [];
  let length = 0;
  for (const section of sections) {
    parts.push(section.heading);
    for (const block of section.blocks) {
      const text =
        block.kind === 'table' ? [block.header, ...block.rows.map((row) => row.cells)].flat().join(' ') : block.text;
      parts.push(text);
      length += text.length;
      if (length > 20_000) return parts.join('\n');
    }
  }
  return parts.join('\n');
}

/** The language whose small words make up clearly more of the text than those of any other. */
function byHints(prose: string): string | undefined {
  const words = prose.toLowerCase().match(/[\p{L}]+/gu) ?? [];
  const counts = hints.map(([language, small]) => {
    const known = new Set(small);
    return { language, count: words.filter((word) => known.has(word)).length };
  });
  counts.sort((a, b) => b.count - a.count);
  const [best, next] = counts;
  if (!best || best.count < 2 || best.count < words.length * 0.08) return undefined;
  return best.count > (next?.count ?? 0) * 1.15 ? best.language : undefined;
}

/** N-grams are unsure on short texts: a language that is neither English nor German needs letters or length to be believed. */
function isForeign(prose: string, language: string | undefined): boolean {
  return language !== undefined && (prose.length > 200 || /[\u0370-\u1FFF\u2C00-\uFFEF]/.test(prose));
}
