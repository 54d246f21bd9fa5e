import { describeFact, describePreferences } from '../../describe-facts';
import { countOf, ordinal } from '../../wording';
import { formatDecimal, formatFixed, formatShare } from '../format-decimal';
import type { LookFirstEntry, OrganiserMessages, RuledOut, Standing } from '../organiser-messages';
import { list, quote } from './quote-english';

const number = (value: number, decimals: number) => formatDecimal(value, decimals, 'en');
const share = (value: number) => formatShare(value, 3, 'en');

export const organiserEnglish: OrganiserMessages = {
  isIn: ({ person, projects }) => `${person} is in ${projects.map(quote).join(' and ')}.`,
  hasNoPlace: ({ person }) => `${person} has no place.`,
  noPlaceLeft: () => 'No place was left in the projects open to them.',
  everythingRuledOut: () => 'What they avoid and the rules leave no project.',
  nextInLineFor: (positions) =>
    `Next in line: ${positions.map(({ project, position }) => `${ordinal(position)} for ${quote(project)}`).join(', ')}.`,
  standing: (standing) => `It is ${describeStanding(standing)}.`,
  wouldBe: ({ project, ...standing }) => `${quote(project)} would be ${describeStanding(standing)}.`,
  wish: ({ rank, of }) =>
    of === 0
      ? 'They stated no wishes.'
      : rank === null
        ? 'It is not among their wishes.'
        : `It is their ${ordinal(rank)} of ${countOf(of, 'wish', 'wishes')}.`,
  keptByRule: ({ reason, by }) =>
    `A rule keeps them here${by === undefined ? '' : ` (${by})`}${reason === undefined ? '.' : `: ${quote(reason)}`}`,
  wishDecided: (counts) =>
    counts === 'both'
      ? 'The stated wish decided, together with the letter.'
      : 'The stated wish decided; letters break ties.',
  letterDecided: () => 'The letter decided.',
  fitDecided: () => 'The fit decided.',
  whatWasLeft: () => 'The letter says nothing about this project: the place is what was left.',
  rulesCounted: (rules) => `Rules that counted: ${rules.map(({ words, by }) => `${words} (${share(by)})`).join('; ')}.`,
  preferred: (preferences) => `${describePreferences(preferences)}.`,
  fact: describeFact,
  fitIsMadeOf: () => 'What the fit is made of:',
  term: ({ label, via, contribution }) =>
    `${share(contribution)}  ${quote(label)}${via.length === 0 ? '' : ` (near ${list(via.map(quote))})`}`,
  furtherTerms: ({ contribution }) => `${share(contribution)}  further terms`,
  anyLetter: ({ contribution }) => `${share(contribution)}  what any letter starts from`,
  together: ({ unclamped, affinity }) =>
    `${share(unclamped)}  together${affinity === unclamped ? '' : `, counted as ${number(affinity, 3)}`}`,
  giveOrTake: ({ noise }) => `Give or take ${number(noise, 3)}, by leaving out a part of the letter at a time.`,
  inTheirWords: ({ quote: words, contribution }) => `${share(contribution)}  ${quote(words)}`,
  sensitive: (topic) => `sensitive: ${topic}, do not pass on`,
  confidence: ({ same, of }) =>
    `The place is the same in ${same} of ${of} re-runs in which letters weigh a little differently.`,
  otherwise: ({ project }) => (project === null ? 'Otherwise mostly no place.' : `Otherwise mostly ${quote(project)}.`),
  noiseUnknown: () =>
    'How far this letter leaves it open is unknown, because it is too short: the least certain letter stands in for it.',
  confidenceOff: (reason) => `How sure places are was not measured: ${OFF[reason]}.`,
  ruledOut: (why) => `It is ruled out: ${describeRuledOut(why)}.`,
  forcedNotTold: () =>
    'What it would cost is told for the best total alone, where no rule looks at more than one person and nobody has to stay.',
  forcedTie: () => 'The total would be the same: it is a tie, decided by the seed.',
  forcedLoss: ({ placesLost, lossInTotal }) => {
    const fewer = placesLost > 0 ? `${countOf(placesLost, 'person', 'people')} fewer would have a place, and ` : '';
    const text = `${fewer}the total would be ${number(lossInTotal, 4)} lower.`;
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  },
  theseWouldMove: ({ count }) => `${countOf(count, 'person', 'people')} would move:`,
  move: ({ person, from, to }) => `${person}: ${place(from)} → ${place(to)}`,
  worthOfAPlace: ({ price }) =>
    `One more place in it would add ${price > 0 ? number(price, 4) : 'nothing'} to the total.`,
  lookFirst: describeLookFirst,
};

const OFF = {
  'not-asked': 'it was not asked for, and above 100,000 pairs it takes long',
  'too-many-pairs': 'there are more than 1,000,000 pairs',
  objective: 'it is for the best total alone',
  rules: 'some rules look at more than one person at a time',
  'earlier-places': 'people stay where they were',
  'no-noise': 'no letter tells how far it leaves a place open',
  stopped: 'the run was cut off',
} as const;

function describeStanding({ fit, affinity, rank, of }: Standing): string {
  return `a ${fit} fit (${formatFixed(affinity, 2, 'en')}), ${ordinal(rank)} of ${countOf(of, 'project', 'projects')} by fit`;
}

function describeRuledOut(why: RuledOut): string {
  if (why.by === 'applicant') return 'the applicant asked not to be there';
  if (why.by === 'other') return why.words;
  return `by the rule that ${why.words}`;
}

function place(title: string | null): string {
  return title === null ? 'no place' : quote(title);
}

function describeLookFirst({ reason, wishes, gotWish, wasCut, confidence, other, loss }: LookFirstEntry): string {
  switch (reason) {
    case 'unplaced':
      return 'has no place';
    case 'copied-letter':
      return 'shares a letter, or long passages of it, with someone else';
    case 'other-programme':
      return 'names another programme in the letter';
    case 'no-letter':
      return wasCut
        ? 'sent no letter, or one that was not read in time'
        : 'sent no letter, so the place is what was left';
    case 'short-letter':
      return 'wrote so little that the fit is a guess';
    case 'language-not-shared':
      return 'wrote in a language that no project is described in';
    case 'last-choice':
      return gotWish ? `got the last of their ${wishes} wishes` : 'got none of their wishes';
    case 'inferred-fact':
      return 'has a place that a preference decided, by a fact that only the letter states';
    case 'low-confidence':
      return `has the same place in only ${confidence?.same ?? 0} of ${confidence?.of ?? 0} re-runs, else mostly ${place(other ?? null)}`;
    case 'weak-fit':
      return 'has a weak fit, and nothing but the letter decided';
    case 'near-tie': {
      const where = other === undefined ? 'another project' : quote(other);
      if (loss === undefined) return `would fit ${where} as well`;
      const lower = number(loss, 3);
      return `would fit ${where} as well (the total would be ${lower === '0' ? 'the same' : `${lower} lower`})`;
    }
  }
}
