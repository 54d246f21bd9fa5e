import { createKernels } from '../kernels/create-kernels';
import { createJavaScriptKernels } from '../kernels/javascript-kernels';
import { describeSolver } from '../solver-suite/describe-solver';
import { createTransportSolver } from './solve-transport';

describeSolver({ ...createTransportSolver(createKernels, 0), name: 'transport on WebAssembly' });
describeSolver({ ...createTransportSolver(createJavaScriptKernels, 0), name: 'transport in JavaScript' });
