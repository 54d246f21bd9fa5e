import type { StableSide } from '@lettermatch/matcher';

export interface StableCase {
  readonly name: string;
  readonly applicants: number;
  readonly projects: number;
  /** Projects that each applicant lists. */
  readonly listed: number;
  /** Seats of all projects, as a share of the applicants. */
  readonly seats: number;
  /** How projects state whom they prefer. */
  readonly given: 'lists' | 'scores';
  readonly side: StableSide;
  /** Whose seats are nine tenths of those of their projects; 0 for none. */
  readonly supervisors: number;
  /** Popular projects are listed more often: the first by some four times the mean. */
  readonly isSkewed: boolean;
  readonly targetMs: number;
}

const large = {
  applicants: 1_000_000,
  projects: 5_000,
  listed: 20,
  seats: 1,
  given: 'scores',
  side: 'applicants',
  supervisors: 0,
  isSkewed: false,
  targetMs: 500,
} as const;
const middle = { ...large, applicants: 100_000, projects: 1_000, targetMs: 50 } as const;

export const CASES: readonly StableCase[] = [
  { ...middle, name: '100k' },
  { ...middle, name: '100k-lists', given: 'lists' },
  { ...middle, name: '100k-supervisors', given: 'lists', supervisors: 200, targetMs: 150 },
  { ...middle, name: '100k-projects-side', given: 'lists', side: 'projects', targetMs: 500 },
  { ...large, name: '1m' },
  { ...large, name: '1m-lists', given: 'lists' },
  { ...large, name: '1m-scarce', seats: 0.8 },
  { ...large, name: '1m-skewed', isSkewed: true },
];
