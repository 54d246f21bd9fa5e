import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assertStable, findBlockingPairs } from './find-blocking-pairs';
import { solveStable } from './solve-stable';
import {
  applicantPrefers,
  isStableByDefinition,
  listAssignments,
  listStableAssignments,
} from './stable-suite/brute-force-stable';
import { solveProved } from './stable-suite/solve-proved';
import { anyStableDraft, type DraftKind, packStable, type StableDraft, strict } from './stable-suite/stable-draft';

const kinds: readonly (readonly [string, DraftKind])[] = [false, true].flatMap((supervised) =>
  [false, true].flatMap((scored) =>
    [false, true].map((ties): readonly [string, DraftKind] => [
      `${supervised ? 'supervisors' : 'projects'} with ${scored ? 'scores' : 'lists'}, ${ties ? 'ties' : 'strict'}`,
      { supervised, scored, ties },
    ]),
  ),
);

describe.each(kinds)('every problem up to 5 x 4: %s', (_, kind) => {
  const anyDraft = anyStableDraft(kind);
  const check = (property: (draft: StableDraft) => void) =>
    fc.assert(fc.property(anyDraft, property), { numRuns: 120, seed: 1 });

  test('both optima are stable by the certificate and by the definition', () => {
    check((draft) => {
      for (const side of ['applicants', 'projects'] as const) {
        const { places, blockingPairs } = solveProved(draft, { side });
        expect(blockingPairs).toEqual([]);
        expect(isStableByDefinition(draft, places, true)).toBe(true);
        expect(isStableByDefinition(draft, places, false)).toBe(true);
      }
    });
  });

  test('every applicant is at least as well off in one, and at most in the other, as in any stable assignment', () => {
    check((draft) => {
      const best = solveProved(draft).places;
      const worst = solveProved(draft, { side: 'projects' }).places;
      for (const places of listStableAssignments(draft, true)) {
        places.forEach((held, applicant) => {
          const isBetween =
            isAtLeast(draft, applicant, best[applicant]!, held) && isAtLeast(draft, applicant, held, worst[applicant]!);
          if (!isBetween) expect.fail(`applicant ${applicant} is not between the optima in ${places}`);
        });
      }
    });
  });

  test('rural hospitals: the same people are placed in every stable assignment, and projects with room have as many', () => {
    check((draft) => {
      const min = draft.seats;
      const { places, minimumsMissed } = solveProved({ ...draft, min });
      for (const other of listStableAssignments(draft, true)) {
        expect(other.map((held) => held >= 0)).toEqual(places.map((held) => held >= 0));
        for (const { project, placed, inEveryStableAssignment } of minimumsMissed) {
          if (inEveryStableAssignment) expect(other.filter((held) => held === project)).toHaveLength(placed);
        }
      }
      if (!kind.supervised) expect(minimumsMissed.every((missed) => missed.inEveryStableAssignment)).toBe(true);
    });
  });

  test('an assignment has no blocking pair exactly where the definition says that it is weakly stable', () => {
    check((draft) => {
      const problem = packStable(draft);
      const all = listAssignments(draft);
      const some = all.filter((_, index) => index % Math.ceil(all.length / 30) === 0);
      for (const places of [...listStableAssignments(draft, false), ...some]) {
        const hasNone = findBlockingPairs(problem, Int32Array.from(places)).length === 0;
        expect(hasNone).toBe(isStableByDefinition(draft, places, false));
      }
    });
  });
});

function isAtLeast(draft: StableDraft, applicant: number, first: number, second: number): boolean {
  if (first === second || second < 0) return true;
  return first >= 0 && applicantPrefers(draft, applicant, first, second, true);
}

