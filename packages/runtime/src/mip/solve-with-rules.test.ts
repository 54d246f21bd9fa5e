import type { MipSolver } from '@lettermatch/matcher';
import { measureBreaches, type Problem, type SideRules, solveWithRules } from '@lettermatch/matcher';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadMip } from './load-mip';

let mip: MipSolver;
beforeAll(async () => {
  mip = await loadMip();
});

const noRules: SideRules = { counts: [], together: [], notAlone: [], mayClose: [] };

interface Drawn {
  readonly problem: Problem;
  readonly rules: SideRules;
}

const weight = fc.option(
  fc.integer({ min: 1, max: 8 }).map((eighths) => eighths / 8),
  { nil: undefined, freq: 1 },
);
const subset = (size: number, least: number) =>
  fc
    .uniqueArray(fc.nat(size - 1), { minLength: Math.min(least, size), maxLength: size })
    .map((items) => Uint32Array.from(items).sort());
const withWeight = <T extends object>(rule: T, cost: number | undefined) =>
  cost === undefined ? rule : { ...rule, weight: cost };

const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    applicants: fc.integer({ min: 1, max: 5 }),
    projects: fc.integer({ min: 1, max: 3 }),
    most: fc.integer({ min: 1, max: 2 }),
    least: fc.nat(1),
  })
  .chain(({ applicants, projects, most, least }) =>
    fc
      .record({
        scores: fc.array(
          fc.integer({ min: 0, max: 16 }).map((value) => value / 16),
          { minLength: applicants * projects, maxLength: applicants * projects },
        ),
        forbidden: fc.array(fc.integer({ min: 0, max: 5 }), {
          minLength: applicants * projects,
          maxLength: applicants * projects,
        }),
        seats: fc.array(fc.tuple(fc.nat(2), fc.nat(3)), { minLength: projects, maxLength: projects }),
        counts: fc.array(fc.tuple(subset(applicants, 1), subset(projects, 1), fc.nat(2), fc.nat(3), weight), {
          maxLength: 2,
        }),
        together: fc.array(fc.tuple(subset(applicants, 2), weight), { maxLength: 2 }),
        notAlone: fc.array(fc.tuple(subset(applicants, 1), subset(projects, 1), weight), { maxLength: 2 }),
        mayClose: fc.array(fc.tuple(fc.nat(projects - 1), fc.integer({ min: 0, max: 8 })), { maxLength: 2 }),
        priority: fc.option(fc.array(fc.nat(2), { minLength: applicants, maxLength: applicants }), { nil: undefined }),
      })
      .map(({ scores, forbidden, seats, counts, together, notAlone, mayClose, priority }): Drawn => {
        const bits = new Uint8Array(Math.ceil(scores.length / 8));
        forbidden.forEach((draw, pair) => {
          if (draw === 0) bits[pair >> 3]! |= 1 << (pair & 7);
        });
        return {
          problem: {
            applicants,
            projects,
            scores: { kind: 'dense', values: Float64Array.from(scores), forbidden: bits },
            places: {
              min: new Uint32Array(applicants).fill(least),
              max: new Uint32Array(applicants).fill(Math.min(most, projects)),
            },
            seats: {
              min: Uint32Array.from(seats, ([min]) => min),
              max: Uint32Array.from(seats, ([min, more]) => min + more),
            },
          },
          rules: {
            counts: counts.map(([people, among, min, more, cost]) =>
              withWeight({ applicants: people, projects: among, min, max: min + more }, cost),
            ),
            together: together
              .filter(([people]) => people.length > 1)
              .map(([people, cost]) => withWeight({ applicants: people }, cost)),
            notAlone: notAlone.map(([people, among, cost]) =>
              withWeight({ applicants: people, projects: among }, cost),
            ),
            mayClose: mayClose.map(([project, cost]) => ({ project, cost: cost / 8 })),
            ...(priority === undefined ? {} : { priority: Uint8Array.from(priority) }),
          },
        };
      }),
  );

