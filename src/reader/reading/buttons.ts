/** The buttons that every form has: "click 'Save' to save the survey", "a 'Cancel' button returns to the list without saving". */
import { entitiesIn, unknownWords } from '../model/sentence';
import { complete, type Reader } from './reading';

const button =
  /['"‘“„`*]?\b(?:save|cancel|speichern|abbrechen)\b['"’”“`*]? ?-?(?:button|knopf|schaltfläche|taste)\b|\b(?:click|press|tap)\w*(?: on)? ['"‘“`*](?:save|cancel)['"’”`*]/iu;

const known =
  /^(?:click\w*|press\w*|tap\w*|buttons?|save|saves|saving|saved|cancel|cancels|return\w*|goes|go|back|home|start|page|list|without|changes?|discard\w*|form|speicher\w*|abbrech\w*|knopf|schaltfläche|taste|zurück\w*|ohne|kehrt|drück\w*|klick\w*)$/iu;

export const readButtons: Reader = (sentence, context) => {
  if (!button.test(sentence.text)) return undefined;
  const [entity] = entitiesIn(sentence);
  if (!entity || unknownWords(sentence, known).length > 0) return undefined;
  return complete([{ kind: 'operation', entity: entity.id, operation: 'create' }], sentence, context, known, 0);
};
