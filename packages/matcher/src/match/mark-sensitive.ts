import { findSensitiveSentences, type SensitiveTopic } from '@lettermatch/core';

interface Place {
  readonly document: number;
  readonly start: number;
  readonly end: number;
}

/** Set where a term or a sentence is for the organiser alone. */
export interface Sensitive {
  readonly sensitive?: SensitiveTopic;
}

interface Marked<Term, Sentence> {
  readonly terms: readonly (Term & Sensitive)[];
  readonly sentences: readonly (Sentence & Sensitive)[];
}

/**
 * Marks sentences about health, family, immigration or grades, and terms that stand in such sentences alone. Nothing is taken
 * away, so sums stay what they are.
 * @param texts of one person: the letter, then the documents.
 */
export function markSensitive<Term extends { readonly occurrences: readonly Place[] }, Sentence extends Place>(
  { terms, sentences }: { readonly terms: readonly Term[]; readonly sentences: readonly Sentence[] },
  texts: readonly string[],
): Marked<Term, Sentence> {
  const found = texts.map((text) => findSensitiveSentences(text));
  const topicAt = ({ document, start, end }: Place): SensitiveTopic | undefined =>
    found[document]?.find((sentence) => start < sentence.end && sentence.start < end)?.topic;
  const mark = <Item extends object>(item: Item, topic: SensitiveTopic | undefined): Item & Sensitive =>
    topic === undefined ? item : { ...item, sensitive: topic };
  return {
    terms: terms.map((term) => {
      const topics = term.occurrences.map(topicAt);
      return mark(term, topics.every((topic) => topic !== undefined) ? topics[0] : undefined);
    }),
    sentences: sentences.map((sentence) => mark(sentence, topicAt(sentence))),
  };
}
