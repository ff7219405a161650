/** How a text is made up: "format TL-0001", "in the form L-0000", "looks like AB-1234", "pattern ^[A-Z]{2}-\d{4}$". */

const example = '[`"\'“„/]?([^\\s`"\'”“„]+?)[`"\'”“/]?';
const said = new RegExp(
  `^(?:(?:in|has|have|of|im|hat|haben) )?(?:(?:the|a|an|das|ein) )?(?:format|form|pattern|regex|muster)\\b(?: of| like| wie)?[\\s:=]*${example}$`,
  'iu',
);
/** An example shows a value; it does not say which of its letters every value has. */
const shown = new RegExp(
  `^(?:(?:it|they|he|she|es|er|sie) )?(?:must |should |always |muss |soll )?(?:looks? like|sieht aus wie|sehen aus wie|such as|like|e\\.g\\.|for example|zum beispiel|z\\. ?b\\.|wie)[\\s:]+(?:in )?${example}(?: aus(?:sehen)?)?$`,
  'iu',
);

export interface Format {
  /** As in `FieldType`: `TL-0000`. */
  readonly format: string;
  /** The same with any letters, where the spec leaves open whether those of its example are meant. */
  readonly anyLetters?: string;
}

/** The format that a part of a description asks for, as an example: `TL-0000`. Undefined where it asks for none that is known. */
export function readFormat(text: string): string | undefined {
  return readFormatOf(text)?.format;
}

export function readFormatOf(text: string): Format | undefined {
  const plain = text.trim().replace(/[.!]$/, '');
  const asked = said.exec(plain)?.[1];
  const seen = asked === undefined ? shown.exec(plain)?.[1] : undefined;
  const value = asked ?? seen;
  if (value === undefined || value.length > 40) return undefined;
  if (/[\\[{^$]/.test(value)) {
    const format = asked === undefined ? undefined : exampleOf(value);
    return format !== undefined && /[A-Za-z0]/.test(format) ? { format } : undefined;
  }
  const format = maskOf(value);
  if (format === undefined) return undefined;
  const anyLetters = format.replace(/[A-Z]/g, 'A').replace(/[a-z]/g, 'a');
  const isOpen = anyLetters !== format && !/Aa|aA/.test(anyLetters) && (seen !== undefined || isAlphabet(format));
  return isOpen ? { format, anyLetters } : { format };
}

/** Digits vary, letters are as given. */
function maskOf(value: string): string | undefined {
  if (!/\d/.test(value) || !/^[A-Za-z0-9 ./_:#+-]+$/.test(value)) return undefined;
  return value.replace(/\d/g, '0');
}

/** What stands for itself in a format: `IT-`. Undefined for what could be taken for any letters, and for digits. */
export function maskOfLiteral(value: string): string | undefined {
  return /^[A-Za-z ./_:#+-]{1,12}$/.test(value) && !/(?<![A-Za-z])([AXN])\1*(?![A-Za-z])/i.test(value)
    ? value
    : undefined;
}

/** AB and XYZ are letters that people write where any will do. */
function isAlphabet(format: string): boolean {
  return (format.match(/[A-Za-z]+/g) ?? []).some((letters) => /^(?:ab|abc|abcd|xy|xyz|yz)$/i.test(letters));
}

/** A regular expression that is only a row of letters, digits and signs; what else it may say is not known here. */
function exampleOf(pattern: string): string | undefined {
  const part = /^(?:(\[A-Z\])|(\[a-z\])|(\[0-9\]|\\d)|\\?([-./_:#+])|([A-Za-z]))(?:\{(\d{1,2})\})?/;
  let rest = pattern.replace(/^\^/, '').replace(/\$$/, '');
  let mask = '';
  let letters = '';
  while (rest !== '') {
    const found = part.exec(rest);
    if (!found) return undefined;
    const [whole, capital, small, digit, sign, letter, times] = found;
    const next = capital ? 'A' : small ? 'a' : digit ? '0' : (sign ?? letter ?? '');
    // A group of letters is any letters or these, never both.
    const group = capital ? 'A' : small ? 'a' : letter ? 'literal' : '';
    if (group !== '' && letters !== '' && group !== letters) return undefined;
    letters = group;
    mask += next.repeat(Number(times ?? 1));
    rest = rest.slice(whole.length);
  }
  const hasLiteralRun =
    /[A-Za-z]/.test(pattern.replace(/\[[^\]]*\]|\\d/g, '')) && /(?<![A-Za-z])([AXN])\1*(?![A-Za-z])/i.test(mask);
  return mask.length <= 40 && !hasLiteralRun ? mask : undefined;
}

/** Whether a value is made up as the format asks. */
export function fitsFormat(value: string, format: string): boolean {
  const parts = format.match(/[A-Za-z]+|\d|./gu) ?? [];
  const pattern = parts.map((part) => {
    if (/^\d$/.test(part)) return '\\d';
    if (/^([AXN])\1*$/.test(part)) return `[A-Z]{${part.length}}`;
    if (/^([axn])\1*$/.test(part)) return `[a-z]{${part.length}}`;
    return part.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  });
  return new RegExp(`^${pattern.join('')}$`).test(value);
}
