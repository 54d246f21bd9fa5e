import { findSkippedSpans } from '../letter/find-skipped-spans';
import { splitSentences } from '../letter/split-sentences';
import { collapseDoubledLetters } from '../spelling/collapse-doubled-letters';
import type { ApplicantText, RunHooks, Span } from '../types';
import type { LetterSpan } from './find-copies';
import { ELSEWHERE, INTENT, MAY_NAME } from './programme-words';
import { type ProgrammeName, readOwnName, readProgrammeName } from './read-programme-name';

/** A letter that says it is meant for another programme. */
export interface OtherProgramme {
  readonly id: string;
  /** The programme as the letter names it. */
  readonly name: string;
  /** The words in which it does, ending with the name. */
  readonly passage: LetterSpan;
}

export interface OwnProgramme {
  /** Empty where it is not known. */
  readonly name: string;
  /** What the programme says of itself: projects, mentors. Who is named there belongs to it. */
  readonly texts: readonly string[];
}

interface Mention extends Span {
  readonly id: string;
  readonly name: ProgrammeName;
  readonly text: string;
}

/** So many letters that name one programme are no mistake, if no more of them name the one they were sent to. */
const FEWEST_AGREEING = 2;
/** Longer sentences are no sentences. */
const LONGEST_SENTENCE = 2000;
const ACRONYM = /\p{Lu}{3,}/gu;

/**
 * Letters in which the writer applies to, or wants to take part in, a programme with another name than this one. In English and Russian.
 * A name is this programme's where it shares a telling word or the initials with its name, where its texts mention it, or where the
 * letters agree on it. Sentences about the past or about further plans are not looked at: it rather misses one than accuses someone.
 * The order of applicants changes nothing; at most one finding a letter, by id.
 * @complexity linear in the texts' length.
 */
export function findOtherProgrammes(
  applicants: readonly Pick<ApplicantText, 'id' | 'letter'>[],
  own: OwnProgramme,
  { shouldStop = () => false }: RunHooks = {},
): readonly OtherProgramme[] {
  const isOwn = createOwnTest(own);
  const strangers: Mention[] = [];
  const agreeing = new Map<string, Set<string>>();
  const faithful = new Set<string>();
  const acronyms = own.name.match(ACRONYM) ?? [];
  for (const { id, letter } of applicants) {
    if (shouldStop()) return [];
    // What an acronym stands for cannot be told: whoever writes it may write that too.
    if (acronyms.some((acronym) => letter.includes(acronym))) continue;
    for (const mention of findMentions(id, letter)) {
      if (isOwn(mention.name)) {
        faithful.add(id);
        continue;
      }
      strangers.push(mention);
      for (const word of mention.name.telling) agreeing.set(word, (agreeing.get(word) ?? new Set()).add(id));
    }
  }
  const most = Math.max(FEWEST_AGREEING, faithful.size, ...[...agreeing.values()].map(({ size }) => size));
  const isAgreed = ({ name }: Mention): boolean => name.telling.some((word) => agreeing.get(word)?.size === most);
  if (!isTellingName(own.name) && faithful.size === 0 && !strangers.some(isAgreed)) return [];
  const found = new Map<string, OtherProgramme>();
  for (const mention of strangers) {
    const { id, start, end, text, name } = mention;
    if (found.has(id) || isAgreed(mention)) continue;
    found.set(id, { id, name: text.slice(name.start, name.end), passage: { id, start, end } });
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The programmes that a letter is meant for, by its own words. */
function findMentions(id: string, text: string): readonly Mention[] {
  if (!MAY_NAME.test(text)) return [];
  const skipped = findSkippedSpans(text);
  const mentions: Mention[] = [];
  for (const sentence of splitSentences(text)) {
    const words = text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST_SENTENCE));
    if (!MAY_NAME.test(words) || ELSEWHERE.test(words)) continue;
    for (const found of words.matchAll(INTENT)) {
      const start = sentence.start + found.index;
      const name = readProgrammeName(text, start + found[0].length, sentence.end);
      if (name === undefined || skipped.some((span) => span.end > start && span.start <= name.end + 1)) continue;
      mentions.push({ id, text, name, start, end: name.end });
    }
  }
  return mentions;
}

/** Whether a name is one that people would use: an acronym alone may stand for any other. */
function isTellingName(name: string): boolean {
  return readOwnName(name.replace(ACRONYM, '')).telling.length > 0;
}

function createOwnTest(own: OwnProgramme): (name: ProgrammeName) => boolean {
  const { telling, initials } = readOwnName(own.name);
  const named = new Set(telling.map(collapseDoubledLetters));
  const mentioned = new Set(own.texts.flatMap((text) => readOwnName(text).telling));
  return (name) =>
    name.telling.some(
      (word) =>
        named.has(collapseDoubledLetters(word)) ||
        mentioned.has(word) ||
        telling.some((ownWord) => isNearly(word, ownWord)) ||
        isAcronym(word, initials) ||
        telling.some((ownWord) => isAcronym(ownWord, name.initials)),
    );
}

/** At least three initials in a row, as in SMILES for the Summer School of Machine Learning at … . */
function isAcronym(word: string, initials: string): boolean {
  return word.length >= 3 && initials.length >= 3 && (initials.startsWith(word) || word.startsWith(initials));
}

/** A slip of the pen or another ending: the same but for one letter, or one begins with the other. */
function isNearly(word: string, other: string): boolean {
  const [shorter, longer] = word.length <= other.length ? [word, other] : [other, word];
  if (shorter.length < 4 || longer.length - shorter.length > 3) return false;
  if (longer.startsWith(shorter)) return true;
  let start = 0;
  while (start < shorter.length && shorter[start] === longer[start]) start += 1;
  let end = 0;
  while (end < shorter.length - start && shorter.at(-1 - end) === longer.at(-1 - end)) end += 1;
  return longer.length - start - end <= (shorter.length >= 8 ? 2 : 1);
}
