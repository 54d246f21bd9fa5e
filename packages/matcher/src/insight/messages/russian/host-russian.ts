import { formatDecimal } from '../format-decimal';
import type { HostMessages } from '../host-messages';
import { russianCount, russianPlural } from '../russian-plural';
import { FIT } from './participant-russian';
import { list, listReasons, quote } from './quote-russian';

const number = (value: number) => formatDecimal(value, 2, 'ru');

export const hostRussian: HostMessages = {
  projectPlaces: ({ project, placed, max }) => `${quote(project)}: занято мест — ${placed} из ${max}.`,
  nobodyComes: () => 'Никто не придёт.',
  comes: ({ person, fit, wish, isKept }) =>
    `${person}: ${FIT[fit]}${isKept ? ', место закрепили организаторы' : wish === null ? '' : `, ${wish}-е пожелание`}.`,
  theirReasons: (reasons) => `За проект в письме говорит: ${listReasons(reasons)}.`,
  theirWords: ({ quote: words }) => `Своими словами: ${quote(words)}`,
  nothingShared: () => 'Письмо ничего не говорит о проекте: место осталось свободным.',
  nextInLine: (people) => `Следующие в очереди: ${list(people)}.`,
  nobodyInLine: () => 'В очереди никого нет.',
  youGuide: ({ mentor, count }) =>
    count === 0
      ? `${mentor}, у вас пока нет подопечных.`
      : `${mentor}, у вас ${russianCount(count, 'подопечный', 'подопечных', 'подопечных')}.`,
  guided: ({ person, projects, fit }) =>
    `${person}${projects.length === 0 ? '' : ` (${projects.map(quote).join(' и ')})`}: ${FIT[fit]}.`,
  youShare: (reasons) => `Что вас объединяет: ${listReasons(reasons)}.`,

  totalFit: ({ total, placed, best }) =>
    `Сумма соответствий ${placed} ${russianPlural(placed, 'места', 'мест', 'мест')} — ${number(total)}; было бы ${number(best)}, если бы у каждого был самый подходящий проект.`,
  meanFit: ({ mean, lowest, random }) =>
    `Среднее соответствие — ${number(mean)}, а при случайных местах — ${number(random)}; наименьшее — ${number(lowest)}.`,
  deciles: ({ tenth, median }) =>
    `У каждого десятого оно не выше ${number(tenth)}, у половины не выше ${number(median)}.`,
  wishes: ({ stated, byRank, unstated, unplaced }) => {
    const granted = byRank.flatMap((count, index) => (count === 0 ? [] : [`${index + 1}-е пожелание — ${count}`]));
    const others = [
      ...(unstated === 0 ? [] : [`место не из пожеланий — ${unstated}`]),
      ...(unplaced === 0 ? [] : [`без места — ${unplaced}`]),
    ];
    return `Пожелания высказали ${russianCount(stated, 'человек', 'человека', 'человек')}; исполнилось: ${list([...granted, ...others])}.`;
  },
  envious: ({ count, placed }) => `Другой проект подошёл бы лучше своего: ${count} из ${placed}.`,
  placesFilled: ({ filled, total }) => `Занято мест: ${filled} из ${total}.`,
  byLanguage: (languages) =>
    `Среднее соответствие по языку письма: ${list(
      languages.map(({ language, applicants, meanAffinity }) => `${language} ${number(meanAffinity)} (${applicants})`),
    )}.`,
};
