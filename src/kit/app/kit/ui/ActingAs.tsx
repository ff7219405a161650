/** Chooses who one is in the app. */
import { useId } from 'react';
import type { EntityName } from '../../database';
import { words } from '../../words';
import { refresh, useDatabase } from '../lib/store';
import { titleOptions } from '../lib/titles';
import { actAs, actingAs } from '../lib/world';

export function ActingAs({ name }: { readonly name: EntityName }) {
  const database = useDatabase();
  const id = useId();
  return (
    <div className="acting" title={words.actingNote}>
      <label htmlFor={id}>{words.actingAs}</label>
      <select
        id={id}
        value={actingAs()}
        onChange={(event) => {
          actAs(event.target.value);
          refresh();
        }}
      >
        <option value="">{words.nobody}</option>
        {titleOptions(database, name).map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
