import {
  type BackgroundTables,
  computeAffinity,
  type Embedder,
  type LetterReading,
  type LetterShards,
  type Model,
} from '@lettermatch/core';
import type { PairTable } from '../graph/pair-table';
import { findLetterFindings } from '../match/match-findings';
import { MatcherError } from '../matcher-error';
import type { Finding } from '../programme/finding';
import type { Programme } from '../programme/programme';

export interface ScoringOptions {
  readonly background?: BackgroundTables;
  readonly embed?: Embedder;
  readonly shards?: LetterShards;
  readonly spelling?: boolean;
}

export interface ScoredAgain {
  readonly table: PairTable;
  /** What was read just now. */
  readonly letters: readonly LetterReading[];
  readonly findings: readonly Finding[];
}

/**
 * Affinities of everyone who is here, and of those who are out as far as they are known. Who is known is not scored again; fresh letters are
 * scored with the frozen model, and move nobody else's affinity. A project that the model does not know counts as each person's average fit.
 * @param known Affinities of the earlier run, if they were kept; without them every letter is read again.
 * @throws MatcherError `invalid-option` where scores came from elsewhere and are not given.
 */
export async function scoreChanged(
  programme: Programme,
  targets: readonly string[],
  model: Model | null,
  known: PairTable | undefined,
  fresh: ReadonlySet<string>,
  options: ScoringOptions,
): Promise<ScoredAgain> {
  if (known !== undefined && isWhole(known, programme, targets, fresh))
    return { table: known, letters: [], findings: [] };
  const rows = new Map<string, Row>();
  if (known !== undefined) addRows(rows, known);
  for (const id of fresh) rows.delete(id);
  const unread = programme.applicants.filter(({ id }) => !rows.has(id));
  if (model === null) {
    if (known === undefined) {
      throw new MatcherError(
        'invalid-option',
        'the scores of this draft came from elsewhere. Give the same affinities again.',
      );
    }
    // Nobody wrote a score for them: as all others are on average.
    const mean = known.values.reduce((sum, value) => sum + value, 0) / Math.max(1, known.values.length);
    for (const { id } of unread) rows.set(id, new Map(targets.map((target) => [target, mean])));
    return { table: buildTable(rows, programme, targets), letters: [], findings: [] };
  }
  if (unread.length === 0) return { table: buildTable(rows, programme, targets), letters: [], findings: [] };
  const texts = unread.map(({ id, letter, documents }) => ({ id, letter, documents }));
  const { embed, ...reading } = options;
  const affinity = await computeAffinity(texts, [], {
    ...reading,
    model,
    ...(embed && !programme.settings.offline ? { embed } : {}),
  });
  addRows(rows, affinity);
  const about = new Set(unread.map(({ id }) => id));
  const { findings } = findLetterFindings({ ...programme, applicants: unread }, affinity);
  return {
    table: buildTable(rows, programme, targets),
    letters: affinity.letters,
    findings: findings.filter(({ value }) => value !== undefined && about.has(value)),
  };
}

/** Whether nothing has to be scored: who is out may stand there too. */
function isWhole(
  known: PairTable,
  programme: Programme,
  targets: readonly string[],
  fresh: ReadonlySet<string>,
): boolean {
  const ids = new Set(known.applicants);
  return (
    fresh.size === 0 &&
    programme.applicants.every(({ id }) => ids.has(id)) &&
    targets.length === known.targets.length &&
    targets.every((target, column) => known.targets[column] === target)
  );
}

type Row = ReadonlyMap<string, number>;

function addRows(rows: Map<string, Row>, { applicants, targets, values }: PairTable): void {
  applicants.forEach((id, row) => {
    rows.set(id, new Map(targets.map((target, column) => [target, values[row * targets.length + column] ?? 0])));
  });
}

/** Rows of those who are here come first; whoever is out keeps theirs for when they are back. */
function buildTable(rows: ReadonlyMap<string, Row>, programme: Programme, targets: readonly string[]): PairTable {
  const here = programme.applicants.map(({ id }) => id);
  const isHere = new Set(here);
  const applicants = [...here, ...[...rows.keys()].filter((id) => !isHere.has(id))];
  const values = new Float64Array(applicants.length * targets.length);
  applicants.forEach((id, index) => {
    const row = rows.get(id);
    const known = [...(row?.values() ?? [])];
    const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
    targets.forEach((target, column) => {
      values[index * targets.length + column] = row?.get(target) ?? mean;
    });
  });
  return { applicants, targets, values };
}
