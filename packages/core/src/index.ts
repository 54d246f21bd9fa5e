export { type Affinity, type AffinityOptions, computeAffinity, type LetterReading } from './affinity/compute-affinity';
export {
  createExplainer,
  type DocumentSpan,
  type Explainer,
  explainPair,
  type PairExplanation,
  type SentenceEvidence,
  type TermEvidence,
} from './affinity/explain-pair';
export { findTwinTargets, TWIN_SIMILARITY, type TwinTargets } from './affinity/find-twin-targets';
export type { WordingOptions } from './affinity/fit-wording';
export { labelTerms } from './affinity/label-terms';
export { type CountedLetters, createLetterShard, type LetterFacts, type LetterShard } from './affinity/letter-shard';
export type { Model, Scale, TargetVector } from './affinity/model';
export type { ScoredLetters } from './affinity/score-people';
export { cosineSimilarity } from './affinity/similarity';
export type { LetterShards } from './affinity/spread-letters';
export { type Copies, type CopyOptions, type CopyReport, findCopies, type LetterSpan } from './copies/find-copies';
export { findOtherProgrammes, type OtherProgramme, type OwnProgramme } from './copies/find-other-programmes';
export { CoreError, type CoreErrorCode } from './core-error';
export {
  extractInterests,
  type Interest,
  type InterestOptions,
  type InterestProfile,
} from './interests/extract-interests';
export { detectLanguage } from './letter/detect-language';
export { type BlindedText, blindText, type KnownDetails } from './privacy/blind-text';
export { buildNameIndex, type NameIndex, partsOfName } from './privacy/find-known-names';
export { findSensitiveSentences, type SensitiveSentence } from './privacy/find-sensitive-sentences';
export { nameKey } from './privacy/name-key';
export { REMOVAL_KINDS, type Removal, type RemovalKind } from './privacy/removal';
export type { SensitiveTopic } from './privacy/sensitive-words';
export { extractProfile } from './profile/extract-profile';
export type { Fact, FactKind, FactPlace } from './profile/fact';
export { FACT_VALUES, parseFactValues } from './profile/fact-values';
export type { Embedder } from './semantic/embedder';
export type * from './types';
export { naturalLogarithm } from './vectors/natural-logarithm';
export type { LanguageShare } from './words/measure-languages';
export type { Wording } from './words/wording';
