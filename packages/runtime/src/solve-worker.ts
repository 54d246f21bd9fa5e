import { buildNumericOutcome, type NumericOutcome, type NumericProblem, solveAssignment } from '@lettermatch/matcher';
import { serveOnThread } from './serve-on-thread';

await serveOnThread<NumericProblem, NumericOutcome>((numeric, { shouldStop, stopReason, onProgress }) => {
  const outcome = solveAssignment(numeric.problem, {
    shouldStop,
    ...(onProgress ? { onProgress: (progress) => onProgress({ stage: 'solve', ...progress }) } : {}),
  });
  return buildNumericOutcome(numeric, outcome, stopReason());
});
