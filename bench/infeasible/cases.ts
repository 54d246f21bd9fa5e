import { createSeededStream, type Problem } from '@lettermatch/matcher';

/** A problem whose rules cannot all hold, as drawn from a seed. */
export interface InfeasibleCase {
  readonly name: string;
  readonly build: (draft: Draft) => Problem;
}

export const APPLICANTS = 10_000;
export const PROJECTS = 1_000;
/** Seats of the three projects that the crowd of four hundred may go to. */
const CROWD = 400;
const CROWD_SEATS = 120;

/** Random scores, to be forbidden and given quotas. */
export class Draft {
  readonly values: Float32Array;
  readonly min = new Uint32Array(PROJECTS);
  readonly max = new Uint32Array(PROJECTS);
  readonly next: () => number;
  #forbidden: Uint8Array | undefined;

  constructor(seed: number) {
    this.next = createSeededStream(seed);
    this.values = Float32Array.from({ length: APPLICANTS * PROJECTS }, this.next);
  }

  allow(applicant: number, isAllowed: (project: number) => boolean): void {
    this.#forbidden ??= new Uint8Array((APPLICANTS * PROJECTS) / 8);
    for (let project = 0; project < PROJECTS; project++) {
      const pair = applicant * PROJECTS + project;
      if (isAllowed(project)) this.#forbidden[pair >> 3]! &= ~(1 << (pair & 7));
      else this.#forbidden[pair >> 3]! |= 1 << (pair & 7);
    }
  }

  pack(places: Problem['places'] = 1): Problem {
    const scores = {
      kind: 'dense',
      values: this.values,
      ...(this.#forbidden && { forbidden: this.#forbidden }),
    } as const;
    return { applicants: APPLICANTS, projects: PROJECTS, scores, places, seats: { min: this.min, max: this.max } };
  }
}

function forEachApplicant(visit: (applicant: number) => void, step = 1, count = Math.floor(APPLICANTS / step)): void {
  for (let at = 0; at < count; at++) visit(at * step);
}

export const CASES: readonly InfeasibleCase[] = [
  { name: 'crowd of 400, 360 seats', build: (draft) => crowd(draft).pack() },
  {
    name: 'the same, listed pairs',
    build: (draft) => listPairs(crowd(draft).pack()),
  },
  {
    name: 'too few seats in all',
    build: (draft) => {
      draft.max.fill(9);
      return draft.pack();
    },
  },
  {
    name: 'a minimum nobody may fill',
    build: (draft) => {
      draft.max.fill(20);
      draft.min[500] = 5;
      forEachApplicant((applicant) => draft.allow(applicant, (project) => project !== 500));
      return draft.pack();
    },
  },
  {
    name: 'minimums above all places',
    build: (draft) => {
      draft.min.fill(11);
      draft.max.fill(20);
      return draft.pack();
    },
  },
  {
    name: 'minimums few may fill',
    build: (draft) => {
      draft.max.fill(20);
      draft.min.fill(15, 0, 10);
      forEachApplicant((applicant) => draft.allow(applicant, (project) => project >= 10 || applicant < 100));
      return draft.pack();
    },
  },
  {
    name: 'three places, two allowed',
    build: (draft) => {
      draft.max.fill(40);
      draft.allow(4_711, (project) => project === 3 || project === 70);
      return draft.pack(3);
    },
  },
  {
    name: 'three places, five allowed',
    build: (draft) => {
      draft.max.fill(40).fill(230, 0, 5);
      forEachApplicant((applicant) => draft.allow(applicant, (project) => project < 5), 7, CROWD);
      return draft.pack(3);
    },
  },
  {
    name: 'hidden among 90% forbidden',
    build: (draft) => {
      draft.max.fill(11);
      forEachApplicant((applicant) => draft.allow(applicant, () => draft.next() < 0.1));
      const few = (applicant: number) =>
        draft.allow(applicant, (project) => project === applicant % 40 || (project < 40 && draft.next() < 0.1));
      forEachApplicant(few, 19, 480);
      return draft.pack();
    },
  },
  {
    name: 'closed projects',
    build: (draft) => {
      draft.max.fill(12).fill(0, 0, 20);
      forEachApplicant((applicant) => draft.allow(applicant, (project) => project < 20), 11, 30);
      return draft.pack();
    },
  },
];

function crowd(draft: Draft): Draft {
  draft.max.fill(12);
  for (const project of [7, 300, 999]) draft.max[project] = CROWD_SEATS;
  const isOpen = (project: number) => draft.max[project] === CROWD_SEATS;
  forEachApplicant((applicant) => draft.allow(applicant, isOpen), 20, CROWD);
  return draft;
}

/** The same problem with its allowed pairs listed. */
function listPairs(problem: Problem): Problem {
  const { scores } = problem;
  if (scores.kind === 'sparse') return problem;
  const rowStart = new Uint32Array(APPLICANTS + 1);
  const project = new Uint32Array(scores.values.length);
  const values = new Float32Array(scores.values.length);
  let end = 0;
  forEachApplicant((applicant) => {
    for (let column = 0; column < PROJECTS; column++) {
      const pair = applicant * PROJECTS + column;
      if (((scores.forbidden?.[pair >> 3] ?? 0) >> (pair & 7)) & 1) continue;
      project[end] = column;
      values[end] = scores.values[pair] ?? 0;
      end += 1;
    }
    rowStart[applicant + 1] = end;
  });
  return {
    ...problem,
    scores: { kind: 'sparse', rowStart, project: project.slice(0, end), values: values.slice(0, end) },
  };
}
