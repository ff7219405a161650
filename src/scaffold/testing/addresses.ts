/** Where the tests of the generated app find what they look at. */
import type { ListModel } from '../model/pageTypes';
import type { EntityModel } from '../model/types';

/** The list as a table, although it may open as a calendar. */
export function listAddress({ path, entity }: ListModel): string {
  return entity.calendar ? `${path}?view=list` : path;
}

/** The page of the stored sample. */
export function sampleAddress({ name, basePath, single }: EntityModel): string {
  return single ? basePath : `${basePath}/${name}-1`;
}

/** Where a record is filled in: a new one, or the only one. */
export function formAddress({ basePath, createPath, single }: EntityModel): string {
  return single ? `${basePath}/edit` : createPath;
}

/** Those that may have any number of records first. */
export function severalFirst(entities: readonly EntityModel[]): readonly EntityModel[] {
  return [...entities.filter(isSeveral), ...entities.filter((entity) => !isSeveral(entity))];
}

export function isSeveral({ single }: EntityModel): boolean {
  return !single;
}
