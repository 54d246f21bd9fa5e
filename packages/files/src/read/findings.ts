import type { Severity } from '@lettermatch/matcher';

/** What a finding of one code always says. */
export interface ReadFinding {
  readonly severity: Severity;
  /** One line for a table of all findings. */
  readonly meaning: string;
  /** What the organiser can do about it. */
  readonly remedy: string;
}

/**
 * Every finding about files, by code. `severity` is that of a table; on a letter no finding is worse than a warning,
 * because its author gets a place all the same.
 */
export const readFindings = {
  'missing-file': {
    severity: 'error',
    meaning: 'A file or folder that is needed is not there.',
    remedy: 'Check the name and the folder.',
  },
  'unreadable-file': {
    severity: 'error',
    meaning: 'A file cannot be opened: no permission, or a folder stands in its place.',
    remedy: 'Check that it is a plain file and that you may read it.',
  },
  'two-files': {
    severity: 'error',
    meaning: 'Two files hold the same kind of table.',
    remedy: 'Keep one of them in the folder.',
  },
  'empty-file': {
    severity: 'error',
    meaning: 'A file holds nothing.',
    remedy: 'Export or save it again.',
  },
  'no-rows': {
    severity: 'warning',
    meaning: 'A table has a header and no rows.',
    remedy: 'Add rows, or remove the file.',
  },
  'too-large': {
    severity: 'error',
    meaning: 'A file is larger than what is read.',
    remedy: 'Split it, or leave out what is not needed.',
  },
  'letter-cut': {
    severity: 'warning',
    meaning: 'A letter is over two million characters long; the rest is left out.',
    remedy: 'Check that the file is a letter.',
  },
  'zip-bomb': {
    severity: 'error',
    meaning: 'A document unpacks to far more than its size allows, so it is not opened.',
    remedy: 'Save it again in the program it was written in, without large pictures.',
  },
  'not-what-its-name-says': {
    severity: 'warning',
    meaning: 'A file is of another kind than its name says; it is read as what it is.',
    remedy: 'Rename it.',
  },
  'unsupported-format': {
    severity: 'error',
    meaning: 'A file is of a kind that is not read.',
    remedy: 'Save a table as .csv or .xlsx, a letter as .txt, .md, .pdf or .docx.',
  },
  'unknown-extension': {
    severity: 'warning',
    meaning: 'A file among the letters is none of .txt, .md, .pdf and .docx; it is skipped.',
    remedy: 'Save it as one of these, or move it elsewhere.',
  },
  'encoding-converted': {
    severity: 'warning',
    meaning: 'A file is not in UTF-8; its encoding was recognised and converted.',
    remedy: 'Look at a few names and letters; where they read wrong, save the file as UTF-8.',
  },
  'undecodable-bytes': {
    severity: 'warning',
    meaning: 'Some bytes are no text in the encoding of the file; each became the sign \uFFFD.',
    remedy: 'Save the file as UTF-8 in the program it was written in.',
  },
  'nul-removed': {
    severity: 'warning',
    meaning: 'A text held NUL characters; they were removed.',
    remedy: 'Check that the file was saved as text.',
  },
  'delimiter-detected': {
    severity: 'note',
    meaning: 'The cells of a CSV file are separated by something else than a comma.',
    remedy: 'Nothing to do if the columns look right.',
  },
  'broken-csv': {
    severity: 'error',
    meaning:
      'A quotation mark in a CSV file stands where none may stand, or is never closed; the rows before it are kept.',
    remedy: 'Put the cell in quotation marks and double those inside it: "She said ""yes""".',
  },
  'row-too-long': {
    severity: 'error',
    meaning: 'A row has more cells than the header.',
    remedy: 'Put a cell that holds the separator in quotation marks, or name the missing column.',
  },
  'row-too-short': {
    severity: 'note',
    meaning: 'A row has fewer cells than the header; the missing ones are blank.',
    remedy: 'Nothing to do if they are meant to be blank.',
  },
  'duplicate-column': {
    severity: 'error',
    meaning: 'Two columns bear one name; the first counts. A warning where the column is an attribute.',
    remedy: 'Rename or remove one of them.',
  },
  'empty-header': {
    severity: 'warning',
    meaning: 'A column has values and no name; it is left out.',
    remedy: 'Name the column in the first row, or remove it.',
  },
  'too-many-columns': {
    severity: 'error',
    meaning: 'A table has more columns than are read.',
    remedy: 'Check the separator, and remove columns that are not needed.',
  },
  'file-incomplete': {
    severity: 'error',
    meaning: 'A part of a file cannot be read, so what it holds is not all there.',
    remedy: 'Correct what the other findings about this file name.',
  },
  'missing-column': {
    severity: 'error',
    meaning: 'A table lacks a column that it must have.',
    remedy: 'Add the column, or correct its name.',
  },
  'column-understood': {
    severity: 'note',
    meaning: 'A column bears a common name of something known, and is read as that.',
    remedy: 'Rename the column if something else is meant.',
  },
  'further-sheets': {
    severity: 'note',
    meaning: 'A workbook has several sheets; the first is read.',
    remedy: 'Move the table to the first sheet if it is another.',
  },
  'broken-json': {
    severity: 'error',
    meaning: 'A JSON file cannot be understood.',
    remedy: 'Correct it at the place named, or export it again.',
  },
  'broken-json-line': {
    severity: 'error',
    meaning: 'A record is no JSON object; it is left out.',
    remedy: 'Write one object a line: {"id": "a1", "letter": "…"}.',
  },
  'broken-yaml': {
    severity: 'error',
    meaning: 'A YAML file cannot be understood.',
    remedy: 'Correct the line named: mind the indentation, and put a text that holds ": " or "#" in quotation marks.',
  },
  'damaged-xlsx': {
    severity: 'error',
    meaning: 'An Excel workbook cannot be opened.',
    remedy: 'Open it in a spreadsheet and save it again as .xlsx or .csv.',
  },
  'damaged-docx': {
    severity: 'error',
    meaning: 'A Word document cannot be opened.',
    remedy: 'Open it in a word processor and save it again, or paste the letter into a .txt file.',
  },
  'damaged-pdf': {
    severity: 'error',
    meaning: 'A PDF cannot be opened.',
    remedy: 'Ask for it again, or paste the letter into a .txt file.',
  },
  'locked-file': {
    severity: 'error',
    meaning: 'A document asks for a password.',
    remedy: 'Save it without a password.',
  },
  'pdf-without-text': {
    severity: 'error',
    meaning: 'A PDF holds pictures of pages and no text layer: a scan.',
    remedy: 'Run text recognition over it, or type the letter into a .txt file.',
  },
  'reading-stopped': {
    severity: 'error',
    meaning: 'A document took too much time or memory to read.',
    remedy: 'Save it again in a simpler form: .csv for a table, .txt for a letter.',
  },
  'missing-value': {
    severity: 'error',
    meaning: 'A cell that must be filled is blank.',
    remedy: 'Fill it, or remove the row.',
  },
  'bad-number': {
    severity: 'error',
    meaning: 'A cell should hold a number and does not.',
    remedy: 'Write a number with a decimal point, such as 0.75.',
  },
  'duplicate-pair': {
    severity: 'error',
    meaning: 'A pair of applicant and project stands in two rows.',
    remedy: 'Keep one of them.',
  },
} as const satisfies Readonly<Record<string, ReadFinding>>;

/** A code of `readFindings`. */
export type ReadFindingCode = keyof typeof readFindings;
