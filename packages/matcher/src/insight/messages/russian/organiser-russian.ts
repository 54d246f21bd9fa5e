import type { FactKind, SensitiveTopic } from '@lettermatch/core';
import { formatDecimal, formatFixed, formatShare } from '../format-decimal';
import type { LookFirstEntry, OrganiserMessages, RuledOut, Standing } from '../organiser-messages';
import { russianCount, russianPlural } from '../russian-plural';
import { factInRussian } from './fact-russian';
import { FIT } from './participant-russian';
import { list, quote } from './quote-russian';

const number = (value: number, decimals: number) => formatDecimal(value, decimals, 'ru');
const share = (value: number) => formatShare(value, 3, 'ru');

export const organiserRussian: OrganiserMessages = {
  isIn: ({ person, projects }) => `${person} — ${projects.map(quote).join(' и ')}.`,
  hasNoPlace: ({ person }) => `${person}: места нет.`,
  noPlaceLeft: () => 'В открытых этому человеку проектах не осталось мест.',
  everythingRuledOut: () => 'То, чего человек избегает, и правила не оставляют ни одного проекта.',
  nextInLineFor: (positions) =>
    `Место в очереди: ${positions.map(({ project, position }) => `${position}-е — ${quote(project)}`).join(', ')}.`,
  standing: (standing) => `Это ${describeStanding(standing)}.`,
  wouldBe: ({ project, ...standing }) => `${quote(project)} — это было бы ${describeStanding(standing)}.`,
  wish: ({ rank, of }) =>
    of === 0 ? 'Пожеланий нет.' : rank === null ? 'Среди пожеланий его нет.' : `Это ${rank}-е пожелание из ${of}.`,
  keptByRule: ({ reason, by }) =>
    `Место закреплено правилом${by === undefined ? '' : ` (${by})`}${reason === undefined ? '.' : `: ${quote(reason)}`}`,
  wishDecided: (counts) =>
    counts === 'both'
      ? 'Решило высказанное пожелание вместе с письмом.'
      : 'Решило высказанное пожелание; письма решают только при равенстве.',
  letterDecided: () => 'Решило письмо.',
  fitDecided: () => 'Решило соответствие.',
  whatWasLeft: () => 'Письмо ничего не говорит об этом проекте: место осталось свободным.',
  rulesCounted: (rules) =>
    `Учтено правил организаторов: ${rules.length} (${rules.map(({ by }) => share(by)).join('; ')}).`,
  preferred: (preferences) =>
    `Желательно здесь: ${preferences
      .map(({ on, name, value, weight, basis }) => {
        const what =
          on === 'fact' ? factInRussian({ kind: name as FactKind, value, label: value }) : `${name} ${value}`;
        return `${what} (${number(weight, 3)}, ${basis === 'letter' ? 'из письма' : 'указано в анкете'})`;
      })
      .join(', ')}.`,
  fact: factInRussian,
  fitIsMadeOf: () => 'Из чего складывается соответствие:',
  term: ({ label, via, contribution }) =>
    `${share(contribution)}  ${quote(label)}${via.length === 0 ? '' : ` (близко к ${list(via.map(quote))})`}`,
  furtherTerms: ({ contribution }) => `${share(contribution)}  остальные слова`,
  anyLetter: ({ contribution }) => `${share(contribution)}  с чего начинает любое письмо`,
  together: ({ unclamped, affinity }) =>
    `${share(unclamped)}  вместе${affinity === unclamped ? '' : `, засчитано ${number(affinity, 3)}`}`,
  giveOrTake: ({ noise }) => `Плюс-минус ${number(noise, 3)}, если опускать по одной части письма.`,
  inTheirWords: ({ quote: words, contribution }) => `${share(contribution)}  ${quote(words)}`,
  sensitive: (topic) => `личное: ${TOPICS[topic]}, не передавать`,
  confidence: ({ same, of }) =>
    `Место то же в ${same} из ${of} ${russianPlural(of, 'повторного расчёта', 'повторных расчётов', 'повторных расчётов')}, в которых письма весят немного иначе.`,
  otherwise: ({ project }) =>
    project === null ? 'Иначе чаще всего — без места.' : `Иначе чаще всего — ${quote(project)}.`,
  noiseUnknown: () =>
    'Насколько это письмо оставляет вопрос открытым, неизвестно: оно слишком короткое, поэтому взято наименее определённое письмо.',
  confidenceOff: (reason) => `Насколько надёжны места, не измерено: ${OFF[reason]}.`,
  ruledOut: (why) => `Исключено: ${describeRuledOut(why)}.`,
  forcedNotTold: () =>
    'Во что это обошлось бы, сообщается только для лучшего общего результата, если правила не касаются сразу нескольких людей и никто не должен остаться на месте.',
  forcedTie: () => 'Общий результат был бы тот же: это равенство, которое решил жребий.',
  forcedLoss: ({ placesLost, lossInTotal }) => {
    const lower = `общий результат был бы ниже на ${number(lossInTotal, 4)}.`;
    return placesLost > 0
      ? `Место было бы у ${placesLost} ${russianPlural(placesLost, 'человека', 'человек', 'человек')} меньше, и ${lower}`
      : `${lower.charAt(0).toUpperCase()}${lower.slice(1)}`;
  },
  theseWouldMove: ({ count }) => `Сменили бы место ${russianCount(count, 'человек', 'человека', 'человек')}:`,
  move: ({ person, from, to }) => `${person}: ${place(from)} → ${place(to)}`,
  worthOfAPlace: ({ price }) =>
    price > 0
      ? `Ещё одно место в нём прибавило бы к общему результату ${number(price, 4)}.`
      : 'Ещё одно место в нём ничего бы не прибавило.',
  lookFirst: describeLookFirst,
};

