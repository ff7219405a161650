/** In which file of the kit a function that expressions call has its home. */
import * as calendar from '../../kit/app/kit/expressions/calendar';
import * as maybe from '../../kit/app/kit/expressions/maybe';
import * as numbers from '../../kit/app/kit/expressions/numbers';

const homes = { calendar, maybe, numbers };

/** @throws Error for a name that the kit does not have, which the transpiler rules out */
export function kitHome(name: string): string {
  const found = Object.entries(homes).find(([, functions]) => Object.hasOwn(functions, name));
  if (!found) throw new Error(`The kit has no function ${name}.`);
  return found[0];
}
