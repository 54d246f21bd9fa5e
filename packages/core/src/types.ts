/** Half-open range `[start, end)` of UTF-16 code units in the text it was read from. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text of one person, or of one project or mentor, with its structure; offsets are into `text`. */
export interface Letter {
  readonly text: string;
  /** ISO 639-1 code, or `und` where the text is too short to tell. */
  readonly language: string;
  readonly sentences: readonly Span[];
  /** `[name]`, `[location]`: marks left by anonymisation; no words are read from them. */
  readonly placeholders: readonly Span[];
}

/** A spelling repair, shown to people: what stood in the text, what it was read as, and why. */
export interface Repair extends Span {
  readonly from: string;
  readonly to: string;
  readonly reason: 'doubled-letter' | 'one-edit' | 'two-edits';
}

/** One occurrence of a term (a stem, or two adjacent stems joined by a space) in a letter. */
export interface TermOccurrence extends Span {
  readonly term: string;
  /** Index into `Letter.sentences`. */
  readonly sentence: number;
}

/** A unit-length sparse vector over a model's vocabulary; `terms` ascends. All zero-length for a text about nothing. */
export interface InterestVector {
  readonly terms: Uint32Array;
  readonly weights: Float64Array;
}

/** Someone who wrote a letter. `documents` are further texts of the same person: a CV, abstracts. */
export interface ApplicantText {
  readonly id: string;
  readonly letter: string;
  readonly documents?: readonly string[];
}

/** What a letter is compared with: a project or a mentor. `descriptions` are by language code. */
export interface TargetText {
  readonly id: string;
  readonly title?: string;
  readonly description: string;
  readonly descriptions?: Readonly<Record<string, string>>;
}

/** A term and what else it is called, in any language; either may be of several words. */
export interface GlossaryEntry {
  readonly term: string;
  readonly equivalents: readonly string[];
}

/** Tables made when the package is built, passed in as bytes because this package reads no files. */
export interface BackgroundTables {
  /** Document frequencies of English stems; see `parseDocumentFrequencies`. */
  readonly documentFrequencies: Uint8Array;
  /** Inflected words that are spelt right; see `parseLexicon`. */
  readonly lexicon: Uint8Array;
  /** Vectors of common English stems; see `parseGlossVectors`. Without them words are compared by the programme's own texts alone. */
  readonly glossVectors?: Uint8Array;
}

/** How far a long computation has come. */
export interface Progress {
  readonly stage: 'read' | 'words' | 'vectors' | 'affinity' | 'solve' | 'insight';
  readonly done: number;
  readonly total: number;
}

/** Cancellation and progress, polled from inside long loops. */
export interface RunHooks {
  readonly shouldStop?: () => boolean;
  readonly onProgress?: (progress: Progress) => void;
}
