export { type DocumentFrequencies, encodeDocumentFrequencies, parseDocumentFrequencies } from './document-frequencies';
export { encodeLexicon, type Lexicon, type LexiconDetails, type LexiconEntry, parseLexicon } from './lexicon';
export type { WordMatcher } from './parse-word-table';
