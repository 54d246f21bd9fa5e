import { showValue } from './describe-finding';
import type { Finding, FindingTable } from './finding';
import { type FindingCode, findingCodes } from './finding-codes';

/** What a finding is about, as far as it is known before the cells are read. */
export interface FindingPlace {
  readonly table: FindingTable;
  readonly file?: string;
  readonly row?: number;
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

/** The findings of a check. A record (a row, a rule, a letter) can be left out for its errors; anything else cannot. */
export class FindingLog {
  readonly #fromReader: readonly Finding[];
  readonly #found: Finding[] = [];
  readonly #records: Reporter[] = [];
  readonly #wholes: Reporter[] = [];
  readonly #failedInReader: ReadonlyMap<string, Finding>;

  constructor(fromReader: readonly Finding[]) {
    this.#fromReader = fromReader;
    const failed = fromReader.filter((finding) => finding.severity === 'error' && recordKey(finding) !== undefined);
    this.#failedInReader = new Map(failed.map((finding) => [recordKey(finding) ?? '', finding]));
  }

  /** For one record; it has failed already where its reader met an error in it. */
  record(place: FindingPlace): Reporter {
    const failed = this.#failedInReader.size > 0 && this.#failedInReader.has(recordKey(place) ?? '');
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
    return (
      this.#wholes.some((whole) => whole.failed) ||
      this.#fromReader.some((finding) => finding.severity === 'error' && recordKey(finding) === undefined)
    );
  }

  get failed(): boolean {
    return this.blocked || this.#failedInReader.size > 0 || this.#records.some((record) => record.failed);
  }

  /** Says of every failed record that it was left out, also of those that the reader never passed on. */
  reportLeftOut(): void {
    const passedOn = new Set(this.#records.map((record) => recordKey(record.place)));
    for (const record of this.#records.filter((each) => each.failed)) {
      record.report('row-left-out', { message: 'This was left out because of its errors.' });
    }
    for (const [key, { table, file, row }] of this.#failedInReader) {
      if (passedOn.has(key)) continue;
      const { severity, remedy } = findingCodes['row-left-out'];
      this.#found.push({
        code: 'row-left-out',
        severity,
        ...(table !== undefined && { table }),
        ...(file !== undefined && { file }),
        ...(row !== undefined && { row }),
        message: 'This was left out because it could not be read.',
        remedy,
      });
    }
  }

  /** The reader's findings, then those of the check, both by file, row and column. */
  findings(): readonly Finding[] {
    return [...this.#fromReader.toSorted(comparePlaces), ...this.#found.toSorted(comparePlaces)];
  }

  #reporter(place: FindingPlace, failed: boolean): Reporter {
    const found = this.#found;
    return {
      place,
      get failed() {
        return failed;
      },
      report(code, { column, value, message }) {
        const { severity, remedy } = findingCodes[code];
        failed ||= severity === 'error';
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

/** What tells one record from another; none for a finding about more than one record. */
function recordKey({ file, table, row }: Pick<Finding, 'file' | 'table' | 'row'>): string | undefined {
  const source = file ?? table;
  return source === undefined || row === undefined ? undefined : JSON.stringify([source, row]);
}

function comparePlaces(a: Finding, b: Finding): number {
  return (
    compare(a.file ?? a.table ?? '', b.file ?? b.table ?? '') ||
    compare(a.row ?? 0, b.row ?? 0) ||
    compare(a.column ?? '', b.column ?? '') ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  );
}

function compare<Value extends string | number>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
