/** How much of what a person reads in specs of many forms the built-in reader finds, and how much of what it finds is right. */
import { aspects, compareReading, corpus, precisionAndRecall } from '../support/readingCorpus';
import type { Figure } from './figure';

export async function measureReading(): Promise<readonly Figure[]> {
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
