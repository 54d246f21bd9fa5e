import type { LetterShard } from './letter-shard';

/** Letters `[from, to)` in the hands of one shard. */
export interface LetterBlock {
  readonly shard: LetterShard;
  readonly from: number;
  readonly to: number;
}

/** Who reads and scores letters, how many at once, and where the scores go. */
export interface LetterShards {
  readonly shards: readonly LetterShard[];
  readonly blockLetters: number;
  /** Numbers that every shard can write. @defaultValue of this thread alone */
  readonly allocate?: (length: number) => Float64Array;
}

/** Blocks that a shard is given at once: on a thread of its own it starts the second before its answer to the first has come through. */
const BLOCKS_AT_ONCE = 2;

/**
 * Gives each shard the next block of letters as soon as it is done with one of those before.
 * @returns the blocks that were done before `stop` answered true, by ascending letters.
 */
export async function spreadLetters(
  total: number,
  { shards, blockLetters }: LetterShards,
  stop: () => boolean,
  work: (block: LetterBlock) => Promise<void>,
): Promise<readonly LetterBlock[]> {
  const done: LetterBlock[] = [];
  let next = 0;
  const serve = async (shard: LetterShard) => {
    while (next < total && !stop()) {
      const block = { shard, from: next, to: Math.min(total, next + blockLetters) };
      next = block.to;
      await work(block);
      done.push(block);
    }
  };
  await Promise.all(shards.flatMap((shard) => Array.from({ length: BLOCKS_AT_ONCE }, () => serve(shard))));
  return done.sort((a, b) => a.from - b.from);
}

/** Goes through blocks again, each where it was read. @returns how many letters were done before `stop` answered true. */
export async function revisitLetters(
  blocks: readonly LetterBlock[],
  stop: () => boolean,
  work: (block: LetterBlock) => Promise<void>,
): Promise<number> {
  let done = 0;
  const serve = async (left: Iterator<LetterBlock>) => {
    for (let next = left.next(); next.done !== true && !stop(); next = left.next()) {
      await work(next.value);
      done += next.value.to - next.value.from;
    }
  };
  await Promise.all(
    [...new Set(blocks.map(({ shard }) => shard))].flatMap((shard) => {
      const own = blocks.filter((block) => block.shard === shard).values();
      return Array.from({ length: BLOCKS_AT_ONCE }, () => serve(own));
    }),
  );
  return done;
}

/** Asks each shard about those of some letters that it read; the answers are in the order of `letters`. */
export async function askAbout<Value>(
  letters: readonly number[],
  blocks: readonly LetterBlock[],
  ask: (shard: LetterShard, letters: readonly number[]) => readonly Value[] | Promise<readonly Value[]>,
): Promise<readonly Value[]> {
  const shardOf = new Map<number, LetterShard>();
  for (const { shard, from, to } of blocks)
    for (let letter = from; letter < to; letter += 1) shardOf.set(letter, shard);
  const shares = new Map<LetterShard, number[]>();
  for (const letter of letters) {
    const shard = shardOf.get(letter);
    if (shard === undefined) continue;
    const share = shares.get(shard);
    if (share === undefined) shares.set(shard, [letter]);
    else share.push(letter);
  }
  const answers = new Map<number, Value>();
  await Promise.all(
    Array.from(shares, async ([shard, share]) => {
      const given = await ask(shard, share);
      share.forEach((letter, index) => {
        const answer = given[index];
        if (answer !== undefined) answers.set(letter, answer);
      });
    }),
  );
  return letters.flatMap((letter) => answers.get(letter) ?? []);
}
