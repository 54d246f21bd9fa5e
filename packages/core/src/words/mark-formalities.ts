import type { Word, WordRole } from './word';

/** A word whose role is still being found. */
export type OpenWord = Omit<Word, 'role'> & { role: WordRole };

interface PhraseSet {
  readonly all: ReadonlySet<string>;
  /** First words. */
  readonly starts: ReadonlySet<string>;
}

/** A greeting opens one of the first sentences and goes on to a comma or the sentence's end. */
const GREETINGS = phraseSet(
  `dear; hello; hi; hey; greetings; good morning; good day; good afternoon; good evening; to whom; уважаемые; уважаемая; уважаемый; уважаемый; дорогие; здравствуйте; приветствую; привет; добрый день; доброго дня; добрый вечер; доброе утро;
   sehr geehrte; sehr geehrter; liebe; lieber; hallo; guten tag; cher; chère; chers; bonjour; madame; monsieur; estimado; estimada; estimados; hola; buenos dias; gentile; gentili; egregio; spettabile; buongiorno; prezado; prezada; prezados; caro; cara; ola`,
);
/** A sentence that is no more than this, and perhaps a name, closes the letter: a signature follows. */
const CLOSINGS = phraseSet(
  `best; best regards; best wishes; kind regards; kindest regards; warm regards; warmest regards; warmly; with regards; with kind regards; with best regards; with best wishes; regards; many thanks; thanks; thank you; cheers; sincerely; sincerely yours; yours; yours sincerely; yours faithfully; yours truly; truly yours; respectfully; respectfully yours; cordially; faithfully;
   с уважением; с наилучшими пожеланиями; всего доброго; всего хорошего; искренне ваш; искренне ваша; mit freundlichen grüßen; freundliche grüße; viele grüße; beste grüße; cordialement; bien cordialement; bien à vous; saludos; un saludo; saludos cordiales; atentamente; cordiali saluti; distinti saluti; atenciosamente; um abraço; abraços`,
);
const POSTSCRIPTS = phraseSet('ps; p s; pps; p p s; postscript; постскриптум; n b; nb');
/** "My name is": a word for name or being called, directly behind one for me. */
const INTRODUCTIONS = new Set('name зовут heiße appelle llamo nombre chiamo nome chamo'.split(' '));
const OF_ME = new Set('my меня mein ich m me mi mio meu'.split(' '));
const COPULAS = new Set('is ist es est e é'.split(' '));
/** Capitalised words beside these are an institution's name. */
const INSTITUTIONS = new Set(
  'university polytechnic college universidad universite universität università universidade politecnico университет университета университете университетом политех политеха политехе политехнический'.split(
    ' ',
  ),
);
const PARTICLES = new Set('of the at de del della degli di da do des du la las los le'.split(' '));
const LONGEST_NAME = 3;
const LONGEST_GREETING = 10;
const GREETING_SENTENCES = 3;
/** Words that a closing and all that follows it may hold. */
const LONGEST_SIGNATURE = 120;
/** A last line of capitalised words, behind this many sentences, is a name. */
const FEWEST_SENTENCES_SIGNED = 3;
const LONGEST_PHRASE = 4;
const CAPITAL = /^\p{Lu}/u;
const GREETING_END = /[,!:;\n]/u;

/** Whether a word may begin an introduction or name an institution. */
export function isFormalWord(word: string): boolean {
  return INTRODUCTIONS.has(word) || INSTITUTIONS.has(word);
}

/** Silences what stands in a letter for form's sake: greeting, signature, the writer's name, names of universities. Linear in the number of words. */
export function markFormalities(text: string, words: readonly OpenWord[]): void {
  const starts = findSentenceStarts(words);
  for (const start of starts.slice(0, GREETING_SENTENCES)) silenceGreeting(text, words, start);
  const names = new Set<string>();
  silenceSignature(text, words, starts, names);
  words.forEach(({ form }, index) => {
    if (!form.isFormal) return;
    if (INTRODUCTIONS.has(form.word)) collectIntroduced(text, words, index, names);
    else silenceInstitution(text, words, index);
  });
  if (names.size === 0) return;
  for (const word of words) if (names.has(word.form.word) && isCapitalised(text, word)) word.role = 'silent';
}

function findSentenceStarts(words: readonly OpenWord[]): readonly number[] {
  const starts: number[] = [];
  let sentence = -1;
  words.forEach((word, index) => {
    if (word.sentence !== sentence) starts.push(index);
    sentence = word.sentence;
  });
  return starts;
}

function silenceGreeting(text: string, words: readonly OpenWord[], start: number): void {
  if (phraseLength(words, start, GREETINGS) === 0) return;
  const end = sentenceEnd(words, start, LONGEST_GREETING + 1);
  let stop = start + 1;
  while (stop < end && !GREETING_END.test(text.slice(words[stop - 1]?.end, words[stop]?.start))) stop += 1;
  if (stop - start <= LONGEST_GREETING) silence(words, start, stop);
}

