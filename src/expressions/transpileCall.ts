/** Calls of functions in TypeScript. */
import { bracketed, type Code, type Codes, code, ranks, settled, type Unknown } from './code';
import type { Typed } from './types';

type Call = Extract<Typed, { kind: 'call' }>;
type Write = (call: Call, codes: Codes) => Code;

export function callCode(node: Call, unknown: Unknown, codes: Codes): Code {
  const write = Object.hasOwn(special, node.name) ? special[node.name] : byKit;
  const isTruth = node.type.kind === 'boolean' && node.mayBeEmpty;
  return settled((write ?? byKit)(node, codes), isTruth, unknown);
}

/** `!isEmpty(value)` */
export function isThereCode(value: Typed, codes: Codes): Code {
  return emptiness(value, codes, { list: '> 0', value: '!==' });
}

/** What the kit calls otherwise than the expression does. */
const kitNames: Readonly<Record<string, string>> = { date: 'dateOf', number: 'asNumber', text: 'asText' };

function byKit({ name, args }: Call, codes: Codes): Code {
  const kit = codes.kit(kitNames[name] ?? name);
  return code(`${kit}(${args.map((arg) => codes.of(arg, 'kept').text).join(', ')})`);
}

const special: Readonly<Record<string, Write>> = {
  isEmpty: ({ args: [value] }, codes) => emptiness(value as Typed, codes, { list: '=== 0', value: '===' }),
  or: ({ args }, codes) => {
    const [value, fallback] = args.map((arg) => bracketed(codes.of(arg, 'kept'), ranks.equality));
    return args[0]?.mayBeEmpty ? code(`${value} ?? ${fallback}`, ranks.fallback) : codes.of(args[0] as Typed, 'kept');
  },
  size: ({ args: [value] }, codes) => {
    const of = codes.of(value as Typed, 'kept');
    const isList = value?.type.kind === 'list';
    return code(isList ? `${bracketed(of, ranks.member)}.length` : `${codes.kit('lengthOf')}(${of.text})`);
  },
  sum: ({ args: [list], type }, codes) => {
    const total = `${codes.kit('sum')}(${codes.of(list as Typed, 'kept').text})`;
    return code(type.kind === 'money' ? `${codes.kit('round')}(${total}, ${codes.moneyDecimals})` : total);
  },
  round: ({ args: [value, decimals] }, codes) => {
    const places = decimals ? codes.of(decimals, 'kept').text : '0';
    return code(`${codes.kit('round')}(${codes.of(value as Typed, 'kept').text}, ${places})`);
  },
  contains: method('includes', 'contains'),
  startsWith: method('startsWith', 'startsWith'),
  matches: ({ args: [value, pattern] }, codes) => {
    const whole = pattern?.kind === 'literal' ? `/^(?:${escapeSlashes(String(pattern.value))})$/u` : '/^$/u';
    const of = codes.of(value as Typed, 'kept');
    return code(value?.mayBeEmpty ? `${codes.kit('matches')}(${of.text}, ${whole})` : `${whole}.test(${of.text})`);
  },
  changed: ({ args: [field] }, codes) => changed(field as Typed, codes),
};

/** The method of JavaScript where both are there, else the kit's function. */
function method(name: string, kit: string): Write {
  return ({ args, mayBeEmpty }, codes) => {
    const [whole, part] = args.map((arg) => codes.of(arg, 'kept')) as [Code, Code];
    if (mayBeEmpty) return code(`${codes.kit(kit)}(${whole.text}, ${part.text})`);
    return code(`${bracketed(whole, ranks.member)}.${name}(${part.text})`);
  };
}

function emptiness(value: Typed, codes: Codes, signs: { readonly list: string; readonly value: string }): Code {
  const of = codes.of(value, 'kept');
  if (value.type.kind === 'list') return code(`${bracketed(of, ranks.member)}.length ${signs.list}`, ranks.equality);
  return code(`${bracketed(of, ranks.equality + 1)} ${signs.value} undefined`, ranks.equality);
}

function changed(field: Typed, codes: Codes): Code {
  const now = codes.of(field, 'kept').text;
  const before = now.replace(/^[^.]+/, codes.of({ ...field, kind: 'name', name: 'old' } as Typed, 'kept').text);
  if (field.type.kind === 'list') return code(`!${codes.kit('haveSame')}(${now}, ${before})`, ranks.unary);
  const id = field.type.kind === 'record' ? `${field.mayBeEmpty ? '?' : ''}.id` : '';
  return code(`${now}${id} !== ${before}${id && '?.id'}`, ranks.equality);
}

/** An escaped one is left as it is. */
function escapeSlashes(pattern: string): string {
  return pattern.replace(/\\.|\//gsu, (found) => (found === '/' ? '\\/' : found));
}
