import type { Phrase } from '../../phrase';

export const unique: Phrase = {
  rule: 'unique',
  forms: {
    is: [
      '{field} [of {kind}] <is> unique',
      '{kind} {field} <is> unique',
      '{kind} <has> (a unique|unique) {field}',
      '{field} [of {kind}] (identifies|uniquely identifies) {kind:same}',
      '(every|each) {field} [of {kind}] (exists|occurs|appears|is used|can be used|is given|may be used|may occur) [only] (once|only once|at most once)',
      '{field} [of {kind}] (can|may|must|should) [only] (exist|occur|appear|be used|be given|be taken) (once|only once|at most once)',
      '{field} [of {kind}] (<cannot>|is never|are never) [be] [used|given|taken|occur|appear|exist] (twice|more than once|again)',
      '(there are no|no) duplicate {field} [of {kind}] [are allowed|allowed]',
      'duplicate {field} [of {kind}] (are|is) <refused>',
      'no {field} [of {kind}] (is|may be|can be|is used|may be used|can be used|occurs|appears|is given|may occur|exists) (twice|more than once)',
      'no {field} twice',
      'i never use {field} twice [please check that]',
      'no two {kind} (have|share|may have|can have|may share|can share|must have) (the same|same|one|an identical|the identical) {field}',
      'no two {kind} share {field}',
      'two {kind} <cannot> (have|share) (the same|same|one) {field}',
      '[<system> <shall>] <refuse> duplicate {field} [of {kind}]',
      'if {field} [of {kind}] (is|exists) (already taken|already|already used|taken|already in use|already there) [then] <system> <shall> <refuse> [to save|saving] [{kind:same}|it]',
      '{field} [of {kind}] (must|should) not (already exist|be in use already|be already in use|be a duplicate)',
    ],
  },
  says: [
    'The number of a bike is unique.',
    'No two bikes have the same number.',
    'Bike numbers must be unique.',
    'If the number of a bike is already taken then the system shall refuse to save the bike.',
  ],
  saysNot: [
    'The number of a bike is unique in each shop.',
    'The number of a bike need not be unique.',
    'Two bikes have the same number.',
    'The number of a bike is unique on Sundays.',
  ],
};
