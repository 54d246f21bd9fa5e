import { buildNamedProblem } from '../graph/build-problem';
import type { PairTable } from '../graph/pair-table';
import { computeQuality } from '../insight/compute-quality';
import { programmeHash } from '../programme';
import type { Programme } from '../programme/programme';
import { seededOrder } from '../programme/seeded-order';
import { areTeamsAsked } from '../teams';
import type { SolvedMatch } from '../types';
import { VERSION } from '../version';
import { type EarlierRun, earlierTeams, recallFindings } from './earlier-run';
import { formMatchTeams, summariseTeams } from './form-match-teams';
import type { MatchOptions } from './match-options';
import { type ScoringOptions, scoreLetters } from './score-with-letters';

/**
 * The result of a programme in which teams are all there is: nobody has a place or a mentor, and the totals of these are 0.
 * `interests` are affinities with whatever says what people are interested in; absent where nothing was read.
 */
export function matchTeamsAlone(
  programme: Programme,
  interests: PairTable | undefined,
  options: MatchOptions,
  earlier?: EarlierRun,
): SolvedMatch {
  const nothing: PairTable = { applicants: [], targets: [], values: new Float64Array() };
  const formed = formMatchTeams(
    programme,
    { places: [], interests, earlier: earlier && earlierTeams(earlier) },
    options,
  );
  const { findings, ...teams } = summariseTeams(programme, formed, [], interests);
  const { name, seed, objective, counts, weights, places } = programme.settings;
  const here = new Set(programme.applicants.map(({ id }) => id));
  const named = buildNamedProblem({
    applicants: [],
    offers: [],
    affinities: nothing,
    seed,
    places,
    allows: () => true,
    score: () => 0,
    pinned: [],
  });
  return {
    format: 'lettermatch-run/1',
    version: VERSION,
    seed,
    programme: {
      name,
      sha256: programmeHash(programme),
      applicants: programme.applicants.length,
      projects: 0,
      mentors: 0,
    },
    settings: { objective, counts, weights, places },
    findings: [
      ...(options.findings ?? []),
      ...(earlier === undefined ? [] : recallFindings(earlier, here)),
      ...findings,
    ],
    ...stopFields(formed?.status, options),
    placed: 0,
    objective: 0,
    bound: 0,
    gap: 0,
    prices: {},
    placePrice: 0,
    assignments: [],
    unplaced: [],
    projects: [],
    ...teams,
    mentors: null,
    quality: computeQuality({ programme, table: nothing, named, pairs: [], languages: new Map() }),
    lookFirst: [],
  };
}

function stopFields(status: string | undefined, options: MatchOptions): Pick<SolvedMatch, 'status' | 'stoppedBy'> {
  if (status !== 'cancelled') return { status: status === 'optimal' ? 'optimal' : 'feasible' };
  const stoppedBy = options.stopReason?.() ?? 'user';
  return { status: stoppedBy === 'time' ? 'feasible' : 'cancelled', stoppedBy };
}

/** Letters that others are compared with; at most as many as interests have dimensions. */
const LANDMARKS = 64;

/**
 * What people are interested in, where there is neither a project nor a mentor to compare letters with: affinities with some of the letters, drawn
 * by seed; undefined where there are fewer than two. Complexity: that of scoring letters against 64 projects.
 */
export async function readInterests(programme: Programme, options: ScoringOptions): Promise<PairTable | undefined> {
  const { applicants, projects, mentors, settings } = programme;
  if (projects.length > 0 || mentors.length > 0 || !areTeamsAsked(programme)) return undefined;
  const letters = new Map(
    applicants.filter(({ letter }) => letter.trim() !== '').map(({ id, letter }) => [id, letter]),
  );
  const landmarks = seededOrder([...letters.keys()], settings.seed).slice(0, LANDMARKS);
  if (landmarks.length < 2) return undefined;
  const targets = landmarks.map((id) => ({ id, description: letters.get(id) ?? '' }));
  return withoutOwnLetters(await scoreLetters(programme, targets, options));
}

/** Nobody's letter is compared with itself: there stands what the others have with it in the mean. */
function withoutOwnLetters({ applicants, targets, values }: PairTable): PairTable {
  const width = targets.length;
  const rows = new Map(applicants.map((id, row) => [id, row]));
  const others = new Float64Array(values);
  targets.forEach((target, column) => {
    const own = rows.get(target);
    if (own === undefined) return;
    let sum = 0;
    for (let row = 0; row < applicants.length; row++) if (row !== own) sum += values[row * width + column] ?? 0;
    others[own * width + column] = sum / Math.max(1, applicants.length - 1);
  });
  return { applicants, targets, values: others };
}
