import { CoreError } from '../core-error';
import type { Embedder } from '../semantic/embedder';
import type { ApplicantText, InterestVector, Progress, RunHooks, TargetText } from '../types';
import { clamp01 } from './affinity-line';
import { chooseEvenly } from './choose-evenly';
import type { ReadingOptions } from './collect-spelling';
import { collectWords } from './collect-words';
import { addEmbeddings, embedPeople } from './embed-people';
import { fitModel } from './fit-model';
import { fitScale, fitSpreadFloors } from './fit-scale';
import type { WordingOptions } from './fit-wording';
import { createLetterShard, type LetterFacts } from './letter-shard';
import { compileModel, listScoringTables, type Model, orderById, type Scale } from './model';
import { unpackVectors } from './score-people';
import { askAbout, type LetterBlock, type LetterShards, revisitLetters, spreadLetters } from './spread-letters';

export interface AffinityOptions extends RunHooks, ReadingOptions, WordingOptions {
  /** A frozen model: targets, vocabulary and scale are taken from it, nothing is fitted; `targets`, `glossary` and `lexicon` are not read. */
  readonly model?: Model;
  /** Compare what words mean, by the company they keep, beside the words themselves. @defaultValue true */
  readonly semantic?: boolean;
  /** Compares what sentences mean by vectors of its own, in place of what words mean. A frozen model needs it for people whom it does not know. */
  readonly embed?: Embedder;
  /** Who reads and scores the letters; the values do not depend on it. @defaultValue this thread, one letter after the other */
  readonly shards?: LetterShards;
}

/** What was read from one letter. */
export interface LetterReading extends LetterFacts {
  readonly id: string;
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
 * @throws CoreError `duplicate-id` where two applicants or two targets share an id; `missing-embedding` and `invalid-embedding`; what `embed` throws.
 * @complexity linear in the texts' length, plus the training of word vectors (on at most 5,000 units of text), plus applicants x targets.
 */
export async function computeAffinity(
  applicants: readonly ApplicantText[],
  targets: readonly TargetText[],
  options: AffinityOptions = {},
): Promise<Affinity> {
  assertUniqueIds(applicants, 'applicants');
  assertUniqueIds(targets, 'targets');
  const { model: frozen, onProgress } = options;
  const stop = rememberStop(options.shouldStop);
  const workers = options.shards ?? { shards: [createLetterShard(options)], blockLetters: 1 };
  const { shards } = workers;
  const { spelling, wording } = frozen ?? (await collectWords(applicants, targets, workers, stop, options));
  await Promise.all(shards.map((shard) => shard.prepare({ spelling, wording, vocabulary: frozen?.vocabulary })));

  const facts = new Array<LetterFacts | undefined>(applicants.length).fill(undefined);
  const reportRead = countUp('words', applicants.length, onProgress);
  const blocks = await spreadLetters(applicants.length, workers, stop, async ({ shard, from, to }) => {
    const read = await shard.read(applicants.slice(from, to), from);
    read.forEach((each, index) => {
      facts[from + index] = each;
    });
    reportRead(to - from);
  });
  const letters = Array.from(orderById(applicants)).filter((letter) => facts[letter] !== undefined);
  const onStep = (done: number, total: number) => onProgress?.({ stage: 'vectors', done, total });
  const { semantic = true } = options;
  const embed = semantic ? options.embed : undefined;
  const fitting = { ...options, semantic: semantic && embed === undefined, shouldStop: stop, onStep };
  const model = await addEmbeddings(
    frozen ?? (await fitModel({ shards, blocks, letters }, targets, { spelling, wording }, fitting)),
    applicants,
    targets,
    { embed, isFrozen: frozen !== undefined, stop, onStep },
  );
  // Whose vectors did not come in time cannot be told or explained: nobody's letter counts as read.
  if (stop() && model.semantic?.kind === 'endpoint') facts.fill(undefined);
  const embeddings = stop() ? undefined : embedPeople(model, applicants);

  const tables = listScoringTables(compileModel(model));
  await Promise.all(shards.map((shard) => shard.load(tables, embeddings)));
  const floors = frozen?.scale.spreadFloors ?? (await measureFloors(letters, blocks));
  const width = model.targets.length;
  const values = (workers.allocate ?? allocateHere)(applicants.length * width);
  const vectors = new Array<InterestVector>(applicants.length).fill(NO_VECTOR);
  const scored: LetterBlock[] = [];
  const reportScored = countUp('affinity', applicants.length, onProgress);
  let highest = 0;
  await revisitLetters(blocks, stop, async (block) => {
    const rows = await block.shard.score(block.from, block.to, values, floors);
    highest = Math.max(highest, rows.highest);
    unpackVectors(rows.vectors).forEach((vector, index) => {
      vectors[block.from + index] = vector;
    });
    scored.push(block);
    reportScored(block.to - block.from);
  });
  const scale = frozen?.scale ?? fitScale(floors, highest);
  let done = 0;
  for (const { from, to } of scored) {
    drawLine(values.subarray(from * width, to * width), scale);
    done += to - from;
  }
  return {
    status: done < applicants.length ? 'stopped' : 'complete',
    applicants: applicants.map(({ id }) => id),
    targets: model.targets.map(({ id }) => id),
    values,
    letters: applicants.map(({ id }, index) => ({
      id,
      ...(facts[index] ?? UNREAD),
      vector: vectors[index] ?? NO_VECTOR,
    })),
    model: { ...model, scale },
  };
}

/** Least spreads are fitted on at most this many people. */
const MOST_MEASURED = 1_000;
const UNREAD: LetterFacts = { language: 'und', words: 0, placeholders: 0, repairs: [] };
const NO_VECTOR: InterestVector = { terms: new Uint32Array(), weights: new Float64Array() };

async function measureFloors(
  letters: readonly number[],
  blocks: readonly LetterBlock[],
): Promise<Scale['spreadFloors']> {
  return fitSpreadFloors(
    await askAbout(chooseEvenly(letters, MOST_MEASURED), blocks, (shard, some) => shard.measure(some)),
  );
}

/** Turns standardised scores into affinities. */
function drawLine(values: Float64Array, { alpha, beta }: Scale): void {
  for (let pair = 0; pair < values.length; pair += 1) values[pair] = clamp01(alpha + beta * values[pair]!);
}

function allocateHere(length: number): Float64Array {
  return new Float64Array(length);
}

function countUp(stage: Progress['stage'], total: number, onProgress: RunHooks['onProgress']): (more: number) => void {
  let done = 0;
  return (more) => {
    done += more;
    onProgress?.({ stage, done, total });
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

function assertUniqueIds(items: readonly { readonly id: string }[], what: string): void {
  const seen = new Set<string>();
  for (const { id } of items) {
    if (seen.has(id))
      throw new CoreError('duplicate-id', `${what} hold the id "${id}" twice. Give each its own id.`, { id });
    seen.add(id);
  }
}
