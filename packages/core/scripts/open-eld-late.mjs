import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { locatePackage } from './locate-package.mjs';

const TABLES = /[/\\]eld[/\\]src[/\\]ngrams[/\\]extrasmall\.js$/;
const ENTRY = /[/\\]eld[/\\]src[/\\]entries[/\\]static\.extrasmall\.js$/;

/** What stands in for eld's entry: the same detector, made when the first text's language is asked for. */
const LATE_ENTRY = `
import { createEld } from '../languageDetector.js';
import { readTables } from '../ngrams/extrasmall.js';
let detector;
function open() {
  const { instance, loadData } = createEld();
  loadData(readTables());
  return instance;
}
export const eld = { detect: (text) => (detector ??= open()).detect(text) };
`;

/**
 * Bundles eld with its tables as text, which is read when a language is first asked for. As code they take longer to load than all else
 * together, and most commands ask for no language.
 */
export const openEldLate = {
  name: 'open-eld-late',
  setup(build) {
    build.onLoad({ filter: TABLES }, async () => {
      const path = join(locatePackage('eld'), 'src/ngrams/extrasmall.js');
      const { ngramsData } = await import(pathToFileURL(path).href);
      const literal = JSON.stringify(ngramsData).replace(/[\\']/g, '\\$&');
      return { contents: `export const readTables = () => JSON.parse('${literal}');` };
    });
    build.onLoad({ filter: ENTRY }, () => ({ contents: LATE_ENTRY }));
  },
};
