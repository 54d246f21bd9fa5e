import { quote } from './describe-finding';
import type { FindingCode } from './finding-codes';
import type { FindingDetail, Reporter } from './finding-log';

/** A record that is still being read: its id, where the id came from, and who takes its findings. */
export interface Draft {
  readonly id: string;
  readonly idFrom: 'column' | 'email' | 'title' | 'row' | 'file';
  readonly log: Reporter;
}

/** Rows shown by number; of more, only how many there are. */
const SHOWN_ROWS = 5;

const MADE_IDS = [
  ['email', 'id-from-email', 'their e-mail'],
  ['title', 'id-from-title', 'their title'],
  ['row', 'id-from-row', 'the number of their row'],
] as const;

/** Reports ids that two records share and, once for the whole table, ids that had to be made. */
export function checkIds(drafts: readonly Draft[], table: Reporter): void {
  reportShared(
    'duplicate-id',
    drafts,
    ({ id }) => id,
    ({ id, idFrom }, other) => {
      const origin = idFrom === 'column' ? '' : ` (made from the ${idFrom})`;
      return {
        column: 'id',
        value: id,
        message: `The id ${quote(id)}${origin} is also that of ${describeRecord(other.log)}.`,
      };
    },
  );
  for (const [idFrom, code, origin] of MADE_IDS) {
    const made = drafts.filter((draft) => draft.idFrom === idFrom);
    reportTogether(code, 'id', made, table, (rows) => `No id in ${rows}: made from ${origin}.`);
  }
}

/** One finding for all the records it applies to, at its row where it is one only. */
export function reportTogether(
  code: FindingCode,
  column: string,
  drafts: readonly Draft[],
  table: Reporter,
  message: (rows: string) => string,
): void {
  const [first] = drafts;
  if (first === undefined) return;
  const rows = drafts.map(({ log }) => log.place.row);
  const listed = rows.slice(0, SHOWN_ROWS).join(', ');
  const more = rows.length - SHOWN_ROWS;
  if (rows.length === 1) first.log.report(code, { column, message: message(`row ${listed}`) });
  else table.report(code, { column, message: message(`rows ${listed}${more > 0 ? ` and ${more} more` : ''}`) });
}

/** Reports every record that shares its key with an earlier one; a record without a key shares it with none. */
export function reportShared<Record extends Draft>(
  code: FindingCode,
  drafts: readonly Record[],
  keyOf: (draft: Record) => string | undefined,
  detail: (draft: Record, other: Record) => FindingDetail,
): void {
  const first = new Map<string, Record>();
  for (const draft of drafts) {
    const key = keyOf(draft);
    if (key === undefined) continue;
    const other = first.get(key);
    if (other === undefined) first.set(key, draft);
    else draft.log.report(code, detail(draft, other));
  }
}

/** `row 7`, or the file of a record that is a file. */
export function describeRecord({ place }: Reporter): string {
  return place.row === undefined ? (place.file ?? place.table) : `row ${place.row}`;
}
