import { CoreError } from '../core-error';
import type { ApplicantText, InterestVector, Repair, RunHooks, TargetText } from '../types';
import { createWordReader } from '../words/read-words';
import { createTermTable } from '../words/term-table';
import { buildSpeller, collectSpelling, type ReadingOptions } from './collect-spelling';
import { fitModel, type PersonTerms } from './fit-model';
import { fitWording, type WordingOptions } from './fit-wording';
import { compileModel, type Model } from './model';
import { createReading, type Reading, readPerson } from './read-person';
import { scorePeople } from './score-people';
import { buildPersonVectors } from './score-person';

export interface AffinityOptions extends RunHooks, ReadingOptions, WordingOptions {
  /** A frozen model: targets, vocabulary and scale are taken from it, nothing is fitted; `targets`, `glossary` and `lexicon` are not read. */
  readonly model?: Model;
  /** Compare what words mean, by the company they keep, beside the words themselves. @defaultValue true */
  readonly semantic?: boolean;
}

/** What was read from one letter. */
export interface LetterReading {
  readonly id: string;
  /** ISO 639-1, or `und`. */
  readonly language: string;
  /** Words in the letter, placeholders and links left out. */
  readonly words: number;
  readonly placeholders: number;
  readonly repairs: readonly Repair[];
  readonly vector: InterestVector;
}

/** How well every letter fits every target. */
export interface Affinity {
  readonly status: 'complete' | 'stopped';
  readonly applicants: readonly string[];
  readonly targets: readonly string[];
  /** In [0, 1], row-major: applicants x targets. */
  readonly values: Float64Array;
  readonly letters: readonly LetterReading[];
  readonly model: Model;
}

/**
 * Affinity of every letter with every target, and the model that gave it.
 * The order of applicants and targets changes no value. With `options.model` letters are scored by the frozen model.
 * When `shouldStop` answers true the remaining rows are 0 and the status is `stopped`.
 * @throws CoreError `duplicate-id` where two applicants or two targets share an id.
 * @complexity linear in the texts' length, plus the training of word vectors (on at most 5,000 units of text), plus applicants x targets.
 */
export async function computeAffinity(
  applicants: readonly ApplicantText[],
  targets: readonly TargetText[],
  options: AffinityOptions = {},
): Promise<Affinity> {
  assertUniqueIds(applicants, 'applicants');
  assertUniqueIds(targets, 'targets');
  const stop = rememberStop(options.shouldStop);
  const spelling = options.model?.spelling ?? collectSpelling(untilStopped(applicants, stop), targets, options);
  const wording = options.model?.wording ?? fitWording(applicants, targets, options);
  const table = createTermTable(options.model?.vocabulary);
  const reading = createReading(createWordReader(buildSpeller(spelling, options), wording), table);

  const read: ReadLetter[] = [];
  for (const applicant of untilStopped(applicants, stop)) {
    read.push(readLetter(applicant, reading));
    options.onProgress?.({ stage: 'words', done: read.length, total: applicants.length });
  }
  const onStep = (done: number, total: number) => options.onProgress?.({ stage: 'vectors', done, total });
  const fitted = options.model
    ? { model: options.model, people: read }
    : fitModel(read, targets, reading, { spelling, wording }, { ...options, shouldStop: stop, onStep });
  const compiled = compileModel(fitted.model);
  const vectors = fitted.people.map((person) => buildPersonVectors(person, compiled));
  const scored = scorePeople(fitted.people, vectors, compiled, options.model?.scale, stop, options.onProgress);
  return {
    status: scored.rows < applicants.length ? 'stopped' : 'complete',
    applicants: applicants.map(({ id }) => id),
    targets: compiled.model.targets.map(({ id }) => id),
    values: scored.values,
    letters: applicants.map(({ id }, index) => describeLetter(id, read[index], vectors[index]?.vector)),
    model: { ...compiled.model, scale: scored.scale },
  };
}

/** What is kept of a letter once its words are counted. */
interface ReadLetter extends Omit<LetterReading, 'vector'>, PersonTerms {}

function readLetter(applicant: ApplicantText, reading: Reading): ReadLetter {
  const { documents, counts, units } = readPerson(applicant, reading);
  const [{ letter, written, repairs }] = documents;
  return {
    id: applicant.id,
    language: letter.language,
    words: written,
    placeholders: letter.placeholders.length,
    repairs,
    counts,
    units,
  };
}

function describeLetter(id: string, read: ReadLetter | undefined, vector: InterestVector | undefined): LetterReading {
  return {
    id,
    language: read?.language ?? 'und',
    words: read?.words ?? 0,
    placeholders: read?.placeholders ?? 0,
    repairs: read?.repairs ?? [],
    vector: vector ?? { terms: new Uint32Array(), weights: new Float64Array() },
  };
}

/** A question that is not asked again once the answer was yes. */
function rememberStop(shouldStop: (() => boolean) | undefined): () => boolean {
  let stopped = false;
  return () => {
    stopped ||= shouldStop?.() ?? false;
    return stopped;
  };
}

function* untilStopped<Item>(items: Iterable<Item>, stop: () => boolean): Iterable<Item> {
  for (const item of items) {
    if (stop()) return;
    yield item;
  }
}

function assertUniqueIds(items: readonly { readonly id: string }[], what: string): void {
  const seen = new Set<string>();
  for (const { id } of items) {
    if (seen.has(id))
      throw new CoreError('duplicate-id', `${what} hold the id "${id}" twice. Give each its own id.`, { id });
    seen.add(id);
  }
}
