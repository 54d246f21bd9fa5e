import type {
  Applicant,
  DetailedMatch,
  Evidence,
  Finding,
  InfeasibleMatch,
  Programme,
  QuotaConflict,
  SolvedMatch,
} from '@lettermatch/matcher';

/** A person for tests: only what matters is stated. */
export function applicant(id: string, given: Partial<Applicant> = {}): Applicant {
  return {
    id,
    letter: `A letter by ${id} about many things.`,
    documents: [],
    preferences: [],
    avoidProjects: [],
    teammates: [],
    avoidPeople: [],
    attributes: {},
    ...given,
  };
}

/** Evidence of these terms, each adding less than the one before. */
export function evidence(...labels: readonly string[]): Evidence {
  const terms = labels.map((label, index) => ({ label, contribution: 0.5 / (index + 1), via: [], occurrences: [] }));
  return { constant: 0.1, terms, rest: 0, noise: null, sentences: [] };
}

const FINDINGS: readonly Finding[] = [
  {
    code: 'letter-empty',
    severity: 'warning',
    file: 'applicants.csv',
    row: 5,
    column: 'letter',
    message: '"dov" has no letter.',
    remedy: 'Ask for one.',
  },
  {
    code: 'projects-alike',
    severity: 'note',
    message: 'two projects are alike',
    remedy: 'Say what only this one does.',
  },
];

/**
 * Three of four people placed in two projects, two of them with the one mentor: Ana by her first wish, Ben by his letter,
 * Dov (no letter) by a lock, Cleo next in line.
 */
export function buildProgramme(given: Partial<Programme> = {}): Programme {
  return {
    settings: {
      name: 'Tidewater School',
      objective: 'total',
      counts: 'wishes',
      weights: { wishes: 0.5, letters: 0.5 },
      places: { min: 0, max: 1 },
      seed: 7,
    },
    applicants: [
      applicant('ana', { name: 'Ana Ruiz', email: 'ana@example.org', preferences: ['maps', 'bees'] }),
      applicant('ben'),
      applicant('cleo', { name: 'Cleo Marsh', email: 'cleo@example.org', preferences: ['bees'] }),
      applicant('dov', { name: 'Dov Lind', letter: ' ' }),
    ],
    projects: [project('bees', 'Counting bees', 0, 1), project('maps', 'Maps, old and new', 1, 2)],
    mentors: [
      {
        id: 'mira',
        name: 'Mira Holm',
        email: 'mira@example.org',
        description: 'Maps.',
        descriptions: {},
        projects: [],
        min: 0,
        max: 3,
        attributes: {},
      },
    ],
    rules: { lock: [{ applicant: 'dov', project: 'maps', reason: 'He owns the maps.', by: 'Eva Lund' }], forbid: [] },
    ...given,
  };
}

function project(id: string, title: string, min: number, max: number): Programme['projects'][number] {
  return { id, title, description: `${title}.`, descriptions: {}, min, max, mentors: [], attributes: {} };
}

const BASE = {
  format: 'lettermatch-run/1',
  version: '0.1.0',
  seed: 7,
  programme: { name: 'Tidewater School', sha256: 'a'.repeat(64), applicants: 4, projects: 2, mentors: 1 },
  settings: {
    objective: 'total',
    counts: 'wishes',
    weights: { wishes: 0.5, letters: 0.5 },
    places: { min: 0, max: 1 },
  },
} as const;

