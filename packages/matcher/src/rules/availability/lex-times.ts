import { DAY_MINUTES } from './week';

/** A word of a cell about times. */
export type TimeToken =
  | { readonly kind: 'days'; readonly days: readonly number[] }
  | { readonly kind: 'part'; readonly start: number; readonly end: number }
  | { readonly kind: 'clock'; readonly minute: number; readonly half?: 'am' | 'pm'; readonly bareHour: boolean }
  | { readonly kind: 'dash' | 'from' | 'until' | 'break' | 'comma' };

const ALL_DAYS = [0, 1, 2, 3, 4, 5, 6];

/** Whole words, by what they mean; `*` stands for any ending. Several words are joined by `_` before they are looked up. */
const WORDS: readonly (readonly [TimeToken, string])[] = [
  [{ kind: 'days', days: [0] }, 'mo mon mons monday mondays пн пон понедельник*'],
  [{ kind: 'days', days: [1] }, 'tu tue tues tuesday tuesdays вт втор вторник*'],
  [{ kind: 'days', days: [2] }, 'we wed weds wednesday wednesdays ср сред*'],
  [{ kind: 'days', days: [3] }, 'th thu thur thurs thursday thursdays чт чет четв четверг*'],
  [{ kind: 'days', days: [4] }, 'fr fri fris friday fridays пт пят пятн пятниц*'],
  [{ kind: 'days', days: [5] }, 'sa sat sats saturday saturdays сб суб суббот*'],
  [{ kind: 'days', days: [6] }, 'su sun suns sunday sundays вс воскр воскресен*'],
  [{ kind: 'days', days: [0, 1, 2, 3, 4] }, 'weekday weekdays workday workdays working_days будни будн* рабочие_дни'],
  [{ kind: 'days', days: [5, 6] }, 'weekend weekends выходн*'],
  [
    { kind: 'days', days: ALL_DAYS },
    'daily everyday every_day all_days all_week any_day ежедневно каждый_день любой_день все_дни',
  ],
  [
    { kind: 'part', start: 0, end: DAY_MINUTES },
    'any anytime any_time always flexible whenever all_day whole_day 24/7 любое любое_время всегда когда_угодно в_любое_время весь_день целый_день круглосуточно',
  ],
  [{ kind: 'part', start: 360, end: 720 }, 'morning mornings утро утром утра'],
  [{ kind: 'part', start: 720, end: 1080 }, 'afternoon afternoons днем днём после_обеда'],
  [{ kind: 'part', start: 1080, end: 1440 }, 'evening evenings вечер вечером вечера вечерам'],
  [{ kind: 'part', start: 1320, end: 1800 }, 'night nights ночь ночью ночи ночам'],
  [{ kind: 'clock', minute: 720, bareHour: false }, 'noon midday полдень полудня'],
  [{ kind: 'clock', minute: 1440, bareHour: false }, 'midnight полночь полуночи'],
  [{ kind: 'from' }, 'from after since с со после'],
  [{ kind: 'until' }, 'until till to before by до'],
];

/** Words that say nothing here. */
const FILLERS = new Set(
  'on at in the every each only and or & и или в во по hours hrs h ч час часа часов часы local time of week'.split(' '),
);

const PHRASE = new RegExp(
  WORDS.flatMap(([, words]) => words.split(' '))
    .filter((word) => word.includes('_'))
    .map((word) => word.replaceAll('_', ' '))
    .join('|'),
  'gu',
);

const CLOCK = /^(\d{1,2})(?:[:.hч](\d{2})|[hч])?\s?(am|pm)?$/u;
const PIECE =
  /24\/7|\d{1,2}(?:[:.hч]\d{2}|[hч](?!\p{L}))?\s?(?:am|pm)(?!\p{L})|\d{1,2}(?:[:.hч]\d{2}|[hч])?(?![\p{L}\d])|\p{L}+(?:_\p{L}+)*|\S/gu;

/** The words of a cell in order; undefined where one of them is about something else. Complexity: characters. */
export function lexTimes(text: string): readonly TimeToken[] | undefined {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐‑‒–—−~]/gu, '-')
    .replace(/\b([ap])\.\s?m\b\.?/gu, '$1m')
    .replace(/(?<!\d)([01]\d|2[0-4])([0-5]\d)\s?-\s?([01]\d|2[0-4])([0-5]\d)(?!\d)/gu, '$1:$2-$3:$4')
    .replace(/(\p{L})\.(?=\s|,|-|$)/gu, '$1')
    .replace(/\s+/gu, (space) => (space.includes('\n') ? ';' : ' '))
    .replace(PHRASE, (phrase) => phrase.replaceAll(' ', '_'));
  const tokens: TimeToken[] = [];
  for (const [piece] of plain.matchAll(PIECE)) {
    if (FILLERS.has(piece)) {
      // "пн по пт" is a range, "по будням" is not.
      if (piece === 'по' && tokens.at(-1)?.kind === 'days') tokens.push({ kind: 'until' });
      continue;
    }
    const token = readPiece(piece);
    if (token === undefined) return undefined;
    tokens.push(token);
  }
  return tokens;
}

function readPiece(piece: string): TimeToken | undefined {
  if (piece === '-') return { kind: 'dash' };
  if (/^[,/():]$/u.test(piece)) return { kind: 'comma' };
  if (/^[;|]$/u.test(piece)) return { kind: 'break' };
  return readClock(piece) ?? readWord(piece);
}

function readClock(piece: string): TimeToken | undefined {
  const [, hours, minutes, half] = CLOCK.exec(piece) ?? [];
  if (hours === undefined) return undefined;
  const hour = Number(hours);
  const minute = hour * 60 + Number(minutes ?? 0);
  if (Number(minutes ?? 0) > 59 || minute > DAY_MINUTES) return undefined;
  if (half === undefined) return { kind: 'clock', minute, bareHour: hour <= 12 };
  if (hour < 1 || hour > 12) return undefined;
  const within = minute % 720;
  return {
    kind: 'clock',
    minute: half === 'pm' ? within + 720 : within,
    half: half === 'pm' ? 'pm' : 'am',
    bareHour: false,
  };
}

const TOKEN_BY_WORD = new Map(
  WORDS.flatMap(([token, words]) => words.split(' ').map((word) => [word, token] as const)),
);
const STEMS = [...TOKEN_BY_WORD]
  .filter(([word]) => word.endsWith('*'))
  .map(([word, token]) => [word.slice(0, -1), token] as const);

function readWord(word: string): TimeToken | undefined {
  return TOKEN_BY_WORD.get(word) ?? STEMS.find(([stem]) => word.startsWith(stem))?.[1];
}
