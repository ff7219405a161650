/** How much of what a person reads in specs of many forms the built-in reader finds, and how much of what it finds is right. */
import { blindDocuments, compareBlind, type Measure, measures, sumOf } from '../support/blindReading';
import { aspects, compareReading, corpus, precisionAndRecall } from '../support/readingCorpus';
import type { Figure } from './figure';

export async function measureReading(): Promise<readonly Figure[]> {
  return [...readingOfSpecs(), ...(await readingOfBlindDocuments())];
}

function readingOfSpecs(): readonly Figure[] {
  const names = corpus();
  const all = names.map(compareReading);
  return aspects.flatMap((aspect) => {
    const { precision, recall } = precisionAndRecall(all, aspect);
    const figure = { unit: '', limit: 0.95, isAtLeast: true };
    return [
      { ...figure, name: `${aspect} of ${names.length} specs, precision`, value: precision },
      { ...figure, name: `${aspect} of ${names.length} specs, recall`, value: recall },
    ];
  });
}

const blindFigures: Readonly<Record<Measure, Pick<Figure, 'name' | 'limit' | 'isAtLeast'>>> = {
  ids: { name: 'ids', limit: 0.98, isAtLeast: true },
  scenarios: { name: 'scenarios at their parents', limit: 0.95, isAtLeast: true },
  kindPrecision: { name: 'kinds, precision', limit: 0.95, isAtLeast: true },
  kindRecall: { name: 'kinds, recall', limit: 0.9, isAtLeast: true },
  fieldPrecision: { name: 'fields, precision', limit: 0.9, isAtLeast: true },
  fieldRecall: { name: 'fields, recall', limit: 0.85, isAtLeast: true },
  everyday: { name: 'everyday statements understood', limit: 0.5, isAtLeast: true },
  claims: { name: 'understood although not marked so', limit: 0 },
};

async function readingOfBlindDocuments(): Promise<readonly Figure[]> {
  const names = blindDocuments();
  const all = await Promise.all(names.map(compareBlind));
  for (const [index, name] of names.entries()) {
    const counts = measures.map((measure) => `${measure} ${all[index]?.[measure].join('/')}`);
    console.error(`${name}: ${counts.join(', ')}`);
  }
  return measures.map((measure) => {
    const [right, of] = sumOf(all, measure);
    const { name, ...limits } = blindFigures[measure];
    return { ...limits, name: `${names.length} blind documents: ${name}`, value: right / of, unit: '' };
  });
}
