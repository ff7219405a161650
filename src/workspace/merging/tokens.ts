/** A text as its tokens: what a formatter leaves as it is. Everything else belongs to the token behind it. */

export interface Token {
  /** Blanks, line breaks and signs before it that a formatter sets as it likes. */
  readonly lead: string;
  readonly text: string;
  /** What it is, however it is written. */
  readonly key: string;
}

/** Put together, with `tail` behind them, they are the text. */
export interface Tokens {
  readonly tokens: readonly Token[];
  readonly tail: string;
}

/** A part of the text; without a key a formatter may set it or leave it out. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly key: string | undefined;
}

/** In the order in which they stand; what lies between them belongs to the next one. */
export function tokensOf(text: string, pieces: readonly Piece[]): Tokens {
  const tokens: Token[] = [];
  let at = 0;
  for (const { start, end, key } of pieces) {
    if (key === undefined) continue;
    tokens.push({ lead: text.slice(at, start), text: text.slice(start, end), key });
    at = end;
  }
  return { tokens, tail: text.slice(at) };
}

export function haveSameTokens(some: Tokens, others: Tokens): boolean {
  const { length } = some.tokens;
  return others.tokens.length === length && some.tokens.every(({ key }, index) => key === others.tokens[index]?.key);
}
