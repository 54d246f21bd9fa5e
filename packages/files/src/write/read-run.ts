import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Draft, MatchResult } from '@lettermatch/matcher';
import { FilesError } from '../files-error';
import { AFFINITIES_FILE, type Affinities, parseAffinities } from './affinities-file';

const RUN_FORMAT = 'lettermatch-run/1';
const DRAFT_FORMAT = 'lettermatch-draft/2';

/** What a part of a run must be at the least, so that later work on it finds what it looks for first. */
type Part = 'text' | 'object' | 'objects' | 'list';
type Parts = Readonly<Record<string, Part>>;

export interface Run {
  readonly result: MatchResult;
  readonly draft: Draft;
  /** Absent where they were not kept, or cannot be understood: letters are then read again. */
  readonly affinities?: Affinities;
}

/**
 * A run as `writeResults` left it, for explanation, repair and comparison.
 * @throws FilesError `missing-run`, `damaged-run`, `other-format`, `mixed-run` (the two files are of different runs),
 * `infeasible-run` (nothing was assigned, so there is nothing to work on).
 */
export async function readRun(folder: string): Promise<Run> {
  const result = await readPart<MatchResult>(folder, 'run.json', RUN_FORMAT, {
    status: 'text',
    programme: 'object',
  });
  if (result.status === 'infeasible')
    throw new FilesError(
      'infeasible-run',
      `the run in ${folder} assigned nobody, because its rules cannot all hold. Change the rules as its report.html says, and match again.`,
      { folder },
    );
  assertHolds(join(folder, 'run.json'), result, {
    assignments: 'objects',
    unplaced: 'objects',
    projects: 'objects',
    quality: 'object',
  });
  const { programmeSha256, ...draft } = await readPart<Draft & { readonly programmeSha256?: string }>(
    folder,
    'draft.json',
    DRAFT_FORMAT,
    { programme: 'object', models: 'object' },
  );
  assertDraft(join(folder, 'draft.json'), draft);
  if (programmeSha256 !== undefined && programmeSha256 !== result.programme.sha256)
    throw new FilesError(
      'mixed-run',
      `run.json and draft.json in ${folder} belong to different runs, as after a run that was killed while it wrote. Match again.`,
      { folder },
    );
  const bytes = await readFile(join(folder, AFFINITIES_FILE)).catch(() => undefined);
  const affinities = bytes && parseAffinities(bytes, result.programme.sha256);
  return { result, draft, ...(affinities && { affinities }) };
}

async function readPart<T>(folder: string, name: string, format: string, parts: Parts): Promise<T> {
  const path = join(folder, name);
  const text = await readPlainFile(path);
  const value = parseObject(path, text);
  if (value['format'] !== format)
    throw new FilesError(
      'other-format',
      `${path} is of the format ${JSON.stringify(value['format'] ?? null)}, and this version reads "${format}". Match again, or use the version that wrote it.`,
      { path, format: value['format'] },
    );
  assertHolds(path, value, parts);
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

function assertDraft(
  path: string,
  { programme, models, letters, state }: Pick<Draft, 'programme' | 'models' | 'letters' | 'state'>,
): void {
  if (letters !== undefined) assertHolds(path, { letters }, { letters: 'objects' });
  if (state !== undefined) assertState(path, state);
  assertHolds(path, programme, {
    settings: 'object',
    applicants: 'objects',
    projects: 'objects',
    mentors: 'objects',
    rules: 'object',
  });
  for (const person of programme.applicants) assertHolds(path, person, { id: 'text', letter: 'text' });
  for (const target of [...programme.projects, ...programme.mentors]) assertHolds(path, target, { id: 'text' });
  for (const name of ['projects', 'mentors'] as const)
    if (models[name] !== null) assertHolds(path, models, { [name]: 'object' });
}

function assertState(path: string, state: NonNullable<Draft['state']>): void {
  assertHolds(path, { state }, { state: 'object' });
  assertHolds(path, state, {
    rules: 'object',
    away: 'objects',
    replies: 'objects',
    frozen: 'object',
    published: 'objects',
    history: 'objects',
  });
  if (state.mentorReplies !== undefined) assertHolds(path, state, { mentorReplies: 'objects' });
  for (const person of state.away) {
    assertHolds(path, person, { applicant: 'object', namedBy: 'object', projects: 'list' });
    assertHolds(path, person.applicant, { id: 'text', letter: 'text' });
  }
  assertHolds(path, state.frozen, { applicants: 'list', projects: 'list' });
}

function assertHolds(path: string, value: object, parts: Parts): void {
  const missing = Object.entries(parts).filter(([key, part]) => !isPart((value as Record<string, unknown>)[key], part));
  if (missing.length > 0) throw damaged(path, `it lacks "${missing.map(([key]) => key).join('", "')}"`);
}

function isPart(value: unknown, part: Part): boolean {
  switch (part) {
    case 'text':
      return typeof value === 'string';
    case 'object':
      return isObject(value);
    case 'list':
      return Array.isArray(value);
    case 'objects':
      return Array.isArray(value) && value.every(isObject);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseObject(path: string, text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch (error) {
    throw damaged(path, 'it is not complete JSON', error);
  }
  throw damaged(path, 'it holds no object');
}

function damaged(path: string, reason: string, cause?: unknown): FilesError {
  return new FilesError('damaged-run', `${path} cannot be understood: ${reason}. Match again.`, { path }, { cause });
}
