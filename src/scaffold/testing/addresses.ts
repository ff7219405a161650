/** Where the tests of the generated app find what they look at. */
import type { ListModel } from '../model/pageTypes';

/** The list as a table, although it may open as a calendar. */
export function listAddress({ path, entity }: ListModel): string {
  return entity.calendar ? `${path}?view=list` : path;
}
