import { createJavaScriptKernels } from './javascript-kernels';
import type { CreateKernels } from './row-kernels';
import { createWebAssemblyKernels } from './webassembly-kernels';

/** The fastest kernels that the platform runs. */
export const createKernels: CreateKernels = (projects, rows, most) =>
  createWebAssemblyKernels(projects, rows, most) ?? createJavaScriptKernels(projects, rows, most);
