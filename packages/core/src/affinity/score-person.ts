import { embedText, type TextEmbedding } from '../semantic/embed-text';
import type { InterestVector } from '../types';
import { buildVector } from '../vectors/build-vector';
import { termLikeness } from '../vectors/language-model';
import type { ScoringTables } from './model';
import type { TextTerms } from './read-person';
import { scoreTwoByMeaning } from './score-by-meaning';

/** One layer's scores of a person against every target, and how they spread. */
export interface LayerScores {
  readonly scores: Float64Array;
  readonly mean: number;
  /** Population standard deviation, before the floor. */
  readonly spread: number;
  /** In [0, 1]: how far the layer is to be believed, by the number of terms it rests on. */
  readonly trust: number;
}

/** A person's scores by layer. */
export interface PersonScores {
  /** A letter is scored by cosines, a rich profile by the language model. */
  readonly kind: 'letter' | 'profile';
  readonly lexical: LayerScores;
  readonly semantic: LayerScores | undefined;
  /** Of the two layers' scores over the targets. */
  readonly covariance: number;
}

/** A person's terms as both layers see them. */
export interface PersonVectors {
  readonly kind: PersonScores['kind'];
  readonly vector: InterestVector;
  /** Of a rich profile: its terms, ascending, with their shares of its words. */
  readonly shares: InterestVector | undefined;
  readonly embedding: TextEmbedding | undefined;
}

/** A layer that rests on this many terms is believed half; on many, nearly whole. Meaning needs more words to show itself. */
export const HALF_TRUST_TERMS = { lexical: 5, semantic: 15 } as const;

/** @param embedding of the person's sentences, where an embedder gave their vectors. */
export function buildPersonVectors(
  { counts, units }: TextTerms,
  model: ScoringTables,
  embedding?: TextEmbedding,
): PersonVectors {
  const { semantics } = model;
  return {
    kind: counts.shares === undefined ? 'letter' : 'profile',
    vector: buildVector(counts, model.letterIdf),
    shares: counts.shares === undefined ? undefined : sortByTerm(counts.terms, counts.shares),
    embedding: semantics?.kind === 'words' ? embedText(units, semantics.letterWords, semantics.directions) : embedding,
  };
}

/** Where the scores of one person are written. */
export type ScoreRows = ReturnType<typeof createRows>;

export function createRows({ targetsById }: ScoringTables) {
  const width = targetsById.length;
  return { lexical: new Float64Array(width), semantic: new Float64Array(width) };
}

/** Scores of one person with all targets. Complexity: the postings of the person's terms, and targets x dimensions. */
export function scorePerson(person: PersonVectors, model: ScoringTables, rows = createRows(model)): PersonScores {
  if (person.embedding !== undefined) {
    const { vector } = person.embedding;
    scoreByMeaning([vector, vector], model, [rows.semantic, rows.semantic]);
  }
  return scoreWords(person, model, rows);
}

/** Scores of two people, the same as of each alone, in less time. */
export function scorePair(
  [left, right]: readonly [PersonVectors, PersonVectors],
  model: ScoringTables,
  [leftRows, rightRows]: readonly [ScoreRows, ScoreRows],
): readonly [PersonScores, PersonScores] {
  if (left.embedding === undefined || right.embedding === undefined)
    return [scorePerson(left, model, leftRows), scorePerson(right, model, rightRows)];
  const vectors = [left.embedding.vector, right.embedding.vector] as const;
  scoreByMeaning(vectors, model, [leftRows.semantic, rightRows.semantic]);
  return [scoreWords(left, model, leftRows), scoreWords(right, model, rightRows)];
}

function scoreByMeaning(
  vectors: readonly [Float64Array, Float64Array],
  { semantics, targetsById }: ScoringTables,
  rows: readonly [Float64Array, Float64Array],
): void {
  scoreTwoByMeaning(semantics?.targets ?? new Float64Array(targetsById.length * vectors[0].length), vectors, rows);
}

/** Scores the words of someone whose meanings are scored. */
function scoreWords(person: PersonVectors, model: ScoringTables, rows: ScoreRows): PersonScores {
  const shared =
    person.shares === undefined
      ? scoreByCosine(person.vector, model, rows.lexical)
      : scoreByLikeness(person.shares, model, rows.lexical);
  const lexical = describeLayer(rows.lexical, trustIn(shared, 'lexical'), model.targetsById);
  if (person.embedding === undefined) return { kind: person.kind, lexical, semantic: undefined, covariance: 0 };
  const semantic = describeLayer(rows.semantic, trustIn(person.embedding.known, 'semantic'), model.targetsById);
  return { kind: person.kind, lexical, semantic, covariance: covary(lexical, semantic, model.targetsById) };
}

/** @returns how many of the terms some target shares. */
function scoreByCosine({ terms, weights }: InterestVector, model: ScoringTables, scores: Float64Array): number {
  scores.fill(0);
  let shared = 0;
  for (let position = 0; position < terms.length; position += 1) {
    const term = terms[position] ?? 0;
    const weight = weights[position] ?? 0;
    const from = model.start[term] ?? 0;
    const end = model.start[term + 1] ?? 0;
    if (end > from) shared += 1;
    for (let slot = from; slot < end; slot += 1) scores[model.target[slot]!]! += weight * model.weight[slot]!;
  }
  return shared;
}

function scoreByLikeness({ terms, weights }: InterestVector, model: ScoringTables, scores: Float64Array): number {
  scores.fill(0);
  let shared = 0;
  for (let position = 0; position < terms.length; position += 1) {
    const term = terms[position] ?? 0;
    const share = weights[position] ?? 0;
    const corpus = model.corpusShare[term] ?? 0;
    const end = model.start[term + 1] ?? 0;
    if (end > (model.start[term] ?? 0)) shared += 1;
    for (let slot = model.start[term] ?? 0; slot < end; slot += 1) {
      const target = model.target[slot] ?? 0;
      scores[target] = (scores[target] ?? 0) + termLikeness(share, model.share[slot] ?? 0, corpus);
    }
  }
  return shared;
}

function trustIn(terms: number, layer: keyof typeof HALF_TRUST_TERMS): number {
  return terms / (terms + HALF_TRUST_TERMS[layer]);
}

function describeLayer(scores: Float64Array, trust: number, targetsById: Uint32Array): LayerScores {
  const count = Math.max(1, scores.length);
  let sum = 0;
  for (let place = 0; place < targetsById.length; place += 1) sum += scores[targetsById[place]!]!;
  const mean = sum / count;
  let squares = 0;
  for (let place = 0; place < targetsById.length; place += 1) {
    const distance = scores[targetsById[place]!]! - mean;
    squares += distance * distance;
  }
  return { scores, mean, spread: Math.sqrt(squares / count), trust };
}

function covary(a: LayerScores, b: LayerScores, targetsById: Uint32Array): number {
  let sum = 0;
  for (let place = 0; place < targetsById.length; place += 1) {
    const target = targetsById[place]!;
    sum += (a.scores[target]! - a.mean) * (b.scores[target]! - b.mean);
  }
  return sum / Math.max(1, targetsById.length);
}

function sortByTerm(terms: Uint32Array, values: Float64Array): InterestVector {
  const order = Uint32Array.from(terms.keys()).sort((a, b) => (terms[a] ?? 0) - (terms[b] ?? 0));
  return {
    terms: Uint32Array.from(order, (index) => terms[index] ?? 0),
    weights: Float64Array.from(order, (index) => values[index] ?? 0),
  };
}
