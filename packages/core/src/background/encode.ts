/** What the build of the package needs to write the tables; built into a file of its own. */
export { encodeDocumentFrequencies } from './document-frequencies';
export { encodeGlossVectors } from './gloss-vectors';
export { encodeLexicon, type LexiconDetails } from './lexicon';
