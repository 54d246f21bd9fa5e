import { checkProblem } from '../check-problem';
import { createRowReader } from '../read-rows';
import type { Problem } from '../solver';
import { checkApplicantLists, checkProjectLists, checkSupervisors } from './check-stable-problem';
import { scorePairsByLists } from './score-pairs-by-lists';
import { sortStably } from './sort-stably';
import type { ApplicantLists, ProjectLists, ProjectScores, Supervisors } from './stable-problem';

export interface StatedPreferences {
  /** Projects that applicants name, before all others. */
  readonly applicants?: ApplicantLists;
  /** Applicants whom projects (or supervisors) name, before all others. */
  readonly projects?: ProjectLists;
  readonly supervisors?: Supervisors;
  /**
   * Whether an applicant who names projects would have no other. Who names none would have any.
   * @defaultValue false
   */
  readonly onlyNamed?: boolean;
}

/** What two sides prefer, as `solveStable` reads it. */
export interface ScoredPreferences {
  readonly applicantPreferences: ApplicantLists;
  readonly projectPreferences: ProjectScores;
}

/**
 * Both sides' preferences from scores: more is better on either side, equal scores are ties, a forbidden pair is
 * unacceptable. What is stated comes first, in its own order; a stated pair that is forbidden is left out.
 * O(pairs log projects); memory 12 to 16 bytes an allowed pair.
 *
 * @throws MatcherError `invalid-problem` where scores or lists mean nothing.
 */
export function preferencesFromScores(
  { applicants, projects, scores }: Pick<Problem, 'applicants' | 'projects' | 'scores'>,
  stated: StatedPreferences = {},
): ScoredPreferences {
  const none = { min: new Uint32Array(projects), max: new Uint32Array(projects) };
  const problem: Problem = { applicants, projects, scores, places: 0, seats: none };
  checkProblem(problem);
  if (stated.applicants !== undefined)
    checkApplicantLists('stated.applicants', stated.applicants, applicants, projects);
  const built = buildApplicantLists(problem, stated);
  if (stated.projects === undefined) return built;
  if (stated.supervisors !== undefined) checkSupervisors(stated.supervisors, projects);
  const owners = stated.supervisors?.seats.length ?? projects;
  const row = stated.supervisors === undefined ? 'project' : 'supervisor';
  checkProjectLists('stated.projects', stated.projects, owners, applicants, row);
  const { applicantPreferences, projectPreferences } = built;
  const named = scorePairsByLists(applicantPreferences, stated.projects, stated.supervisors?.of);
  const values = Float64Array.from(projectPreferences.values, (score, pair) =>
    named[pair] === Number.NEGATIVE_INFINITY ? score : ABOVE_SCORES / (1 - named[pair]!),
  );
  return { applicantPreferences, projectPreferences: { kind: 'scores', values } };
}

/** Divided by the place in any list it is still above every score that `checkProblem` lets pass, and each place differs. */
const ABOVE_SCORES = 1e120;

function buildApplicantLists(problem: Problem, { applicants: named, onlyNamed = false }: StatedPreferences) {
  const { applicants, projects, scores } = problem;
  const rows = createRowReader(problem);
  const most = scores.kind === 'sparse' ? scores.project.length : applicants * projects;
  const rowStart = new Uint32Array(applicants + 1);
  const project = new Uint32Array(most);
  const rank = new Uint32Array(most);
  const values = new (scores.values instanceof Float32Array ? Float32Array : Float64Array)(most);
  // An applicant's scores, `-Infinity` where a project is forbidden or listed already.
  const row = new Float64Array(projects);
  const order = new Uint32Array(projects);
  const spare = new Uint32Array(projects);
  const comesAfter = (a: number, b: number) => row[a]! < row[b]!;
  let pairs = 0;
  const list = (target: number, place: number) => {
    project[pairs] = target;
    rank[pairs] = place;
    values[pairs] = row[target]!;
    pairs += 1;
    row[target] = Number.NEGATIVE_INFINITY;
  };
  for (let applicant = 0; applicant < applicants; applicant++) {
    rows.readRow(applicant, row);
    let place = 0;
    const from = named?.rowStart[applicant] ?? 0;
    const to = named?.rowStart[applicant + 1] ?? 0;
    for (let entry = from; entry < to; entry++) {
      const isTied = entry > from && named?.rank !== undefined && named.rank[entry] === named.rank[entry - 1];
      if (!isTied) place += 1;
      const target = named!.project[entry]!;
      if (row[target]! > Number.NEGATIVE_INFINITY) list(target, place);
    }
    if (!onlyNamed || from === to) {
      let others = 0;
      for (let at = 0; at < projects; at++) if (row[at]! > Number.NEGATIVE_INFINITY) order[others++] = at;
      sortStably(order, 0, others, comesAfter, spare);
      let above = Number.NaN;
      for (let at = 0; at < others; at++) {
        const score = row[order[at]!]!;
        if (score !== above) place += 1;
        above = score;
        list(order[at]!, place);
      }
    }
    rowStart[applicant + 1] = pairs;
  }
  const isStrict = !hasTies(rowStart, rank);
  const applicantPreferences: ApplicantLists = {
    rowStart,
    project: project.slice(0, pairs),
    ...(isStrict ? {} : { rank: rank.slice(0, pairs) }),
  };
  const projectPreferences: ProjectScores = { kind: 'scores', values: values.slice(0, pairs) };
  return { applicantPreferences, projectPreferences };
}

function hasTies(rowStart: Uint32Array, rank: Uint32Array): boolean {
  for (let row = 0; row + 1 < rowStart.length; row++) {
    const end = rowStart[row + 1]!;
    for (let entry = rowStart[row]! + 1; entry < end; entry++) if (rank[entry] === rank[entry - 1]) return true;
  }
  return false;
}
