import { isZipBomb, listArchive } from './archive';
import type { DocumentContents } from './document-worker';
import type { FileReport } from './file-report';
import type { ReadFindingCode } from './findings';
import { readDocument } from './read-document';

const damaged: Readonly<Record<keyof DocumentContents, ReadFindingCode>> = {
  pdf: 'damaged-pdf',
  docx: 'damaged-docx',
  xlsx: 'damaged-xlsx',
};

/** Contents of a document, or `undefined` with a finding that says why there are none. Bounded in time and memory; never throws. */
export async function openDocument<Kind extends keyof DocumentContents>(
  kind: Kind,
  bytes: Uint8Array,
  report: FileReport,
  timeLimitMs?: number,
): Promise<DocumentContents[Kind] | undefined> {
  if (kind !== 'pdf') {
    const entries = listArchive(bytes);
    if (entries === undefined) {
      report.add(damaged[kind], {
        message: 'The document is cut off or was changed: its list of contents is missing.',
      });
      return undefined;
    }
    if (await isZipBomb(bytes, entries)) {
      report.add('zip-bomb', { message: 'The document unpacks to far more than its size allows.' });
      return undefined;
    }
  }
  const outcome = await readDocument(kind, bytes, timeLimitMs);
  switch (outcome.status) {
    case 'read':
      return outcome.contents;
    case 'stopped': {
      const limit = outcome.reason === 'time' ? 'time' : 'memory';
      report.add('reading-stopped', { message: `Reading the document took too much ${limit}.` });
      return undefined;
    }
    case 'failed':
      if (outcome.name === 'TooLarge') report.add('too-large', { message: 'The sheet holds too much text.' });
      else if (outcome.name === 'PasswordException')
        report.add('locked-file', { message: 'The PDF asks for a password.' });
      else report.add(damaged[kind], { message: `The document cannot be opened: ${oneLine(outcome.message)}.` });
      return undefined;
  }
}

function oneLine(message: string): string {
  return message
    .replace(/\s+/g, ' ')
    .slice(0, 120)
    .replace(/[.\s]+$/, '');
}
