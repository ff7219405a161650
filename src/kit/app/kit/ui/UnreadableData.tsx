/** Takes the place of every page where stored data can neither be read nor copied: saving would destroy it. */
import { useState } from 'react';
import { storageKey } from '../../database';
import { words } from '../../words';
import { download } from '../lib/download';
import { startAnew } from '../lib/store';
import { ConfirmDialog } from './ConfirmDialog';
import { PageHeading } from './PageHeading';

export function UnreadableData({ text }: { readonly text: string }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <PageHeading title={words.unreadableTitle} />
      <p>{words.unreadableText}</p>
      <div className="actions">
        <button
          type="button"
          className="button primary"
          onClick={() => download(`${storageKey}.damaged.txt`, 'text/plain', text)}
        >
          {words.unreadableDownload}
        </button>
        <button type="button" className="button danger-quiet" onClick={() => setAsking(true)}>
          {words.startAnew}
        </button>
      </div>
      {asking && (
        <ConfirmDialog
          title={words.askStartAnew}
          confirmLabel={words.startAnew}
          onConfirm={startAnew}
          onClose={() => setAsking(false)}
        >
          <p>{words.cannotBeUndone}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
