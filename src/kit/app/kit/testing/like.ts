/** A record for tests: like the first sample, but for what is named. @throws Error where there is no sample */
export function like<Entry extends object>([sample]: readonly Entry[], changes: Partial<Entry>): Entry {
  if (!sample) throw new Error('There is no sample of this kind.');
  return { ...sample, ...changes };
}
