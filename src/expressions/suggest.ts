/** " Did you mean x?" or " There is a, b, c." for a name that is not there. */
import leven from 'leven';

export function suggest(name: string, names: readonly string[]): string {
  const near = nearest(name.toLowerCase(), names);
  if (near) return ` Did you mean ${near}?`;
  return names.length > 0 ? ` There is ${names.slice(0, 12).join(', ')}.` : '';
}

/** By letters that are wrong or in the wrong order, or as the beginning of a longer one. */
function nearest(name: string, names: readonly string[]): string | undefined {
  const [near] = names
    .map((one) => ({ one, distance: isMixedUp(name, one.toLowerCase()) ? 1 : leven(name, one.toLowerCase()) }))
    .filter(({ one, distance }) => distance <= Math.max(1, Math.floor(Math.min(name.length, one.length) / 3)))
    .sort((left, right) => left.distance - right.distance);
  if (near) return near.one;
  const longer = names.filter((one) => name.length > 3 && one.toLowerCase().startsWith(name));
  return longer.length === 1 ? longer[0] : undefined;
}

function isMixedUp(name: string, other: string): boolean {
  return name.length === other.length && [...name].sort().join('') === [...other].sort().join('');
}
