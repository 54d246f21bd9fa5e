/// <reference path="../natural.d.ts" />
import anyEnglish from 'natural/lib/natural/stemmers/porter_stemmer.js';
import german from 'natural/lib/natural/stemmers/porter_stemmer_de.js';
import spanish from 'natural/lib/natural/stemmers/porter_stemmer_es.js';
import french from 'natural/lib/natural/stemmers/porter_stemmer_fr.js';
import italian from 'natural/lib/natural/stemmers/porter_stemmer_it.js';
import portuguese from 'natural/lib/natural/stemmers/porter_stemmer_pt.js';
import russian from 'natural/lib/natural/stemmers/porter_stemmer_ru.js';
import { LONGEST_STEMMED, porterStem } from './porter-stem';

const PLAIN = /^[a-z]*$/;
const english = {
  stem: (word: string) =>
    word.length <= LONGEST_STEMMED && PLAIN.test(word) ? porterStem(word) : anyEnglish.stem(word),
};

const STEMMERS: Readonly<Record<string, { stem(word: string): string }>> = {
  de: german,
  en: english,
  es: spanish,
  fr: french,
  it: italian,
  pt: portuguese,
  ru: russian,
};
const CYRILLIC = /^\p{Script=Cyrillic}/u;
const CYRILLIC_ONLY = /^\p{Script=Cyrillic}+$/u;
const FIRST_EASTERN = 0x0e00;
const HANGUL = /^\p{Script=Hangul}/u;
const THAI = /^\p{Script=Thai}/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Korean writes particles solid with the noun before them. */
const PARTICLE =
  /^(\p{Script=Hangul}{2,}?)(?:에서는|에서|에게|으로서|으로|까지|부터|처럼|보다|들은|들을|들의|들이|은|는|이|가|을|를|의|에|로|와|과|도|만)$/u;
const LATIN_ONLY = /^\p{Script=Latin}+$/u;

/** Words of a letter are stemmed in this language: Cyrillic words in Russian, eastern ones by their script, Latin ones in the letter's own Latin-script language, else in English. */
export function stemLanguage(word: string, letterLanguage: string): string {
  if (CYRILLIC.test(word)) return 'ru';
  if (word.charCodeAt(0) >= FIRST_EASTERN) return easternLanguage(word, letterLanguage);
  return letterLanguage === 'ru' || STEMMERS[letterLanguage] === undefined ? 'en' : letterLanguage;
}

function easternLanguage(word: string, letterLanguage: string): string {
  if (HANGUL.test(word)) return 'ko';
  if (THAI.test(word)) return 'th';
  return letterLanguage === 'ja' || KANA.test(word) ? 'ja' : 'zh';
}

/**
 * The stem of a lower-case word; a word with digits or signs (`gpt4`, `c++`, `fp16`) is its own.
 * @param language see `stemLanguage`. English words meet in their American spelling without accents: naïve is naive, optimisation optimization.
 * @source Porter 1980 and its Snowball relatives, by `natural`.
 */
export function stemWord(word: string, language: string): string {
  if (language === 'ko') return word.replace(PARTICLE, '$1');
  if (!(language === 'ru' ? CYRILLIC_ONLY : LATIN_ONLY).test(word)) return word;
  const stem = STEMMERS[language]?.stem(language === 'en' ? respell(word) : word) ?? word;
  return stem === '' ? word : stem;
}

const RESPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(behavi|col|fav|flav|harb|hon|hum|lab|neighb|od|rum|tum|vap|vig)our/, '$1or'],
  [/(cent|fib|lit|met|spect|theat)re(s|d)?$/, '$1er$2'],
  [/^artef/, 'artif'],
];
const ISE = /is(e|ed|er|ers|es|ing|ation|ations|ational)$/;
/** Where "ise" is written on both sides: supervise, exercise, noise. */
const ALWAYS_ISE =
  /^.{0,4}$|(?:vis|rcis|precis|concis|pris|promis|premis|demis|spis|ois|ais|uis|ertis|eatis|anchis|radis|andis|wis|baptis)$/;

/** A British spelling as an American one, without accents. */
function respell(word: string): string {
  const plain = PLAIN.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
  if (ISE.test(plain)) return ALWAYS_ISE.test(plain.replace(ISE, 'is')) ? plain : plain.replace(ISE, 'iz$1');
  return RESPELLINGS.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), plain);
}
