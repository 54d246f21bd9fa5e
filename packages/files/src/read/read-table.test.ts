import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { readTable } from './read-table';
import { buildDocx } from './testing/build-docx';
import { buildPdf } from './testing/build-pdf';
import { buildZip } from './testing/build-zip';

const read = async (name: string, contents: string | Uint8Array) => {
  const { table, findings } = await readTable({ name, bytes: Buffer.from(contents) });
  return { ids: table.rows.map(({ cells }) => cells['id']), codes: findings.map(({ code }) => code), findings };
};

const workbook = () => writeExcelFile([[{ value: 'id' }], [{ value: 'a1' }]]).toBuffer();

describe('readTable', () => {
  it('gives the same rows for one table in any format', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tables-'));
    const files: readonly (readonly [string, string | Uint8Array])[] = [
      ['projects.csv', 'id,title,Capacity\nvision,Seeing machines,4\n'],
      ['projects.tsv', 'id\ttitle\tCapacity\nvision\tSeeing machines\t4\n'],
      ['projects.jsonl', '\n{"id": "vision", "title": "Seeing machines", "Capacity": "4"}\n'],
      ['projects.md', '\n## Seeing machines {#vision}\nCapacity: 4\n'],
      [
        'projects.xlsx',
        await writeExcelFile([
          [{ value: 'id' }, { value: 'title' }, { value: 'Capacity' }],
          [{ value: 'vision' }, { value: 'Seeing machines' }, { value: 4, type: Number }],
        ]).toBuffer(),
      ],
    ];
    for (const [name, contents] of files) {
      await writeFile(join(folder, name), contents);
      const { table, findings } = await readTable(join(folder, name));
      expect(table).toMatchObject({
        file: name,
        rows: [{ row: 2, cells: { id: 'vision', title: 'Seeing machines', max: '4' } }],
      });
      expect(
        findings.every(({ severity, file, table }) => severity === 'note' && file === name && table === 'projects'),
      ).toBe(true);
    }
  });

  it('reads a file as what it is, with a warning where its name says otherwise', async () => {
    const misnamed = ['not-what-its-name-says'];
    expect(await read('applicants.csv', await workbook())).toMatchObject({ ids: ['a1'], codes: misnamed });
    expect(await read('applicants.xlsx', 'id,letter\na1,x\n')).toMatchObject({ ids: ['a1'], codes: misnamed });
    expect(await read('applicants.csv', '{"id": "a1"}\n{"id": "a2"}\n')).toMatchObject({
      ids: ['a1', 'a2'],
      codes: misnamed,
    });
    expect(await read('applicants.csv', '[{"id": "a1"}]')).toMatchObject({ ids: ['a1'], codes: misnamed });
    expect(await read('applicants.json', '{"id": "a1"}\n{"id": "a2"}\n')).toMatchObject({
      ids: ['a1', 'a2'],
      codes: misnamed,
    });
    expect(await read('applicants.jsonl', '[{"id": "a1"}]')).toMatchObject({ ids: ['a1'], codes: misnamed });
    expect(await read('applicants', await workbook())).toMatchObject({ ids: ['a1'], codes: [] });
  });

  it('refuses what no table is read from', async () => {
    const cases = [
      ['applicants.csv', buildPdf([[]])],
      ['applicants.csv', buildDocx(['id'])],
      ['applicants.xlsx', buildZip([{ name: 'a.csv', contents: 'id' }]).fill(0, 40, 60)],
      ['applicants.csv', Buffer.from('<html><table><tr><td>id')],
      ['applicants.xlsx', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
      ['applicants.md', Buffer.from('## A')],
    ] as const;
    for (const [name, contents] of cases) {
      const { ids, findings } = await read(name, contents);
      expect(ids).toEqual([]);
      expect(findings).toHaveLength(1);
      expect(findings).toMatchObject([{ severity: 'error' }]);
      expect(['unsupported-format', 'damaged-xlsx']).toContain(findings[0]?.code);
    }
  });

  it('tells everything that is wrong with a file at once', async () => {
    const text = 'id;letter;letter;\na1;x;y;z;more\na2\na3;"never closed\n';
    const { codes } = await read('applicants.csv', Buffer.from(`\uFEFF${text}`, 'utf16le'));
    expect(codes).toEqual([
      'encoding-converted',
      'delimiter-detected',
      'broken-csv',
      'file-incomplete',
      'duplicate-column',
      'empty-header',
      'row-too-long',
      'row-too-short',
    ]);
  });

  it('says where a file is missing or cannot be read', async () => {
    expect((await readTable(join(tmpdir(), 'no-such-folder', 'applicants.csv'))).findings).toMatchObject([
      { code: 'missing-file', severity: 'error', file: 'applicants.csv' },
    ]);
    expect((await readTable(tmpdir())).findings).toMatchObject([{ code: 'unreadable-file', severity: 'error' }]);
    expect((await readTable('/dev/zero')).findings).toMatchObject([{ code: 'unreadable-file' }]);
    expect((await readTable('a\0b.csv')).findings).toMatchObject([{ code: 'unreadable-file' }]);
  });

  it('opens no workbook that unpacks to far more than its size allows', async () => {
    const bomb = buildZip([{ name: 'xl/worksheets/sheet1.xml', contents: 'x', declaredBytes: 200_000_000 }]);
    expect(await read('applicants.xlsx', bomb)).toMatchObject({ ids: [], codes: ['zip-bomb'] });
  });
});
