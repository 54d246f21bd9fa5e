import { describe, expect, it } from 'vitest';
import { annealTeams } from './anneal-teams';
import { buildTeamModel } from './build-team-model';
import { buildUnits } from './build-units';
import { type Drawn, findExchange } from './find-exchange';
import { formTeamsNumeric } from './form-teams-numeric';
import { proposeExchange } from './propose-exchange';
import { createRandomSource, nextBelow } from './random-source';
import { randomTeamProblem } from './random-team-problem';
import { scoreTeams } from './score-teams';
import type { TeamOutcome, TeamProblem } from './team-problem';
import { createTeamState, enterTeam, leaveTeam, refreshTeam } from './team-state';
import { teamValue } from './team-value';

type Formed = Exclude<TeamOutcome, { status: 'infeasible' }>;

function expectFormed(outcome: TeamOutcome): Formed {
  if (outcome.status === 'infeasible') throw new Error(outcome.conflict.message);
  return outcome;
}

function teamsOf({ teams, teamOf }: Formed): readonly (readonly number[])[] {
  const members = Array.from({ length: teams }, (): number[] => []);
  teamOf.forEach((team, person) => {
    members[team]!.push(person);
  });
  return members;
}

/** What the rules say, from the problem alone. */
function brokenRules(problem: TeamProblem, outcome: Formed): readonly string[] {
  const { teamOf, teams } = outcome;
  const broken: string[] = [];
  const members = teamsOf(outcome);
  for (const team of members)
    if (team.length < problem.size.min || team.length > problem.size.max) broken.push(`size ${team.length}`);
  for (const group of problem.together ?? [])
    if (new Set(group.map((person) => teamOf[person])).size > 1) broken.push(`together ${group.join()}`);
  for (const [one, other] of problem.apart ?? [])
    if (teamOf[one] === teamOf[other]) broken.push(`apart ${one} ${other}`);
  for (const [person, team] of problem.locked ?? []) if (teamOf[person] !== team) broken.push(`locked ${person}`);
  teamOf.forEach((team, person) => {
    const pair = person * teams + team;
    if (problem.forbidden !== undefined && ((problem.forbidden[pair >> 3]! >> (pair & 7)) & 1) === 1)
      broken.push(`forbidden ${person}`);
  });
  for (const { people, isHard, count = 1, teams: asking } of problem.needs?.list ?? []) {
    if (isHard !== true) continue;
    members.forEach((team, index) => {
      if (asking !== undefined && asking[index] !== 1) return;
      if (team.filter((person) => people.includes(person)).length < count) broken.push(`need of team ${index}`);
    });
  }
  return broken;
}

/** Two painters, two cooks and two gardeners: interests in two directions, and a van for each team. */
const WORKSHOP: TeamProblem = {
  people: 6,
  size: { min: 3, max: 3 },
  interests: { dimensions: 2, values: Float32Array.of(1, 0, 0, 1, 1, 0, 0, 1, 1, 0.1, 0.1, 1), weight: 1 },
  needs: { list: [{ people: Uint32Array.of(0, 1) }], weight: 1 },
};

