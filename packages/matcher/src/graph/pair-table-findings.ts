import type { Severity } from '../programme/finding';

/** Every finding about affinities that come from elsewhere. */
export const pairTableFindingCodes = {
  'unknown-applicant': {
    severity: 'error',
    meaning: 'An affinity names someone who is not among the applicants.',
    remedy: 'Write the id of the applicant as it stands in the programme.',
  },
  'unknown-project': {
    severity: 'error',
    meaning: 'An affinity names a project that is not among the projects.',
    remedy: 'Write the id of the project as it stands in the programme.',
  },
  'affinity-out-of-range': {
    severity: 'error',
    meaning: 'An affinity is below 0, above 1, or no number.',
    remedy: 'Scale all affinities to lie between 0 and 1.',
  },
  'duplicate-pair': {
    severity: 'error',
    meaning: 'A pair of applicant and project has two affinities.',
    remedy: 'Keep one of them.',
  },
  'affinity-missing': {
    severity: 'warning',
    meaning: 'Pairs of applicant and project have no affinity; they count as 0.',
    remedy: 'Add them if they should count; use a rule "forbid" to rule a pair out.',
  },
} as const satisfies Readonly<Record<string, { severity: Severity; meaning: string; remedy: string }>>;

export type PairTableFindingCode = keyof typeof pairTableFindingCodes;
