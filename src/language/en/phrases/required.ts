import type { Phrase } from '../../phrase';

export const required: Phrase = {
  rule: 'required',
  forms: {
    is: [
      '{fields} [of {kind}] <is> (required|mandatory|compulsory|obligatory) [as well|too|also]',
      '{kind} {fields} <is> (required|mandatory|compulsory|obligatory)',
      '(required|mandatory|compulsory) [fields] [of {kind}] [are] {fields}',
      '{fields} [of {kind}] (must|should|shall) [always] be (given|entered|filled in|filled|provided|specified|present|stated|set)',
      '{fields} [of {kind}] (<cannot> be|is never|must never be) (empty|blank|missing|left out|left empty|left blank|omitted)',
      '{fields} [of {kind}] (must|should|shall) (contain a value|not be empty|not be blank)',
      '<system> <shall> require {fields} [for {kind}|to be given|to be entered]',
      '[<system> <shall>] require {fields} (for|of) {kind}',
      'all [of them|fields|of these|three|four|five|six|two] [are] (required|mandatory) {fields}',
    ],
    needs: [
      '{kind} (needs|need|requires|require|<has>|always needs|must always include|must include|must contain) (exactly one|at least one|one) {fields}',
      '{kind} (needs|need|requires|require|must have|must always have|always has|always have|should have|always needs|must include|must contain|has to have|have to have) {fields}',
      '{kind} (<cannot>) (be|exist|be saved|be created|be added|be stored|be entered) without {fields}',
      '[<system> <shall>] <refuse> [to save|to store|to create|saving|creating] {kind} without {fields}',
      'no {kind} (without|can be without|can exist without|may be saved without|is saved without|is created without) {fields}',
      '{kind} without {fields} (is|are) (<refused>|not saved|invalid|not valid|not stored)',
      'for {kind} {fields} (is|are) (required|mandatory)',
    ],
    belongs: [
      '{kind} (must|has to|have to|always) (belong|belongs) to (exactly one|one) {kinds}',
      '{kind} (must|has to|have to) [always] (belong to|be assigned to|be linked to|refer to|have|be connected to) {kinds}',
      '{kind} (always belongs|always belong|belongs always) to {kinds}',
      '{kind} (belongs|belong) to exactly one {kinds}',
      '{kind} (needs|need|requires|require|must have|always has|must always have) (exactly one|at least one|one) {kinds}',
      '{kind} (needs|need|requires|require|must have|always has|must always have) {kinds}',
      '{kind} <cannot> (be|exist|be saved|be created|be added|be stored|be entered) without {kinds}',
      'no {kind} without {kinds}',
    ],
  },
  says: [
    'A rental needs a customer.',
    'The day rate of a bike is required.',
    'Rentals can’t be saved without a bike.',
    'Every rental must belong to a customer.',
  ],
  saysNot: [
    'A rental needs a customer on Sundays.',
    'The note is required when the status is out.',
    'A rental does not need a note.',
    'Only rentals need a customer.',
  ],
};
