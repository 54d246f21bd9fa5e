import {
  INSTITUTION_NAMES,
  INSTITUTION_NOUNS,
  INSTITUTION_PHRASES,
  NOT_OF_INSTITUTION,
  NOT_SCHOOLS,
  RUSSIAN_INSTITUTION_NOUN,
} from './institution-words';
import { nameKey, nameStem } from './name-key';
import { wordSet } from './ordinary-words';
import type { Removal } from './removal';
import { gapBetween, type TextWord } from './scan-text-words';

/** Longest name of an institution on either side of the noun, in words. */
const REACH = 7;
const OF = wordSet('of for de di da do du des der für fur at d');
const LINKS = wordSet('and of for the de di da des der in und et y e & im имени и');
const RUSSIAN_ADJECTIVE = /(?:ск|цк|н|ов|ев)(?:ий|ый|ой|ого|ому|ом|ым|им|ая|ую|ое|ие|ых|их)$|о$/;
/** A school's number, before or after it. */
const NUMBER_AFTER = /^[ \t\u00a0]{0,2}(?:(?:no|nr|№|#|n)\.?[ \t\u00a0]{0,2})?\d{1,5}(?![\p{L}\p{N}]|[.,]\d)/iu;
const NUMBER_BEFORE = /(?:№|#)?\d{1,5}(?:-?(?:я|й|ю|го|му|м|th|st|nd|rd))?[ \t\u00a0]{1,2}$/iu;
const QUOTED = /^[ \t\u00a0]{0,2}[«"“„][^«»"“”\n]{1,60}[»"”]/u;
/** Words of a column that name no institution. */
const GENERIC = wordSet(
  'university school college institute student none no na n/a self employed self-employed freelance freelancer unemployed other yes company work research нет вуз университет школа студент другое фриланс institution employer',
);
const MORE_OF_MIT = /^[ -]?(?:licen[cs]e|лицензи)/i;
/** Words of many institutions, and words too short to tell. */
const COMMON_WORD =
  /^(?:.{1,4}|technolog.*|scien.*|state|national|technical|medical|federal|international|economics|mathematics?|engineering|design|business|applied|computer|research|advanced|studies|health|medicine|education|music|informatics|государственн.*|национальн.*|техническ.*|технологическ.*|медицинск.*|исследовательск.*|федеральн.*|экономи.*|политехническ.*)$/iu;
/** Acronyms that are also ordinary capitals. */
const AMBIGUOUS = wordSet('ETH VU TU KIT HSE TSU USC IIT KNU Peking Lomonosov');

/** Universities, institutes and schools: by a noun with a name around it, by well-known names, and by the values given. Linear. */
export function findInstitutions(
  text: string,
  words: readonly TextWord[],
  known: readonly string[] = [],
): readonly Removal[] {
  const found: Removal[] = [];
  const add = (start: number, end: number) => found.push({ kind: 'institution', start, end });
  const phrases = known.length === 0 ? WELL_KNOWN : indexPhrases(known);
  words.forEach((word, at) => {
    const length = phraseLength(text, words, at, phrases);
    const last = words[at + length - 1];
    if (length > 0 && last !== undefined) add(word.start, last.end);
    if (
      INSTITUTION_NAMES.has(word.text) &&
      !MORE_OF_MIT.test(text.slice(word.end, word.end + 10)) &&
      isNamed(text, words, at)
    )
      add(word.start, word.end);
    if (INSTITUTION_NOUNS.has(word.lower)) addAround(text, words, at, add);
    else if (RUSSIAN_INSTITUTION_NOUN.test(word.lower)) addAroundRussian(text, words, at, add);
  });
  return found;
}

/** "KIT" and the like only where the writer studies or works there. */
function isNamed(text: string, words: readonly TextWord[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !AMBIGUOUS.has(word.text)) return true;
  const before = words[at - 1];
  return (
    before !== undefined && /^(?:at|from|in|of|в|из|the)$/.test(before.lower) && gapBetween(text, before, word) === ' '
  );
}

function addAround(
  text: string,
  words: readonly TextWord[],
  at: number,
  add: (start: number, end: number) => void,
): void {
  const noun = words[at];
  if (noun === undefined) return;
  const isSchool = noun.lower === 'school' || noun.lower === 'academy';
  let first = at;
  while (at - first < REACH) {
    const before = words[first - 1];
    if (before === undefined || !/^[ \t\u00a0’'-]{1,2}$/.test(gapBetween(text, before, words[first]))) break;
    if (!before.isCapital && !(LINKS.has(before.lower) && words[first - 2]?.isCapital && first < at)) break;
    first -= 1;
  }
  while (first < at && (NOT_OF_INSTITUTION.has(words[first]?.lower ?? '') || !words[first]?.isCapital)) first += 1;
  const named = words.slice(first, at);
  if (isSchool && named.some(({ lower }) => NOT_SCHOOLS.has(lower))) return;
  let last = at;
  const of = words[at + 1];
  if (of !== undefined && OF.has(of.lower) && gapBetween(text, noun, of) === ' ') {
    const the = words[at + 2]?.lower === 'the' ? 1 : 0;
    if (words[at + 2 + the]?.isCapital && gapBetween(text, of, words[at + 2]) === ' ') last = at + 2 + the;
  } else if (
    noun.isCapital &&
    of?.isCapital &&
    gapBetween(text, noun, of) === ' ' &&
    !isSchool &&
    noun.lower !== 'institute'
  ) {
    // "Universität Wien", "College London".
    if (!NOT_OF_INSTITUTION.has(of.lower)) last = at + 1;
  }
  if (last > at)
    while (last - at < REACH) {
      const next = words[last + 1];
      if (next === undefined || !/^(?: |-|, )$/.test(gapBetween(text, words[last], next))) break;
      if (next.isCapital && gapBetween(text, words[last], next) !== ', ') last += 1;
      else if (
        LINKS.has(next.lower) &&
        next.lower !== 'in' &&
        words[last + 2]?.isCapital &&
        gapBetween(text, next, words[last + 2]) === ' '
      )
        last += 2;
      else break;
    }
  const end = words[last]?.end ?? noun.end;
  const number =
    isSchool || noun.lower === 'lyceum' || noun.lower === 'gymnasium'
      ? (NUMBER_AFTER.exec(text.slice(end, end + 16))?.[0].length ?? 0)
      : 0;
  // A lower-case noun is a name's only with one before it or "of" behind: "oslo university" is read, "our university" is not.
  if (first === at && last === at && number === 0) return;
  if (isSchool && number === 0 && last === at && named.length === 1 && words[first]?.startsSentence) return;
  add(words[first]?.start ?? noun.start, end + number);
}

function addAroundRussian(
  text: string,
  words: readonly TextWord[],
  at: number,
  add: (start: number, end: number) => void,
): void {
  const noun = words[at];
  if (noun === undefined) return;
  let first = at;
  while (at - first < REACH) {
    const before = words[first - 1];
    if (before === undefined || !/^[ \t\u00a0-]{1,2}$/.test(gapBetween(text, before, words[first]))) break;
    if (!RUSSIAN_ADJECTIVE.test(before.lower) && !/^[А-ЯЁ]{2,}/u.test(before.text)) break;
    if (
      /^(?:данн|главн|основн|сво|нов(?:ый|ого|ому|ом|ая|ой|ую)$|родн|крупн|лучш|престижн|эт|как|что|хорош)/u.test(
        before.lower,
      )
    )
      break;
    first -= 1;
  }
  while (first < at && !words[first]?.isCapital) first += 1;
  if (words.slice(first, at).some(({ lower }) => NOT_SCHOOLS.has(lower)) || NOT_SCHOOLS.has(words[at - 1]?.lower ?? ''))
    return;
  let end = noun.end;
  const named =
    /^[ \t\u00a0]{1,2}(?:имени|им\.?)[ \t\u00a0]{0,2}(?:[А-ЯЁA-Z][\p{L}.-]{0,30}[ \t\u00a0]{0,2}){1,4}/u.exec(
      text.slice(end, end + 140),
    );
  const quoted = QUOTED.exec(text.slice(end, end + 66));
  const number = NUMBER_AFTER.exec(text.slice(end, end + 16));
  const before = NUMBER_BEFORE.exec(text.slice(Math.max(0, noun.start - 12), noun.start));
  end += named?.[0].trimEnd().length ?? quoted?.[0].length ?? number?.[0].length ?? 0;
  const isSchool = /^(?:школ|лице|гимнази)/u.test(noun.lower);
  const start =
    before !== null && isSchool && first === at ? noun.start - before[0].length : (words[first]?.start ?? noun.start);
  const isCity =
    noun.lower.startsWith('университет') && /^ [А-ЯЁ][а-яё]{2,30}/u.test(text.slice(end, end + 34)) && noun.isCapital;
  if (isCity) end = words[at + 1]?.end ?? end;
  if (start === noun.start && end === noun.end) return;
  add(start, end);
}

const WELL_KNOWN = indexPhrases([]);

/** Phrases by the key of their first word, of well-known institutions and of the values given. */
function indexPhrases(known: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const values = known
    .flatMap((value) => [value, ...value.split(/[,;()|/]/)])
    .flatMap((value) => [value, ownWordsOf(value)])
    .map((value) => value.trim().toLowerCase());
  const phrases = new Map<string, (readonly string[])[]>();
  for (const value of [...INSTITUTION_PHRASES, ...values]) {
    const keys = (value.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).map(nameKey);
    const isGeneric = keys.length === 0 || value.length < 2 || value.split(/\s+/).every((word) => GENERIC.has(word));
    const first = keys[0];
    if (first === undefined || isGeneric || keys.length > 12) continue;
    for (const start of new Set([first, nameStem(first)])) {
      const list = phrases.get(start);
      if (list === undefined) phrases.set(start, [keys]);
      else list.push(keys);
    }
  }
  return phrases;
}

/** The name alone: `Ravensworth` of "Ravensworth College"; nothing where that is a word of many institutions. */
function ownWordsOf(value: string): string {
  const words = value.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const own = words.filter((word) => {
    const lower = word.toLowerCase();
    return (
      !INSTITUTION_NOUNS.has(lower) &&
      !RUSSIAN_INSTITUTION_NOUN.test(lower) &&
      !LINKS.has(lower) &&
      !NOT_OF_INSTITUTION.has(lower)
    );
  });
  return own.length === words.length || own.every((word) => COMMON_WORD.test(word)) ? '' : own.join(' ');
}

function phraseLength(
  text: string,
  words: readonly TextWord[],
  at: number,
  phrases: ReadonlyMap<string, readonly (readonly string[])[]>,
): number {
  const word = words[at];
  if (word === undefined) return 0;
  let longest = 0;
  for (const keys of phrases.get(word.stem) ?? []) {
    if (keys.length <= longest) continue;
    const stands = keys.every((key, index) => {
      const other = words[at + index];
      if (other === undefined || (other.stem !== key && other.stem !== nameStem(key))) return false;
      return index === 0 || /^[^\n\p{L}]{0,6}$/u.test(gapBetween(text, words[at + index - 1], other));
    });
    // One short word is a name only as a capital: "yandex" is one, "may" is not.
    if (stands && (keys.length > 1 || word.isCapital || word.text.length >= 5)) longest = keys.length;
  }
  return longest;
}
