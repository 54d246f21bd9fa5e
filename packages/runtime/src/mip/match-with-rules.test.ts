import {
  checkRules,
  createSeededStream,
  type MatchResult,
  type MipSolver,
  matchProgramme,
  matchProgrammeDetailed,
  type Programme,
  type SolvedMatch,
} from '@lettermatch/matcher';
import { beforeAll, describe, expect, it } from 'vitest';
import { randomProgrammeWithRules } from '../../../matcher/src/rules/testing/random-rules';
import { loadMip } from './load-mip';

let mip: MipSolver;
beforeAll(async () => {
  mip = await loadMip();
});

const RUNS = Number(process.env['RULE_RUNS'] ?? 400);
const SEED = Number(process.env['RULE_SEED'] ?? 1);

interface Pair {
  readonly applicant: string;
  readonly project: string;
}

/** Affinities in sixteenths, so that sums are exact. */
function drawTable({ applicants, projects }: Programme, seed: number) {
  const random = createSeededStream(seed);
  const values = new Float64Array(applicants.length * projects.length);
  for (let pair = 0; pair < values.length; pair += 1) values[pair] = Math.floor(random() * 17) / 16;
  return { applicants: applicants.map(({ id }) => id), targets: projects.map(({ id }) => id), values };
}

function match(programme: Programme, seed: number): Promise<MatchResult> {
  return matchProgramme(programme, { affinities: drawTable(programme, seed), mip, confidence: false });
}

function pairsOf({ assignments }: SolvedMatch): readonly Pair[] {
  return assignments.map(({ applicant, project }) => ({ applicant, project }));
}

/** Without whom guides whom: mentors are given by letters, after the places. */
function draw(seed: number): Programme {
  const programme = randomProgrammeWithRules(seed);
  return { ...programme, mentors: programme.mentors.map((mentor) => ({ ...mentor, max: 6 })) };
}

describe('matchProgramme with rules', () => {
  it('breaks no hard rule, and places as many as trying every assignment does, at as good a net', async () => {
    const seen = { optimal: 0, infeasible: 0, compared: 0 };
    for (let seed = SEED; seed < SEED + RUNS; seed += 1) {
      const programme = draw(seed);
      const result = await match(programme, seed);
      const best = bestOfAll(programme, seed);
      if (result.status === 'infeasible') {
        seen.infeasible += 1;
        if (best !== 'too-many') expect(best, `seed ${seed}`).toBeUndefined();
        continue;
      }
      expect(result.status, `seed ${seed}`).toBe('optimal');
      seen.optimal += 1;
      const { broken, breaches } = checkRules(programme, pairsOf(result));
      expect(broken, `seed ${seed}`).toEqual([]);
      if (best === 'too-many') continue;
      if (best === undefined) throw new Error(`seed ${seed}: nothing holds, and a result says otherwise`);
      seen.compared += 1;
      const table = drawTable(programme, seed);
      expect([result.placed, worthOf(programme, table, pairsOf(result), breaches)], `seed ${seed}`).toEqual([
        best.placed,
        expect.closeTo(best.worth, 9),
      ]);
    }
    expect(seen.compared).toBeGreaterThan(RUNS / 5);
    expect(seen.infeasible).toBeGreaterThan(RUNS / 20);
  }, 600_000);

  it('holds again without what an infeasible result names', async () => {
    let repaired = 0;
    for (let seed = SEED; seed < SEED + RUNS; seed += 1) {
      const options = { affinities: drawTable(draw(seed), seed), mip, confidence: false };
      // Rules are numbered as the draft lists them.
      const { result, draft } = await matchProgrammeDetailed(draw(seed), options);
      const { programme } = draft;
      if (result.status !== 'infeasible' || result.conflict.kind !== 'rules') continue;
      const named = [result.conflict.demands, ...result.conflict.others].flat();
      const lowered = new Set(named.map(({ project }) => project));
      const projects = programme.projects.map((project) =>
        lowered.has(project.id) ? { ...project, min: 0 } : project,
      );
      const rules = Object.fromEntries(
        Object.entries(programme.rules).map(([kind, listed]) => [
          kind,
          (listed as readonly object[]).filter(
            (_, index) => !named.some(({ rule }) => rule?.kind === kind && rule.index === index),
          ),
        ]),
      ) as unknown as Programme['rules'];
      const again = await match({ ...programme, projects, rules }, seed);
      expect(again.status, `seed ${seed}`).toBe('optimal');
      expect(result.repairs.length, `seed ${seed}`).toBeGreaterThan(0);
      repaired += 1;
    }
    expect(repaired).toBeGreaterThan(RUNS / 100);
  }, 600_000);

  it('never places more, nor as many at a larger net, with a rule more', async () => {
    for (let seed = SEED; seed < SEED + RUNS; seed += 1) {
      const programme = draw(seed);
      const kinds = [
        'together',
        'apart',
        'require',
        'count',
        'notAlone',
        'availability',
        'forbid',
        'conflicts',
      ] as const;
      const kind = kinds.find((each) => (programme.rules[each] ?? []).length > 0);
      // Whoever comes first may have to, whatever that does to the total.
      if (kind === undefined || programme.rules.priority !== undefined) continue;
      const without = { ...programme, rules: { ...programme.rules, [kind]: programme.rules[kind]?.slice(1) ?? [] } };
      const [more, less] = [await match(programme, seed), await match(without, seed)];
      if (more.status === 'infeasible') continue;
      if (less.status === 'infeasible') throw new Error(`seed ${seed}: a rule fewer cannot hold`);
      const worth = (given: Programme, result: SolvedMatch) => {
        const pairs = pairsOf(result);
        return worthOf(given, drawTable(given, seed), pairs, checkRules(given, pairs).breaches);
      };
      const isMore = more.placed > less.placed;
      const isBetter = more.placed === less.placed && worth(programme, more) > worth(without, less) + 1e-9;
      expect([isMore, isBetter], `seed ${seed}`).toEqual([false, false]);
    }
  }, 600_000);
});

