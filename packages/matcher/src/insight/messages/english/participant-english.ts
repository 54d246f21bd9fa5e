import { countOf, ordinal } from '../../wording';
import type { ParticipantMessages } from '../participant-messages';
import { listReasons, quote } from './quote-english';

export const participantEnglish: ParticipantMessages = {
  yourPlace: ({ project }) => `You are in ${quote(project)}.`,
  noPlaceYet: () => 'You have no place yet.',
  yourWish: ({ rank, of }) => (of === 1 ? 'It was your wish.' : `It was your ${ordinal(rank)} of ${of} wishes.`),
  notAmongYourWishes: () => 'It is not among your wishes.',
  organisersDecided: () => 'The organisers decided this place.',
  yourWishDecided: () => 'Your wish decided; letters break ties.',
  yourWishAndLetterDecided: () => 'Your wish and your letter decided together.',
  yourLetterDecided: () => 'Your letter decided.',
  scoresDecided: () => 'The scores that the organisers gave decided.',
  whatWasLeft: () => 'Your letter says nothing about it: the place is what was left.',
  noLetterFromYou: () => 'There was no letter of yours to go by: the place is what was left.',
  yourFit: ({ fit, rank, of }) =>
    `By your letter it is a ${fit} fit for you, ${ordinal(rank)} of ${countOf(of, 'project', 'projects')}.`,
  preferencesCounted: () => 'What the organisers would like to see in this project counted too.',
  yourReasons: (reasons) => `What speaks for it in your letter: ${listReasons(reasons)}.`,
  yourWords: ({ quote: words }) => `In your own words: ${quote(words)}`,
  yourMentor: ({ mentor }) => `Your mentor is ${mentor}.`,
  whatConnectsYou: (reasons) => `What connects you: ${listReasons(reasons)}.`,
  noMentorYet: () => 'You have no mentor yet.',
  noPlaceLeft: () => 'No place was left in the projects that are open to you.',
  nothingOpenToYou: () => 'What you asked to avoid and the rules of the organisers leave no project open to you.',
  yourLine: (positions) =>
    `You are next in line: ${positions.map(({ project, position }) => `${ordinal(position)} for ${quote(project)}`).join(', ')}.`,
  whatALineMeans: () => 'If a place opens there, the organisers look at who is next in line.',
  wishNotGiven: ({ project, rank }) => `Why not ${quote(project)}, your ${ordinal(rank)} wish?`,
  projectNotGiven: ({ project }) => `Why not ${quote(project)}?`,
  youAskedNotTo: () => 'You asked not to be there.',
  ruleKeepsYouOut: () => 'A rule of the organisers leaves it out for you.',
  placeWasDecided: () => 'The organisers decided where you are, so no other project came into question.',
  allTaken: ({ places }) => (places === 1 ? 'The only place in it is taken.' : `All ${places} places in it are taken.`),
  closed: () => 'It takes nobody this time.',
  someFree: () => 'There is room in it.',
  otherFitsBest: ({ project }) => `Of all projects ${quote(project)} fits your letter best, and there you are.`,
  wherePlacesWent: (objective) =>
    ({
      total: 'Places there went to people for whom the whole programme gains more.',
      fair: 'Places were given so that nobody in the programme is left far behind.',
      rank: 'Places were given so that in the whole programme most people get their first wishes.',
      nash: 'Places were given so that the programme is in balance over everyone.',
      stable: 'Places were given so that no person and project would both rather have each other.',
    })[objective],
  whyElsewhere: (reason) =>
    ({
      rules: 'But the rules for the whole programme, and what it gains in all, put you where you are.',
      total: 'But the whole programme gains more with you where you are.',
      fair: 'But places were given so that nobody in the programme is left far behind.',
      rank: 'But places were given so that in the whole programme most people get their first wishes.',
      nash: 'But places were given so that the programme is in balance over everyone.',
      stable: 'But places were given so that no person and project would both rather have each other.',
    })[reason],
  noJudgement: () => 'That says nothing about you or your letter beside anybody else’s.',
  askOrganisers: () => 'If it matters to you, tell the organisers: they can see what a change would mean for everyone.',
};
