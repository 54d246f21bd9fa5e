import {
  checkRules,
  createSeededStream,
  type Draft,
  type MipSolver,
  matchProgrammeDetailed,
  type PairTable,
  repairAssignment,
  type SolvedMatch,
} from '@lettermatch/matcher';
import { beforeAll, describe, expect, it } from 'vitest';
import { randomProgrammeWithRules } from '../../../matcher/src/rules/testing/random-rules';
import { loadMip } from './load-mip';

let mip: MipSolver;
beforeAll(async () => {
  mip = await loadMip();
});

const RUNS = Number(process.env['RULE_RUNS'] ?? 120);

interface Run {
  readonly draft: Draft;
  readonly result: SolvedMatch;
  readonly affinities: { readonly projects?: PairTable };
}

async function firstRun(seed: number): Promise<Run | undefined> {
  const drawn = randomProgrammeWithRules(seed, { mostRules: 3 });
  const programme = { ...drawn, mentors: [], projects: drawn.projects.map((project) => ({ ...project, mentors: [] })) };
  const random = createSeededStream(seed);
  const values = new Float64Array(programme.applicants.length * programme.projects.length);
  for (let pair = 0; pair < values.length; pair += 1) values[pair] = Math.floor(random() * 17) / 16;
  const table = {
    applicants: programme.applicants.map(({ id }) => id),
    targets: programme.projects.map(({ id }) => id),
    values,
  };
  const { result, draft, affinities } = await matchProgrammeDetailed(programme, {
    affinities: table,
    mip,
    confidence: false,
  });
  return result.status === 'optimal' ? { draft, result, affinities } : undefined;
}

const placesOf = ({ assignments }: SolvedMatch) =>
  assignments.map(({ applicant, project }) => `${applicant} ${project}`);

describe('repairAssignment under rules', () => {
  it('keeps every rule and every frozen place, and never offers again what was declined', async () => {
    const seen = { repaired: 0, infeasible: 0, ruled: 0 };
    for (let seed = 1; seed <= RUNS; seed += 1) {
      let run = await firstRun(seed);
      const random = createSeededStream(seed + 1_000);
      const declined = new Set<string>();
      const frozen = new Set<string>();
      for (let step = 0; run !== undefined && step < 3; step += 1) {
        const placed = run.result.assignments;
        const pick = () => placed[Math.floor(random() * placed.length)];
        const [leaving, refusing, staying] = [pick(), pick(), pick()];
        if (leaving === undefined || refusing === undefined || staying === undefined) break;
        const isFrozen = ({ applicant, project }: typeof leaving) => frozen.has(`${applicant} ${project}`);
        const change =
          step === 0
            ? { freeze: [staying.applicant] }
            : step === 1 && !isFrozen(leaving)
              ? { withdraw: [leaving.applicant] }
              : isFrozen(refusing)
                ? {}
                : {
                    replies: [
                      { applicant: refusing.applicant, project: refusing.project, reply: 'proposed' as const },
                      { applicant: refusing.applicant, project: refusing.project, reply: 'declined' as const },
                    ],
                  };
        const outcome = await repairAssignment(run.draft, run.result, change, { mip, affinities: run.affinities });
        if (outcome.status === 'bad')
          throw new Error(`seed ${seed}: ${outcome.findings.map(({ message }) => message).join(' ')}`);
        const { result, draft, affinities } = outcome.match;
        if (result.status === 'infeasible') {
          seen.infeasible += 1;
          break;
        }
        expect(result.status, `seed ${seed}`).toBe('optimal');
        seen.repaired += 1;
        if (result.rules !== undefined) seen.ruled += 1;
        if ('freeze' in change)
          for (const place of placed.filter(({ applicant }) => applicant === staying.applicant))
            frozen.add(`${place.applicant} ${place.project}`);
        if ('replies' in change) declined.add(`${refusing.applicant} ${refusing.project}`);
        const places = placesOf(result);
        expect(checkRules(draft.programme, result.assignments).broken, `seed ${seed}`).toEqual([]);
        const isPresent = (place: string) => draft.programme.applicants.some(({ id }) => place.startsWith(`${id} `));
        expect(
          [...frozen].filter(isPresent).every((place) => places.includes(place)),
          `seed ${seed}`,
        ).toBe(true);
        expect(
          places.filter((place) => declined.has(place)),
          `seed ${seed}`,
        ).toEqual([]);
        run = { draft, result, affinities };
      }
    }
    expect(seen.repaired).toBeGreaterThan(RUNS / 2);
    expect(seen.ruled).toBeGreaterThan(RUNS / 6);
  }, 600_000);

  it('draws how much more moves would add, best at its own cost everywhere', async () => {
    let points = 0;
    for (let seed = 1; seed <= RUNS / 2; seed += 1) {
      const run = await firstRun(seed);
      if (run === undefined || run.result.rules === undefined || run.draft.programme.settings.places.max > 1) continue;
      const [first] = run.result.assignments;
      if (first === undefined) continue;
      const change = { withdraw: [first.applicant] };
      const repair = (costOfMove: number) =>
        repairAssignment(run.draft, run.result, change, {
          mip,
          affinities: run.affinities,
          costOfMove,
          frontier: true,
        });
      const outcome = await repair(0.1);
      if (outcome.status === 'bad' || outcome.match.result.status === 'infeasible') continue;
      const { frontier = [] } = outcome.changes;
      const net = outcome.match.result.rules === undefined ? undefined : outcome.match.result.rules.net;
      if (net === undefined || frontier.length === 0) continue;
      points += frontier.length;
      const best = Math.max(...frontier.map(({ moves, objective }) => objective - 0.1 * moves));
      expect(net - 0.1 * (outcome.match.result.moves?.moves ?? 0), `seed ${seed}`).toBeCloseTo(best, 7);
      expect(frontier.every(({ moves }, at) => at === 0 || moves > (frontier[at - 1]?.moves ?? 0))).toBe(true);
    }
    expect(points).toBeGreaterThan(RUNS / 12);
  }, 600_000);
});
