import { FIRST_PERSON, NEGATIONS, OTHERS, UNREAL } from './context-words';
import type { Sighting } from './fact';
import type { ClauseWord, ClauseWords } from './read-clauses';
import { LIST_WORDS, SKILL_WORDS, SPEAKING_WORDS, SPOKEN_LANGUAGES } from './tables/spoken-languages';
import { matchWord, parseWordClass } from './word-class';

const LANGUAGES = parseWordClass(SPOKEN_LANGUAGES);
const SKILLS = wordSet(SKILL_WORDS);
const LISTED = wordSet(LIST_WORDS);
const SPEAKING_BY_SUBJECT = wordSet(SPEAKING_WORDS.bySubject);
const SPEAKING_ALONE = wordSet(SPEAKING_WORDS.alone);
const LANGUAGE_LABELS = wordSet('languages языки sprachen langues idiomas lingue línguas');
const RUSSIAN_SKILLS = wordSet('читаю говорю пишу понимаю владею знаю общаюсь');
/** What may stand between a language and its level. */
const LEVEL_WORDS = wordSet('язык языка language level proficiency is at на уровень уровне');
const MOST_LEVEL_WORDS = 3;
/** How far before a language its verb may stand, names of other languages between them. */
const REACH = 16;

/** Languages that the writer says they speak. School subjects, courses and other people's languages are none. Linear in the sentence's words. */
export function findLanguages({ words, clauseStarts }: ClauseWords): readonly Sighting[] {
  return words.flatMap(({ word, start, end }, at): readonly Sighting[] => {
    const value = matchWord(LANGUAGES, word);
    if (value === undefined || isDenied(words, clauseStarts, at)) return [];
    const from = skillBefore(words, at);
    const to = skillAfter(words, at);
    const isRated = (from < at && words[from]?.word !== 'по' && standsAlone(words, at)) || to > at;
    if (!isRated && !isSpoken(words, at) && !isRussianSkill(words, at) && !isMyLanguage(words, at)) return [];
    return [{ kind: 'language', value, start: words[from]?.start ?? start, end: words[to]?.end ?? end }];
  });
}

/** Where "fluent", "native" or "B2" before a language begins; its own place where none stands there. */
function skillBefore(words: readonly ClauseWord[], at: number): number {
  if (words[at - 1]?.word === 'по' && words[at]?.before === 'hyphen') return at - 1;
  const direct = words[at]?.before === 'space' ? at - 1 : at;
  const behindIn = /^(?:in|на|speaker)$/u.test(words[direct]?.word ?? '') ? direct - 1 : direct;
  return SKILLS.has(words[behindIn]?.word ?? '') ? Math.max(0, behindIn) : at;
}

/** Where "B2" or "fluent" after a language ends: English B2, English (fluent), my English level is C1, английский — B2. */
function skillAfter(words: readonly ClauseWord[], at: number): number {
  let next = at + 1;
  while (next <= at + MOST_LEVEL_WORDS && LEVEL_WORDS.has(words[next]?.word ?? '')) next += 1;
  const word = words[next];
  const isSkill = word !== undefined && word.before !== 'comma' && SKILLS.has(word.word) && !belongsToNext(words, next);
  return isSkill ? next : at;
}

/** "English, fluent French": the skill is said of what follows. */
function belongsToNext(words: readonly ClauseWord[], skill: number): boolean {
  const next = words[skill + 1];
  return next?.before === 'space' && matchWord(LANGUAGES, next.word) !== undefined;
}

/** "Fluent English" names the language; "a native English teacher" and "advanced German literature" do not. */
function standsAlone(words: readonly ClauseWord[], at: number): boolean {
  const next = words[at + 1];
  if (next === undefined || next.before === 'break' || next.before === 'comma') return true;
  return (
    /^(?:and|or|but|with|speaker|и|язык|языка|языком|язык|или|und|et|y|e)$/u.test(next.word) || SKILLS.has(next.word)
  );
}

/** "I speak Igbo, English and enough French"; "Languages: German, Polish". */
function isSpoken(words: readonly ClauseWord[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - REACH); back -= 1) {
    const word = words[back]?.word ?? '';
    if (SPEAKING_ALONE.has(word)) return true;
    if (LANGUAGE_LABELS.has(word) && back === 0) return words[1]?.before === 'break';
    if (SPEAKING_BY_SUBJECT.has(word) && word !== 'speak' && !standsAlone(words, at)) return false;
    if (SPEAKING_BY_SUBJECT.has(word))
      return [1, 2, 3].some((more) => /^(?:i|we)$/u.test(words[back - more]?.word ?? ''));
    if (/^(?:language|tongue|язык)$/u.test(words[back - 1]?.word ?? '') && /^(?:is|are)$/u.test(word))
      return isMotherTongue(words, back - 1);
    const isListed = LISTED.has(word) || SKILLS.has(word) || matchWord(LANGUAGES, word) !== undefined;
    if (!isListed) return false;
  }
  return false;
}

/** "My native language is", "my mother tongue is". */
function isMotherTongue(words: readonly ClauseWord[], noun: number): boolean {
  const [owner, kind] = [words[noun - 2]?.word, words[noun - 1]?.word];
  return FIRST_PERSON.has(owner ?? '') && /^(?:native|mother|first)$/u.test(kind ?? '');
}

/** "English is my native language". */
function isMyLanguage(words: readonly ClauseWord[], at: number): boolean {
  const next = words.slice(at + 1, at + 5).map(({ word }) => word);
  return /^is my (?:native|mother|first) (?:language|tongue)$/u.test(next.join(' '));
}

/** "По-английски читаю свободно", "английский читаю спокойно". */
function isRussianSkill(words: readonly ClauseWord[], at: number): boolean {
  return (
    RUSSIAN_SKILLS.has(words[at + 1]?.word ?? '') ||
    (words[at - 1]?.word === 'по' && RUSSIAN_SKILLS.has(words[at - 2]?.word ?? ''))
  );
}

function isDenied(words: readonly ClauseWord[], clauseStarts: readonly number[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(clauseStarts[at] ?? 0, at - REACH); back -= 1) {
    const word = words[back]?.word ?? '';
    if (NEGATIONS.has(word) || UNREAL.has(word) || OTHERS.has(word) || /^(?:learning|teach|taught|little)$/u.test(word))
      return true;
  }
  return false;
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
