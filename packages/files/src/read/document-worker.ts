/** Cells of a sheet as the library gives them. */
export type SheetCell = string | number | boolean | Date | null;

/** A run of text on a page, at its place in points from the lower left corner. */
export interface PdfTextItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly endsLine: boolean;
}

/** What the worker makes of each kind of document. */
export interface DocumentContents {
  /** Text items by page. */
  readonly pdf: readonly (readonly PdfTextItem[])[];
  readonly docx: string;
  /** Rows of the first sheet. */
  readonly xlsx: readonly (readonly SheetCell[])[];
}

/** Characters of a PDF after which its further pages are left out, and of a workbook after which it is refused. */
const mostPdfCharacters = 4_000_000;
const mostSheetCharacters = 100_000_000;

/**
 * The program of the thread that opens documents: one message `{ kind, bytes }` in, one `{ value }` or `{ error }` out.
 * It is a string so that it runs alike from sources, from the build and inside a bundle, with no file beside it, and
 * so it stays short: it only calls the libraries and passes plain data on. `workerData` holds the paths of
 * the libraries by kind of document; each is loaded when the first such document comes.
 */
export const documentWorkerProgram = `
'use strict';
const { parentPort, workerData } = require('node:worker_threads');

const readers = {
  async pdf(bytes) {
    const { getDocumentProxy } = require(workerData.pdf);
    const document = await getDocumentProxy(bytes, { verbosity: 0 });
    const pages = [];
    let characters = 0;
    for (let number = 1; number <= document.numPages && characters < ${mostPdfCharacters}; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(
        items
          .filter((item) => typeof item.str === 'string')
          .map(({ str, transform, width, height, hasEOL }) => ({
            text: str, x: transform[4], y: transform[5], width, height, endsLine: hasEOL,
          })),
      );
      for (const item of items) characters += item.str ? item.str.length : 0;
      page.cleanup();
    }
    await document.destroy();
    return pages;
  },

  async docx(bytes) {
    const { value } = await require(workerData.docx).extractRawText({ buffer: Buffer.from(bytes.buffer) });
    return value;
  },

  async xlsx(bytes) {
    const rows = await require(workerData.xlsx).readSheet(bytes.buffer, { trim: false });
    let characters = 0;
    for (const row of rows) {
      for (const cell of row) characters += typeof cell === 'string' ? cell.length : 1;
      // Shared strings are one in memory and would be copied cell by cell on the way out.
      if (characters > ${mostSheetCharacters}) throw Object.assign(new Error(), { name: 'TooLarge' });
    }
    return rows;
  },
};

// The libraries print warnings, and nobody reads them here.
for (const name of ['log', 'info', 'warn', 'error', 'debug']) console[name] = () => {};

// What a library throws after its document was given up must not end the thread.
process.on('uncaughtException', () => {});
process.on('unhandledRejection', () => {});

parentPort.on('message', ({ kind, bytes }) => {
  readers[kind](bytes).then(
    (value) => parentPort.postMessage({ value }),
    (error) => parentPort.postMessage({ error: { name: String(error?.name), message: String(error?.message ?? error) } }),
  );
});
`;
