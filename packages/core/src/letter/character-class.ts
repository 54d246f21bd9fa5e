/** What a character can be part of; classes from `LETTER` on go on a word that has begun. */
export type CharacterClass = typeof OTHER | typeof IDEOGRAPH | typeof LETTER | typeof DIGIT | typeof MARK;
export const OTHER = 1;
/** Of a script written without spaces between words. */
export const IDEOGRAPH = 2;
export const LETTER = 3;
export const DIGIT = 4;
/** Combining marks, joiners and soft hyphens: they begin no word. */
export const MARK = 5;

const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ーｰ\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const JOINING = /[\p{M}\u00ad\u200c\u200d]/u;

/** Classes by UTF-16 code unit, filled as they are asked for; 0 where only `classAt` can tell. For loops over characters. */
export const knownClasses = new Uint8Array(0x10000);

/** The class of the character at a place of a text, either half of a pair of surrogates. Constant time. */
export function classAt(text: string, at: number): CharacterClass {
  const code = text.charCodeAt(at);
  return ((knownClasses[code] ?? 0) as CharacterClass | 0) || classify(text, at, code);
}

function classify(text: string, at: number, code: number): CharacterClass {
  if ((code & 0xf800) === 0xd800) {
    const isSecondHalf = (code & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
    return classifyCharacter(String.fromCodePoint(text.codePointAt(isSecondHalf ? at - 1 : at) ?? code));
  }
  if (Number.isNaN(code)) return OTHER;
  const fresh = classifyCharacter(String.fromCharCode(code));
  knownClasses[code] = fresh;
  return fresh;
}

function classifyCharacter(character: string): CharacterClass {
  if (JOINING.test(character)) return MARK;
  if (/\p{L}/u.test(character)) return UNSPACED.test(character) ? IDEOGRAPH : LETTER;
  return /\p{N}/u.test(character) ? DIGIT : OTHER;
}

/** Whether a word begins with a character of a script written without spaces. */
export function isUnspaced(word: string): boolean {
  return UNSPACED.test(word);
}

/** Whether a code unit is white space or a control character. */
export function isSpace(code: number): boolean {
  if (code < 0x7f) return code <= 0x20;
  return (
    code <= 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
