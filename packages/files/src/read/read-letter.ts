import { extname } from 'node:path';
import type { Finding } from '@lettermatch/matcher';
import { type FileReport, openFileReport } from './file-report';
import { type FileFormat, formatNames, identifyFormat } from './identify-format';
import { joinPdfText } from './join-pdf-text';
import { type FileInput, loadFile, nameOfFile } from './load-file';
import { openDocument } from './open-document';
import { readText } from './read-text';

/** The text of a letter as it stands: offsets into it stay valid. */
export interface ReadLetter {
  /** Empty where the letter could not be read; a finding says why. */
  readonly text: string;
  readonly findings: readonly Finding[];
}

export interface ReadLetterOptions {
  /** The file's name in findings; by default without its folder. */
  readonly name?: string;
  /**
   * Milliseconds after which a PDF or Word document is given up.
   * @defaultValue 15000
   */
  readonly timeLimitMs?: number;
}

/** What the extensions of letters promise. */
export const letterFormats: Readonly<Record<string, FileFormat>> = {
  '.txt': 'text',
  '.md': 'text',
  '.pdf': 'pdf',
  '.docx': 'docx',
};

/** UTF-16 units of a letter that are kept. */
const mostCharacters = 2_000_000;

/**
 * Reads a letter: `.txt` and `.md` in any of the encodings that `decodeText` knows, `.pdf`, `.docx`. What a file is
 * counts more than what its name says. Line ends become `\n`; byte order marks and NUL are removed; nothing else is
 * changed in a text. All problems are findings of severity `warning` or `note`; never throws. O(bytes) and, for PDF
 * and Word, within a limit of time and memory.
 */
export async function readLetter(file: FileInput, options: ReadLetterOptions = {}): Promise<ReadLetter> {
  const report = openFileReport(options.name ?? nameOfFile(file), 'letters');
  const bytes = await loadFile(file, report);
  const text = bytes === undefined ? '' : await extractText(bytes, extname(nameOfFile(file)), report, options);
  if (text.length > mostCharacters) {
    report.add('letter-cut', {
      message: `The letter has ${text.length} characters, and the first ${mostCharacters} are kept.`,
    });
  }
  // Half of a surrogate pair is no text.
  const kept = text.slice(0, mostCharacters).replace(/[\uD800-\uDBFF]$/, '');
  return { text: kept, findings: report.findings() };
}

async function extractText(
  bytes: Uint8Array,
  extension: string,
  report: FileReport,
  { timeLimitMs }: ReadLetterOptions,
): Promise<string> {
  const promised = letterFormats[extension.toLowerCase()];
  const found = identifyFormat(bytes);
  // A damaged Word document is a ZIP archive without a list of its contents.
  const format = found === 'zip' && promised === 'docx' ? 'docx' : found;
  if (format !== 'text' && format !== 'pdf' && format !== 'docx') {
    report.add('unsupported-format', {
      message: `The file is ${formatNames[format]}, and no letter is read from that.`,
    });
    return '';
  }
  if (promised !== undefined && promised !== format) {
    report.add('not-what-its-name-says', { message: `The file is ${formatNames[format]}, and is read as that.` });
  }
  switch (format) {
    case 'text': {
      const text = readText(bytes, report);
      if (text.trim() === '') report.add('empty-file', { message: 'The file holds nothing but white space.' });
      return text;
    }
    case 'docx': {
      const text = await openDocument('docx', bytes, report, timeLimitMs);
      // Every paragraph ends in two line breaks there, empty ones too.
      const letter = text?.replace(/\n{3,}/g, '\n\n').trim();
      if (letter === '') report.add('empty-file', { message: 'The document has no text.' });
      return letter ?? '';
    }
    case 'pdf': {
      const pages = await openDocument('pdf', bytes, report, timeLimitMs);
      const text = pages === undefined ? undefined : joinPdfText(pages);
      if (text === '') report.add('pdf-without-text', { message: 'The PDF has no text layer.' });
      return text ?? '';
    }
  }
}
