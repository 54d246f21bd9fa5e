import type { ApplicantText, Span, TargetText } from '../types';
import { targetDescriptions } from '../words/read-texts';
import type { WordReader } from '../words/read-words';

/** A sentence that says something, as it is embedded. */
export interface EmbeddableSentence extends Span {
  /** Index among the texts it was read from; of a person's texts 0 is the letter. */
  readonly document: number;
  /** Index among the document's sentences. */
  readonly sentence: number;
  /** On one line, and not longer than 2,000 characters. */
  readonly text: string;
  /** Of its content words, each once. */
  readonly stems: readonly string[];
}

/** Models take a few hundred words at once; a longer sentence is a list, or a text without full stops. */
const MOST_CHARACTERS = 2_000;

/** The sentences of a person's texts that hold a content word, in order. */
export function sentencesOfPerson(
  { letter, documents = [] }: Pick<ApplicantText, 'letter' | 'documents'>,
  reader: WordReader,
): readonly EmbeddableSentence[] {
  return readSentences([letter, ...documents], 'letter', reader);
}

/** The sentences of a target's title and descriptions that hold a content word, in order. */
export function sentencesOfTarget(target: TargetText, reader: WordReader): readonly EmbeddableSentence[] {
  return readSentences([target.title ?? '', ...targetDescriptions(target)], 'description', reader);
}

function readSentences(
  texts: readonly string[],
  kind: 'letter' | 'description',
  reader: WordReader,
): readonly EmbeddableSentence[] {
  return texts.flatMap((text, document) => {
    const { words, letter } = reader.read(text, kind);
    const stems = new Map<number, Set<string>>();
    for (const { role, sentence, form } of words) {
      if (role === 'content') stems.set(sentence, (stems.get(sentence) ?? new Set()).add(form.stem));
    }
    return letter.sentences.flatMap(({ start, end }, sentence): readonly EmbeddableSentence[] => {
      const own = stems.get(sentence);
      return own === undefined
        ? []
        : [{ document, sentence, start, end, text: clean(text, start, end), stems: [...own] }];
    });
  });
}

/** On one line, cut, and without halves of characters, which are no valid UTF-8. */
function clean(text: string, start: number, end: number): string {
  const line = text.slice(start, end).replace(/\s+/gu, ' ').trim();
  return line.slice(0, MOST_CHARACTERS).replace(/\p{Cs}/gu, '\uFFFD');
}