type Table = ReturnType<typeof drawTable>;

/** Affinities, what curators' yes and preferences add, less what breaches cost. */
function worthOf(
  { rules, applicants }: Programme,
  { applicants: rows, targets, values }: Table,
  pairs: readonly Pair[],
  breaches: readonly { readonly cost: number }[],
): number {
  const yes = new Map(
    (rules.choices ?? [])
      .filter(({ choice }) => choice === 'yes')
      .map(({ applicant, project, weight = 0 }) => [`${applicant} ${project}`, weight]),
  );
  const preferred = ({ applicant, project }: Pair) => {
    const person = applicants.find(({ id }) => id === applicant);
    return (rules.prefer ?? [])
      .filter((rule) => rule.project === project && rule.on === 'attribute')
      .filter(({ name, value }) =>
        (person?.attributes[name] ?? '')
          .split(/[;,|]/)
          .some((each) => each.trim().toLowerCase() === value.toLowerCase()),
      )
      .reduce((sum, { weight }) => sum + weight, 0);
  };
  const gained = pairs.reduce(
    (sum, pair) =>
      sum +
      (values[rows.indexOf(pair.applicant) * targets.length + targets.indexOf(pair.project)] ?? 0) +
      (yes.get(`${pair.applicant} ${pair.project}`) ?? 0) +
      preferred(pair),
    0,
  );
  return gained - breaches.reduce((sum, { cost }) => sum + cost, 0);
}

const MOST_TRIED = 4_000;

function bestOfAll(programme: Programme, seed: number): { placed: number; worth: number } | 'too-many' | undefined {
  const { applicants, projects, settings } = programme;
  const choices: string[][] = [];
  for (let bits = 0; bits < 1 << projects.length; bits += 1) {
    const chosen = projects.map(({ id }) => id).filter((_, index) => (bits >> index) & 1);
    if (chosen.length >= settings.places.min && chosen.length <= settings.places.max) choices.push(chosen);
  }
  if (choices.length ** applicants.length > MOST_TRIED || (programme.rules.priority ?? []).length > 0)
    return 'too-many';
  const table = drawTable(programme, seed);
  let best: { placed: number; worth: number } | undefined;
  const visit = (index: number, pairs: readonly Pair[]) => {
    const person = applicants[index];
    if (person !== undefined) {
      for (const chosen of choices)
        visit(index + 1, pairs.concat(chosen.map((project) => ({ applicant: person.id, project }))));
      return;
    }
    const { broken, breaches } = checkRules(programme, pairs);
    if (broken.length > 0) return;
    const worth = worthOf(programme, table, pairs, breaches);
    if (best === undefined || pairs.length > best.placed || (pairs.length === best.placed && worth > best.worth))
      best = { placed: pairs.length, worth };
  };
  visit(0, []);
  return best;
}
