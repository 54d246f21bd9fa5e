import type { TeamSummary } from '../types';

/** A goal of a team in words. */
export interface GoalInWords {
  /** `interests in common`. */
  readonly goal: string;
  /** 1 is all that could be asked for, 0 what chance or nothing gives; closeness and mixes may go below and above. */
  readonly score: number;
  readonly word: 'very good' | 'good' | 'fair' | 'poor';
}

const GOALS = [
  ['closeness', 'interests in common'],
  ['coverage', 'roles and skills'],
  ['company', 'nobody alone'],
  ['teammates', 'wished teammates'],
  ['hours', 'time in common'],
] as const;

/** From so much on, in descending order. */
const WORDS = [
  [0.85, 'very good'],
  [0.6, 'good'],
  [0.3, 'fair'],
] as const;

/** The word for a score of a team or of one of its goals. */
export function teamWord(score: number): GoalInWords['word'] {
  return WORDS.find(([from]) => score >= from)?.[1] ?? 'poor';
}

/** What each goal that counts came to in a team, in a fixed order; a mix stands by its column. */
export function describeTeamGoals({ scores }: Pick<TeamSummary, 'scores'>): readonly GoalInWords[] {
  const goals = GOALS.flatMap(([key, goal]): readonly GoalInWords[] => {
    const score = scores[key];
    return score === undefined ? [] : [{ goal, score, word: teamWord(score) }];
  });
  const mixes = scores.mixes.map(({ column, score }) => ({ goal: `mix of ${column}`, score, word: teamWord(score) }));
  return [...goals, ...mixes];
}

/** Goals grouped by their word, best first: `very good: roles and skills, nobody alone; fair: interests in common`. */
export function describeGoalsInShort(team: Pick<TeamSummary, 'scores'>): string {
  const goals = describeTeamGoals(team);
  return (['very good', 'good', 'fair', 'poor'] as const)
    .map((word) => ({ word, named: goals.filter((goal) => goal.word === word).map(({ goal }) => goal) }))
    .filter(({ named }) => named.length > 0)
    .map(({ word, named }) => `${word}: ${named.join(', ')}`)
    .join('; ');
}

/**
 * What people state of roles, skills and levels, for the cards of teams: the columns that team settings name, and those called so.
 * Complexity: columns.
 */
export function cardColumns({
  applicants,
  settings,
}: {
  readonly applicants: readonly { readonly attributes: Readonly<Record<string, string>> }[];
  readonly settings: {
    readonly teams?: {
      readonly mixes: readonly { readonly column: string }[];
      readonly coverage: {
        readonly needs: readonly { readonly column: string }[];
        readonly wanted?: { readonly applicants: string };
      };
    };
  };
}): readonly string[] {
  const stated = new Set(applicants.flatMap(({ attributes }) => Object.keys(attributes)));
  const { teams } = settings;
  const named = [
    ...(teams?.coverage.wanted === undefined ? [] : [teams.coverage.wanted.applicants]),
    ...(teams?.coverage.needs.map(({ column }) => column) ?? []),
    ...(teams?.mixes.map(({ column }) => column) ?? []),
    ...[...stated].filter((column) => /^(?:role|roles|skills?|level|experience)$/iu.test(column)),
  ];
  return [...new Set(named)].filter((column) => stated.has(column));
}