describe('formTeamsNumeric', () => {
  it('puts people with like interests together, each team with what it needs', () => {
    const outcome = expectFormed(formTeamsNumeric(WORKSHOP));
    expect(teamsOf(outcome)).toEqual([
      [0, 2, 4],
      [1, 3, 5],
    ]);
    expect(outcome.status).toBe('optimal');
    expect([...(outcome.scores.coverage ?? [])]).toEqual([1, 1]);
  });

  it('keeps hard rules also where the score would gain by breaking them', () => {
    const outcome = expectFormed(formTeamsNumeric({ ...WORKSHOP, together: [[0, 1]], apart: [[2, 4]] }));
    expect(outcome.teamOf[0]).toBe(outcome.teamOf[1]);
    expect(outcome.teamOf[2]).not.toBe(outcome.teamOf[4]);
  });

  it('counts a gain in the worst team more than one in the best', () => {
    expect(teamValue(0.3) - teamValue(0.2)).toBeGreaterThan(2 * (teamValue(1) - teamValue(0.9)));
  });

  it('never breaks a rule, and names a conflict only where trying every way finds nothing, in 2,000 problems', () => {
    let [formed, impossible, given] = [0, 0, 0];
    for (let seed = 1; seed <= 2000; seed++) {
      const problem = randomTeamProblem(seed);
      const outcome = formTeamsNumeric(problem, { seed, steps: 1000, method: 'annealing' });
      if (outcome.status === 'infeasible') {
        impossible += 1;
        if (!outcome.conflict.isProved) given += 1;
        continue;
      }
      formed += 1;
      expect(brokenRules(problem, outcome), `seed ${seed}`).toEqual([]);
      if (outcome.bound !== null)
        expect(outcome.bound, `seed ${seed}`).toBeGreaterThanOrEqual(outcome.objective - 1e-9);
    }
    expect(formed).toBeGreaterThan(600);
    expect(impossible).toBeGreaterThan(100);
    expect(given).toBe(0);
  });

  it('comes within 1% of the best of all ways where those can be tried', () => {
    let compared = 0;
    for (let seed = 1; seed <= 150; seed++) {
      const problem = randomTeamProblem(seed, 10);
      const best = formTeamsNumeric(problem, { seed, method: 'exact' });
      if (best.status === 'infeasible') continue;
      const found = expectFormed(formTeamsNumeric(problem, { seed, steps: 10_000, method: 'annealing' }));
      compared += 1;
      expect(found.objective, `seed ${seed}`).toBeLessThanOrEqual(best.objective + 1e-6);
      expect(best.objective - found.objective, `seed ${seed}`).toBeLessThanOrEqual(
        0.01 * Math.max(1, Math.abs(best.objective)),
      );
    }
    expect(compared).toBeGreaterThan(50);
  });

  it('starts from well-chosen teams where steps are few', () => {
    const problem = randomTeamProblem(8, 60);
    const plain = { ...problem, together: [], apart: [], locked: [], forbidden: new Uint8Array(999) };
    const [none, few] = [0, 2000].map((steps) => expectFormed(formTeamsNumeric(plain, { steps, method: 'annealing' })));
    expect(none?.proposals).toBe(0);
    expect(few?.objective).toBeGreaterThanOrEqual(none?.objective ?? 0);
    const draw = createRandomSource(3);
    const byLot = scoreTeams(plain, none?.teams ?? 1, shuffle(none?.teamOf ?? new Int32Array(), draw));
    expect(none?.objective).toBeGreaterThan(byLot.objective);
  });

  it('gives the same teams for the same seed', () => {
    const problem = { ...randomTeamProblem(7, 60), locked: [] };
    const [first, again] = [1, 2].map(() => formTeamsNumeric(problem, { seed: 5, steps: 30_000 }));
    expect(again).toEqual(first);
  });
});

describe('proposeExchange', () => {
  it('says what recounting everything from the people says, for tables and vectors of similarities', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const drawn = randomTeamProblem(seed, 24);
      const problem = { ...drawn, size: { min: 1, max: seed % 2 === 0 ? 24 : 30 }, forbidden: new Uint8Array(99) };
      const { units } = buildUnits({ ...problem, apart: [], locked: [] });
      if (units === undefined) continue;
      const teams = problem.teams ?? 1;
      const model = buildTeamModel({ ...problem, apart: [], locked: [], needs: softNeeds(problem) }, teams, units);
      const state = createTeamState(model, model.units);
      const source = createRandomSource(seed);
      if (model.units < teams) continue;
      for (let unit = 0; unit < model.units; unit++) enterTeam(state, unit, unit % teams);
      for (let team = 0; team < teams; team++) refreshTeam(state, team);
      const objective = () => {
        const teamOf = new Int32Array(problem.people);
        units.forEach((members, unit) => {
          for (const person of members) teamOf[person] = state.teamOf[unit]!;
        });
        return scoreTeams(problem, teams, teamOf).objective * teams;
      };
      for (let move = 0; move < 30; move++) {
        const [one, drawnOther] = [nextBelow(source, model.units), nextBelow(source, model.units)];
        const teamA = state.teamOf[one]!;
        const isMove = move % 3 === 0;
        const teamB = isMove ? nextBelow(source, teams) : state.teamOf[drawnOther]!;
        if (teamA === teamB || state.unitCount[teamA] === 1) continue;
        const other = isMove ? -1 : drawnOther;
        const before = objective();
        const gain = proposeExchange(state, one, other, teamB);
        leaveTeam(state, one);
        if (other >= 0) {
          leaveTeam(state, other);
          enterTeam(state, other, teamA);
        }
        enterTeam(state, one, teamB);
        const kept = refreshTeam(state, teamA) + refreshTeam(state, teamB);
        expect(gain, `seed ${seed} move ${move}`).toBeCloseTo(objective() - before, 4);
        expect(Number.isFinite(kept)).toBe(true);
      }
    }
  });
});

