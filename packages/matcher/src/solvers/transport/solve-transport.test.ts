import { expect, test } from 'vitest';
import { assertCertificate } from '../certificate';
import { createKernels } from '../kernels/create-kernels';
import { createJavaScriptKernels } from '../kernels/javascript-kernels';
import type { Problem } from '../solver';
import { describeSolver } from '../solver-suite/describe-solver';
import { createTransportSolver, transport } from './solve-transport';

describeSolver({ ...createTransportSolver(createKernels, 0), name: 'transport on WebAssembly' });
describeSolver({ ...createTransportSolver(createJavaScriptKernels, 0), name: 'transport in JavaScript' });

describeSolver({ ...createTransportSolver(createKernels, 0, 0), name: 'transport that takes all for wars' });

test('a crowd is solved from a sample, and its optimum is proved', () => {
  const [applicants, projects] = [60_000, 60];
  const values = new Float32Array(applicants * projects);
  let state = 1;
  for (let pair = 0; pair < values.length; pair++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    values[pair] = state / 2 ** 32;
  }
  const seats = { min: new Uint32Array(projects).fill(900), max: new Uint32Array(projects).fill(1010) };
  const problem: Problem = { applicants, projects, scores: { kind: 'dense', values }, places: 1, seats };
  const outcome = transport.solve(problem, {});
  expect(outcome).toMatchObject({ status: 'optimal', placed: applicants });
  assertCertificate(problem, outcome);
});
