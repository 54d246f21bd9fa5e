import type { EmbeddableSentence } from '../semantic/read-sentences';
import { dot, unpackVectors } from '../semantic/word-vectors';
import { termLikeness } from '../vectors/language-model';
import type { EmbeddedTexts } from './embed-people';
import type { CompiledModel, TargetVector } from './model';
import type { PersonVectors } from './score-person';

/** A sentence and what it adds by its meaning. */
export interface SentenceShare extends EmbeddableSentence {
  readonly contribution: number;
}

const MOST_VIA = 2;
/** Words of a smaller cosine are not close enough to be named. */
const CLOSE = 0.35;

/** What each term that the person shares with a target adds, all its occurrences together. Linear in the terms of both. */
export function shareOfTerms(
  { vector, shares }: PersonVectors,
  target: TargetVector,
  slope: number,
  { corpusShare }: CompiledModel,
): ReadonlyMap<number, number> {
  const own = shares ?? vector;
  const weightOf = new Map(Array.from(own.terms, (term, position) => [term, own.weights[position] ?? 0]));
  const added = new Map<number, number>();
  target.terms.forEach((term, position) => {
    const weight = weightOf.get(term);
    if (weight === undefined) return;
    const share =
      shares === undefined
        ? weight * (target.weights[position] ?? 0)
        : termLikeness(weight, target.shares[position] ?? 0, corpusShare[term] ?? 0);
    added.set(term, slope * share);
  });
  return added;
}

/** What one occurrence of a word in a unit of the person's texts adds by its meaning; each word is compared with the target once. */
export function shareOfWords(
  { embedding }: PersonVectors,
  target: number,
  slope: number,
  { semantics }: CompiledModel,
): (term: number, unit: number) => number {
  if (semantics?.kind !== 'words' || embedding === undefined) return () => 0;
  const { letterWords: words, targets } = semantics;
  const aim = targets.subarray(target * words.dimensions, (target + 1) * words.dimensions);
  const closeness = new Map<number, number>();
  return (term, unit) => {
    let close = closeness.get(term);
    if (close === undefined) {
      const row = words.rowOf[term] ?? -1;
      close = row < 0 ? 0 : dot(words.values.subarray(row * words.dimensions, (row + 1) * words.dimensions), aim);
      closeness.set(term, close);
    }
    return slope * (embedding.shares[unit] ?? 0) * close;
  };
}

/** What each sentence adds by its meaning as a whole; nothing where words are compared. Linear in sentences x dimensions. */
export function shareOfSentences(
  texts: EmbeddedTexts | undefined,
  { embedding }: PersonVectors,
  target: number,
  slope: number,
  { semantics }: CompiledModel,
): readonly SentenceShare[] {
  if (texts === undefined || embedding === undefined || semantics?.kind !== 'endpoint') return [];
  const { dimensions, targets } = semantics;
  const aim = targets.subarray(target * dimensions, (target + 1) * dimensions);
  const { values } = unpackVectors(texts.vectors, dimensions);
  return texts.sentences.map((sentence, index) => {
    const own = values.subarray(index * dimensions, (index + 1) * dimensions);
    return { ...sentence, contribution: slope * (embedding.shares[index] ?? 0) * dot(own, aim) };
  });
}

/** The words of a target that a term is closest to, as the target writes them. Linear in the target's terms. */
export function findViaWords(term: number, target: TargetVector, { semantics }: CompiledModel): readonly string[] {
  if (semantics?.kind !== 'words') return [];
  const row = semantics.words.rowOf[term] ?? -1;
  if (row < 0) return [];
  const { words, forms } = semantics;
  const vectorOf = (at: number) => words.values.subarray(at * words.dimensions, (at + 1) * words.dimensions);
  const own = vectorOf(row);
  const length = Math.sqrt(dot(own, own));
  const close: { readonly form: string; readonly closeness: number }[] = [];
  target.terms.forEach((other) => {
    const at = words.rowOf[other] ?? -1;
    const form = forms[at] ?? '';
    if (at < 0 || at === row || form === '') return;
    const vector = vectorOf(at);
    const cosine = dot(own, vector) / (length * Math.sqrt(dot(vector, vector)) || 1);
    if (cosine >= CLOSE) close.push({ form, closeness: cosine });
  });
  close.sort((a, b) => b.closeness - a.closeness || (a.form < b.form ? -1 : 1));
  return close.slice(0, MOST_VIA).map(({ form }) => form);
}
