/** Records that go out of an app as CSV files and come back in: what is shown before, what is saved, and what is said of wrong rows. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'mocha';
import { findAxeViolations, formatAxeViolations } from './support/axe';
import { BuiltApps, missingIn } from './support/builtApps';

const library = `# Library

The library keeps its books and who wrote them.

## Book
- title (required)
- author (Author, required)
- isbn (unique)
- price (EUR)
- bought on (date)
- lent (yes/no)

## Author
- name (required, unique)

## Requirements
- Books can be imported and exported as CSV files.
`;

const booksInOrder = ['Fiasco', 'Lavinia', '=Sum, "of" all\nthings'];

describe('the CSV files of an app', function () {
  this.timeout(120_000);
  const apps = new BuiltApps();

  const chooseFile = async (button: string, text: string, press = () => apps.button(button).click()) => {
    const [chooser] = await Promise.all([apps.page.waitForEvent('filechooser'), press()]);
    await chooser.setFiles({ name: 'from outside.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  };
  const exported = async (button: string | RegExp) => {
    const [download] = await Promise.all([apps.page.waitForEvent('download'), apps.button(button).click()]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  };
  const dialog = () => apps.page.getByRole('dialog');

  it('are looked at before anything is saved, leave wrong rows out, and can be taken back', async () => {
    const built = await apps.openText('library', library);
    assert.deepEqual(missingIn(built), []);
    await apps.page.getByRole('contentinfo').getByRole('link').click();
    assert.equal(await apps.button(/^Export as CSV/).count(), 0);
    await chooseFile('Import CSV… (Authors)', 'Name\nStanisław Lem\nUrsula K. Le Guin\nstanisław lem\n');
    await apps.sees('Row 4, Name: This is already used by another record.');
    await apps.button('Import 2 authors').click();
    await apps.sees('Imported: 2 authors. Rows left out: 1.');
    await apps.button('Export as CSV (Authors)').waitFor();

    await apps.goTo('Books');
    const wrong = 'Title;Shelf;author;ISBN;price;bought on;lent\nFiasco;3;Stanisław Lem;1;€12.50;5/31/2026;yes\n';
    await chooseFile(
      'Import CSV… (Books)',
      `${wrong}Eden;;Nobody;1;x;5/6/2026;perhaps\n;;;;;;;;\nEden;;Stanisław Lem;1\n`,
    );
    await dialog().getByRole('cell', { name: 'May 31, 2026' }).waitFor();
    await apps.sees('Ready to import: 1 book.');
    await apps.sees('Columns that are not imported: Shelf.');
    assert.deepEqual(await dialog().getByRole('listitem').allTextContents(), [
      'Row 3, Author: “Nobody” was not found in Authors.',
      'Row 3, Price: Enter a number.',
      'Row 3, Bought on: Write the date as 2026-12-31.',
      'Row 3, Lent: “perhaps” is neither yes nor no.',
      'Row 5, Isbn: This is already used by another record.',
    ]);
    assert.equal(formatAxeViolations(await findAxeViolations(apps.page.mainFrame())), '');
    await apps.button('Cancel').click();
    await apps.sees('No books yet.');
    await chooseFile('Import CSV… (Books)', wrong);
    await apps.button('Import 1 book').click();
    await apps.sees('1 book');
    await apps.button('Undo').click();
    await apps.sees('No books yet.');
  });

  it('come back as they went out, and can be imported with the keyboard alone', async () => {
    await apps.openText('library', library);
    await apps.page.getByRole('contentinfo').getByRole('link').click();
    await chooseFile('Import CSV… (Authors)', 'Name\nStanisław Lem\nUrsula K. Le Guin\n');
    await apps.button('Import 2 authors').click();
    await apps.goTo('Books');
    const rows = [
      'Fiasco,Stanisław Lem,1,12.5,2026-05-31,Yes',
      'Lavinia,Ursula K. Le Guin,,,,No',
      '"\'=Sum, ""of"" all\nthings",Stanisław Lem,\'-2,0.07,,No',
    ];
    const text = ['\uFEFFTitle,Author,Isbn,Price,Bought on,Lent', ...rows, ''].join('\r\n');
    const importing = apps.button('Import CSV… (Books)');
    const press = async () => {
      await importing.focus();
      await apps.page.keyboard.press('Enter');
    };
    await chooseFile('', text, press);
    await apps.button('Import 3 books').waitFor();
    await apps.page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    assert.equal(await importing.evaluate((button) => button === document.activeElement), true);

    await chooseFile('', text, press);
    await apps.button('Import 3 books').waitFor();
    await apps.page.keyboard.press('Tab');
    await apps.page.keyboard.press('Enter');
    await apps.sees('Imported: 3 books.');
    assert.equal(await importing.evaluate((button) => button === document.activeElement), true);
    await apps.page.reload();
    await apps.sees('3 books');
    const sorted = apps.page.getByRole('rowheader');
    assert.deepEqual((await sorted.allTextContents()).sort(), [...booksInOrder].sort());

    await apps.page.getByRole('contentinfo').getByRole('link').click();
    const file = await exported('Export as CSV (Books)');
    assert.equal(file.name, 'books.csv');
    assert.equal(file.text, text);
    await chooseFile('Import CSV… (Books)', 'Titel,Autor\nFiasco,Lem\n');
    await apps.sees('The first row does not name the columns.');
    assert.equal(await apps.button(/^Import \d/).count(), 0);
    await apps.button('Close').click();
  });
});
