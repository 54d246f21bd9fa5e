import { countOf, ordinal } from '../../wording';
import { formatDecimal } from '../format-decimal';
import type { HostMessages } from '../host-messages';
import { list, listReasons, quote } from './quote-english';

const number = (value: number) => formatDecimal(value, 2, 'en');

export const hostEnglish: HostMessages = {
  projectPlaces: ({ project, placed, max }) =>
    `${quote(project)}: ${placed} of ${countOf(max, 'place', 'places')} ${placed === 1 ? 'is' : 'are'} taken.`,
  nobodyComes: () => 'Nobody comes.',
  comes: ({ person, fit, wish, isKept }) =>
    `${person}: a ${fit} fit${isKept ? ', kept here by the organisers' : wish === null ? '' : `, their ${ordinal(wish)} wish`}.`,
  theirReasons: (reasons) => `What speaks for it in the letter: ${listReasons(reasons)}.`,
  theirWords: ({ quote: words }) => `In their own words: ${quote(words)}`,
  nothingShared: () => 'The letter says nothing about it: the place is what was left.',
  nextInLine: (people) => `Next in line: ${list(people)}.`,
  nobodyInLine: () => 'Nobody is next in line.',
  youGuide: ({ mentor, count }) =>
    `${mentor}, you guide ${count === 0 ? 'nobody' : countOf(count, 'person', 'people')}.`,
  guided: ({ person, projects, fit }) =>
    `${person}${projects.length === 0 ? '' : `, in ${projects.map(quote).join(' and ')}`}: a ${fit} fit.`,
  youShare: (reasons) => `What you share: ${listReasons(reasons)}.`,

  totalFit: ({ total, placed, best }) =>
    `The fits of ${countOf(placed, 'place', 'places')} total ${number(total)}; ${number(best)} if everyone had the project that fits them best.`,
  meanFit: ({ mean, lowest, random }) =>
    `The mean fit is ${number(mean)}, and ${number(random)} where places are drawn at random; the lowest is ${number(lowest)}.`,
  deciles: ({ tenth, median }) => `One in ten is at ${number(tenth)} or below, half at ${number(median)} or below.`,
  wishes: ({ stated, byRank, unstated, unplaced }) => {
    const granted = byRank.flatMap((count, index) => (count === 0 ? [] : [`${count} got their ${ordinal(index + 1)}`]));
    const others = [
      ...(unstated === 0 ? [] : [`${unstated} got a place they did not name`]),
      ...(unplaced === 0 ? [] : [`${unplaced} got no place`]),
    ];
    return `Of ${countOf(stated, 'person', 'people')} with wishes, ${list([...granted, ...others])}.`;
  },
  envious: ({ count, placed }) => `${count} of ${placed} would fit another project better than theirs.`,
  placesFilled: ({ filled, total }) => `${filled} of ${countOf(total, 'place', 'places')} are filled.`,
  byLanguage: (languages) =>
    `Mean fit by the language of the letter: ${list(
      languages.map(({ language, applicants, meanAffinity }) => `${language} ${number(meanAffinity)} (${applicants})`),
    )}.`,
};
