import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildProjectProblem } from '../graph/build-problem';
import { keepSeated } from '../match/keep-seated';
import { matchProgrammeDetailed } from '../match/match-programme';
import { chargeMoves, countMoves, solveAssignment } from '../solvers';
import { applicant, programme, project } from '../test-support';
import type { DetailedMatch, Reply, SolvedMatch } from '../types';
import { applyChanges } from './apply-changes';
import type { Changes } from './changes';
import { repairAssignment } from './repair-assignment';

const PEOPLE = 7;
const PROJECTS = 3;
const person = fc.nat({ max: PEOPLE + 1 }).map((index) => `a${index}`);
const target = fc.nat({ max: PROJECTS - 1 }).map((index) => `p${index}`);
const reply = fc.constantFrom<Reply>('proposed', 'accepted', 'declined', 'expired', 'active', 'ended');

const step: fc.Arbitrary<Changes> = fc.oneof(
  fc.record({ withdraw: fc.array(person, { maxLength: 2 }) }),
  fc.record({ present: fc.uniqueArray(person, { minLength: 2, maxLength: PEOPLE }) }),
  fc.record({ comeBack: fc.array(person, { maxLength: 2 }) }),
  fc.record({ add: fc.constantFrom([applicant('a7')], [applicant('a8', { preferences: ['p1'] })]) }),
  fc.record({ moves: fc.tuple(person, fc.option(target)).map(([id, to]) => [{ applicant: id, project: to }]) }),
  fc.record({
    replies: fc.tuple(person, target, reply).map(([id, to, word]) => [{ applicant: id, project: to, reply: word }]),
  }),
  fc.record({ freeze: fc.oneof(fc.constant('all' as const), fc.array(fc.oneof(person, target), { maxLength: 2 })) }),
  fc.record({ unfreeze: fc.oneof(fc.constant('all' as const), fc.array(fc.oneof(person, target), { maxLength: 2 })) }),
  fc.record({ projects: fc.tuple(target, fc.nat({ max: 4 })).map(([id, max]) => [project(id, { max })]) }),
  fc.constant({ published: true }),
);

const start = fc.record({
  scores: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: PEOPLE * PROJECTS, maxLength: PEOPLE * PROJECTS }),
  seats: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: PROJECTS, maxLength: PROJECTS }),
});

function matchOf({ scores, seats }: { readonly scores: readonly number[]; readonly seats: readonly number[] }) {
  const given = programme({
    applicants: Array.from({ length: PEOPLE }, (_, index) => applicant(`a${index}`)),
    projects: seats.map((max, index) => project(`p${index}`, { max })),
  });
  const affinities = {
    applicants: given.applicants.map(({ id }) => id),
    targets: given.projects.map(({ id }) => id),
    values: Float64Array.from(scores, (score) => score / 10),
  };
  return matchProgrammeDetailed(given, { affinities, confidence: false });
}

const keyOf = ({ applicant: id, project: to }: { readonly applicant: string; readonly project: string }) =>
  `${id}:${to}`;
const placesOf = ({ result }: DetailedMatch) => (result as SolvedMatch).assignments.map(keyOf);

