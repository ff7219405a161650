/** How a text is made up: "format AB-1234", "in the form L-0000", "pattern ^[A-Z]{2}-\d{4}$". */

const said =
  /^(?:(?:in|has|have|of|im|hat|haben) )?(?:(?:the|a|an|das|ein) )?(?:format|form|pattern|regex|muster)\b(?: of| like| wie)?[\s:=]*[`"'“„/]?(\S+?)[`"'”“/]?$/iu;

/** The format that a part of a description asks for, as an example: `AA-0000`. Undefined where it asks for none that is known. */
export function readFormat(text: string): string | undefined {
  const example = said.exec(text.trim())?.[1];
  if (example === undefined || example.length > 40) return undefined;
  const mask = /[\\[{^$]/.test(example) ? exampleOf(example) : maskOf(example);
  return mask !== undefined && /[A-Za-z0]/.test(mask) ? mask : undefined;
}

/** Capitals stand for any capital, small letters for any small letter, digits for any digit. */
function maskOf(example: string): string | undefined {
  if (!/\d/.test(example) || !/^[A-Za-z0-9 ./_:#+-]+$/.test(example)) return undefined;
  return example.replace(/[A-Z]/g, 'A').replace(/[a-z]/g, 'a').replace(/\d/g, '0');
}

/** A regular expression that is only a row of letters, digits and signs; what else it may say is not known here. */
function exampleOf(pattern: string): string | undefined {
  const part = /^(?:(\[A-Z\])|(\[a-z\])|(\[0-9\]|\\d)|\\?([-./_:#+]))(?:\{(\d{1,2})\})?/;
  let rest = pattern.replace(/^\^/, '').replace(/\$$/, '');
  let mask = '';
  while (rest !== '') {
    const found = part.exec(rest);
    if (!found) return undefined;
    const sign = found[1] ? 'A' : found[2] ? 'a' : found[3] ? '0' : (found[4] ?? '');
    mask += sign.repeat(Number(found[5] ?? 1));
    rest = rest.slice(found[0].length);
  }
  return mask.length <= 40 ? mask : undefined;
}
