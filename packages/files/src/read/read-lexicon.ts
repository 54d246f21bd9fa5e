import type { Finding } from '@lettermatch/matcher';
import { openFileReport } from './file-report';
import { type FileInput, loadFile, nameOfFile } from './load-file';
import { readText } from './read-text';

/** Words that are spelt right, one a line; what stands behind a # is a remark. All problems are findings; never throws. */
export async function readLexicon(
  file: FileInput,
): Promise<{ readonly words: readonly string[]; readonly findings: readonly Finding[] }> {
  const report = openFileReport(nameOfFile(file), 'lexicon');
  const bytes = await loadFile(file, report);
  const text = bytes === undefined ? '' : readText(bytes, report);
  const words = text.split(/\r?\n/u).map((line) => line.replace(/(?:^|\s)#.*$/u, '').trim());
  return { words: words.filter((word) => word !== ''), findings: report.findings() };
}
