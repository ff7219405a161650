/** The button that imports records of a kind from a CSV file: choose a file, look at what comes of it, confirm. */
import { type ChangeEvent, useRef, useState } from 'react';
import type { EntityName } from '../../database';
import { kinds } from '../../kinds';
import { words } from '../../words';
import { readTextFile } from '../csv/readTextFile';
import { CsvImportDialog, type TextFile } from './CsvImportDialog';

export function CsvImport({ name }: { readonly name: EntityName }) {
  const inputRef = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<TextFile>();

  async function readFile({ target }: ChangeEvent<HTMLInputElement>) {
    const chosen = target.files?.[0];
    if (!chosen) return;
    const text = await readTextFile(chosen);
    // Otherwise choosing the same file again would not count as a change.
    target.value = '';
    setFile({ name: chosen.name, text });
  }

  const label = `${words.importCsv} (${kinds[name].plural})`;
  return (
    <>
      <input
        ref={inputRef}
        type="file"
        hidden
        aria-label={label}
        accept=".csv,.tsv,.txt,text/csv"
        onChange={readFile}
      />
      <button type="button" className="button" aria-label={label} onClick={() => inputRef.current?.click()}>
        {words.importCsv}
      </button>
      {file && <CsvImportDialog name={name} file={file} onClose={() => setFile(undefined)} />}
    </>
  );
}
