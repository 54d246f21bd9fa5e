import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Draft, MatchResult } from '@lettermatch/matcher';
import { FilesError } from '../files-error';

const RUN_FORMAT = 'lettermatch-run/1';
const DRAFT_FORMAT = 'lettermatch-draft/1';

/**
 * A run as `writeResults` left it, for explanation, repair and comparison.
 * @throws FilesError `missing-run`, `damaged-run`, `other-format`, `mixed-run` (the two files are of different runs),
 * `infeasible-run` (nothing was assigned, so there is nothing to work on).
 */
export async function readRun(folder: string): Promise<{ readonly result: MatchResult; readonly draft: Draft }> {
  const result = await readPart<MatchResult>(folder, 'run.json', RUN_FORMAT, ['status', 'programme']);
  if (result.status === 'infeasible')
    throw new FilesError(
      'infeasible-run',
      `the run in ${folder} assigned nobody, because its rules cannot all hold. Change the rules as its report.html says, and match again.`,
      { folder },
    );
  assertHas(join(folder, 'run.json'), result, ['assignments', 'unplaced', 'quality']);
  const { programmeSha256, ...draft } = await readPart<Draft & { readonly programmeSha256?: string }>(
    folder,
    'draft.json',
    DRAFT_FORMAT,
    ['programme', 'models'],
  );
  if (programmeSha256 !== undefined && programmeSha256 !== result.programme.sha256)
    throw new FilesError(
      'mixed-run',
      `run.json and draft.json in ${folder} belong to different runs, as after a run that was killed while it wrote. Match again.`,
      { folder },
    );
  return { result, draft };
}

async function readPart<T>(folder: string, name: string, format: string, keys: readonly string[]): Promise<T> {
  const path = join(folder, name);
  const text = await readPlainFile(path);
  const value = parseObject(path, text);
  if (value['format'] !== format)
    throw new FilesError(
      'other-format',
      `${path} is of the format ${JSON.stringify(value['format'] ?? null)}, and this version reads "${format}". Match again, or use the version that wrote it.`,
      { path, format: value['format'] },
    );
  assertHas(path, value, keys);
  return value as T;
}

async function readPlainFile(path: string): Promise<string> {
  const missing = (reason: string, cause?: unknown) =>
    new FilesError(
      'missing-run',
      `${path} cannot be read: ${reason}. Give the folder that a match wrote its results to.`,
      { path },
      { cause },
    );
  try {
    if ((await stat(path)).isFile()) return await readFile(path, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw missing(code === 'ENOENT' || code === 'ENOTDIR' ? 'it is not there' : message, error);
  }
  // A pipe may never end.
  throw missing('it is no plain file');
}

function assertHas(path: string, value: object, keys: readonly string[]): void {
  const missing = keys.filter((key) => !Object.hasOwn(value, key));
  if (missing.length > 0) throw damaged(path, `it lacks "${missing.join('", "')}"`);
}

function parseObject(path: string, text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch (error) {
    throw damaged(path, 'it is not complete JSON', error);
  }
  throw damaged(path, 'it holds no object');
}

function damaged(path: string, reason: string, cause?: unknown): FilesError {
  return new FilesError('damaged-run', `${path} cannot be understood: ${reason}. Match again.`, { path }, { cause });
}
