import { countUnits, unitsOfSentences } from '../semantic/text-units';
import type { TermCounts } from '../words/count-terms';
import type { TermTable } from '../words/term-table';
import { visitTerms } from '../words/visit-terms';
import type { LetterWords, Word } from '../words/word';
import type { DocumentSpan, PairExplanation, SentenceEvidence, TermEvidence } from './explain-pair';

/** Words between the two of a term that are shown with it. */
const WORDS_BETWEEN = 2;
const PARTED = /[,;:()]/u;
/** Of the strongest terms it is said by which words of the target their meaning counts. */
const TERMS_WITH_VIA = 12;

/** What is known of a person and a target. */
export interface EvidenceSource {
  readonly documents: readonly LetterWords[];
  readonly table: TermTable;
  /** How often each term occurs in all documents. */
  readonly counts: TermCounts;
  /** What each shared term adds, all its occurrences together. */
  readonly shareOfTerm: ReadonlyMap<number, number>;
  /** What one occurrence of a stem adds by its meaning, by unit of all documents. */
  readonly shareOfWord: (term: number, unit: number) => number;
  readonly findVia: (term: number) => readonly string[];
}

interface FoundTerm {
  readonly label: string;
  readonly occurrences: DocumentSpan[];
  words: number;
  meaning: number;
}

/** The places of the terms that add to a score, and what each sentence's occurrences add up to. Linear in the words. */
export function collectEvidence(source: EvidenceSource): Pick<PairExplanation, 'terms' | 'sentences'> {
  const { table, findVia } = source;
  const found = new Map<number, FoundTerm>();
  const sentences = source.documents.flatMap((words, document) => collectDocument(source, words, document, found));
  const terms = Array.from(found, ([term, { label, occurrences, words, meaning }]) => {
    return { number: term, term: table.terms[term] ?? '', label, contribution: words + meaning, meaning, occurrences };
  });
  terms.sort((a, b) => b.contribution - a.contribution || (a.term < b.term ? -1 : 1));
  return {
    terms: terms.map(({ number, ...term }, place): TermEvidence => {
      const isByMeaning = place < TERMS_WITH_VIA && term.meaning > 0 && 2 * term.meaning > term.contribution;
      return { ...term, via: isByMeaning ? findVia(number) : [] };
    }),
    sentences: sentences.sort(
      (a, b) => b.contribution - a.contribution || a.document - b.document || a.start - b.start,
    ),
  };
}

/** Adds one document's occurrences to the terms; gives its sentences. */
function collectDocument(
  { documents, table, counts, shareOfTerm, shareOfWord }: EvidenceSource,
  { words, letter }: LetterWords,
  document: number,
  found: Map<number, FoundTerm>,
): readonly SentenceEvidence[] {
  const units = unitsOfSentences({ words, letter });
  const firstUnit = documents.slice(0, document).reduce((sum, text) => sum + countUnits(unitsOfSentences(text)), 0);
  const countOf = new Map(Array.from(counts.terms, (term, index) => [term, counts.counts[index] ?? 1]));
  const sums = new Map<number, number>();
  visitTerms(words, table, (term, first, last) => {
    const byWord = (shareOfTerm.get(term) ?? 0) / (countOf.get(term) ?? 1);
    const byMeaning = first === last ? shareOfWord(term, firstUnit + (units[first.sentence] ?? 0)) : 0;
    if (byWord === 0 && byMeaning === 0) return;
    const entry = found.get(term) ?? {
      label: labelOf(letter.text, first, last),
      occurrences: [],
      words: 0,
      meaning: 0,
    };
    found.set(term, entry);
    entry.occurrences.push({ document, start: first.start, end: last.end });
    entry.words += byWord;
    entry.meaning += byMeaning;
    sums.set(first.sentence, (sums.get(first.sentence) ?? 0) + byWord + byMeaning);
  });
  return Array.from(sums).flatMap(([sentence, contribution]) => {
    const span = letter.sentences[sentence];
    return span === undefined ? [] : [{ document, start: span.start, end: span.end, contribution }];
  });
}

function labelOf(text: string, first: Word, last: Word): string {
  const between = first === last ? '' : text.slice(first.end, last.start);
  const isClose = !PARTED.test(between) && between.split(/\s+/u).length <= WORDS_BETWEEN + 2;
  if (!isClose) return `${mend(text, first)} … ${mend(text, last)}`;
  // Words of one long form or term stand at one place.
  return last.start < first.end
    ? mend(text, first)
    : `${mend(text, first)}${between.replace(/\s+/gu, ' ')}${mend(text, last)}`;
}

/** A word as it stands in the text, its spelling repaired. */
function mend(text: string, { start, end, form }: Word): string {
  return form.repair?.to ?? text.slice(start, end).replace(/\s+/gu, ' ');
}
