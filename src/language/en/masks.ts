/** How English tells how a text is made up. */
import type { MaskWords } from '../phrase';

export const masks: MaskWords = {
  ones: ['an', 'a', 'one', 'a single'],
  exactly: ['exactly', 'precisely', 'always'],
  letters: ['letters', 'letter'],
  capitals: ['capital', 'uppercase', 'upper-case', 'upper case', 'big'],
  smalls: ['small', 'lowercase', 'lower-case', 'lower case'],
  digits: ['digits', 'digit', 'numbers', 'figures', 'numerals'],
  signs: {
    dash: '-',
    hyphen: '-',
    minus: '-',
    slash: '/',
    dot: '.',
    point: '.',
    'full stop': '.',
    period: '.',
    space: ' ',
    blank: ' ',
    underscore: '_',
    colon: ':',
    'hash sign': '#',
  },
  literals: ['the prefix', 'the letters', 'the letter', 'a prefix of', 'the fixed prefix', 'prefix', 'letters', 'the'],
  next: ['and then', 'followed by', 'followed', 'and', 'then', 'plus', 'with', 'by', '\\+'],
  examples: ['for example', 'e\\.g\\.', 'eg', 'such as', 'like', 'for instance', 'as in', 'so'],
};
