import type { Finding } from './finding';

/**
 * One record as it was read: cells by column name, before any interpretation. Values are strings, or JSON values;
 * in JSON, `attributes` and `descriptions` may be objects.
 */
export interface RawRow {
  /** 1-based row as people see it in their file (the header of a table is row 1), or the record's position in JSON. */
  readonly row: number;
  readonly cells: Readonly<Record<string, unknown>>;
}

/** A file's records. */
export interface RawTable {
  /** File name for findings; absent for input that came without files. */
  readonly file?: string;
  readonly rows: readonly RawRow[];
}

/** A letter that came as a file of its own. */
export interface RawLetter {
  readonly file: string;
  /** The file's name without its extension. */
  readonly applicant: string;
  readonly text: string;
}

/** A programme as it was read from files or from a request, before it is interpreted. */
export interface RawProgramme {
  readonly applicants?: RawTable;
  readonly letters?: readonly RawLetter[];
  readonly projects?: RawTable;
  readonly mentors?: RawTable;
  /** Terms and what else they are called: columns `term` and `equivalents`. */
  readonly glossary?: RawTable;
  /** What the projects' curators say of applicants: columns `project`, `applicant`, `choice`, `weight`, `by`, `reason`. They count as rules do. */
  readonly choices?: RawTable;
  /** Words that are spelt right. */
  readonly lexicon?: readonly string[];
  /** `programme.yaml`: settings and rules as plain data, rules under the key `rules`. */
  readonly settings?: { readonly file?: string; readonly value: unknown };
  /** What the reader found wrong while reading. Only an error that concerns no more than one record may bear its row. */
  readonly findings: readonly Finding[];
}
