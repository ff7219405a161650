import type { Phrase } from '../../phrase';

const wenn = '(wenn|falls|sofern|sobald|solange)';
const zustand =
  '([{field:when}|{kind:of}|er|sie|es] {value} (ist|sind|wurde|hat)|{field:when} {value} (ist|lautet)|{value} (ist|sind|wurde))';

export const onlyWhen: Phrase = {
  rule: 'onlyWhen',
  forms: {
    is: [
      `{field} [von {kind}|{kind}] (ist|sind) nur (möglich|erlaubt|sichtbar) ${wenn} ${zustand}`,
      `{field} [von {kind}|{kind}] (kann|darf|können|dürfen|wird) nur [dann] (angegeben|eingetragen|gesetzt|vergeben|ausgefüllt|erfasst) [werden] ${wenn} ${zustand}`,
      `{field} [von {kind}|{kind}] [gibt es] nur ${wenn} ${zustand}`,
      `nur ${wenn} ${zustand} (kann|darf) {field} (angegeben|eingetragen|gesetzt|vergeben|ausgefüllt) werden`,
    ],
  },
  says: ['Eine Bewertung ist nur möglich, wenn der Status zurück ist.'],
  saysNot: [
    'Eine Bewertung ist möglich, wenn der Status zurück ist.',
    'Eine Bewertung ist nur im Winter möglich, wenn der Status zurück ist.',
  ],
};
