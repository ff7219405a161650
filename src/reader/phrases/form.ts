/** Parses a form of a phrase, such as `{field} [of {kind}] (is|are) unique`, into what the matcher walks over. */
import { fold } from '../text';

export type FormNode =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'optional'; readonly nodes: readonly FormNode[] }
  | { readonly kind: 'oneOf'; readonly choices: readonly (readonly FormNode[])[] }
  | { readonly kind: 'slot'; readonly slot: string; readonly name: string };

/** Throws an Error that names the form where a bracket or a part is wrong: forms are ours, so this is found by the first test. */
export function parseForm(form: string, parts: Readonly<Record<string, string>>): readonly FormNode[] {
  const pieces = form.match(/\{[^}]*\}|<[^>]*>|[[\]()|]|[^\s[\](){}<>|]+/gu) ?? [];
  let at = 0;
  const nodes = sequence();
  if (at < pieces.length) throw new Error(`Unexpected "${pieces[at]}" in the form "${form}".`);
  return nodes;

  function sequence(): readonly FormNode[] {
    const found: FormNode[] = [];
    for (let piece = pieces[at]; piece !== undefined && !/^[\])|]$/.test(piece); piece = pieces[at]) {
      at += 1;
      if (piece === '[') found.push(optional());
      else if (piece === '(') found.push(oneOf());
      else if (piece.startsWith('{')) found.push(slotOf(piece));
      else if (piece.startsWith('<')) found.push(...partOf(piece));
      else found.push({ kind: 'word', word: fold(piece) });
    }
    return found;
  }

  function optional(): FormNode {
    const choices = choicesUntil(']');
    const [only] = choices;
    return { kind: 'optional', nodes: choices.length === 1 && only ? only : [{ kind: 'oneOf', choices }] };
  }

  function oneOf(): FormNode {
    return { kind: 'oneOf', choices: choicesUntil(')') };
  }

  function choicesUntil(end: string): readonly (readonly FormNode[])[] {
    const choices = [sequence()];
    while (pieces[at] === '|') {
      at += 1;
      choices.push(sequence());
    }
    if (pieces[at] !== end) throw new Error(`"${end}" is missing in the form "${form}".`);
    at += 1;
    return choices;
  }

  function partOf(piece: string): readonly FormNode[] {
    const part = parts[piece.slice(1, -1)];
    if (part === undefined) throw new Error(`There is no part ${piece} for the form "${form}".`);
    return parseForm(part, parts);
  }
}

function slotOf(piece: string): FormNode {
  const [slot = '', name = slot] = piece.slice(1, -1).split(':');
  return { kind: 'slot', slot, name };
}

/** The words that a sentence must have: each inner list holds those of which one must be there. */
export function neededWords(nodes: readonly FormNode[]): readonly (readonly string[])[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'word') return [[node.word]];
    if (node.kind !== 'oneOf') return [];
    const firsts = node.choices.map((choice) => neededWords(choice)[0]);
    return firsts.some((one) => one === undefined) ? [] : [firsts.flatMap((one) => one ?? [])];
  });
}