const TOPICS: Readonly<Record<SensitiveTopic, string>> = {
  health: 'здоровье',
  family: 'семья',
  immigration: 'гражданство и виза',
  grades: 'оценки',
};

const OFF = {
  'not-asked': 'этого не просили, а если пар больше 100 000, это занимает много времени',
  'too-many-pairs': 'пар больше 1 000 000',
  objective: 'это возможно только для лучшего общего результата',
  rules: 'некоторые правила касаются сразу нескольких людей',
  'earlier-places': 'люди остаются на прежних местах',
  'no-noise': 'ни по одному письму не видно, насколько оно оставляет вопрос открытым',
  stopped: 'расчёт был прерван',
} as const;

function describeStanding({ fit, affinity, rank, of }: Standing): string {
  return `${FIT[fit]} (${formatFixed(affinity, 2, 'ru')}), ${rank}-й из ${of} ${russianPlural(of, 'проекта', 'проектов', 'проектов')} по соответствию`;
}

function describeRuledOut(why: RuledOut): string {
  if (why.by === 'applicant') return 'человек просил туда не направлять';
  if (why.by === 'other') return 'правила этого не допускают';
  const { reason, by } = why.rule;
  return `правило организаторов${reason === undefined ? '' : `, ${quote(reason)}`}${by === undefined ? '' : ` (${by})`}`;
}

function place(title: string | null): string {
  return title === null ? 'без места' : quote(title);
}

function describeLookFirst({ reason, wishes, gotWish, wasCut, confidence, other, loss }: LookFirstEntry): string {
  switch (reason) {
    case 'unplaced':
      return 'нет места';
    case 'copied-letter':
      return 'письмо или большие его части совпадают с чужим';
    case 'other-programme':
      return 'в письме названа другая программа';
    case 'no-letter':
      return wasCut
        ? 'письма нет, или его не успели прочитать'
        : 'письма нет, поэтому место то, которое осталось свободным';
    case 'short-letter':
      return 'написано так мало, что соответствие — догадка';
    case 'language-not-shared':
      return 'письмо на языке, на котором не описан ни один проект';
    case 'last-choice':
      return gotWish ? `исполнилось последнее пожелание из ${wishes}` : 'не исполнилось ни одно пожелание';
    case 'inferred-fact':
      return 'место решило предпочтение по факту, о котором говорит только письмо';
    case 'low-confidence':
      return `место то же лишь в ${confidence?.same ?? 0} из ${confidence?.of ?? 0} повторных расчётов, иначе чаще всего — ${place(other ?? null)}`;
    case 'weak-fit':
      return 'соответствие слабое, а решило только письмо';
    case 'near-tie': {
      const where = other === undefined ? 'другой проект' : quote(other);
      if (loss === undefined) return `так же подошёл бы ${where}`;
      const lower = number(loss, 3);
      return `так же подошёл бы ${where} (общий результат ${lower === '0' ? 'тот же' : `ниже на ${lower}`})`;
    }
  }
}
