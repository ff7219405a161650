/** The first records of an import, as they will be saved. */
// biome-ignore-all lint/a11y/noRedundantRoles: a table that is laid out as cards loses its roles in some browsers.
import { useId } from 'react';
import { csvTables } from '../../csvTables';
import type { EntityName } from '../../database';
import { words } from '../../words';
import type { ImportPlan } from '../csv/planImport';

interface ImportPreviewProps<Name extends EntityName> {
  readonly name: Name;
  readonly plan: ImportPlan<Name>;
}

const recordsShown = 5;

export function ImportPreview<Name extends EntityName>({ name, plan }: ImportPreviewProps<Name>) {
  const titleId = useId();
  const { fields } = csvTables[name];
  return (
    <section className="import-preview" aria-labelledby={titleId}>
      <h3 id={titleId}>{words.firstRecords}</h3>
      <div className="table-frame" ref={makeReachable}>
        <table role="table" aria-labelledby={titleId}>
          <thead role="rowgroup">
            <tr role="row">
              {fields.map((field) => (
                <th key={field.key} role="columnheader" scope="col">
                  {field.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {plan.records.slice(0, recordsShown).map((record) => (
              <tr key={record.id} role="row">
                {fields.map((field) => (
                  <td key={field.key} role="cell" data-label={field.label} className="long">
                    <span>{field.show(record, plan.after)}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Columns that do not fit can be reached with the keyboard; what fits needs no stop of its own. */
function makeReachable(frame: HTMLElement | null): void {
  if (frame && frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0;
}
