import type { DocumentFrequencies } from '../background';
import { openTables } from '../background/open-tables';
import { CoreError } from '../core-error';
import { createSpeller } from '../spelling';
import type { ApplicantText, BackgroundTables, InterestVector, Repair, RunHooks, TargetText } from '../types';
import { fitVocabulary } from '../vectors/fit-vocabulary';
import { buildVector, type CompiledModel, compileModel, type Model } from '../vectors/model';
import { collectSeenWords, SEEN_IN_LETTERS } from '../words/collect-seen-words';
import { readApplicant, readTarget, targetDescriptions } from '../words/read-texts';
import { createWordReader, type SpellingRepairer } from '../words/read-words';
import { fitScale } from './fit-scale';
import { affinityLine, clamp01, type LetterScores, scoreLetter } from './score-letter';

export interface AffinityOptions extends RunHooks {
  /** Tables made when the package was built; without them no spelling is repaired and rarity is judged by the programme's own texts. */
  readonly background?: BackgroundTables;
  /** Repair misspelt words of letters. @defaultValue true */
  readonly spelling?: boolean;
  /** A frozen model: targets, vocabulary and scale are taken from it, nothing is fitted, `targets` is not read. */
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
  const { shouldStop, onProgress } = options;
  const frequencies = options.background && openTables(options.background).frequencies;
  const spelling = options.model?.spelling ?? collectSpelling(applicants, targets);
  const reader = createWordReader(buildSpeller(spelling, options));

  const texts = [];
  let stopped = false;
  for (const applicant of applicants) {
    stopped = stopped || (shouldStop?.() ?? false);
    texts.push(readApplicant(stopped ? { id: applicant.id, letter: '' } : applicant, reader));
    onProgress?.({ stage: 'words', done: texts.length, total: applicants.length });
  }

  const base =
    options.model ??
    fitTargets(
      texts.map((text) => text.counts),
      targets,
      reader,
      frequencies,
      spelling,
    );
  let compiled = compileModel(base);
  const letters = texts.map((text, index): LetterReading => {
    const letter = text.documents[0];
    return {
      id: applicants[index]?.id ?? '',
      language: letter?.letter.language ?? 'und',
      words: letter?.words.length ?? 0,
      placeholders: letter?.letter.placeholders.length ?? 0,
      repairs: text.repairs,
      vector: buildVector(text.counts, compiled.termIndex, compiled.idf),
    };
  });

  const scores: LetterScores[] = letters.map(({ vector }, index) => {
    onProgress?.({ stage: 'affinity', done: index + 1, total: letters.length });
    return scoreLetter(vector, compiled);
  });
  if (options.model === undefined) compiled = { ...compiled, model: { ...base, scale: fitScale(scores) } };
  return {
    status: stopped ? 'stopped' : 'complete',
    applicants: applicants.map(({ id }) => id),
    targets: compiled.model.targets.map(({ id }) => id),
    values: toAffinities(scores, compiled),
    letters,
    model: compiled.model,
  };
}

function toAffinities(letters: readonly LetterScores[], model: CompiledModel): Float64Array {
  const width = model.model.targets.length;
  const values = new Float64Array(letters.length * width);
  letters.forEach((letter, row) => {
    const { constant, slope } = affinityLine(letter, model);
    letter.scores.forEach((score, column) => {
      values[row * width + column] = clamp01(constant + slope * score);
    });
  });
  return values;
}

function collectSpelling(applicants: readonly ApplicantText[], targets: readonly TargetText[]): Model['spelling'] {
  const vocabulary = collectSeenWords([
    targets.map((target) => [target.title ?? '', ...targetDescriptions(target)].join('\n')).join('\n'),
  ]);
  const seen = collectSeenWords(applicants.map(({ letter, documents = [] }) => [letter, ...documents].join('\n')));
  return {
    vocabulary: [...vocabulary.keys()].sort(),
    seen: [...seen].filter(([, letters]) => letters >= SEEN_IN_LETTERS).sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

/** The speller of a model, where the tables are given and repairs are wanted. */
export function buildSpeller(
  spelling: Model['spelling'],
  options: Pick<AffinityOptions, 'background' | 'spelling'>,
): SpellingRepairer | undefined {
  if (options.background === undefined || options.spelling === false) return undefined;
  return createSpeller({
    lexicon: openTables(options.background).lexicon,
    vocabulary: spelling.vocabulary,
    seen: new Map(spelling.seen),
  });
}

function fitTargets(
  letters: readonly ReadonlyMap<string, number>[],
  targets: readonly TargetText[],
  reader: ReturnType<typeof createWordReader>,
  frequencies: DocumentFrequencies | undefined,
  spelling: Model['spelling'],
): Model {
  const targetCounts = targets.map((target) => readTarget(target, reader));
  const vocabulary = fitVocabulary([...letters, ...targetCounts], frequencies);
  return {
    version: 1,
    vocabulary: vocabulary.terms,
    idf: vocabulary.idf,
    targets: targetCounts.map((counts, index) => {
      const vector = buildVector(counts, vocabulary.index, vocabulary.idf);
      return { id: targets[index]?.id ?? '', terms: [...vector.terms], weights: [...vector.weights] };
    }),
    scale: fitScale([]),
    spelling,
  };
}

function assertUniqueIds(items: readonly { readonly id: string }[], what: string): void {
  const seen = new Set<string>();
  for (const { id } of items) {
    if (seen.has(id))
      throw new CoreError('duplicate-id', `${what} hold the id "${id}" twice. Give each its own id.`, { id });
    seen.add(id);
  }
}
