import assert from 'node:assert/strict';
import { german } from '../../../src/scaffold/words/de';
import { appWords, madePhrases, reasonPhrases } from '../../../src/scaffold/words/en';
import { asLabel, inSentence } from '../../../src/scaffold/words/labels';
import { wordsFor } from '../../../src/scaffold/words/words';
import { contentOf, filesOf } from './samples/all';
import { fahrradverleih } from './samples/fahrradverleih';
import { readingList } from './samples/readingList';

const names = (phrase: string) => [...phrase.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe('words', () => {
  it('put the same values into German phrases as into English ones', () => {
    for (const [key, phrase] of Object.entries(appWords)) {
      assert.deepEqual(names(german.app[key as keyof typeof appWords]), names(phrase), key);
    }
    for (const [key, phrase] of Object.entries({ ...madePhrases })) {
      assert.deepEqual(names(german.made[key as keyof typeof madePhrases]), names(phrase), key);
    }
    for (const [key, phrase] of Object.entries({ ...reasonPhrases })) {
      assert.deepEqual(names(german.reasons[key as keyof typeof reasonPhrases]), names(phrase), key);
    }
  });

  it('are German in a German app, without a gender to get wrong', () => {
    assert.match(contentOf(fahrradverleih, 'src/words.ts'), /save: 'Speichern'/);
    assert.match(contentOf(fahrradverleih, 'src/verleih/VerleihForm.tsx'), /title="Verleih anlegen"/);
    assert.match(contentOf(fahrradverleih, 'src/verleih/VerleihForm.tsx'), /title="Verleih bearbeiten"/);
    assert.match(contentOf(fahrradverleih, 'src/verleih/VerleihList.tsx'), /emptyText="Noch keine Verleihe\."/);
    assert.match(contentOf(fahrradverleih, 'src/locale.ts'), /'de'/);
    const code = [...filesOf(fahrradverleih).values()].filter((file) => file.path.startsWith('src/kit/ui/'));
    for (const word of ['Save', 'Cancel', 'Delete', 'Search']) {
      assert.ok(!code.some((file) => file.content.includes(`>${word}<`)), word);
    }
  });

  it('are English where the engine does not know the language', () => {
    assert.equal(wordsFor('fr').app.save, 'Save');
    assert.equal(wordsFor('de-AT').app.save, 'Speichern');
  });

  it('are in the app only where it uses them', () => {
    const words = contentOf(readingList, 'src/words.ts');
    assert.ok(words.includes('stillUsedBy'));
    assert.ok(!words.includes('previousMonth'));
    assert.ok(!words.includes('resetQuestion'));
  });

  it('treat the spec’s own words with respect', () => {
    assert.equal(asLabel('finished on'), 'Finished on');
    assert.equal(asLabel('iPhone model'), 'iPhone model');
    assert.equal(asLabel('two\nlines'), 'Two lines');
    assert.equal(inSentence('Book', 'en'), 'book');
    assert.equal(inSentence('RSVP', 'en'), 'RSVP');
    assert.equal(inSentence('Fahrrad', 'de'), 'Fahrrad');
  });
});
