import { describeSolver } from '../solver-suite/describe-solver';
import { createKernels } from './create-kernels';
import { createJavaScriptKernels } from './javascript-kernels';
import { createTransportSolver } from './solve-transport';

describeSolver({ ...createTransportSolver(createKernels, 0), name: 'transport on WebAssembly' });
describeSolver({ ...createTransportSolver(createJavaScriptKernels, 0), name: 'transport in JavaScript' });
