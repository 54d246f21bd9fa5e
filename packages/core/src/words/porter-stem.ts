/** Longer words are not for `porterStem`. */
export const LONGEST_STEMMED = 64;

const [A, E, I, L, O, S, U, W, X, Y, Z] = [0x61, 0x65, 0x69, 0x6c, 0x6f, 0x73, 0x75, 0x77, 0x78, 0x79, 0x7a] as const;

/** An ending and what stands for it. */
type Rule = readonly [ending: Uint8Array, replacement: Uint8Array];

/** Rules by the last letter of their endings, a to z. */
type Rules = readonly (readonly Rule[])[];

const STEP_2 = parseRules(
  `ational ate, tional tion, enci ence, anci ance, izer ize, abli able, bli ble, alli al, entli ent, eli e, ousli ous, ization ize, ation ate,
   ator ate, alism al, iveness ive, fulness ful, ousness ous, aliti al, iviti ive, biliti ble, logi log`,
);
const STEP_3 = parseRules('icate ic, ative, alize al, iciti ic, ical ic, ful, ness');
/** Longer ones before those that they end in. */
const STEP_4 = parseRules(
  'ement, ance, ence, able, ible, ment, ant, ent, ism, ate, iti, ous, ive, ize, al, er, ic, ou',
);
const LIKE_STEP_4 = parseRules('sion s, tion t');
const PAST_OR_GERUND = parseRules('ed, ing');
const SHORTENED = parseRules('at ate, bl ble, iz ize');

/** The word that is being stemmed, `length` letters of it: no step makes it longer than it came. */
const letters = new Uint8Array(LONGEST_STEMMED);
let length = 0;

/**
 * Porter's stem of an English word of the letters a to z, 64 at most: the very stem that `natural` gives, some ten times as fast, because
 * it is worked out in one buffer. Linear in the word's length.
 *
 * Two habits of `natural` are kept: a y behind a consonant is a group of vowels of its own, even before other vowels, so that a measure can
 * end in a half; and of a list of endings the first counts that leaves enough of the word.
 * @source Porter 1980, "An algorithm for suffix stripping"; steps are numbered as there.
 */
export function porterStem(word: string): string {
  if (word.length < 3) return word;
  length = word.length;
  for (let index = 0; index < length; index += 1) letters[index] = word.charCodeAt(index);
  stripPlural();
  stripPastOrGerund();
  if (letters[length - 1] === Y && hasVowel(length - 1)) letters[length - 1] = I;
  replaceFirst(STEP_2);
  replaceFirst(STEP_3);
  stripEnding();
  stripFinalE();
  if (endsWithDouble() && letters[length - 1] === L && measure(length) > 1) length -= 1;
  return writeStem(word);
}

/** Most stems are the beginning of the word. */
function writeStem(word: string): string {
  let same = 0;
  while (same < length && letters[same] === word.charCodeAt(same)) same += 1;
  let stem = word.slice(0, same);
  for (let index = same; index < length; index += 1) stem += String.fromCharCode(letters[index] ?? 0);
  return stem;
}

/** Step 1a. */
function stripPlural(): void {
  if (letters[length - 1] !== S) return;
  const before = letters[length - 2];
  const isLong =
    before === E && (letters[length - 3] === I || (letters[length - 3] === S && letters[length - 4] === S));
  if (isLong && length > 2) length -= 2;
  else if (before !== S) length -= 1;
}

/** Step 1b. */
function stripPastOrGerund(): void {
  if (letters[length - 1] === 0x64 && letters[length - 2] === E && letters[length - 3] === E) {
    if (measure(length - 3) > 0) length -= 1;
    return;
  }
  const rule = findRule(PAST_OR_GERUND);
  if (rule === undefined || !hasVowel(length - rule[0].length)) return;
  length -= rule[0].length;
  const shortened = findRule(SHORTENED);
  const last = letters[length - 1];
  if (shortened !== undefined) replace(shortened);
  else if (endsWithDouble() && !isVowel(last) && last !== L && last !== S && last !== Z) length -= 1;
  else if (measure(length) === 1 && endsShort(length) && last !== W && last !== X && last !== Y) letters[length++] = E;
}

/** Steps 2 and 3: the first ending that leaves enough. */
function replaceFirst(rules: Rules): void {
  const rule = findRule(rules, ([ending]) => measure(length - ending.length) > 0);
  if (rule !== undefined) replace(rule);
}

/** Step 4: of the endings the longest alone is tried. */
function stripEnding(): void {
  for (const rules of [STEP_4, LIKE_STEP_4]) {
    const rule = findRule(rules, ([ending]) => length > ending.length);
    if (rule === undefined || measure(length - rule[0].length + rule[1].length) <= 1) continue;
    replace(rule);
    return;
  }
}

/** Step 5a. */
function stripFinalE(): void {
  if (letters[length - 1] !== E) return;
  const left = measure(length - 1);
  const before = letters[length - 2];
  const isShort = endsShort(length - 1) && before !== W && before !== X && before !== Y;
  if (left > 1 || (left === 1 && !isShort)) length -= 1;
}

/** The first rule for an ending of the word that is fit. */
function findRule(rules: Rules, isFit: (rule: Rule) => boolean = () => true): Rule | undefined {
  for (const rule of rules[(letters[length - 1] ?? 0) - A] ?? []) if (endsWith(rule[0]) && isFit(rule)) return rule;
  return undefined;
}

function endsWith(ending: Uint8Array): boolean {
  const from = length - ending.length;
  for (let index = ending.length - 2; index >= 0; index -= 1) if (letters[from + index] !== ending[index]) return false;
  return from >= 0;
}

function replace([ending, replacement]: Rule): void {
  letters.set(replacement, length - ending.length);
  length += replacement.length - ending.length;
}

function endsWithDouble(): boolean {
  return length > 1 && letters[length - 1] === letters[length - 2];
}

/** Whether the first `end` letters end in consonant, vowel, consonant. */
function endsShort(end: number): boolean {
  return end > 2 && !isVowelAt(end - 1) && isVowelAt(end - 2) && !isVowelAt(end - 3);
}

/** How many groups of vowels have one of consonants behind them, in the first `end` letters; -1 where there are none. */
function measure(end: number): number {
  if (end <= 0) return -1;
  let groups = 0;
  let wasVowel = false;
  for (let index = 0; index < end; index += 1) {
    const vowel = isVowelAt(index);
    if (index === 0 || vowel !== wasVowel || (vowel && letters[index - 1] === Y)) groups += 1;
    wasVowel = vowel;
  }
  return (groups - Number(!isVowelAt(0)) - Number(wasVowel)) / 2;
}

function hasVowel(end: number): boolean {
  for (let index = 0; index < end; index += 1) if (isVowelAt(index)) return true;
  return false;
}

/** A y is a vowel directly behind a consonant other than y. */
function isVowelAt(index: number): boolean {
  const letter = letters[index];
  if (letter !== Y) return isVowel(letter);
  return index > 0 && letters[index - 1] !== Y && !isVowel(letters[index - 1]);
}

function isVowel(letter: number | undefined): boolean {
  return letter === A || letter === E || letter === I || letter === O || letter === U;
}

function parseRules(list: string): Rules {
  const codes = (text = '') => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const rules: Rule[][] = Array.from({ length: Z - A + 1 }, () => []);
  for (const rule of list.split(/,\s+/u)) {
    const [ending = '', replacement] = rule.split(' ');
    rules[ending.charCodeAt(ending.length - 1) - A]?.push([codes(ending), codes(replacement)]);
  }
  return rules;
}
