import { splitSentences } from '../letter/split-sentences';
import type { Letter, Span } from '../types';
import { FIRST_PERSON, SENSITIVE_PHRASES, type SensitivePhrases, type SensitiveTopic } from './sensitive-words';

/** A sentence that is to be quoted to nobody but the organiser. */
export interface SensitiveSentence extends Span {
  readonly topic: SensitiveTopic;
}

interface Phrase {
  readonly words: readonly string[];
  readonly topic: number;
  readonly role: 'always' | 'personal' | 'unless';
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const ANY_ENDING = '*';
/** Phrases are looked up by the first letters of their first word: no word of theirs is shorter without its ending. */
const KEY_LENGTH = 1;
const ROLES = ['always', 'personal', 'unless'] as const;
const PHRASES: ReadonlyMap<string, readonly Phrase[]> = indexPhrases(SENSITIVE_PHRASES);

/**
 * The sentences of a letter that tell of its writer's health, family, immigration or grades, in order, each once with its first
 * topic: in English and Russian, by lists of phrases. "A healthcare project" and "a family of models" are about a subject.
 * @complexity linear in the text's length.
 */
export function findSensitiveSentences(
  letter: string | Pick<Letter, 'text' | 'sentences'>,
): readonly SensitiveSentence[] {
  const { text, sentences } = typeof letter === 'string' ? { text: letter, sentences: splitSentences(letter) } : letter;
  return sentences.flatMap(({ start, end }): SensitiveSentence[] => {
    const topic = topicOf(text.slice(start, end));
    return topic === undefined ? [] : [{ start, end, topic }];
  });
}

function topicOf(sentence: string): SensitiveTopic | undefined {
  const words = sentence.toLowerCase().match(WORD) ?? [];
  const met: readonly Record<Phrase['role'], boolean>[] = SENSITIVE_PHRASES.map(() => ({
    always: false,
    personal: false,
    unless: false,
  }));
  words.forEach((word, at) => {
    for (const { words: parts, topic, role } of PHRASES.get(word.slice(0, KEY_LENGTH)) ?? []) {
      const marks = met[topic];
      if (marks === undefined || marks[role]) continue;
      if (parts.every((part, index) => isForm(words[at + index], part))) marks[role] = true;
    }
  });
  const isOfWriter = words.some((word) => FIRST_PERSON.has(word));
  const found = met.findIndex(({ always, personal, unless }) => always || (personal && isOfWriter && !unless));
  return SENSITIVE_PHRASES[found]?.topic;
}

function isForm(word: string | undefined, part: string): boolean {
  if (word === undefined) return false;
  return part.endsWith(ANY_ENDING) ? word.startsWith(part.slice(0, -1)) : word === part;
}

function indexPhrases(topics: readonly SensitivePhrases[]): ReadonlyMap<string, readonly Phrase[]> {
  const index = new Map<string, Phrase[]>();
  topics.forEach((phrases, topic) => {
    for (const role of ROLES)
      for (const phrase of phrases[role]) {
        const words = phrase.split(/[ -]/);
        const key = (words[0] ?? '').slice(0, KEY_LENGTH);
        const list = index.get(key) ?? [];
        index.set(key, [...list, { words, topic, role }]);
      }
  });
  return index;
}
