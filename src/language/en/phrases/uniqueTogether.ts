import type { Phrase } from '../../phrase';

const once = '(only once|at most once|just once|no more than once|once)';

export const uniqueTogether: Phrase = {
  rule: 'uniqueTogether',
  forms: {
    together: [
      `the same {fields} (can|may|must|shall|should) [only] (occur|appear|exist|be used) [together] ${once}`,
      '{fields} [of {kind}] (together <is> unique|<is> unique together|<is> unique in combination|<is> unique as a pair)',
      '(the combination|each combination|the pair|every combination) of {fields} [of {kind}] <is> unique <forKind>',
      '<system> <shall> <refuse> (a second|another|a duplicate) {kind} (of|for|with|in|on) (the same {fields}|{fields}) [(on|at|in|and|with) the same {fields:rest}]',
      '<system> <shall> <refuse> two {kind} (for|with|of) the same {fields}',
      '(there <cannot> be|no) two {kind} (of|for|with) the same {fields} [(on|at|in|and|with) the same {fields:rest}]',
      '{kind} <is> unique (by|per) {fields}',
      'no two {kind} (have|share|may have|can have) the same {fields}',
      'two {kind} <cannot> (have|share) the same {fields}',
    ],
    set: [
      `{kind:one} (<cannot>|never) (have|get|be given|receive|has|gets|make|book|take) (two|more than one|several|a second) {kind} (on|of|for|with|in|at) the same {fields} [[and] (on|of|for|with|in|at) the same {fields:rest}]`,
      `the same {kind:one} (<cannot>|never) (have|get|be given|receive|has|gets|make|book|take) (two|more than one|several|a second) {kind} (on|of|for|with|in|at) the same {fields} [[and] (on|of|for|with|in|at) the same {fields:rest}]`,
      `(there <cannot> be|there is never|there are never|no) (more than one|two|several) {kind} (per|for each|for every|for|of|with|by) [the same|a|one] {fields} [(on|at|in|and|with|per|for) [the same] {fields:rest}]`,
    ],
    per: [
      `within {kinds} {fields} (can|may|must|shall|should) [only] (occur|appear|be used|exist) ${once}`,
      `within {fields:rest} {fields} (can|may|must|shall|should) [only] (occur|appear|be used|exist) ${once}`,
      `{fields} (can|may|must|shall|should) [only] be (used|given|taken|entered) ${once} (per|within|in|for) [each|every|the same|one] {kinds}`,
      `{fields} (occurs|appears|exists|is used) ${once} (per|within|in|for) [each|every|the same|one] {kinds}`,
      `(at most|only|no more than) one {kind} (can|may|must|shall) (exist|be <saved>) (per|for each|for every|for the same) {fields} [(on|at|in|and|with|for) the same {fields:rest}]`,
      `{kind} (can|may|must|shall) (exist|be <saved>) ${once} (per|for each|for every|for the same) {fields} [(on|at|in|and|with|for) the same {fields:rest}]`,
      `the same {fields} (appears|appear|occurs|occur|may appear|can appear|may occur|may be used|can be used|exists|is listed|can be added|may be added|is allowed) ${once} (per|within|in|on|for) [each|every|an|a|the same|one] {kinds}`,

      '[there is|there can be|there may be|there must be] (only one|at most one|one|no more than one|exactly one|a single) {kind} (per|for each|for every|for) {fields} [is allowed|allowed|are allowed]',
      '[there is|there can be|there may be] (only one|at most one|one|no more than one|a single) {kind} (per|for each|for every) {kinds} [is allowed|allowed]',
      '(one|only one|at most one) per {fields}',
      `[the] same {fields} ${once} per {kinds} [raise the quantity instead]`,
      '{fields} (only once|at most once) per {fields:rest}',
    ],
    between: [
      `{kind:one} (can|may|must|should|<shall>) be ({use}|added|put|entered|recorded|noted|listed) ${once} (to|for|in|on|per) [the same|each|every] {kind:other}`,
      `{kind:one} (can|may|must|should) [only] be ({use}|added|put|entered|recorded|noted|listed) (to|for|in|on) the same {kind:other} ${once}`,
      `{kind:one} (can|may|must|should) [only] ({use}|be {use}|be added to|sign up for|attend|join|rate|review|enrol in|register for) {kind:other} ${once}`,
      `{kind:one} (can|may) [only] be (added to|{use} by|assigned to|enrolled in|registered for|part of|in) {kind:other} ${once}`,
      `{kind:one} <cannot> ({use}|be {use}|be added to|sign up for|attend|join|rate|review|enrol in|register for|be enrolled in|be in) (the same {kind:other}|{kind:other}) (twice|more than once|two times)`,
    ],
    single: [
      `{kind:one} (can|may) be {use} ${once} [so no two {kind} have the same {fields}]`,
      `{field:one} (can|may) be (shown|used|chosen) ${once} so no two {kind} have the same {fields}`,
    ],
  },
  says: [
    'Within a rental an extra name SHALL occur only once.',
    'The same customer and from date may occur only once.',
    'Only one rental per customer and bike.',
    'Customer and bike together must be unique.',
    'There must not be more than one rental per customer and bike.',
    'The same customer cannot have two rentals on the same from date.',
    'A customer can be entered only once for the same bike.',
    'The same price appears only once within a rental.',
    'There is only one rental for each customer and bike.',
    'The combination of customer and bike MUST be unique for rentals.',
    'The system SHALL reject a second rental with the same bike and the same customer.',
    'A customer can be assigned to the same bike only once.',
    'The system MUST not allow two rentals for the same bike and customer.',
  ],
  saysNot: [
    'Within a booked rental an extra name SHALL occur only once.',
    'The same customer and from date may occur only once in July.',
    'A name can be used twice per rental.',
    'Only one rental per customer and bike in July.',
    'There must not be more than three rentals per customer and bike.',
    'The same customer cannot have two open rentals on the same from date.',
    'The same customer can have two rentals on the same from date.',
    'The same price appears twice within a rental.',
    'One rental per customer and bike is not enough.',
    'The system SHALL reject a second rental with the same bike and the same customer in July.',
    'The system SHALL accept a second rental with the same bike and the same customer.',
  ],
};