const SOLVED: SolvedMatch = {
  ...BASE,
  status: 'optimal',
  placed: 3,
  objective: 1.3,
  bound: 1.3,
  gap: 0,
  prices: { bees: 0.25, maps: 0 },
  placePrice: 0,
  assignments: [
    {
      applicant: 'ana',
      project: 'maps',
      affinity: 0.75,
      fit: 'strong',
      rank: 1,
      statedRank: 1,
      decidedBy: 'wish',
      score: 1.1,
      evidence: evidence('charts', 'ink'),
    },
    {
      applicant: 'ben',
      project: 'bees',
      affinity: 0.1 + 0.2,
      fit: 'good',
      rank: 1,
      statedRank: null,
      decidedBy: 'letter',
      score: 0.1,
      evidence: evidence('hives'),
    },
    {
      applicant: 'dov',
      project: 'maps',
      affinity: 0,
      fit: 'weak',
      rank: 2,
      statedRank: null,
      decidedBy: 'lock',
      score: 0.1,
      evidence: null,
    },
  ],
  unplaced: [
    {
      applicant: 'cleo',
      reason: 'no-seat-left',
      nextInLine: [
        { project: 'bees', position: 1 },
        { project: 'maps', position: 1 },
      ],
    },
  ],
  projects: [
    { project: 'bees', min: 0, max: 1, placed: 1, firstWishes: 1, price: 0.25, nextInLine: ['cleo'] },
    { project: 'maps', min: 1, max: 2, placed: 2, firstWishes: 1, price: 0, nextInLine: ['cleo'] },
  ],
  teams: [],
  mentors: {
    status: 'optimal',
    placed: 2,
    objective: 1,
    bound: 1,
    gap: 0,
    pairings: [
      {
        mentor: 'mira',
        applicant: 'ana',
        affinity: 0.625,
        fit: 'strong',
        rank: 1,
        score: 0.625,
        alternatives: [
          { mentor: 'nils', affinity: 0.5, hasRoom: false },
          { mentor: 'olga', affinity: 0.25, hasRoom: true },
        ],
        evidence: evidence('atlas'),
      },
      {
        mentor: 'mira',
        applicant: 'ben',
        affinity: 0.375,
        fit: 'good',
        rank: 1,
        score: 0.375,
        alternatives: [],
        evidence: null,
      },
    ],
    without: ['cleo', 'dov'],
  },
  quality: {
    totalAffinity: 1.05,
    meanAffinity: 0.35,
    minAffinity: 0,
    deciles: [0, 0, 0, 0.3, 0.3, 0.3, 0.75, 0.75, 0.75],
    bestTotalAffinity: 1.2,
    randomMeanAffinity: 0.2,
    wishes: { stated: 1, byRank: [1, 0], unstated: 0, unplaced: 0 },
    envious: 1,
    seatsFilled: { filled: 3, total: 3 },
    byLanguage: [
      { language: 'en', applicants: 2, meanAffinity: 0.5 },
      { language: 'und', applicants: 1, meanAffinity: 0 },
    ],
  },
  lookFirst: [
    { applicant: 'cleo', reason: 'unplaced' },
    { applicant: 'dov', reason: 'no-letter' },
    { applicant: 'ben', reason: 'near-tie', other: 'maps', loss: 0.002 },
  ],
  findings: FINDINGS,
};

const MENTOR_TABLE = {
  applicants: ['ana', 'ben', 'cleo', 'dov'],
  targets: ['mira'],
  values: Float64Array.of(0.625, 0.375, 0.5, 0),
};

/** The result of `buildProgramme`'s match, written by hand. */
export function buildMatch(
  programme: Programme = buildProgramme(),
  given: Partial<SolvedMatch> = {},
): DetailedMatch & { readonly result: SolvedMatch } {
  const values = Float64Array.of(0.25, 0.75, 0.1 + 0.2, 0.2, 0.5, 0.125, 0, 0);
  return {
    result: { ...SOLVED, ...given },
    draft: { format: 'lettermatch-draft/2', programme, models: { projects: null, mentors: null }, spelling: true },
    affinities: {
      projects: { applicants: ['ana', 'ben', 'cleo', 'dov'], targets: ['bees', 'maps'], values },
      ...(programme.mentors.length === 0 ? {} : { mentors: MENTOR_TABLE }),
    },
  };
}

/** The same programme with rules that cannot all hold. */
export function buildInfeasibleMatch(
  conflict: Partial<QuotaConflict> = {},
  repairs: InfeasibleMatch['repairs'] = [],
): DetailedMatch & { readonly result: InfeasibleMatch } {
  return {
    ...buildMatch(),
    result: {
      ...BASE,
      status: 'infeasible',
      conflict: {
        kind: 'too-few-seats',
        message: '2 applicants (ana, cleo) must have 2 places in 1 project (bees), which has 1.',
        applicants: ['ana', 'cleo'],
        projects: ['bees'],
        needed: 2,
        available: 1,
        missing: 1,
        ...conflict,
      },
      repairs,
      findings: [],
    },
  };
}

/** A match of many people, all named alike, every one of them in the one project. */
export function buildLargeMatch(people: number, name: string): DetailedMatch & { readonly result: SolvedMatch } {
  const applicants = Array.from({ length: people }, (_, index) => applicant(`p${index}`, { name }));
  const [place] = SOLVED.assignments;
  if (place === undefined) throw new Error('the example has no place to copy');
  const assignments = applicants.map(({ id }) => ({ ...place, applicant: id, project: 'maps' }));
  const given = { assignments, unplaced: [], mentors: null, placed: people, lookFirst: [] };
  const match = buildMatch(buildProgramme({ applicants, mentors: [] }), given);
  const values = new Float64Array(people * 2).fill(0.5);
  return {
    ...match,
    affinities: { projects: { applicants: applicants.map(({ id }) => id), targets: ['bees', 'maps'], values } },
  };
}
