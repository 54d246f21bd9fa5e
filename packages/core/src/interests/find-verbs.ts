import type { LetterWords, Word } from '../words/word';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** The word after one of these says what somebody does. */
const SUBJECTS = words('i we you he she they who whoever я мы ты вы он она они кто');
/** After these a word is a verb unless it can only be a noun. */
const AUXILIARIES = words(
  'can could will would should must may might shall cannot does do did don doesn didn couldn wouldn won let lets could never',
);
const BE_OR_HAVE = words('am is are was were be been being have has had having');
const ADVERBS = words(
  'also never always often now then even still just only once soon already not ever usually sometimes rather yet both all first',
);
const RELATIVES = words('which that what it');
/** Before these, a word in -ed or -s is no adjective or plural: "a paragraph produced by", "the voice shakes when". */
const AFTER_VERBS = words(
  'a an the my our your his her its their this these those it them him me us that what how why when where whether if by from with at for to up out into onto down off over away back because as than until so not too again and or but',
);
/** Nouns follow "to" behind these. */
const TOWARDS = words(
  'applied applying apply applies application applications related due according contribute contributing contribution interest interests approach approaches access introduction devoted dedicated similar close next respect regard relation relating addition sensitive limited exposed attention closer comes came switched moved turned adapted back',
);
/** Past tenses and third persons that are no nouns, and words of telling that carry no topic. */
const PLAIN_VERBS = words(
  `says tells told speaks spoke spoken speak sit sits sat stand stands stood hold holds held goes gone keeps kept puts lies lay lost sends sent asks calls called looked looks seems got gets takes took taken thinks thought knew grew
   hears heard sees saw shows showed shown finds found gives gave given leaves left lets pays paid pulls pushes rides rode sleeps stays stayed stops stopped talks talked walks walked wants watches watched wears wrote written opens opened
   closes lives lived loses lose losing breaks broke brings brought carries carried carry catches caught cuts drinks eats ate eaten falls fell fallen flies flew fits fitted forgot laughs lifts listens listened missed picks picked plays played
   rings rang rung runs ran sells sold shakes shook sings sang sank swims swam teaches taught throws threw tries tried trusts waits waited warns wins won works worked becomes became begins began begun built bought chose chosen drew drawn drove driven
   felt flown forgotten met meant rose risen sought spent stuck struck swept thrown understood woke worn happens happened happen appears appeared belongs belong remains remained agreed allowed arrived asked became believed belonged caused decided described died
   ended existed expected explained filled followed guessed helped hoped hurt imagined intended joined killed laughed liked loved managed noticed offered ordered passed produced promised realised realized received refused remembered replaced replied
   required reported returned seemed served serve serves started studied succeeded suggested suffered supposed surprised talked turned wondered wept hates hate knows believe believes appear arrives comes came does doing being having getting going making
   agree agrees likes trusts refuse refuses refused tightens relaxes beats exceed exceeds concerns approve approves approved treats treat blowing blows showing shown saved save saves touches touched lies sees hurts grows matter matters mattered touch
    taking giving putting coming trying wanting saying telling asking sitting standing walking leaving keeping letting bringing sending becoming looking losing holding finding thinking knowing`,
);
const CAPITAL = /\p{Lu}/u;
const NOUN_ENDING = /(?:tion|sion|ment|ness|ity|ism|ship|ology|graphy|ing|[^s]s)$/u;
const RUSSIAN_VERB =
  /(?:ться|тся|аю|яю|ает|яет|ует|ают|яют|уют|ешь|ишь|ался|алась|алось|ались|ился|илась|илось|ились|ывал|ывала|ывали|ировал|ировала|ировали|овал|овала|овали|еет|ит|аем|яем|уем|айте|ите|[аяиеуы]ть)$/u;
/** Nouns that end as infinitives do. */
const RUSSIAN_PAST = /[аиеяуыо]л[аои]?(?:сь)?$/u;
/** What nouns that look like past tenses are without their ending. */
const NO_RUSSIAN_PAST =
  /(?:тел|дел|модел|цел|недел|параллел|стил|профил|автомобил|мил|модул|пул|рол|бол|сол|детал|медал|стал|спирал|шкал|сил|правил|зеркал|скал|материал|сигнал|канал|журнал|потенциал|персонал|интервал|интеграл|капитал|кристал|идеал|сериал|терминал|вокзал|финал|ритуал|арсенал|портал|квартал|формул|молекул|акул|школ|протокол|символ|стол|пол|футбол|узел|предел|мыл|пил|ангел|стрел|минерал|металл|тыл|угол|алкогол)[аои]?$/u;
const RUSSIAN_NOUNS = words(
  'сеть память печать кровать нить суть ртуть путь рукоять плеть мать пять девять десять кредит гранит лимит магнит визит транзит дефицит профицит аудит графит алфавит реквизит',
);

/** Which of a text's words are verbs where they stand, as far as their neighbours and endings tell; English and Russian. */
export function findVerbs({ words: all, letter }: LetterWords): ReadonlySet<Word> {
  const verbs = new Set<Word>();
  all.forEach((word, index) => {
    const isName = all[index - 1]?.sentence === word.sentence && CAPITAL.test(letter.text.charAt(word.start));
    if (word.role === 'content' && !isName && isVerb(all, index)) verbs.add(word);
  });
  return verbs;
}

function isVerb(all: readonly Word[], index: number): boolean {
  const { word } = all[index]?.form ?? { word: '' };
  if (PLAIN_VERBS.has(word) || isRussianVerb(word)) return true;
  const before = neighbour(all, index, -1);
  if (isAdverb(word)) return false;
  const next = neighbour(all, index, 1);
  const distance = isAdverb(before) ? -2 : -1;
  const previous = neighbour(all, index, distance);
  const isPast = word.endsWith('ed') && word.length > 4;
  if (SUBJECTS.has(previous)) return true;
  if (AUXILIARIES.has(previous)) return !NOUN_ENDING.test(word);
  if (BE_OR_HAVE.has(previous) && (isPast || (word.endsWith('ing') && AFTER_VERBS.has(next)))) return true;
  if (RELATIVES.has(previous) && (isPast || /[^s]s$/u.test(word))) return true;
  if (previous === 'to') {
    return !TOWARDS.has(neighbour(all, index, distance - 1)) && !NOUN_ENDING.test(word);
  }
  if (isPast) return AFTER_VERBS.has(next) || next === '' || /[^s]s$/u.test(before);
  return /[^s]s$/u.test(word) && next !== 'and' && next !== 'or' && next !== 'for' && DETERMINERS.has(next);
}

function isAdverb(word: string): boolean {
  return word.endsWith('ly') || ADVERBS.has(word);
}

function isRussianVerb(word: string): boolean {
  if (RUSSIAN_VERB.test(word)) return !RUSSIAN_NOUNS.has(word);
  return RUSSIAN_PAST.test(word) && !NO_RUSSIAN_PAST.test(word);
}

const DETERMINERS = words('a an the my our your his her its their this that it them him me us');

/** The word at a distance from another with nothing but white space between them; empty where there is none. */
function neighbour(all: readonly Word[], index: number, distance: number): string {
  const step = Math.sign(distance);
  for (let at = index; at !== index + distance; at += step) {
    if (all[step > 0 ? at + 1 : at]?.adjacent !== true) return '';
  }
  return all[index + distance]?.form.word ?? '';
}
