/// <reference path="../../../packages/core/src/natural.d.ts" />
import type { ApplicantText, TargetText } from '@lettermatch/core';
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';

/** How often each stem occurs in a text: what anyone would write first. */
export function countStems(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    const stem = porter.stem(word);
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

export function applicantText({ letter, documents = [] }: ApplicantText): string {
  return [letter, ...documents].join('\n');
}

export function targetText({ title = '', description, descriptions = {} }: TargetText): string {
  return [title, description, ...Object.values(descriptions)].join('\n');
}

/** In how many texts each stem occurs. */
export function countDocuments(texts: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const frequencies = new Map<string, number>();
  for (const counts of texts) for (const stem of counts.keys()) frequencies.set(stem, (frequencies.get(stem) ?? 0) + 1);
  return frequencies;
}
