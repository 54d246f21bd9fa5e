export type Severity = 'error' | 'warning' | 'note';

/** Something an organiser should know about the input: where it is, what stands there, and what to do. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** File name as the organiser knows it; absent for input that came without files. */
  readonly file?: string;
  /** 1-based: the line a spreadsheet shows (the header is row 1), or the record's position in JSON. */
  readonly row?: number;
  readonly column?: string;
  /** What stands there, cut to 80 characters. */
  readonly value?: string;
  readonly message: string;
  readonly remedy: string;
}
