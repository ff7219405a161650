/** Deletes a record after a question. */
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { EntityName } from '../../database';
import { kinds } from '../../kinds';
import { words } from '../../words';
import { type Count, planDeletion } from '../lib/deletion';
import { restore } from '../lib/restore';
import { currentDatabase, latestDatabase, replaceDatabase } from '../lib/store';
import { ConfirmDialog } from './ConfirmDialog';
import { MessageDialog } from './MessageDialog';
import { showToast } from './Toasts';

interface DeleteButtonProps {
  readonly name: EntityName;
  readonly id: string;
  readonly title: string;
}

export function DeleteButton({ name, id, title }: DeleteButtonProps) {
  const [asking, setAsking] = useState(false);
  const [, navigate] = useLocation();
  const plan = asking ? planDeletion(currentDatabase(), name, id) : undefined;
  const refusals = plan?.refusals ?? [];
  const close = () => setAsking(false);
  const remove = () => {
    close();
    const before = latestDatabase();
    const { after } = planDeletion(before, name, id);
    replaceDatabase(after);
    const undo = () => replaceDatabase(restore(currentDatabase(), before, after));
    showToast(words.deleted(title), { label: words.undo, run: undo });
    navigate(kinds[name].listPath);
  };
  return (
    <>
      <button type="button" className="button danger-quiet" onClick={() => setAsking(true)}>
        {words.delete}
      </button>
      {refusals.length > 0 && (
        <MessageDialog title={words.cannotDelete(title)} onClose={close}>
          {refusals.map((refusal) => (
            <p key={refusal}>{refusal}</p>
          ))}
        </MessageDialog>
      )}
      {plan && refusals.length === 0 && plan.refusedBy.length > 0 && (
        <MessageDialog title={words.cannotDelete(title)} onClose={close}>
          <p>{words.stillUsedBy(listOf(plan.refusedBy))}</p>
        </MessageDialog>
      )}
      {plan && refusals.length === 0 && plan.refusedBy.length === 0 && (
        <ConfirmDialog title={words.askDelete(title)} confirmLabel={words.delete} onConfirm={remove} onClose={close}>
          <p>{plan.along.length > 0 ? words.deletedAlong(listOf(plan.along)) : words.canBeUndone}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

/** "3 books, 1 loan" */
function listOf(counts: readonly Count[]): string {
  return counts.map(({ name, count }) => `${count} ${kinds[name].counted(count)}`).join(', ');
}
