import type { Finding } from '@lettermatch/matcher';
import { openFileReport } from './file-report';
import { parseJson } from './parse-json-records';
import { readText } from './read-text';

/**
 * The JSON value of a problem in numbers only, from a file's bytes or from text; its shape is checked where it is
 * solved. `undefined` with an error where it is no JSON. Never throws. O(characters).
 */
export function readNumericProblem(
  source: Uint8Array | string,
  name = 'problem.json',
): { readonly value: unknown; readonly findings: readonly Finding[] } {
  const report = openFileReport(name);
  const text = typeof source === 'string' ? source.replace(/^\uFEFF/, '') : readText(source, report);
  if (text.trim() === '') {
    report.add('empty-file', { message: 'There is nothing to read.' });
    return { value: undefined, findings: report.findings() };
  }
  return { value: parseJson(text, report), findings: report.findings() };
}