/** The best by trying everything: places, then places by priority, then the net. */
function bestOfAll({ problem, rules }: Drawn): readonly number[] | undefined {
  const { applicants, projects, places, seats, scores } = problem;
  if (typeof places === 'number' || scores.kind !== 'dense') throw new Error('unexpected');
  const stride = Math.max(0, ...places.max);
  const projectOf = new Int32Array(applicants * stride).fill(-1);
  const closable = new Set(rules.mayClose.map(({ project }) => project));
  let best: readonly number[] | undefined;
  const choices: number[][] = [[]];
  for (let subsetBits = 1; subsetBits < 1 << projects; subsetBits++)
    choices.push(
      Array.from({ length: projects }, (_, project) => project).filter((project) => (subsetBits >> project) & 1),
    );
  const levels = rules.priority === undefined ? [] : [...new Set(rules.priority)].sort();
  const visit = (applicant: number) => {
    if (applicant < applicants) {
      for (const choice of choices) {
        if (choice.length < places.min[applicant]! || choice.length > places.max[applicant]!) continue;
        if (
          choice.some(
            (project) =>
              (scores.forbidden![(applicant * projects + project) >> 3]! >> ((applicant * projects + project) & 7)) & 1,
          )
        )
          continue;
        projectOf.fill(-1, applicant * stride, (applicant + 1) * stride);
        projectOf.set(choice, applicant * stride);
        visit(applicant + 1);
      }
      return;
    }
    const load = new Uint32Array(projects);
    let total = 0;
    projectOf.forEach((project, slot) => {
      if (project < 0) return;
      load[project]! += 1;
      total += scores.values[Math.floor(slot / stride) * projects + project]!;
    });
    const holds = load.every(
      (count, project) =>
        (count >= seats.min[project]! || (count === 0 && closable.has(project))) && count <= seats.max[project]!,
    );
    if (!holds) return;
    const cost = measureBreaches(problem, rules, projectOf).reduce((sum, breach) => sum + breach.cost, 0);
    if (cost === Infinity) return;
    const placed = (counts: (applicant: number) => boolean) =>
      projectOf.filter((project, slot) => project >= 0 && counts(Math.floor(slot / stride))).length;
    const worth = [
      placed(() => true),
      ...levels.map((level) => placed((person) => rules.priority![person]! <= level)),
      total - cost,
    ];
    if (best === undefined || compare(worth, best) > 0) best = worth;
  };
  visit(0);
  return best;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) if (Math.abs(value - b[index]!) > 1e-9) return value - b[index]!;
  return 0;
}

describe('solveWithRules', () => {
  it('keeps two people apart at the least loss', () => {
    const problem: Problem = {
      applicants: 2,
      projects: 2,
      scores: { kind: 'dense', values: Float64Array.of(0.9, 0.5, 0.8, 0.1) },
      places: 1,
      seats: { min: Uint32Array.of(0, 0), max: Uint32Array.of(2, 2) },
    };
    const apart = [0, 1].map((project) => ({
      applicants: Uint32Array.of(0, 1),
      projects: Uint32Array.of(project),
      min: 0,
      max: 1,
    }));
    const outcome = solveWithRules(problem, { ...noRules, counts: apart }, { mip });
    expect(outcome).toMatchObject({ status: 'optimal', method: 'mip', placed: 2, projectOf: Int32Array.of(1, 0) });
    expect(outcome).toHaveProperty('objective', expect.closeTo(1.3, 12));
  });

  it.each([
    ['at once', 12_000],
    ['by pricing', 0],
  ])(
    'finds what trying everything finds, with all pairs %s, and never breaks a hard rule',
    (_, mostPairsAtOnce) => {
      const methods = { flow: 0, mip: 0, infeasible: 0 };
      fc.assert(
        fc.property(drawn, (instance) => {
          const best = bestOfAll(instance);
          const outcome = solveWithRules(instance.problem, instance.rules, { mip, mostPairsAtOnce });
          if (best === undefined) {
            expect(outcome.status).toBe('infeasible');
            methods.infeasible += 1;
            return;
          }
          if (outcome.status !== 'optimal') throw new Error(`${outcome.status}, and ${best} is there`);
          methods[outcome.method] += 1;
          expect(outcome.placed).toBe(best[0]);
          expect(outcome.net).toBeCloseTo(best.at(-1)!, 7);
          expect(outcome.netBound).toBeGreaterThanOrEqual(outcome.net);
          expect(outcome.bound).toBeGreaterThanOrEqual(outcome.objective);
          expect(
            measureBreaches(instance.problem, instance.rules, outcome.projectOf).every(({ cost }) => cost < Infinity),
          ).toBe(true);
        }),
        { numRuns: Number(process.env['RULE_RUNS'] ?? 300), seed: Number(process.env['RULE_SEED'] ?? 1) },
      );
      expect(Math.min(...Object.values(methods))).toBeGreaterThan(10);
    },
    120_000,
  );
});
