import type { TextEmbedding } from '../semantic/embed-text';
import type { LetterWords } from '../words/word';
import { affinityLine, scoreOnLine } from './affinity-line';
import type { EmbeddedTexts } from './embed-people';
import type { CompiledModel } from './model';
import { countPerson, type Reading } from './read-person';
import { buildPersonVectors, scorePerson } from './score-person';

/** A person's texts are cut into at most this many parts of whole sentences. */
const MOST_PARTS = 8;
/** With fewer parts too little would be left. */
const FEWEST_PARTS = 3;
/** The targets that matter: a person's best ones. */
const BEST_TARGETS = 5;

/**
 * How far a person's affinities depend on single parts of their texts: the jackknife standard error of the affinities with their best five
 * targets, each part left out once (root of the mean of squares). `null` for fewer than three sentences with words.
 * Complexity: at most eight times the scoring of the person.
 * @source Efron & Stein 1981: the jackknife estimate of variance.
 */
export function measureNoise(
  documents: readonly [LetterWords, ...LetterWords[]],
  reading: Reading,
  compiled: CompiledModel,
  texts?: EmbeddedTexts,
): number | null {
  const parts = cutIntoParts(documents);
  if (parts.length < FEWEST_PARTS || compiled.model.targets.length === 0) return null;
  const whole = scoreTexts(documents, reading, compiled, texts?.embed());
  const best = [...whole.keys()]
    .sort((a, b) => (whole[b] ?? 0) - (whole[a] ?? 0) || compareTargets(compiled, a, b))
    .slice(0, BEST_TARGETS);
  const without = parts.map((part) => {
    const embedding = texts?.embed(({ document, sentence }) => !part.has(`${document} ${sentence}`));
    return scoreTexts(leaveOut(documents, part), reading, compiled, embedding);
  });
  let squares = 0;
  for (const target of best) {
    const mean = without.reduce((sum, scores) => sum + (scores[target] ?? 0), 0) / parts.length;
    for (const scores of without) {
      const distance = (scores[target] ?? 0) - mean;
      squares += distance * distance;
    }
  }
  return Math.sqrt((((parts.length - 1) / parts.length) * squares) / best.length);
}

/** Sentences of one document, by document and sentence: `[document, sentence]` joined in a key. */
type Part = ReadonlySet<string>;

/** Sentences that hold words, in order, in parts of nearly equal numbers. */
function cutIntoParts(documents: readonly LetterWords[]): readonly Part[] {
  const keys = documents.flatMap(({ words }, document) => [
    ...new Set(words.filter(({ role }) => role === 'content').map(({ sentence }) => `${document} ${sentence}`)),
  ]);
  const count = Math.min(MOST_PARTS, keys.length);
  return Array.from(
    { length: count },
    (_, part) => new Set(keys.filter((_key, place) => Math.floor((place * count) / keys.length) === part)),
  );
}

function leaveOut(
  [letter, ...documents]: readonly [LetterWords, ...LetterWords[]],
  part: Part,
): readonly [LetterWords, ...LetterWords[]] {
  const without = (text: LetterWords, document: number) => ({
    ...text,
    words: text.words.filter(({ sentence }) => !part.has(`${document} ${sentence}`)),
  });
  return [without(letter, 0), ...documents.map((text, index) => without(text, index + 1))];
}

/** Affinities before they are cut to [0, 1]. */
function scoreTexts(
  documents: readonly [LetterWords, ...LetterWords[]],
  reading: Reading,
  compiled: CompiledModel,
  embedding: TextEmbedding | undefined,
): Float64Array {
  const scores = scorePerson(buildPersonVectors(countPerson(documents, reading), compiled, embedding), compiled);
  const line = affinityLine(scores, compiled.model);
  return Float64Array.from(compiled.model.targets, (_, target) => scoreOnLine(line, scores, target));
}

/** Equally good targets in the order of their ids, whatever order they came in. */
function compareTargets({ model }: CompiledModel, a: number, b: number): number {
  return (model.targets[a]?.id ?? '') < (model.targets[b]?.id ?? '') ? -1 : 1;
}
