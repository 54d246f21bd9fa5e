import { closeSync, openSync, readSync } from 'node:fs';
import type { Problem } from '@lettermatch/matcher';
import { HEADER_WORDS, LAYOUTS, MAGIC } from './write-problem';

const BLOCK_BYTES = 1 << 26;

/** Reads what `writeProblem` wrote straight into the problem's own arrays: no second copy of them ever exists. */
export function readProblem(path: string): Problem {
  const file = openSync(path, 'r');
  try {
    return readOpen(file, path);
  } finally {
    closeSync(file);
  }
}

function readOpen(file: number, path: string): Problem {
  const [magic, applicants = 0, projects = 0, places = 0, code = 0, pairs = 0] = fill(
    file,
    new Uint32Array(HEADER_WORDS),
  );
  const layout = LAYOUTS[code];
  if (magic !== MAGIC || layout === undefined) throw new Error(`${path} is not a problem file.`);
  const seats = { min: fill(file, new Uint32Array(projects)), max: fill(file, new Uint32Array(projects)) };
  const shape = { applicants, projects, places, seats };
  if (layout === 'sparse') {
    const rowStart = fill(file, new Uint32Array(applicants + 1));
    const project = fill(file, new Uint32Array(pairs));
    return { ...shape, scores: { kind: 'sparse', rowStart, project, values: fill(file, new Float32Array(pairs)) } };
  }
  const values = fill(file, new Float32Array(pairs));
  if (layout === 'dense') return { ...shape, scores: { kind: 'dense', values } };
  const padded = fill(file, new Uint8Array(Math.ceil(pairs / 32) * 4));
  return { ...shape, scores: { kind: 'dense', values, forbidden: padded.subarray(0, Math.ceil(pairs / 8)) } };
}

function fill<Words extends Uint8Array | Uint32Array | Float32Array>(file: number, words: Words): Words {
  const bytes = new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
  for (let at = 0; at < bytes.length; ) {
    const read = readSync(file, bytes, at, Math.min(BLOCK_BYTES, bytes.length - at), null);
    if (read === 0) throw new Error('The problem file is too short.');
    at += read;
  }
  return words;
}
