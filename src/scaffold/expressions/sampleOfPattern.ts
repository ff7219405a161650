/** A text that a pattern lets pass: the least of each part. For patterns of RE2's subset; of others nothing is known. */

/** Undefined where the pattern has a part that this does not know, or where its text does not pass after all. */
export function sampleOfPattern(pattern: string): string | undefined {
  const reading = { pattern, at: 0 };
  try {
    const text = alternatives(reading);
    return reading.at === pattern.length && new RegExp(`^(?:${pattern})$`).test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

interface Reading {
  readonly pattern: string;
  at: number;
}

function next(reading: Reading): string {
  return reading.pattern.charAt(reading.at);
}

/** The first one. */
function alternatives(reading: Reading): string {
  const first = sequence(reading);
  while (next(reading) === '|') {
    reading.at += 1;
    sequence(reading);
  }
  return first;
}

function sequence(reading: Reading): string {
  let text = '';
  while (reading.at < reading.pattern.length && !'|)'.includes(next(reading))) {
    const part = atom(reading);
    text += part.repeat(times(reading));
  }
  return text;
}

function atom(reading: Reading): string {
  const sign = next(reading);
  reading.at += 1;
  if (sign === '(') return group(reading);
  if (sign === '[') return oneOf(reading);
  if (sign === '\\') return escaped(reading);
  if (sign === '.') return 'a';
  if (sign === '^' || sign === '$') return '';
  return sign;
}

function group(reading: Reading): string {
  if (reading.pattern.startsWith('?:', reading.at)) reading.at += 2;
  const text = alternatives(reading);
  if (next(reading) !== ')') throw new Error('A group is not closed.');
  reading.at += 1;
  return text;
}

/** The first sign of a class; of one that is turned round nothing is known. */
function oneOf(reading: Reading): string {
  const end = reading.pattern.indexOf(']', reading.at + 1);
  const inside = reading.pattern.slice(reading.at, end);
  if (end < 0 || inside.startsWith('^')) throw new Error('This class is not known.');
  reading.at = end + 1;
  return inside.startsWith('\\') ? known(inside.charAt(1)) : inside.charAt(0);
}

function escaped(reading: Reading): string {
  const sign = next(reading);
  reading.at += 1;
  return known(sign);
}

function known(sign: string): string {
  const classes: Readonly<Record<string, string>> = { d: '0', w: 'a', s: ' ' };
  if (/[A-Za-z]/.test(sign) && classes[sign] === undefined) throw new Error('This class is not known.');
  return classes[sign] ?? sign;
}

function times(reading: Reading): number {
  const [whole, least] = /^(?:[?*]|\+|\{(\d+)(?:,\d*)?\})/.exec(reading.pattern.slice(reading.at)) ?? [];
  if (whole === undefined) return 1;
  reading.at += whole.length;
  if (whole === '+') return 1;
  return least === undefined ? 0 : Number(least);
}
