import { showValue } from './describe-finding';
import type { Finding, FindingTable } from './finding';
import { type FindingCode, findingCodes } from './finding-codes';

/** What a finding is about, as far as it is known before the cells are read. */
export interface FindingPlace {
  readonly table: FindingTable;
  readonly file?: string;
  readonly row?: number;
  /** Where the record is a rule: the list that it stands in. */
  readonly column?: string;
}

/** A table as a place, with its file where it came from one. */
export function placeOf(table: FindingTable, source: { readonly file?: string } | undefined): FindingPlace {
  return { table, ...(source?.file !== undefined && { file: source.file }) };
}

/** What is wrong at a place. */
export interface FindingDetail {
  readonly column?: string;
  readonly value?: unknown;
  readonly message: string;
}

/** Takes the findings about one place, and remembers whether an error was among them. */
export interface Reporter {
  readonly place: FindingPlace;
  readonly failed: boolean;
  report(code: FindingCode, detail: FindingDetail): void;
}

/** Findings of one code that are listed one by one; the rest is counted, so that a hostile input cannot answer with gigabytes. */
const LISTED_PER_CODE = 1000;

/** The findings of a check. A record (a row, a rule, a letter) can be left out for its errors; anything else cannot. */
export class FindingLog {
  readonly #fromReader: readonly Finding[];
  readonly #found: Finding[] = [];
  readonly #counts = new Map<FindingCode, number>();
  readonly #records: Reporter[] = [];
  readonly #wholes: Reporter[] = [];
  readonly #failedInReader: ReadonlyMap<string, FindingPlace>;
  readonly #blockedByReader: boolean;

  /** `tables` hold the records: an error with a row of another file, such as a line of the settings, is not of a record. */
  constructor(fromReader: readonly Finding[], tables: readonly FindingPlace[]) {
    const tableBySource = new Map(tables.map((table) => [sourceOf(table), table]));
    const errors = fromReader.filter(({ severity }) => severity === 'error');
    const records = errors.flatMap((finding): FindingPlace[] => {
      const table = tableBySource.get(sourceOf(finding));
      return table === undefined || finding.row === undefined ? [] : [{ ...table, row: finding.row }];
    });
    this.#fromReader = fromReader;
    this.#failedInReader = new Map(records.map((record) => [recordKey(record), record]));
    this.#blockedByReader = records.length < errors.length;
  }

  /** For one record; it has failed already where its reader met an error in it. */
  record(place: FindingPlace): Reporter {
    const failed = this.#failedInReader.size > 0 && this.#failedInReader.has(recordKey(place));
    const reporter = this.#reporter(place, failed);
    this.#records.push(reporter);
    return reporter;
  }

  /** For a whole file or the whole programme. */
  whole(place: FindingPlace): Reporter {
    const reporter = this.#reporter(place, false);
    this.#wholes.push(reporter);
    return reporter;
  }

  /** Whether an error stands that leaving records out does not cure. */
  get blocked(): boolean {
    return this.#blockedByReader || this.#wholes.some((whole) => whole.failed);
  }

  get failed(): boolean {
    return this.blocked || this.#failedInReader.size > 0 || this.#records.some((record) => record.failed);
  }

  /** Says of every failed record that it was left out, also of those that the reader never passed on. */
  reportLeftOut(): void {
    const left = this.#records.filter((record) => record.failed);
    const passedOn = new Set(left.map((record) => recordKey(record.place)));
    for (const [key, place] of this.#failedInReader) {
      if (!passedOn.has(key)) left.push(this.#reporter(place, true));
    }
    for (const record of left) record.report('row-left-out', { message: 'This was left out because of its errors.' });
  }

  /** The reader's findings, then those of the check, both by file, row and column. */
  findings(): readonly Finding[] {
    return [...this.#fromReader.toSorted(comparePlaces), ...this.#found.toSorted(comparePlaces), ...this.#notListed()];
  }

  #notListed(): readonly Finding[] {
    const { severity, remedy } = findingCodes['more-findings'];
    return [...this.#counts]
      .filter(([, count]) => count > LISTED_PER_CODE)
      .map(([code, count]) => ({
        code: 'more-findings',
        severity,
        value: code,
        message: `There are ${count - LISTED_PER_CODE} more findings "${code}".`,
        remedy,
      }))
      .toSorted(comparePlaces);
  }

  #reporter(place: FindingPlace, failed: boolean): Reporter {
    const found = this.#found;
    const counts = this.#counts;
    return {
      place,
      get failed() {
        return failed;
      },
      report(code, { column, value, message }) {
        const { severity, remedy } = findingCodes[code];
        failed ||= severity === 'error';
        const count = (counts.get(code) ?? 0) + 1;
        counts.set(code, count);
        if (count > LISTED_PER_CODE) return;
        found.push({
          code,
          severity,
          ...place,
          ...(column !== undefined && { column }),
          ...(value !== undefined && { value: showValue(value) }),
          message,
          remedy,
        });
      },
    };
  }
}

type Source = Pick<Finding, 'file' | 'table' | 'row'>;

function sourceOf({ file, table }: Source): string {
  return file ?? table ?? '';
}

/** What tells one record from another. */
function recordKey(place: Source): string {
  return JSON.stringify([sourceOf(place), place.row]);
}

function comparePlaces(a: Finding, b: Finding): number {
  return (
    compare(sourceOf(a), sourceOf(b)) ||
    compare(a.row ?? 0, b.row ?? 0) ||
    compare(a.column ?? '', b.column ?? '') ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  );
}

function compare<Value extends string | number>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
