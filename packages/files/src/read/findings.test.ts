import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from '@lettermatch/matcher';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { type ReadFindingCode, readFindings } from './findings';
import { readAffinityTable } from './read-affinity-table';
import { readLetter } from './read-letter';
import { readLettersFolder } from './read-letters-folder';
import { readNumericProblem } from './read-numeric-problem';
import { readProgrammeFolder } from './read-programme';
import { readTable } from './read-table';
import { buildDocx } from './testing/build-docx';
import { buildPdf, pdfLines } from './testing/build-pdf';
import { buildZip } from './testing/build-zip';

type Found = Promise<readonly Finding[]> | readonly Finding[];

const table = async (contents: string | Uint8Array, name = 'applicants.csv') =>
  (await readTable({ name, bytes: Buffer.from(contents) })).findings;
const letter = async (contents: string | Uint8Array, name: string, timeLimitMs?: number) =>
  (await readLetter({ name, bytes: Buffer.from(contents) }, timeLimitMs === undefined ? {} : { timeLimitMs })).findings;
const affinity = async (contents: string) =>
  (await readAffinityTable({ name: 'affinity.csv', bytes: Buffer.from(contents) })).findings;
const folder = async (files: Readonly<Record<string, string>>) => {
  const path = await mkdtemp(join(tmpdir(), 'findings-'));
  for (const [name, contents] of Object.entries(files)) await writeFile(join(path, name), contents);
  return path;
};
const programme = async (files: Readonly<Record<string, string>>) =>
  (await readProgrammeFolder(await folder(files))).findings;

const locked = buildPdf(
  [pdfLines(['secret'])],
  `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'00'.repeat(32)}> /U <${'11'.repeat(32)}> >> /ID [<00> <00>]`,
);

/** The smallest input that shows each finding. */
const examples: Readonly<Record<ReadFindingCode, () => Found>> = {
  'missing-file': () => programme({}),
  'unreadable-file': async () => (await readTable(tmpdir())).findings,
  'two-files': () => programme({ 'projects.csv': 'id\np1\n', 'projects.md': '## A\n' }),
  'empty-file': () => table(''),
  'no-rows': () => table('id,letter\n'),
  'too-large': () => table(Buffer.alloc(50_000_001, 'x')),
  'letter-cut': () => letter('x'.repeat(2_000_001), 'a1.txt'),
  'zip-bomb': () => letter(buildZip([{ name: 'word/document.xml', contents: 'x', declaredBytes: 2e8 }]), 'a1.docx'),
  'not-what-its-name-says': () => letter('Dear all,', 'a1.pdf'),
  'unsupported-format': () => table('<!doctype html><table>'),
  'unknown-extension': async () => (await readLettersFolder(await folder({ 'a1.odt': 'x' }))).findings,
  'encoding-converted': () => table(Buffer.from('id,letter\na1,x\n', 'utf16le')),
  'undecodable-bytes': () => letter(Buffer.concat([Buffer.from('Привет'), Buffer.from([0xff])]), 'a1.txt'),
  'nul-removed': () => letter('Dear\0 all,', 'a1.txt'),
  'delimiter-detected': () => table('id;letter\na1;x\n'),
  'broken-csv': () => table('id,letter\na1,"x\n'),
  'row-too-long': () => table('id,letter\na1,x,y\n'),
  'row-too-short': () => table('id,letter\na1\n'),
  'duplicate-column': () => table('id,letter,letter\na1,x,y\n'),
  'empty-header': () => table('id,\na1,x\n'),
  'too-many-columns': () => table(`${'a,'.repeat(1001)}\n${'a,'.repeat(1001)}\n`),
  'file-incomplete': () => programme({ 'programme.yaml': 'name: [' }),
  'missing-column': () => affinity('applicant,project\na1,p1\n'),
  'column-understood': () => table('id,Motivation letter\na1,x\n'),
  'further-sheets': async () =>
    table(
      await writeExcelFile([
        { data: [[{ value: 'id' }]], sheet: 'A' },
        { data: [[{ value: 'id' }]], sheet: 'B' },
      ]).toBuffer(),
      'applicants.xlsx',
    ),
  'broken-json': () => readNumericProblem('{').findings,
  'broken-json-line': () => table('{"id": "a1"}\n{\n', 'applicants.jsonl'),
  'broken-yaml': () => programme({ 'programme.yaml': 'a: 1\na: 2\n' }),
  'damaged-xlsx': () => table(buildZip([{ name: 'xl/workbook.xml', contents: '<x/>' }]), 'applicants.xlsx'),
  'damaged-docx': () => letter(buildZip([{ name: 'word/document.xml', contents: '<x' }]), 'a1.docx'),
  'damaged-pdf': () => letter('%PDF-1.7\nnothing more', 'a1.pdf'),
  'locked-file': () => letter(locked, 'a1.pdf'),
  'pdf-without-text': () => letter(buildPdf([[]]), 'a1.pdf'),
  'reading-stopped': () => letter(buildDocx(['x'.repeat(1_000_000)]), 'a1.docx', 0),
  'missing-value': () => affinity('applicant,project,affinity\na1,,0.5\n'),
  'bad-number': () => affinity('applicant,project,affinity\na1,p1,high\n'),
  'duplicate-pair': () => affinity('applicant,project,affinity\na1,p1,1\na1,p1,2\n'),
};

describe('readFindings', () => {
  it.each(Object.entries(examples))('%s is found', async (code, find) => {
    const findings = await find();
    const found = findings.find((finding) => finding.code === code);
    expect(found).toMatchObject({ code, message: expect.stringMatching(/^.{10,}[.?]$/su) });
  });

  it('says of every code what it means and what to do, each in a sentence', () => {
    for (const { meaning, remedy } of Object.values(readFindings)) {
      expect(meaning).toMatch(/^A|^S|^T/);
      expect(meaning.endsWith('.')).toBe(true);
      expect(remedy).toMatch(/[.}]$|"\.$/);
    }
  });
});
