const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
};
const LATIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
};
/** Spellings of one sound, as passports and people write them; the order matters. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/x/g, 'ks'],
  [/s(?:h?ch)/g, 'sh'],
  [/kh/g, 'h'],
  [/t[sz]/g, 'c'],
  [/ck/g, 'k'],
  [/ph/g, 'f'],
  [/w/g, 'v'],
  [/yo/g, 'e'],
  [/[yj]/g, 'i'],
  [/i{2,}/g, 'i'],
  [/^ie/, 'e'],
];
/** Russian case endings of names, transliterated. */
const ENDING = /[aeiou]+(?:m|mi|h|go|mu)?$/;
const SHORTEST_STEM = 3;

/** A name without accents, in Latin letters, one spelling a sound: `Юлия`, `Yulia` and `Julia` are one. Other scripts stay as they are. */
export function nameKey(word: string): string {
  const plain = word
    .toLowerCase()
    // Before the accents go: й is и with a breve.
    .replace(/[а-яёєіїўґ]/g, (letter) => CYRILLIC[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[øłßđðþıæœ]/g, (letter) => LATIN[letter] ?? letter);
  return SPELLINGS.reduce((key, [pattern, spelling]) => key.replace(pattern, spelling), plain);
}

/** What the cases of a Russian name share, as a key; the key itself where too little would be left. */
export function nameStem(key: string): string {
  const stem = key.replace(ENDING, '');
  return stem.length >= SHORTEST_STEM ? stem : key;
}

/** `Павел` without its fleeting vowel, as in `Павла`; the stem itself where there is none. */
export function withoutFleetingVowel(stem: string): string {
  return stem.length > SHORTEST_STEM ? stem.replace(/[eo]([bcdfghklmnprstvz])$/, '$1') : stem;
}
