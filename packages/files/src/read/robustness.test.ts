import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { readAffinityTable } from './read-affinity-table';
import { readLetter } from './read-letter';
import { readNumericProblem } from './read-numeric-problem';
import { readProgrammeFiles } from './read-programme';
import { readTable } from './read-table';
import { buildDocx } from './testing/build-docx';
import { buildPdf, pdfLines } from './testing/build-pdf';

const tableNames = ['applicants.csv', 'projects.xlsx', 'mentors.jsonl', 'projects.json', 'projects.md', 'applicants'];
const letterNames = ['a1.txt', 'a1.md', 'a1.pdf', 'a1.docx', 'a1'];

/** Bytes of all kinds: any, text with the signs that matter, and beginnings that promise a format. */
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        '"',
        ',',
        ';',
        '\t',
        '\n',
        '\r',
        '{',
        '}',
        '[',
        ']',
        ':',
        '## ',
        'id',
        '\0',
        '\uFEFF',
        'я',
        '{#',
        '```',
      ),
      { maxLength: 60 },
    )
    .map((pieces) => Buffer.from(pieces.join(''))),
  fc
    .tuple(
      fc.constantFrom('%PDF-1.7\n', 'PK\x03\x04', 'PK\x05\x06', '\xFF\xFE', '\xFE\xFF', '\xEF\xBB\xBF', '<html'),
      fc.uint8Array({ maxLength: 200 }),
    )
    .map(([start, rest]) => Buffer.concat([Buffer.from(start, 'latin1'), rest])),
);

interface Change {
  readonly at: number;
  readonly byte: number;
}

function mutate(original: Uint8Array, changes: readonly Change[], kept: number): Buffer {
  const mutated = Buffer.from(original);
  for (const { at, byte } of changes) mutated[Math.floor(at * mutated.length)] = byte;
  return mutated.subarray(0, Math.ceil(kept * mutated.length));
}

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const changes = fc.array(fc.record({ at: share, byte: fc.nat(255) }), { maxLength: 5 });
const kept = fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: share });

/** Everything that a reader gives must be said in findings or be there. */
const expectTable = ({ table, findings }: Awaited<ReturnType<typeof readTable>>) => {
  expect(table.rows.length > 0 || findings.length > 0).toBe(true);
  for (const { row } of table.rows) expect(row).toBeGreaterThan(0);
};
const expectLetter = ({ text, findings }: Awaited<ReturnType<typeof readLetter>>) => {
  expect(text.trim() !== '' || findings.length > 0).toBe(true);
  expect(text).not.toMatch(/[\0\r]/);
  expect(findings.some(({ severity }) => severity === 'error')).toBe(false);
};

describe('any bytes', () => {
  it('are read as a table', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...tableNames), bytes, async (name, contents) => {
        expectTable(await readTable({ name, bytes: contents }));
      }),
      { numRuns: 400 },
    );
  });

  it('are read as a letter', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...letterNames), bytes, async (name, contents) => {
        expectLetter(await readLetter({ name, bytes: contents }));
      }),
      { numRuns: 300 },
    );
  });

  it('are read as scores, as a problem and from standard input', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (contents) => {
        const { pairs, findings } = await readAffinityTable({ name: 'affinity.csv', bytes: contents });
        expect(pairs.length > 0 || findings.length > 0).toBe(true);
        const problem = readNumericProblem(contents);
        expect(problem.value !== undefined || problem.findings.length > 0).toBe(true);
        await readProgrammeFiles({ applicants: '-' }, { stdin: contents });
      }),
    );
  });
});

describe('real files with a few bytes changed or cut off', () => {
  const workbook = writeExcelFile([
    [{ value: 'id' }, { value: 'letter' }, { value: 'born' }],
    [
      { value: 'a1' },
      { value: 'I like images.' },
      { value: new Date(Date.UTC(2004, 4, 6)), type: Date, format: 'yyyy-mm-dd' },
    ],
  ]).toBuffer();
  const pdf = buildPdf([pdfLines(['Dear organisers,', 'I like images (and sounds).']), pdfLines(['Thank you.'])]);
  const docx = buildDocx(['Dear organisers,', 'I like images & sounds.']);
  const csv = Buffer.from(
    stringify([
      ['id', 'letter'],
      ['a1', 'I like "images",\nand sounds'],
      ['a2', 'Привет'],
    ]),
  );

  it('are still read as workbooks', async () => {
    await fc.assert(
      fc.asyncProperty(changes, kept, async (list, share) => {
        expectTable(await readTable({ name: 'applicants.xlsx', bytes: mutate(await workbook, list, share) }));
      }),
      { numRuns: 60 },
    );
  });

  it('are still read as CSV', async () => {
    await fc.assert(
      fc.asyncProperty(changes, kept, async (list, share) => {
        expectTable(await readTable({ name: 'applicants.csv', bytes: mutate(csv, list, share) }));
      }),
    );
  });

  it.each([
    ['a1.pdf', pdf],
    ['a1.docx', docx],
  ] as const)('are still read as letters: %s', async (name, original) => {
    await fc.assert(
      fc.asyncProperty(changes, kept, async (list, share) => {
        expectLetter(await readLetter({ name, bytes: mutate(original, list, share) }));
      }),
      { numRuns: 150 },
    );
  });
});
