/** A link to the page of a record, named by its title. */
import { Link } from 'wouter';
import type { EntityName } from '../../database';
import { words } from '../../words';
import { recordPath } from '../lib/recordPath';
import { useDatabase } from '../lib/store';
import { titleOf } from '../lib/titles';

interface RecordLinkProps {
  readonly name: EntityName;
  readonly id: string;
}

export function RecordLink({ name, id }: RecordLinkProps) {
  const database = useDatabase();
  if (id === '') return <span className="missing">{words.notGiven}</span>;
  return <Link href={recordPath(name, id)}>{titleOf(database, name, id)}</Link>;
}
