export { type DecodedText, decodeText, type TextEncoding } from './read/decode-text';
export { findProgrammeFiles, type ProgrammeFiles } from './read/find-programme-files';
export { type ReadFinding, type ReadFindingCode, readFindings } from './read/findings';
export type { FileInput } from './read/load-file';
export { type AffinityRow, readAffinityTable } from './read/read-affinity-table';
export { type ReadLetter, type ReadLetterOptions, readLetter } from './read/read-letter';
export { readNumericProblem } from './read/read-numeric-problem';
export { type ReadProgrammeOptions, readProgrammeFiles, readProgrammeFolder } from './read/read-programme';
export { type ReadTable, type ReadTableOptions, readTable } from './read/read-table';
