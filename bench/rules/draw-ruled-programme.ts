import { type Applicant, createSeededStream, type PairTable, type Programme, type Rules } from '@lettermatch/matcher';

const INTERESTS = 8;
const UNIVERSITIES = 40;
const ROLES = ['design', 'backend', 'data', 'hardware', 'writing'];

/** A programme with affinities as texts give them, and ten kinds of rules. */
export interface RuledProgramme {
  readonly programme: Programme;
  readonly affinities: PairTable;
}

/** The same for the same seed: about 15% more places than people, minimums at half of that. */
export function drawRuledProgramme(people: number, projects: number, seed: number): RuledProgramme {
  const random = createSeededStream(seed);
  const pick = (count: number) => Math.floor(random() * count);
  const ids = (letter: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(4, '0')}`);
  const [applicantIds, projectIds] = [ids('a', people), ids('p', projects)];
  const applicants = applicantIds.map(
    (id): Applicant => ({
      id,
      letter: '',
      documents: [],
      preferences: [],
      avoidProjects: [],
      teammates: [],
      avoidPeople: [],
      attributes: {
        university: `University ${Math.floor(UNIVERSITIES * random() * random()) + 1}`,
        role: ROLES[pick(ROLES.length)] ?? '',
        gender: random() < 0.25 ? 'woman' : 'man',
        level: random() < 0.7 ? 'master' : random() < 0.9 ? 'bachelor' : '',
        status: random() < 0.2 ? 'returning' : 'new',
      },
    }),
  );
  const seats = Math.ceil((people * 1.15) / projects);
  const programme: Programme = {
    settings: {
      name: 'Ten kinds of rules',
      objective: 'total',
      counts: 'letters',
      weights: { wishes: 0.5, letters: 0.5 },
      places: { min: 0, max: 1 },
      seed,
    },
    applicants,
    projects: projectIds.map((id) => ({
      id,
      title: id,
      description: '',
      descriptions: {},
      min: Math.floor(seats / 2),
      max: seats,
      mentors: [],
      attributes: {},
    })),
    mentors: [],
    rules: drawRules(applicantIds, projectIds, seats, pick),
  };
  return { programme, affinities: drawAffinities(applicantIds, projectIds, random) };
}

function drawRules(
  people: readonly string[],
  projects: readonly string[],
  seats: number,
  pick: (count: number) => number,
): Rules {
  const pair = () => {
    const first = pick(people.length - 1);
    return [people[first] ?? '', people[first + 1] ?? ''];
  };
  const pairs = (count: number) => Array.from({ length: count }, pair);
  const supervised = Array.from({ length: 8 }, (_, group) => projects.slice(group * 6, group * 6 + 6));
  return {
    lock: [{ applicant: people[0] ?? '', project: projects[10] ?? '' }],
    forbid: Array.from({ length: 50 }, () => ({
      applicant: people[1 + pick(people.length - 1)] ?? '',
      project: projects[pick(projects.length)] ?? '',
    })),
    prefer: [{ project: projects[3] ?? '', on: 'attribute', name: 'level', value: 'master', weight: 0.1 }],
    together: pairs(60).map((applicants, index) => ({ applicants, ...(index % 2 === 1 && { weight: 0.1 }) })),
    apart: Array.from({ length: 100 }, () => {
      const first = pick(people.length - 3);
      return { applicants: [people[first] ?? '', people[first + 2] ?? ''] };
    }),
    require: [{ projects: projects.slice(0, 5), column: 'level', values: ['master'], blank: 'allowed' }],
    count: [
      { kind: 'at-most', count: 3, each: 'university', projects, over: 'each' },
      { kind: 'at-least', count: 2, group: { column: 'role', values: ['design'] }, projects, over: 'each' },
      {
        kind: 'at-most',
        count: 5,
        group: { column: 'role', values: ['hardware'] },
        projects,
        over: 'each',
        weight: 0.2,
      },
      ...supervised
        .filter((among) => among.length === 6)
        .map((among) => ({ kind: 'at-most', count: seats * 5, projects: among, over: 'all' }) as const),
    ],
    notAlone: [{ group: { column: 'gender', values: ['woman'] }, projects }],
    mayClose: [1, 5, 9, 20, 33].flatMap((index) => {
      const project = projects[index];
      return project === undefined ? [] : [{ project, cost: 0.5 }];
    }),
    priority: [{ group: { column: 'status', values: ['returning'] } }],
  };
}

/** Products of hidden interests, and noise. */
function drawAffinities(applicants: readonly string[], targets: readonly string[], random: () => number): PairTable {
  const draw = (count: number) => Float64Array.from({ length: count * INTERESTS }, random);
  const [people, projects] = [draw(applicants.length), draw(targets.length)];
  const values = new Float64Array(applicants.length * targets.length);
  for (let row = 0; row < applicants.length; row++) {
    for (let column = 0; column < targets.length; column++) {
      let sum = 0;
      for (let interest = 0; interest < INTERESTS; interest++)
        sum += (people[row * INTERESTS + interest] ?? 0) * (projects[column * INTERESTS + interest] ?? 0);
      values[row * targets.length + column] = (0.7 * sum) / INTERESTS + 0.3 * random();
    }
  }
  return { applicants, targets, values };
}
