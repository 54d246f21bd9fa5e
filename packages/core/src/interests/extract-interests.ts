import { buildSpeller, type ReadingOptions } from '../affinity/collect-spelling';
import { openTables } from '../background/open-tables';
import type { ApplicantText, Repair, Span } from '../types';
import { buildVector } from '../vectors/build-vector';
import { createBackgroundRarity } from '../vectors/inverse-document-frequency';
import type { Model } from '../vectors/model';
import { naturalLogarithm } from '../vectors/natural-logarithm';
import { createTermCounter } from '../words/count-terms';
import { countApplicant, readApplicant } from '../words/read-texts';
import { createWordReader, listRepairs } from '../words/read-words';
import { createTermTable } from '../words/term-table';
import type { LetterWords, Word } from '../words/word';

export interface InterestOptions extends ReadingOptions {
  /** A programme's frozen model: rarity is then judged as in its match. */
  readonly model?: Model;
  /** How many interests to return. @defaultValue 20 */
  readonly top?: number;
}

/** Something a person is interested in, as their letter puts it. */
export interface Interest {
  /** One to three words of the letter, spelling repaired. */
  readonly label: string;
  /** Share of all interests found in the letter; the shares of all of them sum to 1. */
  readonly weight: number;
  /** Every place where the phrase stands. */
  readonly occurrences: readonly Span[];
  /** The sentences behind it, those that hold most of it first. */
  readonly sentences: readonly Span[];
}

/** What one letter says about its writer's interests. */
export interface InterestProfile {
  readonly language: string;
  /** Words in the letter. */
  readonly words: number;
  readonly interests: readonly Interest[];
  /** The unit-length vector behind them, heaviest first. */
  readonly vector: readonly { readonly term: string; readonly weight: number }[];
  readonly repairs: readonly Repair[];
  readonly placeholders: readonly Span[];
}

interface Candidate {
  readonly stems: readonly string[];
  readonly label: string;
  readonly places: Word[][];
}

const LONGEST_PHRASE = 3;
const DEFAULT_TOP = 20;
const SENTENCES_EACH = 3;
/** Rarity (in nats) up to which a word says nothing by itself: about one English definition in a hundred holds it. */
const COMMONNESS = 3;
const MOST_RARITY = 5;
/** Share of a phrase's mean weight that a neighbour must have to be shown with it. */
const EXTENSION_SHARE = 0.4;
/** A word alone says less about an interest than a phrase; an acronym or a name nearly as much. */
const SINGLE_WORD_SHARE = 0.55;
const SINGLE_NAME_SHARE = 0.9;
const NAME = /\p{Lu}.*\p{Lu}/u;
/** A phrase that comes back is a fixed one. */
const RECURRENCE = 0.7;

/**
 * The interests of a letter, heaviest first, with the sentences behind each.
 * A phrase weighs what its words weigh (rarity x how often they occur); a phrase that adds nothing to those already taken is left out.
 * @complexity linear in the letter's words, and a greedy choice among its phrases.
 */
export function extractInterests(letter: string | ApplicantText, options: InterestOptions = {}): InterestProfile {
  const applicant = typeof letter === 'string' ? { id: '', letter } : letter;
  const reader = createWordReader(buildSpeller(options.model?.spelling ?? { vocabulary: [], seen: [] }, options));
  const documents = readApplicant(applicant, reader);
  const main = documents[0];
  const table = createTermTable();
  const counted = countApplicant(documents, createTermCounter(table));
  const rarity = createRarity(options);
  const vector = buildVector(counted, table.terms.map(rarity));
  const counts = new Map(
    Array.from(counted.terms, (term, position) => [table.terms[term] ?? '', counted.counts[position] ?? 0]),
  );
  return {
    language: main.letter.language,
    words: main.written,
    interests: chooseInterests(main, counts, rarity).slice(0, options.top ?? DEFAULT_TOP),
    vector: [...vector.terms]
      .map((term, position) => ({ term: table.terms[term] ?? '', weight: vector.weights[position] ?? 0 }))
      .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1)),
    repairs: listRepairs(main),
    placeholders: main.letter.placeholders,
  };
}

/** How rare a term is: in general English where the table is given, else in the model's programme; all alike where neither is known. */
function createRarity({ model, background }: InterestOptions): (term: string) => number {
  if (background !== undefined) {
    return createBackgroundRarity(openTables(background).frequencies);
  }
  const index = new Map(model?.vocabulary.map((term, position) => [term, position]));
  return (term) => model?.idf[index.get(term) ?? -1] ?? COMMONNESS + 1;
}

