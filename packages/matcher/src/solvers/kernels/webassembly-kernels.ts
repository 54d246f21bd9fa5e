/// <reference path="../../webassembly.d.ts" />
import { CHUNK, padToChunks, type RowKernels } from './row-kernels';
import { ROW_KERNELS } from './row-kernels-bytes';

/** Functions of assembly/row-kernels.ts; numbers are addresses in bytes unless they are counts. */
interface KernelExports {
  readonly memory: WebAssembly.Memory;
  readonly layOut: (from: number, rows: number, projects: number, most: number) => number;
  readonly pricesAt: () => number;
  readonly limitsAt: () => number;
  readonly countsAt: () => number;
  readonly columnsAt: () => number;
  readonly exactPricesAt: () => number;
  readonly bestsAt: () => number;
  readonly twoBestAt: () => number;
  readonly findBest: (rows: number) => void;
  readonly findTwoBest: (row: number) => number;
  readonly keepLeast: (row: number, sum: number) => void;
  readonly areFinite: (count: number) => number;
  readonly list: (rows: number, places: number, reach: number, first: number) => void;
}

const PAGE_BYTES = 65536;
/** The compiler's own data, none today, comes first. */
const FIRST_BYTE = 1024;

let compiled: WebAssembly.Module | undefined;

/** The kernels in WebAssembly with vectors of four, or `undefined` where the platform has neither. */
export function createWebAssemblyKernels(projects: number, rows: number, most: number): RowKernels | undefined {
  const exports = instantiate();
  if (exports === undefined) return undefined;
  const { memory } = exports;
  const end = exports.layOut(FIRST_BYTE, rows, projects, most);
  const missing = Math.ceil((end - memory.buffer.byteLength) / PAGE_BYTES);
  if (missing > 0) memory.grow(missing);
  const { buffer } = memory;
  const prices = new Float32Array(buffer, exports.pricesAt(), padToChunks(projects));
  prices.fill(Number.POSITIVE_INFINITY, projects);
  const exactPrices = new Float64Array(buffer, exports.exactPricesAt(), padToChunks(projects));
  exactPrices.fill(Number.POSITIVE_INFINITY, projects);
  return {
    rows,
    most,
    scores: new Float32Array(buffer, FIRST_BYTE, rows * projects + CHUNK),
    prices,
    limits: new Float32Array(buffer, exports.limitsAt(), rows),
    counts: new Int32Array(buffer, exports.countsAt(), rows),
    columns: new Int32Array(buffer, exports.columnsAt(), rows * most),
    list: exports.list,
    exactPrices,
    bests: new Float64Array(buffer, exports.bestsAt(), rows),
    findBest: exports.findBest,
    findTwoBest: exports.findTwoBest,
    keepLeast: exports.keepLeast,
    twoBest: new Float64Array(buffer, exports.twoBestAt(), 2),
    areFinite: (count) => exports.areFinite(count) !== 0,
  };
}

function instantiate(): KernelExports | undefined {
  if (typeof WebAssembly === 'undefined') return undefined;
  try {
    compiled ??= new WebAssembly.Module(ROW_KERNELS);
    return new WebAssembly.Instance(compiled, {}).exports as unknown as KernelExports;
  } catch {
    // Without vectors the module is not valid.
    return undefined;
  }
}
