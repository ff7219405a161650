/** English sentences in plainer words, for the forms: "SHALL change" is "changes", "allow a move to be given" is "a move can be given". */
import type { Rewording } from '../phrase';

const must = '(?:must|shall|should|will|has to|have to|needs to|need to)';
const system = '(?:the |this |our )?(?:system|app|application|software|tool|program|site|website|platform)';

/** Only what the forms know as something that is so, in the third person. */
const verbs =
  'delete|remove|erase|change|move|go|default|start|begin|equal|follow|match|use|look|have|contain|begin|list|show|display|count|give|consist|belong|get|receive|lie|range|run|cascade|keep|see|tell|cost|amount';

export const rewordings: readonly Rewording[] = [
  [
    new RegExp(
      `^${system} ${must} (?:let|allow|permit|enable) ((?:an?|the|each|every) [\\p{L} -]{2,40}?) to (?=be |go |move |change )`,
      'iu',
    ),
    '$1 can ',
  ],
  [new RegExp(`${system} (refuse|reject|prevent|block|decline)s\\b`, 'iu'), 'the system shall $1'],
  [new RegExp(`^${system} (?:allows|lets|permits|enables) `, 'iu'), 'the system shall allow '],
  [new RegExp(`\\b${must} (also |always )?(?:have)\\b(?! to\\b)`, 'giu'), '$1has'],
  [new RegExp(`\\b${must} (also |always )?go\\b`, 'giu'), '$1goes'],
  [new RegExp(`\\b${must} (also |always )?match\\b`, 'giu'), '$1matches'],
  [new RegExp(`\\b${must} (also |always )?(${verbs})\\b`, 'giu'), '$1$2s'],
];
