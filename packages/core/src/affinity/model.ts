import { type CompiledEndpoint, compileEndpoint, type EndpointModel } from '../semantic/endpoint-model';
import { type CompiledSemantics, compileSemantics, type SemanticModel } from '../semantic/semantic-model';
import type { Wording } from '../words/wording';

/** The straight line from a person's standardised score to affinity, and the words people read for it. */
export interface Scale {
  /** Least spreads of one person's scores, by layer and joined; a letter about nothing is not stretched beyond them. */
  readonly spreadFloors: {
    /** Cosines of letters. */
    readonly letter: number;
    /** Likeness of rich profiles. */
    readonly profile: number;
    readonly semantic: number;
    readonly joined: number;
  };
  /** affinity = clamp01(alpha + beta x z), z the person's standardised score: see `joinLayers`. */
  readonly alpha: number;
  readonly beta: number;
  /** Affinities from which a fit is called strong, and good; below it is weak. */
  readonly strongFrom: number;
  readonly goodFrom: number;
}

/** A target's terms and vector as plain numbers. */
export interface TargetVector {
  readonly id: string;
  readonly terms: readonly number[];
  readonly weights: readonly number[];
  /** Each term's share of the target's terms. */
  readonly shares: readonly number[];
}

/**
 * Everything fitted on a programme's texts, frozen: plain JSON, stored with a draft.
 * Whatever is scored later with it (a late letter, an explanation) moves nobody else's affinity.
 */
export interface Model {
  readonly version: 2;
  /** Terms, ascending. */
  readonly vocabulary: readonly string[];
  readonly idf: readonly number[];
  /** How often each term occurs in all texts. */
  readonly occurrences: readonly number[];
  /** Places of terms that nearly every letter holds and hardly a target: they count in no letter. Ascending. */
  readonly boilerplate: readonly number[];
  readonly targets: readonly TargetVector[];
  /**
   * What words mean by the company they keep, or what an embedder makes of sentences; `null` where there was too little to learn from, or
   * where it is switched off.
   */
  readonly semantic: SemanticModel | EndpointModel | null;
  readonly scale: Scale;
  /** Words that count as spelt right: of the targets' texts, and seen in three letters or more (with their counts). */
  readonly spelling: { readonly vocabulary: readonly string[]; readonly seen: readonly (readonly [string, number])[] };
  /** What words stand for in this programme's texts: acronyms, a glossary. */
  readonly wording: Wording;
}

/** The look-up tables of a model that scoring needs: arrays of numbers, cheap to share. */
export interface ScoringTables {
  /** 0 for boilerplate. */
  readonly letterIdf: Float64Array;
  /** Each term's share of all terms. */
  readonly corpusShare: Float64Array;
  /** Targets by ascending id: the order of sums over targets, whatever order they came in. */
  readonly targetsById: Uint32Array;
  /** Targets by term: those of term t are `target[start[t] .. start[t + 1])`, with their weights and shares. */
  readonly start: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float64Array;
  readonly share: Float64Array;
  readonly semantics: CompiledSemantics | CompiledEndpoint | undefined;
}

/** A model with its look-up tables. */
export interface CompiledModel extends ScoringTables {
  readonly model: Model;
  readonly targetIndex: ReadonlyMap<string, number>;
}

/** The tables without the model. */
export function listScoringTables({ model: _, targetIndex: __, ...tables }: CompiledModel): ScoringTables {
  return tables;
}

/** Builds a model's look-up tables. Linear in its size. */
export function compileModel(model: Model): CompiledModel {
  const letterIdf = Float64Array.from(model.idf);
  for (const term of model.boilerplate) letterIdf[term] = 0;
  const total = model.occurrences.reduce((sum, count) => sum + count, 0);
  return {
    model,
    letterIdf,
    corpusShare: Float64Array.from(model.occurrences, (count) => count / total),
    targetIndex: new Map(model.targets.map((vector, index) => [vector.id, index])),
    targetsById: orderById(model.targets),
    ...listPostings(model),
    semantics: compileLayer(model),
  };
}

function compileLayer({ semantic, occurrences, boilerplate }: Model) {
  if (semantic === null) return undefined;
  return semantic.kind === 'endpoint'
    ? compileEndpoint(semantic)
    : compileSemantics(semantic, occurrences, boilerplate);
}

/** Indices in the order of ids. */
export function orderById(items: readonly { readonly id: string }[]): Uint32Array {
  const idOf = (index: number) => items[index]?.id ?? '';
  return Uint32Array.from(items.keys()).sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}

function listPostings({ vocabulary, targets }: Model) {
  const terms = vocabulary.length;
  const start = new Uint32Array(terms + 1);
  for (const vector of targets) for (const term of vector.terms) start[term + 1] = (start[term + 1] ?? 0) + 1;
  for (let term = 0; term < terms; term += 1) start[term + 1] = (start[term + 1] ?? 0) + (start[term] ?? 0);
  const next = start.slice();
  const target = new Uint32Array(start[terms] ?? 0);
  const weight = new Float64Array(target.length);
  const share = new Float64Array(target.length);
  targets.forEach((vector, index) => {
    vector.terms.forEach((term, position) => {
      const slot = next[term] ?? 0;
      next[term] = slot + 1;
      target[slot] = index;
      weight[slot] = vector.weights[position] ?? 0;
      share[slot] = vector.shares[position] ?? 0;
    });
  });
  return { start, target, weight, share };
}
