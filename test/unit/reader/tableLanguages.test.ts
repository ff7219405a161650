/** The languages of which the README says that the words of tables are understood: one table, said in each of them. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readChecked } from './assertConsistent';

const tables: Readonly<Record<string, string>> = {
  English: 'field|type|required;day|date|yes;level|one of: low, high|no;seats|integer|no',
  German: 'Feld|Typ|Pflicht;Tag|Datum|ja;Stufe|Auswahl: tief, hoch|nein;Plätze|Ganzzahl|nein',
  French: 'champ|type|obligatoire;jour|date|oui;niveau|liste: bas, haut|non;places|entier|non',
  Spanish: 'campo|tipo|obligatorio;día|fecha|sí;nivel|lista: bajo, alto|no;plazas|entero|no',
  Italian: 'campo|tipo|obbligatorio;giorno|data|sì;livello|lista: basso, alto|no;posti|intero|no',
  Dutch: 'veld|type|verplicht;dag|datum|ja;niveau|lijst: laag, hoog|nee;plaatsen|geheel getal|nee',
  Portuguese: 'campo|tipo|obrigatório;dia|data|sim;nível|lista: baixo, alto|não;lugares|inteiro|não',
};

describe('the words of tables', () => {
  for (const [language, table] of Object.entries(tables))
    it(`are understood in ${language}`, () => {
      const [head, ...rows] = table.split(';').map((row) => `|${row}|`);
      const { spec } = readChecked(`# Club\n\n## Curso\n\n${[head, '|---|---|---|', ...rows].join('\n')}\n`);
      const [{ fields } = { fields: [] }] = spec.entities;
      assert.deepEqual(
        fields.map(({ type }) => type.kind),
        ['date', 'choice', 'number'],
      );
      assert.deepEqual(
        fields.map(({ required }) => required),
        [true, false, false],
      );
    });
});
