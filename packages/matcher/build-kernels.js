// Compiles assembly/row-kernels.ts and writes its bytes into a TypeScript file, so that the package needs no file at
// run time. With --check it only says whether that file is what the source gives.
import { readFileSync, writeFileSync } from 'node:fs';
import asc from 'assemblyscript/asc';

process.chdir(import.meta.dirname);
const target = new URL('src/solvers/kernels/row-kernels-bytes.ts', import.meta.url);
const files = new Map();
const options = ['-O3', '--enable', 'simd', '--runtime', 'stub', '--noAssert', '--use', 'abort='];
const { error, stderr } = await asc.main(['assembly/row-kernels.ts', '--outFile', 'row-kernels.wasm', ...options], {
  writeFile: (name, contents) => files.set(name, contents),
});
if (error) throw new Error(`${error.message}\n${stderr}`);
const made = `/** WebAssembly of assembly/row-kernels.ts; \`npm run kernels\` makes it. */
// biome-ignore format: bytes
export const ROW_KERNELS = Uint8Array.of(${[...files.get('row-kernels.wasm')].join(', ')});
`;
if (!process.argv.includes('--check')) writeFileSync(target, made);
else if (readFileSync(target, 'utf8') === made) process.stdout.write('kernels: the bytes are those of their source\n');
else {
  process.stderr.write(
    'kernels: the bytes are not those of assembly/row-kernels.ts. Run `npm run kernels -w packages/matcher`.\n',
  );
  process.exitCode = 1;
}
