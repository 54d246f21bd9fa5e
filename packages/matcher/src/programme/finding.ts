/** How much a finding matters: an error stops the match, a warning deserves a look, a note says what was assumed. */
export type Severity = 'error' | 'warning' | 'note';

/** The part of the input that a finding is about. */
export type FindingTable =
  | 'applicants'
  | 'letters'
  | 'projects'
  | 'mentors'
  | 'glossary'
  | 'choices'
  | 'lexicon'
  | 'settings'
  | 'affinity';

/** A passage of someone's letter: half-open, in UTF-16 code units. */
export interface FindingSpan {
  readonly applicant: string;
  readonly start: number;
  readonly end: number;
}

/** Something an organiser should know about the input: where it is, what stands there, and what to do. */
export interface Finding {
  /** A `FindingCode`, or a code of the reader that met the problem. */
  readonly code: string;
  readonly severity: Severity;
  /** Which part of the input; it says where for input that came without files. */
  readonly table?: FindingTable;
  /** File name as the organiser knows it; absent for input that came without files. */
  readonly file?: string;
  /** 1-based: the line a spreadsheet shows (the header is row 1), the record's position in JSON, or the rule's in its list. */
  readonly row?: number;
  /** Column as its header is written, or a setting's path such as `places.max`. */
  readonly column?: string;
  /** What stands there, control characters made visible, cut to 80 characters. */
  readonly value?: string;
  /** Passages of letters that it is about; each with every letter that holds it, or the first fifty. */
  readonly passages?: readonly (readonly FindingSpan[])[];
  /** What is wrong here, with the names and numbers of this input. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
}
