import type { Finding, PairTable, Programme } from '@lettermatch/matcher';

/** Findings of one kind that are listed one by one; of the rest, only how many there are. */
const MOST_LISTED = 20;

/** A score from elsewhere. */
export type PairAffinity = readonly [applicant: string, project: string, affinity: number];

/** Scores from elsewhere as a table, or why they are none. */
export type BuildAffinitiesResult =
  | { readonly status: 'ready'; readonly affinities: PairTable }
  | { readonly status: 'bad'; readonly findings: readonly Finding[] };

/**
 * Arranges finite scores of pairs as a table of every applicant with every project; each pair is needed once. With
 * `skipUnknown`, scores of someone who is not in the programme are passed over. Time and memory
 * O(applicants x projects + pairs).
 */
export function buildAffinities(
  pairs: readonly PairAffinity[],
  { applicants, projects }: Pick<Programme, 'applicants' | 'projects'>,
  skipUnknown: boolean,
): BuildAffinitiesResult {
  const rows = new Map(applicants.map(({ id }, index) => [id, index]));
  const columns = new Map(projects.map(({ id }, index) => [id, index]));
  const values = new Float64Array(rows.size * columns.size).fill(Number.NaN);
  const unknown = new Tally('affinity-unknown', 'Write ids as they stand in applicants and projects.');
  const twice = new Tally('affinity-twice', 'Give each pair once.');
  const missing = new Tally('affinity-missing', 'Give a score of every applicant with every project.');

  for (const [index, [applicant, project, value]] of pairs.entries()) {
    const row = rows.get(applicant);
    const column = columns.get(project);
    if (row === undefined || column === undefined) {
      const named = row === undefined ? `the applicant "${applicant}"` : `the project "${project}"`;
      if (!skipUnknown) unknown.add(() => `Entry ${index + 1} names ${named}, and there is none.`);
      continue;
    }
    const at = row * columns.size + column;
    if (Number.isNaN(values[at])) values[at] = value;
    else twice.add(() => `Entry ${index + 1} scores "${applicant}" with "${project}" once more.`);
  }
  for (const [at, value] of values.entries()) {
    if (!Number.isNaN(value)) continue;
    const applicant = applicants[Math.floor(at / projects.length)]?.id;
    missing.add(() => `There is no score of "${applicant}" with "${projects[at % projects.length]?.id}".`);
  }

  const findings = [unknown, twice, missing].flatMap((tally) => tally.findings());
  if (findings.length > 0) return { status: 'bad', findings };
  return {
    status: 'ready',
    affinities: { applicants: applicants.map(({ id }) => id), targets: projects.map(({ id }) => id), values },
  };
}

/** Findings of one kind: millions of pairs may share one fault. */
class Tally {
  readonly #code: string;
  readonly #remedy: string;
  readonly #listed: string[] = [];
  #more = 0;

  constructor(code: string, remedy: string) {
    this.#code = code;
    this.#remedy = remedy;
  }

  add(message: () => string): void {
    if (this.#listed.length < MOST_LISTED) this.#listed.push(message());
    else this.#more += 1;
  }

  findings(): readonly Finding[] {
    const messages = this.#more === 0 ? this.#listed : [...this.#listed, `The same holds for ${this.#more} more.`];
    return messages.map((message) => ({
      code: this.#code,
      severity: 'error',
      column: 'affinity',
      message,
      remedy: this.#remedy,
    }));
  }
}
