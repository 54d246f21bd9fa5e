import { nameKey, nameStem, withoutFleetingVowel } from './name-key';
import { NAME_PARTICLES, ORDINARY_WORDS, PEOPLE_WORDS } from './ordinary-words';
import type { Removal } from './removal';
import { gapBetween, type TextWord } from './scan-text-words';

/** Names by the parts they are made of, as `findKnownNames` looks them up. Built once for many texts. */
export interface NameIndex {
  readonly exact: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  /** Two parts of one name, by stem and in both orders, written as one word or as two. */
  readonly pairs: ReadonlySet<string>;
  /** What a name begins with, unless it is a surname by its form: methods are named after surnames. */
  readonly given: ReadonlySet<string>;
  /** Names of scripts that write no spaces. */
  readonly unspaced: readonly string[];
}

const PART = /\p{L}[\p{L}\p{M}]*/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** What may stand between parts of one name. */
const JOINT = /^[ \t\u00a0]?[._'’-]?[ \t\u00a0]{0,2}$|^\.?\s\n?$/;
const SHORTEST_INFLECTED = 4;
/** Slavic surnames, which some lists write first. */
const SURNAME = /(?:[оеё]в|[оеё]ва|ин|ина|ий|ая|ко|ук|юк|ian|yan|ov|ev|ova|eva|sky|skaya|enko)$/;

/** The parts of a name of two letters or more, as they are written. */
export function partsOfName(name: string): readonly string[] {
  return (name.normalize('NFC').match(PART) ?? []).filter((part) => UNSPACED.test(part) || part.length >= 2);
}

/** Time and space in proportion to the names' parts. */
export function buildNameIndex(names: Iterable<string>): NameIndex {
  const exact = new Set<string>();
  const stems = new Set<string>();
  const pairs = new Set<string>();
  const given = new Set<string>();
  const unspaced = new Set<string>();
  for (const name of names) {
    const parts = partsOfName(name);
    for (const part of parts) {
      if (UNSPACED.test(part)) unspaced.add(part);
      const key = nameKey(part);
      exact.add(key);
      for (const stem of stemsOf(key)) stems.add(stem);
    }
    const first = parts[0];
    if (first !== undefined && parts.length > 1 && first.length >= 3 && !SURNAME.test(first.toLowerCase()))
      for (const form of stemsOf(nameKey(first))) given.add(form);
    // Beyond a few parts it is no name, and all pairs would be too many.
    const keys = parts.slice(0, 6).map(nameKey);
    for (const first of keys)
      for (const second of keys) {
        if (first === second) continue;
        pairs.add(`${first}${second}`);
        for (const one of stemsOf(first)) for (const two of stemsOf(second)) pairs.add(`${one} ${two}`);
      }
    if (UNSPACED.test(name)) unspaced.add(name.replace(/\s+/gu, ''));
  }
  return { exact, stems, pairs, given, unspaced: [...unspaced].filter(({ length }) => length >= 2) };
}

function stemsOf(key: string): readonly string[] {
  const stem = nameStem(key);
  // The name as it stands too: the end of some looks like a case, as in Максим.
  return [...new Set([key, stem, withoutFleetingVowel(stem)])];
}

/**
 * Every part of the writer's own names: in any case, inflected in Russian, transliterated, with initials beside it.
 * Parts that are ordinary words too are removed where they are written as a name.
 */
export function findOwnNames(text: string, words: readonly TextWord[], index: NameIndex): readonly Removal[] {
  const isSure = words.map((word) => isOwnPart(word, index));
  const isPart = words.map((word, at) => {
    if (isSure[at]) return true;
    return (
      [at - 1, at + 1].some((other) => isSure[other] && isJoined(text, words, at, other)) && maybePart(word, index)
    );
  });
  const found: Removal[] = [];
  words.forEach((word, at) => {
    if (isPart[at]) found.push({ kind: 'name', start: word.start, end: word.end });
  });
  return [...(found.length === 0 ? [] : joinParts(text, words, isPart)), ...findUnspaced(text, index.unspaced)];
}

/** Names of others: two parts side by side, a first name alone, or any part after a word such as "teammate". */
export function findOtherNames(text: string, words: readonly TextWord[], index: NameIndex): readonly Removal[] {
  const isPart = words.map(() => false);
  words.forEach((word, at) => {
    const next = words[at + 1];
    if (index.pairs.has(word.key) && word.text.length >= 6) isPart[at] = true;
    if (next !== undefined && isJoined(text, words, at, at + 1) && isPair(word, next, index)) {
      isPart[at] = true;
      isPart[at + 1] = true;
    }
    const isNamed = word.isCapital && isKnown(word, index) && !ORDINARY_WORDS.has(word.lower);
    if (isNamed && isGiven(word, index)) isPart[at] = true;
    if (isNamed && (isAfterPeopleWord(text, words, at) || isAfterInitial(text, words, at))) isPart[at] = true;
  });
  return [
    ...joinParts(text, words, isPart),
    ...findUnspaced(
      text,
      index.unspaced.filter(({ length }) => length >= 3),
    ),
  ];
}

function isPair(first: TextWord, second: TextWord, { pairs }: NameIndex): boolean {
  if (!first.isCapital && (ORDINARY_WORDS.has(first.lower) || ORDINARY_WORDS.has(second.lower))) return false;
  const twos = stemsOf(second.key);
  return stemsOf(first.key).some((one) => twos.some((two) => pairs.has(`${one} ${two}`)));
}

function isAfterPeopleWord(text: string, words: readonly TextWord[], at: number): boolean {
  const before = words[at - 1];
  return before !== undefined && PEOPLE_WORDS.has(before.lower) && gapBetween(text, before, words[at]).length <= 2;
}

function isAfterInitial(text: string, words: readonly TextWord[], at: number): boolean {
  const before = words[at - 1];
  return before?.isCapital === true && before.text.length === 1 && /^\. ?$/.test(gapBetween(text, before, words[at]));
}

function isOwnPart(word: TextWord, index: NameIndex): boolean {
  if (word.text.length < 2) return false;
  const { lower, isCapital, startsSentence } = word;
  const key = word.key;
  if (NAME_PARTICLES.has(lower)) return false;
  const isWritten = isCapital && !startsSentence;
  if (ORDINARY_WORDS.has(lower) || key.length < 3) return isWritten && index.exact.has(key);
  if (index.exact.has(key)) return true;
  if (key.length >= 8 && index.pairs.has(key)) return true;
  return (isCapital || word.stem.length >= SHORTEST_INFLECTED) && isKnown(word, index);
}

/** Whether a word may be a part where it stands beside a sure one. */
function maybePart(word: TextWord, index: NameIndex): boolean {
  if (word.text.length === 1) return false;
  return index.exact.has(word.key) || (word.isCapital && isKnown(word, index));
}

/** Whether a word is a part of a name, in Russian in any of its cases. */
function isKnown(word: TextWord, { exact, stems }: NameIndex): boolean {
  if (exact.has(word.key)) return true;
  return CYRILLIC.test(word.text) && stems.has(word.stem);
}

/** Whether a word is a first name that stands alone. */
function isGiven(word: TextWord, { given }: NameIndex): boolean {
  return (
    given.has(word.key) || (CYRILLIC.test(word.text) && given.has(word.stem) && word.stem.length >= SHORTEST_INFLECTED)
  );
}

function isJoined(text: string, words: readonly TextWord[], one: number, other: number): boolean {
  const [first, second] = one < other ? [words[one], words[other]] : [words[other], words[one]];
  return JOINT.test(gapBetween(text, first, second));
}

/** Parts that stand side by side are one name; a single capital letter beside one is its initial. */
function joinParts(text: string, words: readonly TextWord[], isPart: readonly boolean[]): readonly Removal[] {
  const names: Removal[] = [];
  let at = 0;
  while (at < words.length) {
    if (!isPart[at]) {
      at += 1;
      continue;
    }
    let first = at;
    while (first > 0 && isInitial(text, words[first - 1]) && isJoined(text, words, first - 1, first)) first -= 1;
    let last = at;
    while (
      last + 1 < words.length &&
      isJoined(text, words, last, last + 1) &&
      (isPart[last + 1] || isDotted(text, words[last + 1]))
    )
      last += 1;
    const start = words[first]?.start ?? 0;
    const end = words[last]?.end ?? 0;
    names.push({ kind: 'name', start, end: isDotted(text, words[last]) ? end + 1 : end });
    at = last + 1;
  }
  return names;
}

function isInitial(text: string, word: TextWord | undefined): boolean {
  if (word?.isCapital !== true || word.text.length !== 1) return false;
  // "I" and one-letter words of Russian are no initials without their point.
  return text.charAt(word.end) === '.' || !/^[IАИЯВСОКУ]$/.test(word.text);
}

/** `S.` */
function isDotted(text: string, word: TextWord | undefined): boolean {
  return word?.isCapital === true && word.text.length === 1 && /^\.(?!\p{L})/u.test(text.slice(word.end, word.end + 2));
}

function findUnspaced(text: string, names: readonly string[]): readonly Removal[] {
  const found: Removal[] = [];
  for (const name of names)
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length))
      found.push({ kind: 'name', start: at, end: at + name.length });
  return found;
}
