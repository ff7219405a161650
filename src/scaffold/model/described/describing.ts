/** What the parts of a description are read with. */
import type { Resolved } from '../../../appModel/resolved';
import type { Words } from '../../words/words';
import type { EntityModel, FieldModel } from '../types';
import type { ListPage } from './lists';

export interface Describing {
  readonly resolved: Resolved;
  readonly entities: readonly EntityModel[];
  /** The words of a statement by its id. */
  readonly statements: ReadonlyMap<string, string>;
  readonly words: Words;
  /** Pages that are no more than a list. */
  readonly lists: readonly ListPage[];
  /** The words that a construct comes from, by its path, where they are not those of its statements. */
  readonly texts: ReadonlyMap<string, string>;
}

/** What the files of an app say of where something comes from. */
export function wordsOf(ids: readonly string[], { statements }: Describing) {
  return { text: ids.map((id) => statements.get(id) ?? id).join(' '), requirementIds: ids };
}

/** Of yes and no that is asked, and kept nowhere. */
export const isThere: FieldModel = {
  id: '',
  name: '',
  label: '',
  type: { kind: 'boolean' },
  required: false,
  isHideable: false,
  unique: false,
  default: undefined,
  options: [],
  optionsName: '',
  choiceType: '',
  was: [],
  target: undefined,
  reverse: '',
};