describe('invariance', () => {
  const anyDraft = anyStableDraft({ ties: true, supervised: true, scored: true });

  test('rows in another order, with the same people in line, give the same places', () => {
    const withOrder = anyDraft.chain((draft) =>
      fc.tuple(fc.constant(draft), shuffle(draft.applicants.length), shuffle(draft.seats.length)),
    );
    fc.assert(
      fc.property(withOrder, fc.constantFrom('applicants', 'projects'), ([draft, rows, columns], side) => {
        const plain = solveProved(draft, { side }).places;
        const renamed = permute(draft, rows, columns);
        const tieOrder = { applicants: Uint32Array.from(rows), projects: Uint32Array.from(columns) };
        const { places } = solveProved(renamed, { side, tieOrder });
        const back = rows.map((_, applicant) => columns[places[rows.indexOf(applicant)]!] ?? -1);
        expect(back).toEqual(plain);
      }),
      { numRuns: 200 },
    );
  });

  test('the order inside a tie does not matter', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const turned = { ...draft, applicants: draft.applicants.map((list) => list.map((tied) => tied.toReversed())) };
        expect(solveProved(turned).places).toEqual(solveProved(draft).places);
      }),
      { numRuns: 150 },
    );
  });

  test('a supervisor for each project, with as many seats, changes nothing', () => {
    fc.assert(
      fc.property(anyStableDraft({ ties: true, supervised: false, scored: true }), (draft) => {
        const supervisors = { of: [...draft.seats.keys()], seats: draft.seats };
        for (const side of ['applicants', 'projects'] as const) {
          expect(solveProved({ ...draft, supervisors }, { side }).places).toEqual(solveProved(draft, { side }).places);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('inputs are not changed', () => {
    fc.assert(
      fc.property(anyStableDraft({ ties: true, supervised: true, scored: false }), (draft) => {
        const problem = packStable(draft);
        solveStable(problem);
        solveStable(problem, { side: 'projects' });
        expect(problem).toEqual(packStable(draft));
      }),
    );
  });
});

function shuffle(count: number): fc.Arbitrary<number[]> {
  const all = Array.from({ length: count }, (_, index) => index);
  return fc.shuffledSubarray(all, { minLength: count });
}

/** The same draft renumbered: new index i is old index `rows[i]`. */
function permute(draft: StableDraft, rows: readonly number[], columns: readonly number[]): StableDraft {
  const renumber = (project: number) => columns.indexOf(project);
  return {
    applicants: rows.map((row) => draft.applicants[row]!.map((tied) => tied.map(renumber))),
    scores: rows.map((row) => columns.map((column) => draft.scores![row]![column]!)),
    seats: columns.map((column) => draft.seats[column]!),
    supervisors: { of: columns.map((column) => draft.supervisors!.of[column]!), seats: draft.supervisors!.seats },
  };
}

describe('larger problems', () => {
  test('lists and the scores that they stand for give the same places, over many blocks of applicants', () => {
    const count = 40_000;
    const draw = createStream(3);
    const applicants = Array.from({ length: count }, (_, applicant) => strict(applicant % 3, 3 + (applicant % 2)));
    const scores = applicants.map(() => [0, 1, 2, 3, 4].map(() => draw(1_000_000)));
    const everyone = Array.from(applicants.keys());
    const owners = [0, 1, 2, 3, 4].map((project) =>
      strict(...everyone.toSorted((a, b) => scores[b]![project]! - scores[a]![project]! || a - b)),
    );
    const seats = [5_000, 9_000, 2, 8_000, 7_000];
    for (const side of ['applicants', 'projects'] as const) {
      const byLists = solveProved({ applicants, owners, seats }, { side });
      expect(byLists.projectOf).toEqual(solveProved({ applicants, scores, seats }, { side }).projectOf);
    }
  });

  test.each([false, true])('2,000 of random sizes are stable on both sides, with supervisors: %s', (supervised) => {
    const draw = createStream(7);
    for (let run = 0; run < 1000; run++) {
      const problem = drawProblem(draw, 1 + draw(60), 1 + draw(12), supervised);
      const places: number[][] = [];
      for (const side of ['applicants', 'projects'] as const) {
        const outcome = solveStable(problem, { side });
        if (outcome.status !== 'stable') throw new Error(outcome.status);
        assertStable(problem, outcome.projectOf);
        places.push(Array.from(outcome.projectOf, (project) => Math.min(project, 0)));
      }
      expect(places[0]).toEqual(places[1]);
    }
  });
});

/** A repeatable stream of whole numbers below a limit: a linear congruence, its high bits. */
function createStream(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function drawProblem(draw: (below: number) => number, rows: number, columns: number, supervised: boolean) {
  const lists = Array.from({ length: rows }, () => {
    const order = Array.from({ length: columns }, (_, project) => project);
    for (let at = columns - 1; at > 0; at--) {
      const other = draw(at + 1);
      [order[at], order[other]] = [order[other]!, order[at]!];
    }
    return strict(...order.slice(0, 1 + draw(columns)));
  });
  const levels = 1 + draw(20);
  const scores = lists.map(() => Array.from({ length: columns }, () => (draw(20) === 0 ? null : draw(levels))));
  const supervisors = 1 + draw(columns);
  return packStable({
    applicants: lists,
    scores,
    seats: Array.from({ length: columns }, () => draw(7)),
    ...(supervised
      ? {
          supervisors: {
            of: Array.from({ length: columns }, () => draw(supervisors)),
            seats: Array.from({ length: supervisors }, () => draw(16)),
          },
        }
      : {}),
  });
}
