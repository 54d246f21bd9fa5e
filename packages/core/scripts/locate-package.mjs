import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { resolve } = createRequire(import.meta.url);

/** Folder of an installed package, found as Node finds it; not every package exports its package.json. */
export function locatePackage(name) {
  const folders = (resolve.paths(name) ?? []).map((folder) => join(folder, name));
  const found = folders.find((folder) => existsSync(join(folder, 'package.json')));
  if (found === undefined) throw new Error(`build-background: package "${name}" is not installed. Run npm install.`);
  return found;
}
