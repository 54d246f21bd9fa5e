import { readFileSync, writeFileSync } from 'node:fs';
import type { LetterMeasure } from './metrics/measure-letters';

/** Measures of an earlier run by group and method, for the comparison with a later one. */
export type Reference = Readonly<Record<string, Readonly<Record<string, readonly LetterMeasure[]>>>>;

export function saveReference(file: string, reference: Reference): void {
  writeFileSync(file, `${JSON.stringify(reference)}\n`);
}

/** @throws Error where the file cannot be read or was written by something else. */
export function loadReference(file: string): Reference {
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`"${file}" holds no measures. Write it with --save.`);
  }
  return value as Reference;
}
