import { expect, it, vi } from 'vitest';

const libraries = ['csv-parse/sync', 'yaml', 'mammoth', 'unpdf', 'read-excel-file/universal', 'read-excel-file/node'];

it('loads no library before a file needs it', async () => {
  const loaded: string[] = [];
  for (const library of libraries) {
    vi.doMock(library, () => {
      loaded.push(library);
      return { parse: () => [] };
    });
  }
  vi.resetModules();
  const { readTable } = await import('./read-table');
  await import('./read-programme');
  await import('./read-affinity-table');
  expect(loaded).toEqual([]);
  await readTable({ name: 'applicants.csv', bytes: Buffer.from('id\na1\n') });
  expect(loaded).toEqual(['csv-parse/sync']);
});