function chooseInterests(
  read: LetterWords,
  counts: ReadonlyMap<string, number>,
  rarity: (term: string) => number,
): readonly Interest[] {
  const weights = new Map<string, number>();
  for (const {
    form: { stem },
    role,
  } of read.words) {
    if (role === 'content')
      weights.set(stem, interestRarity(rarity(stem)) * (1 + naturalLogarithm(counts.get(stem) ?? 1)));
  }
  const candidates = collectCandidates(read);
  const covered = new Set<string>();
  const chosen: { candidate: Candidate; score: number }[] = [];
  for (;;) {
    let best: Candidate | undefined;
    let bestScore = 0;
    for (const candidate of candidates) {
      const score = candidateScore(candidate, weights, covered);
      if (
        score > bestScore ||
        (score === bestScore && best !== undefined && score > 0 && candidate.label < best.label)
      ) {
        best = candidate;
        bestScore = score;
      }
    }
    if (best === undefined) break;
    const whole = extendPhrase(best, candidates, weights, covered);
    chosen.push({ candidate: whole, score: bestScore });
    for (const stem of whole.stems) covered.add(stem);
  }
  const total = chosen.reduce((sum, { score }) => sum + score, 0);
  return chosen.map(({ candidate, score }) => ({
    label: candidate.label,
    weight: score / total,
    occurrences: candidate.places.map((words) => ({ start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 })),
    sentences: sentencesBehind(read, candidate, weights),
  }));
}

function candidateScore(
  candidate: Candidate,
  weights: ReadonlyMap<string, number>,
  covered: ReadonlySet<string>,
): number {
  let sum = 0;
  for (const stem of candidate.stems) if (!covered.has(stem)) sum += weights.get(stem) ?? 0;
  const alone = candidate.stems.length === 1;
  const share = alone
    ? NAME.test(candidate.label)
      ? SINGLE_NAME_SHARE
      : SINGLE_WORD_SHARE
    : 1 + RECURRENCE * naturalLogarithm(candidate.places.length);
  return (sum * share) / Math.sqrt(candidate.stems.length);
}

/** A fixed phrase that opens a longer one is shown whole ("Kronecker product" in "Kronecker product decomposition") where the added word says something. */
function extendPhrase(
  phrase: Candidate,
  candidates: readonly Candidate[],
  weights: ReadonlyMap<string, number>,
  covered: ReadonlySet<string>,
): Candidate {
  const mean = phrase.stems.reduce((sum, stem) => sum + (weights.get(stem) ?? 0), 0) / phrase.stems.length;
  const longer = candidates.find(({ stems }) => {
    const added = stems.at(-1) ?? '';
    return (
      stems.length === phrase.stems.length + 1 &&
      phrase.stems.every((stem, index) => stem === stems[index]) &&
      !covered.has(added) &&
      (weights.get(added) ?? 0) > EXTENSION_SHARE * mean
    );
  });
  return phrase.stems.length === 1 ? phrase : (longer ?? phrase);
}

/** Rarity above the common, capped: a word unknown to the dictionary is not rarer than a rare one. */
function interestRarity(nats: number): number {
  return Math.min(MOST_RARITY, Math.max(0, nats - COMMONNESS));
}

function collectCandidates({ letter, words }: LetterWords): readonly Candidate[] {
  const candidates = new Map<string, Candidate>();
  words.forEach((_, from) => {
    for (let length = 1; length <= LONGEST_PHRASE; length += 1) {
      const phrase = words.slice(from, from + length);
      if (
        phrase.length < length ||
        phrase.some((word, index) => word.role !== 'content' || (index > 0 && !word.adjacent))
      )
        break;
      const stems = phrase.map((word) => word.form.stem);
      if (new Set(stems).size < stems.length) continue;
      const key = stems.join(' ');
      const known = candidates.get(key);
      if (known === undefined) candidates.set(key, { stems, label: labelOf(letter.text, phrase), places: [phrase] });
      else known.places.push(phrase);
    }
  });
  return [...candidates.values()];
}

/** The phrase as the letter writes it, with its repairs put in. */
function labelOf(text: string, phrase: readonly Word[]): string {
  return phrase
    .map((word, index) => {
      const before = phrase[index - 1];
      const gap = before === undefined ? '' : text.slice(before.end, word.start).replace(/\s+/gu, ' ');
      return gap + (word.form.repair?.to ?? text.slice(word.start, word.end));
    })
    .join('');
}

function sentencesBehind(
  read: LetterWords,
  candidate: Candidate,
  weights: ReadonlyMap<string, number>,
): readonly Span[] {
  const stems = new Set(candidate.stems);
  const held = new Map<number, Set<string>>();
  for (const {
    form: { stem },
    sentence,
  } of read.words) {
    if (stems.has(stem)) held.set(sentence, (held.get(sentence) ?? new Set()).add(stem));
  }
  const weigh = (found: ReadonlySet<string>) => [...found].reduce((sum, stem) => sum + (weights.get(stem) ?? 0), 0);
  return [...held]
    .map(([sentence, found]) => ({ sentence, weight: weigh(found) }))
    .sort((a, b) => b.weight - a.weight || a.sentence - b.sentence)
    .slice(0, SENTENCES_EACH)
    .flatMap(({ sentence }) => read.letter.sentences[sentence] ?? []);
}
