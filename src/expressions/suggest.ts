/** " Did you mean x?" or " There is a, b, c." for a name that is not there. */
import leven from 'leven';

export function suggest(name: string, names: readonly string[]): string {
  const [nearest] = names
    .map((one) => ({ one, distance: leven(name.toLowerCase(), one.toLowerCase()) }))
    .filter(({ one, distance }) => distance <= Math.max(1, Math.floor(Math.min(name.length, one.length) / 3)))
    .sort((left, right) => left.distance - right.distance);
  if (nearest) return ` Did you mean ${nearest.one}?`;
  return names.length > 0 ? ` There is ${names.slice(0, 12).join(', ')}.` : '';
}
