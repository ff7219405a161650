/** The licences of the packages that the files lie in, as one text. */
export function noticesFor(inputs: readonly string[], folders?: readonly string[]): Promise<string>;