/** Silences a closing near the letter's end and all that follows it, up to a postscript; the line after the closing holds the writer's name. */
function silenceSignature(
  text: string,
  words: readonly OpenWord[],
  starts: readonly number[],
  names: Set<string>,
): void {
  const closing = findClosing(text, words, starts);
  if (closing === undefined) {
    const last = starts.at(-1) ?? 0;
    const isName = words.length - last <= LONGEST_NAME && isAllCapitalised(text, words, last, words.length);
    if (isName && starts.length > FEWEST_SENTENCES_SIGNED) silence(words, last, words.length);
    return;
  }
  const signature = closing + phraseLength(words, closing, CLOSINGS);
  const signatureEnd = sentenceEnd(words, signature, LONGEST_NAME + 1);
  if (signatureEnd - signature <= LONGEST_NAME) {
    for (const word of words.slice(signature, signatureEnd)) if (isCapitalised(text, word)) names.add(word.form.word);
  }
  const postscript = starts.find((start) => start > closing && phraseLength(words, start, POSTSCRIPTS) > 0);
  silence(words, closing, postscript ?? words.length);
}

/** Where the sentence that closes the letter starts. */
function findClosing(text: string, words: readonly OpenWord[], starts: readonly number[]): number | undefined {
  for (let index = starts.length - 1; index > 0; index -= 1) {
    const start = starts[index] ?? 0;
    if (words.length - start > LONGEST_SIGNATURE) return undefined;
    const length = phraseLength(words, start, CLOSINGS);
    if (length > 0 && isAllCapitalised(text, words, start + length, starts[index + 1] ?? words.length)) return start;
  }
  return undefined;
}

function collectIntroduced(text: string, words: readonly OpenWord[], index: number, names: Set<string>): void {
  if (!OF_ME.has(words[index - 1]?.form.word ?? '')) return;
  const from = COPULAS.has(words[index + 1]?.form.word ?? '') ? index + 2 : index + 1;
  for (const word of words.slice(from, from + LONGEST_NAME)) {
    if (word.sentence !== words[index]?.sentence || !isCapitalised(text, word)) break;
    names.add(word.form.word);
  }
}

/** Harrowmere University, Universidad del Valle: the capitalised words before, or those after a particle. */
function silenceInstitution(text: string, words: readonly OpenWord[], index: number): void {
  let first = index;
  while (index - first < LONGEST_NAME && words[first]?.adjacent && isCapitalised(text, words[first - 1])) first -= 1;
  let last = index;
  while (words[last + 1]?.adjacent && PARTICLES.has(words[last + 1]?.form.word ?? '')) last += 1;
  const particles = last;
  if (particles > index) {
    while (last - particles < LONGEST_NAME && words[last + 1]?.adjacent && isCapitalised(text, words[last + 1]))
      last += 1;
  }
  silence(words, first, last + 1);
}

function silence(words: readonly OpenWord[], from: number, to: number): void {
  for (const word of words.slice(from, to)) word.role = 'silent';
}

/** Where the sentence of the word at `from` ends, or `limit` words further. */
function sentenceEnd(words: readonly OpenWord[], from: number, limit: number): number {
  let end = from;
  while (end < words.length && end - from < limit && words[end]?.sentence === words[from]?.sentence) end += 1;
  return end;
}

function isAllCapitalised(text: string, words: readonly OpenWord[], from: number, to: number): boolean {
  return words.slice(from, to).every((word) => isCapitalised(text, word));
}

function isCapitalised(text: string, word: OpenWord | undefined): boolean {
  return word !== undefined && CAPITAL.test(text.charAt(word.start));
}

/** How many words from `index` on make the longest phrase of a set; 0 where none does. */
function phraseLength(words: readonly OpenWord[], index: number, phrases: PhraseSet): number {
  let text = words[index]?.form.word ?? '';
  if (!phrases.starts.has(text)) return 0;
  let longest = phrases.all.has(text) ? 1 : 0;
  for (let length = 2; length <= LONGEST_PHRASE; length += 1) {
    const word = words[index + length - 1];
    if (word === undefined || word.sentence !== words[index]?.sentence) break;
    text += ` ${word.form.word}`;
    if (phrases.all.has(text)) longest = length;
  }
  return longest;
}

function phraseSet(list: string): PhraseSet {
  const phrases = list.split(/;\s+/u).map((phrase) => phrase.trim().replaceAll('ё', 'е'));
  return { all: new Set(phrases), starts: new Set(phrases.map((phrase) => phrase.split(' ')[0] ?? '')) };
}
