import { describe, expect, it, vi } from 'vitest';
import { readDocument } from './read-document';
import { buildDocx } from './testing/build-docx';
import { buildPdf, pdfLines } from './testing/build-pdf';

/** A page whose content stream shows text a million times: seconds of work for a small file. */
const endless = buildPdf([[{ text: `x) Tj ${'(x) Tj '.repeat(1_000_000)} (x`.replaceAll('\\', ''), y: 700 }]]);

describe('readDocument', () => {
  it('opens documents one after the other, each with its own library', async () => {
    const [pdf, docx] = await Promise.all([
      readDocument('pdf', buildPdf([pdfLines(['Dear organisers,'])])),
      readDocument('docx', buildDocx(['Dear organisers,'])),
    ]);
    expect(pdf).toMatchObject({ status: 'read', contents: [[{ text: 'Dear organisers,', x: 72, y: 770 }]] });
    expect(docx).toMatchObject({ status: 'read', contents: 'Dear organisers,\n\n' });
  });

  it('passes on what a library says of a file it refuses', async () => {
    expect(await readDocument('pdf', Buffer.from('%PDF-1.4 nothing'))).toMatchObject({
      status: 'failed',
      name: 'InvalidPDFException',
    });
  });

  it('gives a document up in time, and opens the next one', async () => {
    expect(await readDocument('pdf', endless, 1)).toEqual({ status: 'stopped', reason: 'time' });
    const next = await readDocument('docx', buildDocx(['Hello']));
    expect(next).toMatchObject({ status: 'read', contents: 'Hello\n\n' });
  });

  it('keeps the process alive only while it reads', async () => {
    // Of one kind alone: the test runner's own resources come and go meanwhile.
    const count = () => process.getActiveResourcesInfo().filter((kind) => kind === 'MessagePort').length;
    const before = count();
    const reading = readDocument('docx', buildDocx(['Hello']));
    await new Promise(setImmediate);
    expect(count()).toBeGreaterThan(before);
    await reading;
    await vi.waitFor(() => expect(count()).toBe(before));
  });

  it('leaves the bytes to their owner', async () => {
    const bytes = buildDocx(['Hello']);
    const copy = Buffer.from(bytes);
    await readDocument('docx', bytes);
    expect(bytes.equals(copy)).toBe(true);
  });
});
