import type { Evidence, InfeasibleMatch, SolvedMatch } from '@lettermatch/matcher';

const evidence = {
  constant: -0.21,
  terms: [
    { label: 'floods', contribution: 0.17, via: [], occurrences: [{ document: 0, start: 30, end: 36 }] },
    { label: 'radar images', contribution: 0.11, via: [], occurrences: [{ document: 0, start: 189, end: 201 }] },
  ],
  rest: 0.64,
  noise: null,
  sentences: [{ document: 0, start: 51, end: 169, contribution: 0.43 }],
} as const satisfies Evidence;

const base = {
  format: 'lettermatch-run/1',
  version: '0.1.0',
  seed: 1,
  programme: {
    name: 'Larkfield summer school',
    sha256: '89c5e8a0ff776f6662315bbf219717523aedd5addcbbb6ef82f3c186b7b480a4',
    applicants: 1,
    projects: 1,
    mentors: 1,
  },
  settings: {
    objective: 'total',
    counts: 'wishes',
    weights: { wishes: 0.5, letters: 0.5 },
    places: { min: 0, max: 1 },
  },
} as const;

export const exampleTeam = {
  id: 'river-1',
  project: 'river',
  members: ['ada'],
  score: 0.8333,
  scores: { closeness: 0.5, coverage: 1, teammates: 1, mixes: [] },
  covered: ['data'],
  missing: [],
  shared: ['flood', 'satellite'],
};

/** What a result looks like: one applicant, shortened, figures rounded. */
export const exampleResult = {
  ...base,
  status: 'optimal',
  placed: 1,
  objective: 1.09,
  bound: 1.09,
  gap: 0,
  prices: { river: 0 },
  placePrice: 0,
  assignments: [
    {
      applicant: 'ada',
      project: 'river',
      affinity: 0.71,
      fit: 'good',
      rank: 1,
      statedRank: 1,
      decidedBy: 'wish',
      score: 1.09,
      evidence,
    },
  ],
  unplaced: [],
  projects: [{ project: 'river', min: 1, max: 2, placed: 1, firstWishes: 1, price: 0, nextInLine: [] }],
  teams: [exampleTeam],
  teamFormation: { status: 'optimal', objective: 0.8056, bound: 0.8056, without: [], worst: 'river-1' },
  mentors: {
    status: 'optimal',
    placed: 1,
    objective: 0.58,
    bound: 0.58,
    gap: 0,
    pairings: [
      {
        mentor: 'hanne',
        applicant: 'ada',
        affinity: 0.58,
        fit: 'weak',
        rank: 1,
        score: 0.58,
        alternatives: [{ mentor: 'idris', affinity: 0.21, hasRoom: true }],
        evidence: null,
      },
    ],
    without: [],
  },
  quality: {
    totalAffinity: 0.71,
    meanAffinity: 0.71,
    minAffinity: 0.71,
    deciles: [0.71, 0.71, 0.71, 0.71, 0.71, 0.71, 0.71, 0.71, 0.71],
    bestTotalAffinity: 0.71,
    randomMeanAffinity: 0.71,
    wishes: { stated: 1, byRank: [1], unstated: 0, unplaced: 0 },
    envious: 0,
    seatsFilled: { filled: 1, total: 2 },
    byLanguage: [{ language: 'en', applicants: 1, meanAffinity: 0.71 }],
  },
  lookFirst: [],
  findings: [],
} as const satisfies SolvedMatch;

/** What a result looks like where the rules cannot all hold. */
export const exampleConflict = {
  ...base,
  status: 'infeasible',
  conflict: {
    kind: 'too-few-applicants',
    message: 'Project "river" needs 2 people, and 1 may go there: "ada".',
    applicants: ['ada'],
    projects: ['river'],
    needed: 2,
    available: 1,
    missing: 1,
  },
  repairs: [
    {
      message: 'Lower the minimum of river by 1.',
      changes: [{ kind: 'lower-minimums', count: 1, minimums: [{ project: 'river', fewer: 1 }], among: ['river'] }],
    },
  ],
  findings: [],
} as const satisfies InfeasibleMatch;
