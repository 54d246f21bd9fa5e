import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { openFileReport } from './file-report';
import { parseYaml } from './parse-yaml';
import { readAffinityTable } from './read-affinity-table';
import { readLetter } from './read-letter';
import { readLexicon } from './read-lexicon';
import { readNumericProblem } from './read-numeric-problem';
import { readProgrammeFiles } from './read-programme';
import { readTable } from './read-table';
import { readText } from './read-text';
import { buildDocx } from './testing/build-docx';
import { buildPdf, pdfLines } from './testing/build-pdf';
import { anyDamage, damage } from './testing/damage';

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

/** No small file takes longer. */
const mostMs = 5_000;

async function inTime<T>(reading: Promise<T> | T): Promise<T> {
  const begun = performance.now();
  const value = await reading;
  expect(performance.now() - begun).toBeLessThan(mostMs);
  return value;
}

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

const expectWords = ({ words, findings }: Awaited<ReturnType<typeof readLexicon>>, contents: Uint8Array) => {
  expect(words.length > 0 || findings.length > 0 || /^(?:\s|#.*)*$/.test(Buffer.from(contents).toString())).toBe(true);
  for (const word of words) expect(word).toBe(word.trim());
};
async function expectSettings(contents: Uint8Array): Promise<void> {
  const report = openFileReport('programme.yaml', 'settings');
  const value = await parseYaml(readText(contents, report), report);
  expect(value !== undefined || report.findings().length > 0).toBe(true);
}

describe('any bytes', () => {
  it('are read as a table', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...tableNames), bytes, async (name, contents) => {
        expectTable(await inTime(readTable({ name, bytes: contents })));
      }),
      { numRuns: 400 },
    );
  });

  it('are read as a letter', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...letterNames), bytes, async (name, contents) => {
        expectLetter(await inTime(readLetter({ name, bytes: contents })));
      }),
      { numRuns: 300 },
    );
  });

  it('are read as settings and as a lexicon', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (contents) => {
        await inTime(expectSettings(contents));
        expectWords(await inTime(readLexicon({ name: 'lexicon.txt', bytes: contents })), contents);
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

describe('real files with a few bytes changed, cut out, put in, doubled or missing at the end', () => {
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
  const texts: Readonly<Record<string, string>> = {
    'applicants.csv': stringify([
      ['id', 'letter'],
      ['a1', 'I like "images",\nand sounds'],
      ['a2', 'Привет'],
    ]),
    'applicants.jsonl':
      '{"id":"a1","letter":"I like \\"images\\"\\nand \\u00e9."}\n{"id":"a2","letter":"Привет","gpa":4.5}\n',
    'projects.json': '[{"id":"p1","title":"Seeing","min":1,"mentors":["ada"]},{"id":"p2","title":"Слушать"}]',
    'projects.md':
      '# Projects\n\n## Seeing machines {#vision}\nmin: 1\nmax: 4\n\nHow computers *see*.\n\n```\n## no project\n```\n\n## hearing: Hearing machines\nmentors: ada; boris\n\nSounds.\n',
    'glossary.csv': 'term,equivalents\nrobot,робот; Roboter\n"neural network",нейронная сеть\n',
    'choices.csv': 'project,applicant,choice,by\np1,a1,yes,Ada\np2,"Reed, Bo",no,\n',
    'affinity.csv': 'applicant,project,affinity\na1,p1,0.5\na2,p1,"0,25"\n',
  };
  const settings = Buffer.from(
    'name: Summer school\nobjective: total\nweights: {wishes: 0.5, letters: 0.5}\nrules:\n  - &one lock: [ana, maps]\n    reason: "He owns\\nthem"\n  - *one\n  - forbid: |\n      ben, bees\n',
  );
  const lexicon = Buffer.from('word2vec # a model\n# remark\nжурнал\nC++\n');
  const letter = Buffer.from('Dear organisers,\r\nI like images & sounds. Привет, мир!\n\n— Ada 👩‍🔬\n');

  it('are still read as workbooks', async () => {
    await fc.assert(
      fc.asyncProperty(anyDamage, async (changes) => {
        const table = readTable({ name: 'applicants.xlsx', bytes: damage(await workbook, changes) });
        expectTable(await inTime(table));
      }),
      { numRuns: 60 },
    );
  });

  it.each(Object.keys(texts))('are still read as tables: %s', async (name) => {
    await fc.assert(
      fc.asyncProperty(anyDamage, async (changes) => {
        const contents = damage(Buffer.from(texts[name] ?? ''), changes);
        expectTable(await inTime(readTable({ name, bytes: contents })));
        if (name !== 'affinity.csv') return;
        const { pairs, findings } = await inTime(readAffinityTable({ name, bytes: contents }));
        expect(pairs.length > 0 || findings.length > 0).toBe(true);
        for (const { affinity } of pairs) expect(affinity).toSatisfy(Number.isFinite);
      }),
      { numRuns: 150 },
    );
  });

  it('are still read as settings and as a lexicon', async () => {
    await fc.assert(
      fc.asyncProperty(anyDamage, async (changes) => {
        await inTime(expectSettings(damage(settings, changes)));
        const contents = damage(lexicon, changes);
        expectWords(await inTime(readLexicon({ name: 'lexicon.txt', bytes: contents })), contents);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['a1.txt', letter],
    ['a1.md', letter],
    ['a1.pdf', pdf],
    ['a1.docx', docx],
  ] as const)('are still read as letters: %s', async (name, original) => {
    await fc.assert(
      fc.asyncProperty(anyDamage, async (changes) => {
        expectLetter(await inTime(readLetter({ name, bytes: damage(original, changes) })));
      }),
      { numRuns: 150 },
    );
  });
});
