import type { Span } from '../types';
import { foldWord } from '../words/fold-word';
import { stemWord } from '../words/stem';
import { GENERIC, KINDS, NOT_PROGRAMMES, RUSSIAN_KIND, TOPICS } from './programme-words';

/** A programme as a text names it. */
export interface ProgrammeName extends Span {
  /** Stems of the words that tell it from other programmes, in order, each once. */
  readonly telling: readonly string[];
  /** First letters of its capitalised words, acronyms whole. */
  readonly initials: string;
}

const LONGEST_NAME = 12;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.&+-]{0,63}/uy;
/** Within a name. */
const GAP = /(?:[ \u00a0]{1,3}|[ \u00a0]?[«"“„'‘][ \u00a0]?|[»"”“'’][ \u00a0]|[ \u00a0]?-[ \u00a0]?){1,2}|\n(?!\n)/uy;
const CONNECTORS = new Set('of for in on and the at & по для и в на'.split(' '));
/** Before a name: the, your, the third, the 2025. */
const LEADS = new Set(
  'the this your a an our in upcoming annual next first second third 1st 2nd 3rd participation place в на к ко во эту этой вашу вашей ваш участие'.split(
    ' ',
  ),
);
/** Behind these a name says where, not which: "the Summer School in Tallinn". */
const PLACES = new Set(['in', 'at', 'on', 'в', 'на']);
/** A body of scholars, no programme. */
const SCHOLARS = /academy of \p{L}{0,12} ?sciences|академи\p{L}{0,3} наук/iu;
const QUOTE = /[«"“„‘']/u;

/**
 * The programme named from `from` on, with at most a few small words before: a run of capitalised words, numbers and words between them
 * that holds what a programme is called (School, Hackathon, школа …). `undefined` where none is, or where it has no name of its own.
 */
export function readProgrammeName(text: string, from: number, limit: number): ProgrammeName | undefined {
  const words = readRun(text, from, limit);
  const kind = words.findIndex(({ isKind }) => isKind);
  const named = words.filter(({ isCapital, isConnector }) => isCapital && !isConnector);
  if (kind === -1 || words.some(({ stem, word }) => NOT_PROGRAMMES.has(word) || NOT_PROGRAMMES.has(stem)))
    return undefined;
  const place = words.findIndex(({ word }, index) => index > kind && PLACES.has(word));
  const name = place === -1 ? named : named.filter(({ start }) => start < (words[place]?.start ?? start));
  const telling = [...new Set(name.filter(tells).map(({ stem }) => stem))];
  const [first, last] = [words[0], words.at(-1)];
  if (telling.length === 0 || first === undefined || last === undefined) return undefined;
  if (SCHOLARS.test(text.slice(first.start, last.end))) return undefined;
  return {
    start: first.start,
    end: last.end,
    telling,
    initials: initialsOf(named),
  };
}

/** Stems of all words of a text, and the telling ones and initials of it read as a name. */
export function readOwnName(text: string): Pick<ProgrammeName, 'telling' | 'initials'> {
  const words = (text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? []).map((raw) => readWord(raw));
  return {
    telling: [...new Set(words.filter(tells).map(({ stem }) => stem))],
    initials: initialsOf(words),
  };
}

function initialsOf(words: readonly NameWord[]): string {
  return words.map(({ initials }) => initials).join('');
}

interface NameWord extends Span {
  readonly word: string;
  readonly stem: string;
  /** First letter of a capitalised word; an acronym is its own. */
  readonly initials: string;
  readonly isCapital: boolean;
  readonly isKind: boolean;
  readonly isConnector: boolean;
}

function readWord(raw: string, start = 0): NameWord {
  const bare = raw.replace(/[.'’&+-]+$/u, '').replace(/['’]s$/u, '');
  const word = foldWord(bare);
  const stem = stemWord(word, /^\p{Script=Cyrillic}/u.test(word) ? 'ru' : 'en');
  return {
    start,
    end: start + bare.length,
    word,
    stem,
    initials: /^\p{Lu}{2,4}$/u.test(bare) ? word : /^\p{Lu}/u.test(bare) ? word.charAt(0) : '',
    isCapital: /^\p{Lu}/u.test(bare),
    isKind: KINDS.has(word) || KINDS.has(word.replace(/s$/u, '')) || RUSSIAN_KIND.test(word),
    isConnector: CONNECTORS.has(word),
  };
}

function tells({ word, stem, isKind, isConnector }: NameWord): boolean {
  if (isKind || isConnector || /^\p{N}/u.test(word) || word.length < 2) return false;
  return !isField(word, stem);
}

/** Whether a word tells what a programme is about, or nothing. */
function isField(word: string, stem: string): boolean {
  return [GENERIC, TOPICS].some((list) => list.has(word) || list.has(stem));
}

/** The words of the name; small words at its end do not belong to it. */
function readRun(text: string, from: number, limit: number): readonly NameWord[] {
  const words: NameWord[] = [];
  let at = from;
  let hasKind = false;
  let isQuoted = false;
  while (words.length < LONGEST_NAME) {
    const gap = match(GAP, text, at, limit);
    if (gap === '' && at !== from) break;
    isQuoted ||= QUOTE.test(gap);
    const raw = match(WORD, text, at + gap.length, limit);
    if (raw === '') break;
    const word = readWord(raw, at + gap.length);
    if (words.length === 0 && !word.isCapital && LEADS.has(word.word)) {
      at = word.end;
      continue;
    }
    const isNumber = /^\p{N}/u.test(raw);
    const isCyrillic = /^\p{Script=Cyrillic}/u.test(word.word);
    // A Russian name has one capital: "Балтийская школа данных", and what kind it is may stand before it: "летняя школа «Балтика»".
    const isOfField = isField(word.word, word.stem);
    const isRussianPart = isCyrillic && (words.length < 3 || isQuoted || isOfField);
    const isSmallPart = isOfField && !hasKind && words.length > 0;
    if (!(word.isCapital || isNumber || word.isConnector || word.isKind || isRussianPart || isSmallPart)) break;
    // Behind "Baltic School" a title or another name may follow, but "of Data" belongs to it.
    const follows = hasKind && !words.at(-1)?.isConnector && words.some((each) => each.isCapital && tells(each));
    // "the programme in Tallinn"
    const isCommon = word.isKind && !word.isCapital && !isCyrillic && !words.some((each) => each.isCapital);
    if (isCommon) break;
    if (follows && !(isNumber || word.isConnector || word.isKind || isOfField || isQuoted)) break;
    words.push(word);
    hasKind ||= word.isKind;
    at = word.end;
    if (raw.length > word.end - word.start || (hasKind && /[»”"]/u.test(text.charAt(at)))) break;
  }
  while (words.at(-1)?.isConnector) words.pop();
  return words;
}

function match(pattern: RegExp, text: string, at: number, limit: number): string {
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0] ?? '';
  return at + found.length <= limit ? found : '';
}
