/** Labels for one record and for many: "Book" and "Books". */
import { englishPlural, likeCase } from '../../language/en/plural';
import { englishSingular, humanLabel, stem } from '../text';

export interface Labels {
  readonly label: string;
  readonly pluralLabel: string;
}

/** `formsInText` holds, for the stem of a noun, the forms of it that the spec uses. */
export function labelsOf(
  name: string,
  language: string,
  formsInText: ReadonlyMap<string, ReadonlySet<string>>,
): Labels {
  const label = humanLabel(name);
  if (language === 'en') return englishLabels(label);
  if (language === 'de') return germanLabels(label, formsInText);
  return { label, pluralLabel: label };
}

/** The words of a text that may be forms of a noun, by their stem. */
export function nounForms(text: string, language: string): ReadonlyMap<string, ReadonlySet<string>> {
  const forms = new Map<string, Set<string>>();
  if (language !== 'de') return forms;
  for (const word of text.match(/(?<![\p{L}])\p{Lu}\p{Ll}{3,}/gu) ?? []) {
    const key = stem(word, language);
    const known = forms.get(key);
    if (known) known.add(word);
    else forms.set(key, new Set([word]));
  }
  return forms;
}

function englishLabels(label: string): Labels {
  const words = label.split(' ');
  const last = words.at(-1) ?? '';
  const lower = last.toLowerCase();
  const single = englishSingular(lower);
  const singular = single === lower ? last : likeCase(single, last);
  const head = words.slice(0, -1);
  return { label: [...head, singular].join(' '), pluralLabel: [...head, englishPlural(singular)].join(' ') };
}

/** "Mit Aufträgen": a plural with an umlaut of its own has no such end, but for the nouns that have it as one. */
function withoutDative(form: string, single: string): string {
  const hasUmlaut = /[äöü]/i.test(form) && !/[äöü]/i.test(single);
  return hasUmlaut && !single.endsWith('en') ? form.replace(/(?<=e|er)n$/, '') : form;
}

/** "Mitglieder" is many where the spec also speaks of a "Mitglied". */
function germanLabels(label: string, forms: ReadonlyMap<string, ReadonlySet<string>>): Labels {
  const single = [...(forms.get(stem(label, 'de')) ?? [])]
    .filter((form) => form.length < label.length && !/^(?:e?s)$/.test(label.slice(form.length)))
    .sort((a, b) => a.length - b.length)[0];
  if (single && !/\s/.test(label)) return { label: single, pluralLabel: label };
  return { label, pluralLabel: germanPlural(label, forms) };
}

/** The form that the spec uses for many; a genitive ("des Verleihs") is none. */
function germanPlural(label: string, forms: ReadonlyMap<string, ReadonlySet<string>>): string {
  const last = label.split(' ').at(-1) ?? label;
  const head = label.slice(0, label.length - last.length);
  const used = [...(forms.get(stem(last, 'de')) ?? [])]
    .map((form) => withoutDative(form, last))
    .filter((form) => form !== last && !/^(?:e?s)$/.test(form.slice(last.length)) && form.length >= last.length);
  const plain = used.find((form) => !used.some((other) => other !== form && form === `${other}n`));
  if (plain) return head + plain;
  if (/(?:e)$/.test(last)) return `${label}n`;
  if (/(?:termin|kamin|magazin)$/i.test(last)) return `${label}e`;
  if (/in$/.test(last) && last.length > 5) return `${label}nen`;
  if (/(?:ung|heit|keit|schaft|ion|tät)$/.test(last)) return `${label}en`;
  if (/(?:[aiou]|ing)$/.test(last)) return `${label}s`;
  return label;
}
