import { NAME_PARTICLES, NOT_NAMES, ORDINARY_WORDS, PEOPLE_WORDS, wordSet } from './ordinary-words';
import type { Removal } from './removal';
import { gapBetween, type TextWord } from './scan-text-words';

/** A name that a letter states by the way it is written, with whether it is the writer's own. */
export interface StatedName extends Removal {
  readonly isOwn: boolean;
}

const INTRODUCTIONS = [
  'my name is',
  'my full name is',
  'call me',
  'i am called',
  'меня зовут',
  'мое имя',
  'моё имя',
  'зовут меня',
  'je m’appelle',
  "je m'appelle",
  'ich heiße',
  'ich heisse',
  'mein name ist',
  'me llamo',
  'mi nombre es',
  'mi chiamo',
  'meu nome é',
  'nazywam się',
];
const SELF = ['i am', 'i’m', "i'm", 'я'];
const SALUTATIONS = wordSet(
  'dear hello hi hey greetings уважаемый уважаемая уважаемые дорогой дорогая дорогие здравствуйте здравствуй привет lieber liebe geehrte geehrter sehr cher chère estimado estimada',
);
/** Before a person's name; the address itself is found by `findTitles`. */
const HONORIFICS = wordSet(
  'mr mrs ms mx miss sir madam dr prof professor doctor herr frau monsieur madame mme señor señora г-н г-жа господин госпожа господину госпоже д-р проф профессор профессора профессору профессором доктор advisor supervisor',
);
const CLOSINGS = [
  'sincerely',
  'sincerely yours',
  'yours sincerely',
  'yours faithfully',
  'yours truly',
  'best regards',
  'kind regards',
  'warm regards',
  'regards',
  'best wishes',
  'best',
  'respectfully',
  'respectfully yours',
  'thank you',
  'thanks',
  'many thanks',
  'cheers',
  'with respect',
  'warmly',
  'с уважением',
  'с наилучшими пожеланиями',
  'искренне ваш',
  'искренне ваша',
  'всего доброго',
  'ваш',
  'ваша',
  'спасибо',
  'mit freundlichen grüßen',
  'cordialement',
  'atentamente',
  'saludos',
  'signed',
  'from',
];
const LABELS = wordSet('name surname имя фамилия отчество фио nickname ник applicant candidate автор author');
const LONGEST_NAME = 4;

/** Names that the form of a text shows: introductions, salutations, forms of address, signatures and lines such as "Name: …". Linear. */
export function findStatedNames(text: string, words: readonly TextWord[]): readonly StatedName[] {
  const found: StatedName[] = [];
  const add = (first: number, last: number, isOwn: boolean) => {
    const start = words[first]?.start;
    const end = words[last]?.end;
    if (start !== undefined && end !== undefined && last >= first) found.push({ kind: 'name', start, end, isOwn });
  };
  const phrase = createPhrases(text, words);
  words.forEach((word, at) => {
    const introduced = phrase(INTRODUCTIONS, at);
    if (introduced > 0) add(at + introduced, nameEnd(text, words, at + introduced, true), true);
    const self = word.startsSentence ? phrase(SELF, at) : 0;
    if (self > 0) {
      const last = nameEnd(text, words, at + self, false);
      if (last - (at + self) >= 1 && isClauseEnd(text, words, last)) add(at + self, last, true);
    }
    if (SALUTATIONS.has(word.lower) && word.startsSentence && word.isCapital) addSalutation(at + 1);
    else if (HONORIFICS.has(word.lower) && (word.isCapital || word.lower.length > 3)) addSalutation(at + 1);
    // "my friend Ada"; in a language that writes nouns with a capital nothing tells.
    if (
      PEOPLE_WORDS.has(word.lower) &&
      !word.isCapital &&
      words[at + 1]?.isCapital &&
      /^ $/.test(gapBetween(text, word, words[at + 1]))
    )
      add(at + 1, nameEnd(text, words, at + 1, false), false);
    if (LABELS.has(word.lower) && /^[ \t]{0,3}:[ \t]{0,3}$/.test(gapBetween(text, word, words[at + 1])))
      add(at + 1, nameEnd(text, words, at + 1, true), true);
    if (word.startsSentence) addSignature(at);
  });
  return found;

  function addSalutation(from: number): void {
    let at = from;
    while (at < from + 3 && isAddress(words[at])) at += 1;
    if (!/^(?:[ \t.\u00a0]{1,3}|\. ?)$/.test(gapBetween(text, words[at - 1], words[at]))) return;
    const last = nameEnd(text, words, at, false);
    // "Dear SMILES team" greets a group.
    if (NOT_NAMES.has(words[last + 1]?.lower ?? '') && /^ $/.test(gapBetween(text, words[last], words[last + 1]))) {
      const next = words[last + 1];
      if (
        SALUTATIONS.has(words[from - 1]?.lower ?? '') &&
        next !== undefined &&
        !['i', 'my', 'we', 'я'].includes(next.lower)
      )
        return;
    }
    add(at, last, false);
  }

  function addSignature(at: number): void {
    const length = phrase(CLOSINGS, at);
    const closing = words[at + length - 1];
    const first = words[at + length];
    if (length === 0 || closing === undefined || first === undefined || text.charAt(first.start - 1) === '[') return;
    const gap = text.slice(closing.end, Math.min(first.start, closing.end + 40));
    const isNewLine = /^[ \t]{0,3}[,.!]{0,3}\s*[\n\r]\s*[-–—_*]{0,3}\s*$/.test(gap);
    if (!isNewLine && !/^,[ \t]{1,3}$/.test(gap)) return;
    const last = nameEnd(text, words, at + length, isNewLine);
    if (isNewLine ? isLineEnd(text, words, last) : isLineEnd(text, words, last) && words[last]?.isCapital)
      add(at + length, last, true);
  }
}

