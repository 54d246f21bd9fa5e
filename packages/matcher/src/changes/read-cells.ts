import type { RawRow } from '../programme/raw-programme';

/** The first filled cell of a row whose header is one of these names, the surest first; headers in any case and punctuation. */
export function readCell({ cells }: RawRow, names: readonly string[]): string | undefined {
  const byHeader = new Map(Object.entries(cells).map(([header, cell]) => [plainHeader(header), cell]));
  for (const name of names) {
    const text = textOf(byHeader.get(name));
    if (text !== '') return text;
  }
  return undefined;
}

/** Whether any row has a column of one of these names. */
export function hasColumn(rows: readonly RawRow[], names: readonly string[]): boolean {
  return rows.some(({ cells }) => Object.keys(cells).some((header) => names.includes(plainHeader(header))));
}

/** For comparing what people write: case, spaces and forms of a character make no difference. */
export function fold(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

function plainHeader(header: string): string {
  return header
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function textOf(cell: unknown): string {
  if (typeof cell === 'string') return cell.trim().replace(/^'(?=[=+\-@])/, '');
  return typeof cell === 'number' ? String(cell) : '';
}

/** What people call the columns that say who it is. */
export const PERSON_COLUMNS = {
  id: ['id', 'applicant', 'applicant id', 'participant id', 'student id', 'идентификатор'],
  email: ['email', 'e mail', 'mail', 'email address', 'e mail address', 'почта', 'электронная почта'],
  name: ['name', 'full name', 'participant', 'applicant name', 'participant name', 'student', 'имя', 'фио', 'участник'],
} as const;