describe('any sequence of changes', () => {
  it('keeps every frozen pair, offers no declined one again, and ends with the net of a fresh solve', async () => {
    let repaired = 0;
    await fc.assert(
      fc.asyncProperty(
        start,
        fc.array(fc.tuple(step, fc.constantFrom(undefined, 0, 0.25)), { minLength: 1, maxLength: 8 }),
        async (given, steps) => {
          let match = await matchOf(given);
          const declined = new Set<string>();
          for (const [changes, cost] of steps) {
            const [draft, result] = [match.draft, match.result as SolvedMatch];
            const before = JSON.stringify([draft, result]);
            const options = { affinities: match.affinities, ...(cost !== undefined && { costOfMove: cost }) };
            const outcome = await repairAssignment(draft, result, changes, options);
            // Undoing is keeping what was there before.
            expect(JSON.stringify([draft, result])).toBe(before);
            if (outcome.status === 'bad') continue;
            const applied = applyChanges(draft, result, changes);
            const table = outcome.match.affinities.projects;
            if (table === undefined) throw new Error('no affinities');
            const named = buildProjectProblem(applied.held, table);
            const places = { places: applied.places, costOfMove: cost ?? Number.POSITIVE_INFINITY };
            const seated = keepSeated(named, places);
            const charged = chargeMoves(seated.problem, seated.problem.start, seated.costOfMove);
            const fresh = solveAssignment(charged);
            if (outcome.match.result.status === 'infeasible') {
              expect(fresh.status).toBe('infeasible');
              continue;
            }
            match = outcome.match;
            repaired += 1;
            const now = new Set(placesOf(match));
            for (const { applicant: id, project: to } of applied.held.rules.lock) {
              expect(now.has(`${id}:${to}`)).toBe(true);
            }
            for (const { applicant: id, project: to, reply: word } of match.draft.state?.replies ?? []) {
              if (word === 'declined') declined.add(`${id}:${to}`);
            }
            // The organiser alone may go back on a refusal.
            for (const move of changes.moves ?? []) declined.delete(`${move.applicant}:${move.project}`);
            for (const pair of declined) expect(now.has(pair)).toBe(false);

            if (fresh.status === 'infeasible') throw new Error('a repair was found where there is none');
            const net = outcome.changes.net;
            expect(match.result).toMatchObject({ placed: fresh.placed });
            const kept = fresh.objective - seated.costOfLoss * seated.places;
            expect(net?.net).toBeCloseTo(kept, 6);
            expect(net?.netGap).toBeCloseTo(0, 6);
          }
        },
      ),
      { numRuns: 150 },
    );
    // Most of what was drawn meant something.
    expect(repaired).toBeGreaterThan(150);
  });

  it('without a cost comes to the best total of the programme as it is then, but for whom nobody may lose their place', async () => {
    await fc.assert(
      fc.asyncProperty(start, fc.uniqueArray(person, { maxLength: 4 }), async (given, out) => {
        const before = await matchOf(given);
        const withdraw = out.filter((id) => Number(id.slice(1)) < PEOPLE);
        const { affinities, draft, result } = before;
        const outcome = await repairAssignment(
          draft,
          result as SolvedMatch,
          { withdraw },
          { affinities, costOfMove: 0 },
        );
        if (outcome.status === 'bad' || affinities.projects === undefined) throw new Error('bad');
        const after = outcome.match.result as SolvedMatch;
        const named = buildProjectProblem(outcome.match.draft.programme, affinities.projects);
        const free = solveAssignment(named.problem);
        expect(after.placed).toBe(free.status === 'infeasible' ? -1 : free.placed);
        expect(after.bound).toBeGreaterThanOrEqual(after.objective - 1e-9);
        expect(after.bound).toBeCloseTo(free.status === 'infeasible' ? -1 : free.objective, 9);
        expect(outcome.changes.lostPlace).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('moves nobody by default where nobody else needs it', async () => {
    await fc.assert(
      fc.asyncProperty(start, fc.nat({ max: PEOPLE - 1 }), async (given, leaver) => {
        const { affinities, draft, result } = await matchOf(given);
        const outcome = await repairAssignment(
          draft,
          result as SolvedMatch,
          { withdraw: [`a${leaver}`] },
          { affinities },
        );
        if (outcome.status === 'bad' || affinities.projects === undefined) throw new Error('bad');
        // Nothing but avoided projects could ask for a move, and nobody avoids any.
        expect(outcome.changes.moved).toEqual([]);
        expect(outcome.changes.net?.moves).toBe(0);
        const named = buildProjectProblem(outcome.match.draft.programme, affinities.projects);
        const { problem } = keepSeated(named, { places: (result as SolvedMatch).assignments, costOfMove: 0 });
        expect(countMoves(problem, problem.start, problem.start.projectOf)).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});