function isAddress(word: TextWord | undefined): boolean {
  return word !== undefined && (HONORIFICS.has(word.lower) || SALUTATIONS.has(word.lower));
}

/** The last word of a name that begins here; one before it where none does. */
function nameEnd(text: string, words: readonly TextWord[], first: number, mayBeLower: boolean): number {
  let last = first - 1;
  while (last - first + 1 < LONGEST_NAME) {
    const word = words[last + 1];
    if (
      word === undefined ||
      (NOT_NAMES.has(word.lower) && !(word.isCapital && last >= first && word.lower.length > 12))
    )
      break;
    const isFirst = last < first;
    if (!isFirst && !/^(?:[ \t\u00a0]{1,2}|\. ?|-|[ \t]?\([ \t]?)$/.test(gapBetween(text, words[last], word))) break;
    if (isFirst && word.start > 0 && text.charAt(word.start - 1) === '[') break;
    // After a full stop only what follows an initial.
    if (!isFirst && gapBetween(text, words[last], word).startsWith('.') && words[last]?.text.length !== 1) break;
    const isParticle = !isFirst && NAME_PARTICLES.has(word.lower);
    const isLower = mayBeLower && last - first < 2 && !words[first]?.isCapital && !ORDINARY_WORDS.has(word.lower);
    if (!word.isCapital && !isParticle && !isLower) break;
    last += 1;
  }
  while (last >= first && !words[last]?.isCapital && NAME_PARTICLES.has(words[last]?.lower ?? '')) last -= 1;
  return last;
}

function isClauseEnd(text: string, words: readonly TextWord[], last: number): boolean {
  const end = words[last]?.end ?? 0;
  return (
    /^\s?(?:[,.;!\n–—-]|$)/.test(text.slice(end, end + 3)) || /^ (?:and|from|и|из) /.test(text.slice(end, end + 6))
  );
}

function isLineEnd(text: string, words: readonly TextWord[], last: number): boolean {
  const end = words[last]?.end ?? 0;
  return /^[ \t.,;]{0,4}(?:[\n\r]|$)/.test(text.slice(end, end + 6));
}

/** How many words of a phrase of a list stand at a place; the longest phrase. */
function createPhrases(text: string, words: readonly TextWord[]): (phrases: readonly string[], at: number) => number {
  const known = new Map<readonly string[], ReadonlyMap<string, readonly (readonly string[])[]>>();
  const byFirstWord = (phrases: readonly string[]) => {
    const found = known.get(phrases);
    if (found !== undefined) return found;
    const lists = new Map<string, (readonly string[])[]>();
    for (const each of phrases.map((phrase) => phrase.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []))
      lists.set(each[0] ?? '', [...(lists.get(each[0] ?? '') ?? []), each]);
    known.set(phrases, lists);
    return lists;
  };
  return (phrases, at) => {
    let longest = 0;
    for (const parts of byFirstWord(phrases).get(words[at]?.lower ?? '') ?? []) {
      if (parts.length <= longest) continue;
      const stands = parts.every(
        (part, index) =>
          words[at + index]?.lower === part &&
          (index === 0 || /^[ \t\u00a0'’]{1,2}$/.test(gapBetween(text, words[at + index - 1], words[at + index]))),
      );
      if (stands) longest = parts.length;
    }
    return longest;
  };
}
