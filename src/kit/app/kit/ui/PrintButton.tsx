/** Prints the page without what only a screen needs. */
import { words } from '../../words';

export function PrintButton() {
  return (
    <button type="button" className="button" onClick={() => window.print()}>
      {words.print}
    </button>
  );
}
