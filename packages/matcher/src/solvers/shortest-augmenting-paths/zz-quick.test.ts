import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestOf, bruteForce } from '../brute-force';
import { assertCertificate } from '../certificate';
import { anyDraft, packProblem } from '../random-problem';
import { solveAssignment } from '../solve-assignment';

test('quick', () => {
  const tally: Record<string, number> = {};
  fc.assert(
    fc.property(anyDraft, (draft) => {
      const problem = packProblem(draft);
      const outcome = solveAssignment(problem);
      const best = bestOf(bruteForce(problem));
      const kind = outcome.status === 'infeasible' ? outcome.conflict.kind : outcome.status;
      tally[kind] = (tally[kind] ?? 0) + 1;
      assertCertificate(problem, outcome);
      expect(outcome.status === 'infeasible').toBe(best === undefined);
      if (outcome.status === 'infeasible' || best === undefined) return;
      expect(outcome.placed).toBe(best.placed);
      expect(outcome.objective).toBeCloseTo(best.total, 9);
    }),
    { numRuns: 20000 },
  );
  console.log(tally);
}, 600000);