describe('findExchange', () => {
  it('gains what proposeExchange says, for every exchange that it accepts', () => {
    let compared = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const drawnProblem = randomTeamProblem(seed, 24);
      // Teams of up to 30 are summed up by vectors, others by a table.
      const size = { min: 1, max: seed % 2 === 0 ? 20 : 30 };
      const { hours: _, ...problem } = { ...drawnProblem, size, needs: softNeeds(drawnProblem) };
      const { units } = buildUnits({ ...problem, apart: [], locked: [] });
      const teams = problem.teams ?? 1;
      if (units === undefined || teams < 2 || units.length < teams) continue;
      const model = buildTeamModel(problem, teams, units);
      const state = createTeamState(model, model.units);
      for (let unit = 0; unit < model.units; unit++) enterTeam(state, unit, unit % teams);
      for (let team = 0; team < teams; team++) refreshTeam(state, team);
      const options = {
        movable: Int32Array.from({ length: model.units }, (_, unit) => unit),
        losses: new Float64Array(4096).fill(1),
        temperature: 1e9,
        movesOfEight: 0,
      };
      const source = createRandomSource(seed);
      const drawn: Drawn = { one: -1, other: -1, word: 0, loss: 0, gain: 0, result: 'none' };
      for (let turn = 0; turn < 40; turn++) {
        findExchange(state, source, options, 100, drawn);
        if (drawn.result !== 'accepted') continue;
        compared += 1;
        const { one, other, gain } = drawn;
        const teamB = state.teamOf[other] ?? -1;
        expect(gain).toBeCloseTo(proposeExchange(state, one, other, teamB), 10);
      }
    }
    expect(compared).toBeGreaterThan(500);
  });
});

function shuffle(values: Int32Array, source: Int32Array): Int32Array {
  const out = values.slice();
  for (let last = out.length - 1; last > 0; last--) {
    const chosen = nextBelow(source, last + 1);
    [out[last], out[chosen]] = [out[chosen] ?? 0, out[last] ?? 0];
  }
  return out;
}

function softNeeds({ needs }: TeamProblem) {
  return { weight: needs?.weight ?? 0, list: (needs?.list ?? []).map((need) => ({ ...need, isHard: false })) };
}

describe('what teams cannot be', () => {
  const people = (count: number, given: Partial<TeamProblem> = {}): TeamProblem => ({
    people: count,
    size: { min: 3, max: 4 },
    ...given,
  });

  it.each([
    ['sizes', people(5)],
    ['sizes', people(2)],
    ['sizes', people(6, { teams: 7 })],
    [
      'group-too-large',
      people(8, {
        together: [
          [0, 1, 2],
          [2, 3, 4],
        ],
      }),
    ],
    ['together-and-apart', people(8, { together: [[0, 1]], apart: [[1, 0]] })],
    [
      'locked-twice',
      people(8, {
        teams: 2,
        together: [[0, 1]],
        locked: [
          [0, 0],
          [1, 1],
        ],
      }),
    ],
    ['team-overfull', people(8, { teams: 2, locked: [0, 1, 2, 3, 4].map((person) => [person, 0] as const) })],
    ['no-team-allowed', people(8, { teams: 2, forbidden: Uint8Array.of(3, 0) })],
    ['need-unmet', people(8, { needs: { list: [{ people: Uint32Array.of(3), isHard: true }], weight: 1 } })],
    [
      'too-many-apart',
      people(8, {
        apart: [
          [0, 1],
          [1, 2],
          [2, 0],
        ],
      }),
    ],
    [
      'none-exists',
      people(8, {
        together: [
          [0, 1, 2],
          [3, 4, 5],
        ],
        apart: [
          [0, 6],
          [3, 6],
          [0, 7],
          [3, 7],
        ],
      }),
    ],
  ])('is said as a proved conflict: %s', (kind, problem) => {
    const outcome = formTeamsNumeric(problem);
    if (outcome.status !== 'infeasible') throw new Error('teams were formed');
    expect(outcome.conflict).toMatchObject({ kind, isProved: true });
  });

  it('is told from misuse, which throws', () => {
    expect(() => formTeamsNumeric(people(8, { locked: [[0, 1]] }))).toThrow('locked to team 1');
    expect(() => formTeamsNumeric(people(8, { size: { min: 4, max: 3 } }))).toThrow('4..3');
    expect(() =>
      formTeamsNumeric(people(1, { interests: { dimensions: 2, values: new Float32Array(1), weight: 1 } })),
    ).toThrow('instead of 2');
  });
});

