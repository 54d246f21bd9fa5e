// Compiles assembly/row-kernels.ts and writes its bytes into a TypeScript file, so that the package needs no file at run time.
import { writeFileSync } from 'node:fs';
import asc from 'assemblyscript/asc';

const files = new Map();
const { error, stderr } = await asc.main(
  [
    'assembly/row-kernels.ts',
    '--outFile',
    'row-kernels.wasm',
    '-O3',
    '--enable',
    'simd',
    '--runtime',
    'stub',
    '--noAssert',
    '--use',
    'abort=',
  ],
  { baseDir: import.meta.dirname, writeFile: (name, contents) => files.set(name, contents) },
);
if (error) throw new Error(`${error.message}\n${stderr}`);
writeFileSync(
  new URL('src/solvers/kernels/row-kernels-bytes.ts', import.meta.url),
  `/** WebAssembly of assembly/row-kernels.ts; \`npm run kernels\` makes it. */\n// biome-ignore format: bytes\nexport const ROW_KERNELS = Uint8Array.of(${[...files.get('row-kernels.wasm')].join(', ')});\n`,
);
