import { CoreError } from '../core-error';
import type { ApplicantText, InterestVector, Repair, RunHooks, TargetText } from '../types';
import { buildVector } from '../vectors/build-vector';
import { type CompiledModel, compileModel, type Model } from '../vectors/model';
import { createTermCounter, type TermCounts } from '../words/count-terms';
import { countApplicant, readApplicant } from '../words/read-texts';
import { createWordReader } from '../words/read-words';
import { createTermTable } from '../words/term-table';
import { buildSpeller, collectSpelling, type ReadingOptions } from './collect-spelling';
import { fitModel, type Reading } from './fit-model';
import { fitScale } from './fit-scale';
import { fitWording, type WordingOptions } from './fit-wording';
import { affinityLine, clamp01, type LetterScores, scoreLetter } from './score-letter';

export interface AffinityOptions extends RunHooks, ReadingOptions, WordingOptions {
  /** A frozen model: targets, vocabulary and scale are taken from it, nothing is fitted; `targets`, `glossary` and `lexicon` are not read. */
  readonly model?: Model;
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
 * @complexity linear in the texts' length, plus applicants x the targets that share their terms.
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
  const reader = createWordReader(buildSpeller(spelling, options), wording);
  const reading = { reader, table, counter: createTermCounter(table) };

  const read: ReadLetter[] = [];
  for (const applicant of untilStopped(applicants, stop)) {
    read.push(readLetter(applicant, reading));
    options.onProgress?.({ stage: 'words', done: read.length, total: applicants.length });
  }
  const counts = read.map((letter) => letter.counts);
  const fitted = options.model
    ? { model: options.model, letters: counts }
    : fitModel(counts, targets, reading, { spelling, wording }, options);
  const compiled = compileModel(fitted.model);
  const vectors = fitted.letters.map((letter) => buildVector(letter, compiled.idf));

  const width = compiled.model.targets.length;
  const values = new Float64Array(applicants.length * width);
  const scores: LetterScores[] = [];
  for (const vector of untilStopped(vectors, stop)) {
    const row = scores.length * width;
    scores.push(scoreLetter(vector, compiled, values.subarray(row, row + width)));
    options.onProgress?.({ stage: 'affinity', done: scores.length, total: applicants.length });
  }
  const model = options.model ?? { ...compiled.model, scale: fitScale(scores) };
  turnIntoAffinities(scores, { ...compiled, model });
  return {
    status: scores.length < applicants.length ? 'stopped' : 'complete',
    applicants: applicants.map(({ id }) => id),
    targets: model.targets.map(({ id }) => id),
    values,
    letters: applicants.map(({ id }, index) => describeLetter(id, read[index], vectors[index])),
    model,
  };
}

/** What is kept of a letter once its words are counted. */
interface ReadLetter extends Omit<LetterReading, 'id' | 'vector'> {
  readonly counts: TermCounts;
}

function readLetter(applicant: ApplicantText, { reader, counter }: Reading): ReadLetter {
  const documents = readApplicant(applicant, reader);
  const [{ letter, written }] = documents;
  return {
    language: letter.language,
    words: written,
    placeholders: letter.placeholders.length,
    repairs: documents[0].repairs,
    counts: countApplicant(documents, counter),
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

/** Puts each letter's scores on the model's line, in place. */
function turnIntoAffinities(letters: readonly LetterScores[], model: CompiledModel): void {
  for (const letter of letters) {
    const { constant, slope } = affinityLine(letter, model);
    letter.scores.forEach((score, target) => {
      letter.scores[target] = clamp01(constant + slope * score);
    });
  }
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
