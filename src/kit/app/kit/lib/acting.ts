/** Who the person is in the app, where it knows people: they say so themselves, and it protects nothing. */
import { storageKey } from '../../database';

const key = `${storageKey}-acting`;
let chosen: string | undefined;

/** The id of a record of the people; empty where nobody was chosen. */
export function actingAs(): string {
  chosen ??= stored();
  return chosen;
}

export function actAs(id: string): void {
  chosen = id;
  try {
    localStorage.setItem(key, id);
  } catch {
    // Where nothing can be kept, it holds until the page is closed.
  }
}

function stored(): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}
