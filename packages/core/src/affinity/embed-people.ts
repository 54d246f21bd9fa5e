import type { TextEmbedding } from '../semantic/embed-text';
import type { Embedder } from '../semantic/embedder';
import { compileEndpoint, embedPerson } from '../semantic/endpoint-model';
import { completeEndpointModel, createPersonLookup, fitEndpointModel } from '../semantic/fit-endpoint-model';
import { type EmbeddableSentence, sentencesOfPerson } from '../semantic/read-sentences';
import type { ApplicantText, TargetText } from '../types';
import { createWordReader } from '../words/read-words';
import type { Model } from './model';

export interface EmbedOptions {
  readonly embed: Embedder | undefined;
  /** Whether the model is one of before: only people whom it does not know are embedded. */
  readonly isFrozen: boolean;
  readonly stop: () => boolean;
  readonly onStep: (done: number, total: number) => void;
}

/**
 * A model with what the embedder makes of the texts. When `stop` answers true meanwhile, whatever the embedder throws then is the stop.
 * @throws what `fitEndpointModel` and `completeEndpointModel` throw.
 */
export async function addEmbeddings(
  model: Model,
  applicants: readonly ApplicantText[],
  targets: readonly TargetText[],
  { embed, isFrozen, stop, onStep }: EmbedOptions,
): Promise<Model> {
  if (stop()) return model;
  const reader = readerOf(model);
  const add = async (): Promise<Model> => {
    if (isFrozen) {
      if (model.semantic?.kind !== 'endpoint') return model;
      return { ...model, semantic: await completeEndpointModel(model.semantic, applicants, reader, embed, onStep) };
    }
    if (embed === undefined) return model;
    return { ...model, semantic: (await fitEndpointModel(applicants, targets, reader, embed, onStep)) ?? null };
  };
  return add().catch((error: unknown) => {
    if (stop()) return model;
    throw error;
  });
}

/** Someone's texts by sentences. */
export interface EmbeddedTexts {
  readonly sentences: readonly EmbeddableSentence[];
  /** See `packVectors`: one row a sentence. */
  readonly vectors: string;
  /** As one vector; without the sentences that are not kept. */
  embed(isKept?: (sentence: EmbeddableSentence) => boolean): TextEmbedding;
}

/**
 * Reads people's texts by sentences and looks their vectors up; undefined for a model without an embedder's vectors.
 * The look-up throws CoreError `missing-embedding` for texts that the model has no vectors of.
 */
export function createPersonEmbedder({
  semantic,
  wording,
}: Model): ((person: ApplicantText) => EmbeddedTexts) | undefined {
  if (semantic?.kind !== 'endpoint') return undefined;
  const reader = readerOf({ wording });
  const look = createPersonLookup(semantic);
  const compiled = compileEndpoint(semantic);
  return (person) => {
    const sentences = sentencesOfPerson(person, reader);
    const vectors = look(person.id, sentences);
    return { sentences, vectors, embed: (isKept) => embedPerson(sentences, vectors, compiled, isKept) };
  };
}

/** Each letter's vector, by its place; undefined for a model without an embedder's vectors. */
export function embedPeople(
  model: Model,
  applicants: readonly ApplicantText[],
): ReadonlyMap<number, TextEmbedding> | undefined {
  const embed = createPersonEmbedder(model);
  return embed && new Map(applicants.map((applicant, place) => [place, embed(applicant).embed()]));
}

/** Without repairs of spelling: what is a sentence with words must not depend on how letters are read. */
function readerOf({ wording }: Pick<Model, 'wording'>) {
  return createWordReader(undefined, wording);
}