describe('formTeamsNumeric at its edges', () => {
  it('forms no team of nobody, one of one person, and one of everyone', () => {
    expect(expectFormed(formTeamsNumeric({ people: 0, size: { min: 3, max: 5 } })).teams).toBe(0);
    expect([...expectFormed(formTeamsNumeric({ people: 1, size: { min: 1, max: 5 } })).teamOf]).toEqual([0]);
    const everyone = Array.from({ length: 40 }, (_, person) => person);
    const all = formTeamsNumeric({ people: 40, size: { min: 1, max: 40 }, teams: 1, together: [everyone] });
    expect(new Set(expectFormed(all).teamOf)).toEqual(new Set([0]));
  });

  it('makes teams as equal as can be where sizes do not divide', () => {
    const sizes = (count: number) =>
      teamsOf(expectFormed(formTeamsNumeric({ people: count, size: { min: 3, max: 5 } }, { steps: 1000 })))
        .map((team) => team.length)
        .sort();
    expect(sizes(61)).toEqual([...Array.from({ length: 14 }, () => 4), 5]);
    expect(sizes(7)).toEqual([3, 4]);
    expect(sizes(11)).toEqual([3, 4, 4]);
  });

  it('widens sizes only as far as people who stay together need', () => {
    const together = [
      [0, 1, 2, 3],
      [4, 5, 6, 7],
    ];
    const outcome = expectFormed(formTeamsNumeric({ people: 12, size: { min: 2, max: 6 }, teams: 3, together }));
    expect(outcome.size).toEqual({ min: 4, max: 4 });
    const odd = [...together, [8, 9, 10]];
    expect(
      expectFormed(formTeamsNumeric({ people: 11, size: { min: 2, max: 6 }, teams: 3, together: odd })).size,
    ).toEqual({
      min: 3,
      max: 4,
    });
  });

  it('ends with teams that keep every rule when it is stopped', () => {
    const problem = { ...randomTeamProblem(9, 60), together: [], apart: [[0, 1] as const], locked: [] };
    let asked = 0;
    const outcome = expectFormed(formTeamsNumeric(problem, { shouldStop: () => ++asked > 10, method: 'annealing' }));
    expect(outcome.teams).toBeGreaterThan(1);
    expect(outcome.status).toBe('cancelled');
    expect(brokenRules(problem, outcome)).toEqual([]);
  });
});

describe('annealTeams', () => {
  it('keeps sums that are exactly those of a fresh start', () => {
    const problem = { ...randomTeamProblem(11, 40), apart: [], locked: [], forbidden: new Uint8Array(999) };
    const { units } = buildUnits(problem);
    if (units === undefined) throw new Error('no units');
    const model = buildTeamModel(problem, problem.teams ?? 1, units);
    const [state, fresh] = [0, 1].map(() => createTeamState(model, model.units));
    if (state === undefined || fresh === undefined) throw new Error('no state');
    for (let unit = 0; unit < model.units; unit++) enterTeam(state, unit, unit % model.teams);
    annealTeams(state, { seed: 1, steps: 50_000, size: { min: 1, max: 40 } });
    state.teamOf.forEach((team, unit) => {
      enterTeam(fresh, unit, team);
    });
    for (let team = 0; team < model.teams; team++) refreshTeam(fresh, team);
    expect(fresh.pairs).toEqual(state.pairs);
    expect(fresh.value).toEqual(state.value);
    expect(fresh.counts).toEqual(state.counts);
  });
});
