/** The stored data of the app of reading-list.md with as many books as wanted, one author for ten of them. */
export function manyBooks(count: number): object {
  const time = '2026-05-01T10:00:00.000Z';
  const base = (id: string) => ({ id, createdAt: time, updatedAt: time });
  const numbers = Array.from({ length: count }, (_, index) => index);
  return {
    version: 1,
    records: {
      author: numbers
        .slice(0, count / 10)
        .map((n) => ({ ...base(`author-${n}`), name: `Author ${n}`, birthYear: 1900 })),
      book: numbers.map((n) => ({
        ...base(`book-${n}`),
        title: `Book ${(n * 7919) % count}`,
        author: `author-${n % (count / 10)}`,
        status: 'read',
        rating: 1 + (n % 5),
      })),
    },
  };
}
