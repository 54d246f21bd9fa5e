import type { PairExplanation, SentenceEvidence, TermEvidence } from './explain-pair';
import type { SentenceShare } from './term-shares';

type Evidence = Pick<PairExplanation, 'terms' | 'sentences'>;

/** A sentence is named by its first words. */
const LABEL_WORDS = 6;

/**
 * Adds what sentences mean as a whole to the evidence of words: each is an entry of its own among the terms, and joins the words of its
 * sentence among the sentences, so that both lists still add up. Strongest first.
 */
export function addSentenceMeaning({ terms, sentences }: Evidence, shares: readonly SentenceShare[]): Evidence {
  const counted = shares.filter(({ contribution }) => contribution !== 0);
  if (counted.length === 0) return { terms, sentences };
  const sums = new Map<string, SentenceEvidence>();
  for (const { document, start, end, contribution } of [...sentences, ...counted]) {
    const key = `${document} ${start}`;
    const sum = contribution + (sums.get(key)?.contribution ?? 0);
    sums.set(key, { document, start, end, contribution: sum });
  }
  return {
    terms: [...terms, ...counted.map(describeSentence)].sort(
      (a, b) => b.contribution - a.contribution || (a.term < b.term ? -1 : Number(a.term > b.term)),
    ),
    sentences: [...sums.values()].sort(
      (a, b) => b.contribution - a.contribution || a.document - b.document || a.start - b.start,
    ),
  };
}

function describeSentence({ text, document, start, end, contribution }: SentenceShare): TermEvidence {
  const words = text.split(' ');
  const label = words.length <= LABEL_WORDS ? text : `${words.slice(0, LABEL_WORDS).join(' ')} …`;
  return { term: text, label, contribution, meaning: contribution, via: [], occurrences: [{ document, start, end }] };
}
