import { closeSync, openSync, writeSync } from 'node:fs';
import type { Instance, Layout } from '../instances/instance';

/** First word of a problem file. */
export const MAGIC = 0x4c4d5042;
export const HEADER_WORDS = 8;
/** By the code that stands in the file. */
export const LAYOUTS: readonly Layout[] = ['dense', 'dense-with-forbidden', 'sparse'];

export interface ProblemSize {
  readonly allowedPairs: number;
  /** Of scores, and of what says which pairs they are. */
  readonly matrixBytes: number;
}

const BLOCK_BYTES = 1 << 22;

/**
 * Writes an instance row by row, so that this process never holds its scores. All little-endian words of 4 bytes:
 *
 *   header   magic, applicants, projects, places, code of the layout, pairs, 0, 0
 *   seats    fewest by project, then most by project
 *   dense    scores by applicant, then project; with forbidden pairs their bits follow, the lowest bit first
 *   sparse   offsets by applicant, then the projects of the allowed pairs, then their scores
 */
export function writeProblem(path: string, instance: Instance): ProblemSize {
  const file = openSync(path, 'w');
  try {
    return instance.layout === 'sparse' ? writeSparse(file, instance) : writeDense(file, instance);
  } finally {
    closeSync(file);
  }
}

function writeDense(file: number, instance: Instance): ProblemSize {
  const { applicants, projects } = instance.shape;
  const pairs = applicants * projects;
  const hasForbidden = instance.layout === 'dense-with-forbidden';
  const forbidden = new Uint8Array(hasForbidden ? Math.ceil(pairs / 32) * 4 : 0);
  let forbiddenPairs = 0;
  writeHead(file, instance, pairs);
  const rowsInBlock = Math.max(1, Math.floor(BLOCK_BYTES / (4 * projects)));
  const block = new Float32Array(rowsInBlock * projects);
  for (let first = 0; first < applicants; first += rowsInBlock) {
    const rows = Math.min(rowsInBlock, applicants - first);
    for (let at = 0; at < rows; at += 1) {
      const row = block.subarray(at * projects, (at + 1) * projects);
      instance.scoreRow(row, first + at);
      for (let project = 0; hasForbidden && project < projects; project += 1) {
        if (!Number.isNaN(row[project])) continue;
        row[project] = 0;
        forbiddenPairs += 1;
        const pair = (first + at) * projects + project;
        forbidden[pair >>> 3]! |= 1 << (pair & 7);
      }
    }
    writeWords(file, block.subarray(0, rows * projects));
  }
  writeWords(file, forbidden);
  return { allowedPairs: pairs - forbiddenPairs, matrixBytes: 4 * pairs + forbidden.byteLength };
}

function writeSparse(file: number, instance: Instance): ProblemSize {
  const { applicants, projects } = instance.shape;
  const rowStart = new Uint32Array(applicants + 1);
  const listed: number[] = [];
  const scores: number[] = [];
  const row = new Float32Array(projects);
  for (let applicant = 0; applicant < applicants; applicant += 1) {
    instance.scoreRow(row, applicant);
    row.forEach((score, project) => {
      if (Number.isNaN(score)) return;
      listed.push(project);
      scores.push(score);
    });
    rowStart[applicant + 1] = listed.length;
  }
  writeHead(file, instance, listed.length);
  writeWords(file, rowStart);
  writeWords(file, Uint32Array.from(listed));
  writeWords(file, Float32Array.from(scores));
  return { allowedPairs: listed.length, matrixBytes: 4 * (rowStart.length + 2 * listed.length) };
}

function writeHead(file: number, { shape, layout }: Instance, pairs: number): void {
  const { applicants, projects, places } = shape;
  const quotas = Array.from({ length: projects }, (_, project) => shape.seats(project));
  writeWords(file, Uint32Array.of(MAGIC, applicants, projects, places, LAYOUTS.indexOf(layout), pairs, 0, 0));
  writeWords(
    file,
    Uint32Array.from(quotas, ([fewest]) => fewest),
  );
  writeWords(
    file,
    Uint32Array.from(quotas, ([, most]) => most),
  );
}

function writeWords(file: number, words: Uint8Array | Uint32Array | Float32Array): void {
  const bytes = new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
