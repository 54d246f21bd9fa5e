/** What the build of the package needs to write the tables; built into a file of its own. */
export { encodeDocumentFrequencies } from './document-frequencies';
export { encodeLexicon, type LexiconDetails } from './lexicon';
