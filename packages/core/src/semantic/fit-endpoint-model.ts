import { CoreError } from '../core-error';
import type { ApplicantText, TargetText } from '../types';
import type { WordReader } from '../words/read-words';
import { embedSentences, type SentenceVectors } from './embed-sentences';
import type { Embedder } from './embedder';
import { checksumOf, type EmbeddedPerson, type EndpointModel, embedPerson } from './endpoint-model';
import { LARGE_CORPUS, MOST_LETTERS } from './fit-semantic-model';
import { commonDirections } from './principal-directions';
import { type EmbeddableSentence, sentencesOfPerson, sentencesOfTarget } from './read-sentences';

type Report = (done: number, total: number) => void;

/** Someone, or a target, with the sentences that are embedded. */
interface Embeddable {
  readonly id: string;
  readonly sentences: readonly EmbeddableSentence[];
}

/**
 * Has the sentences of all texts embedded, and fits what they have in common.
 * @param reader must read by the programme's wording alone, so that the sentences are the same whenever the texts are read again.
 * @returns undefined where no text holds a content word.
 * @throws what `embedSentences` throws.
 */
export async function fitEndpointModel(
  applicants: readonly ApplicantText[],
  targets: readonly TargetText[],
  reader: WordReader,
  embedder: Embedder,
  onStep?: Report,
): Promise<EndpointModel | undefined> {
  const people = readPeople(applicants, reader);
  const described = targets.map(
    (target): Embeddable => ({ id: target.id, sentences: sentencesOfTarget(target, reader) }),
  );
  const vectors = await embedSentences(textsOf([...people, ...described]), embedder, onStep);
  const { dimensions } = vectors;
  if (dimensions === 0) return undefined;
  const meanOf = ({ sentences }: Embeddable, directions: readonly Float64Array[]) =>
    embedPerson(sentences, packed(sentences, vectors), { dimensions, directions }).vector;
  const stride = Math.ceil(people.length / MOST_LETTERS);
  const seen = [...sortById(described), ...people.filter((_, place) => place % stride === 0)];
  const count = [...people, ...described].reduce((sum, { sentences }) => sum + sentences.length, 0);
  const directions = commonDirections(
    seen.map((each) => meanOf(each, [])),
    count >= LARGE_CORPUS ? 2 : 1,
  );
  return {
    kind: 'endpoint',
    name: embedder.name,
    dimensions,
    directions: directions.map((direction) => [...direction]),
    targets: described.map((target) => [...meanOf(target, directions)]),
    people: people.map((person) => freeze(person, vectors)),
  };
}

/**
 * A frozen model with the vectors of people whom it does not know, or who wrote other sentences since; nobody else's change.
 * @throws CoreError `missing-embedding` where vectors are needed and no embedder, or another one than the model's, is given.
 */
export async function completeEndpointModel(
  model: EndpointModel,
  applicants: readonly ApplicantText[],
  reader: WordReader,
  embedder: Embedder | undefined,
  onStep?: Report,
): Promise<EndpointModel> {
  const known = new Map(model.people.map((person) => [person.id, person]));
  const unknown = readPeople(applicants, reader).filter(
    ({ id, sentences }) => sentences.length > 0 && known.get(id)?.checksum !== checksumOf(sentences),
  );
  const [first] = unknown;
  if (first === undefined) return model;
  if (embedder === undefined) throw missing(model, first.id);
  if (embedder.name !== model.name) {
    throw new CoreError(
      'missing-embedding',
      `the model's vectors come from ${model.name}, and ${embedder.name} is given for "${first.id}". Use the first one, or fit a new model.`,
      { name: model.name },
    );
  }
  const vectors = await embedSentences(textsOf(unknown), embedder, onStep);
  if (vectors.dimensions !== model.dimensions) {
    throw new CoreError(
      'invalid-embedding',
      `${model.name} gave vectors of ${vectors.dimensions} numbers, and the model's have ${model.dimensions}. Fit a new model.`,
      { name: model.name },
    );
  }
  for (const person of unknown) known.set(person.id, freeze(person, vectors));
  return { ...model, people: sortById([...known.values()]) };
}

/** Who gives the vectors of a model's people; without a text that is embedded nobody is missed. */
export function createPersonLookup(
  model: EndpointModel,
): (id: string, sentences: readonly EmbeddableSentence[]) => string {
  const known = new Map(model.people.map((person) => [person.id, person]));
  return (id, sentences) => {
    if (sentences.length === 0) return '';
    const person = known.get(id);
    if (person === undefined || person.checksum !== checksumOf(sentences)) throw missing(model, id);
    return person.vectors;
  };
}

function missing({ name }: EndpointModel, id: string): CoreError {
  return new CoreError(
    'missing-embedding',
    `the model holds no vectors of the sentences of "${id}". Score the letter with the embedder that the model was fitted with: ${name}.`,
    { id, name },
  );
}

function readPeople(applicants: readonly ApplicantText[], reader: WordReader): readonly Embeddable[] {
  return sortById(applicants).map((applicant) => ({
    id: applicant.id,
    sentences: sentencesOfPerson(applicant, reader),
  }));
}

function freeze({ id, sentences }: Embeddable, vectors: SentenceVectors): EmbeddedPerson {
  return { id, checksum: checksumOf(sentences), vectors: packed(sentences, vectors) };
}

function packed(sentences: readonly EmbeddableSentence[], { of }: SentenceVectors): string {
  return sentences.map(({ text }) => of.get(text) ?? '').join('');
}

function* textsOf(all: readonly Embeddable[]): Iterable<string> {
  for (const { sentences } of all) for (const { text } of sentences) yield text;
}

function sortById<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
}
