import type { Fit } from '../../../types';
import type { ParticipantMessages } from '../participant-messages';
import { russianPlural } from '../russian-plural';
import { listReasons, quote } from './quote-russian';

/** How strong a fit is, as a noun with its adjective. */
export const FIT: Readonly<Record<Fit, string>> = {
  strong: 'сильное соответствие',
  good: 'хорошее соответствие',
  weak: 'слабое соответствие',
};

export const participantRussian: ParticipantMessages = {
  yourPlace: ({ project }) => `Ваш проект — ${quote(project)}.`,
  noPlaceYet: () => 'Пока у вас нет места.',
  yourWish: ({ rank, of }) => (of === 1 ? 'Это ваше пожелание.' : `Это ваше ${rank}-е пожелание из ${of}.`),
  notAmongYourWishes: () => 'Среди ваших пожеланий его нет.',
  organisersDecided: () => 'Это место определили организаторы.',
  yourWishDecided: () => 'Решило ваше пожелание; письма решают только при равенстве.',
  yourWishAndLetterDecided: () => 'Решили вместе ваше пожелание и ваше письмо.',
  yourLetterDecided: () => 'Решило ваше письмо.',
  scoresDecided: () => 'Решили оценки, которые дали организаторы.',
  whatWasLeft: () => 'Ваше письмо ничего о нём не говорит: это место осталось свободным.',
  yourFit: ({ fit, rank, of }) =>
    `По вашему письму это ${FIT[fit]}: ${rank}-й из ${of} ${russianPlural(of, 'проекта', 'проектов', 'проектов')}.`,
  preferencesCounted: () => 'Учтено и то, кого организаторы хотели бы видеть в этом проекте.',
  yourReasons: (reasons) => `За него в вашем письме говорит: ${listReasons(reasons)}.`,
  yourWords: ({ quote: words }) => `Вашими словами: ${quote(words)}`,
  yourMentor: ({ mentor }) => `Ваш наставник: ${mentor}.`,
  whatConnectsYou: (reasons) => `Что вас объединяет: ${listReasons(reasons)}.`,
  noMentorYet: () => 'Пока у вас нет наставника.',
  noPlaceLeft: () => 'В проектах, которые вам открыты, не осталось мест.',
  nothingOpenToYou: () =>
    'Из-за того, чего вы просили избежать, и из-за правил организаторов вам не открыт ни один проект.',
  yourLine: (positions) =>
    `Ваше место в очереди: ${positions.map(({ project, position }) => `${position}-е — ${quote(project)}`).join(', ')}.`,
  whatALineMeans: () => 'Если там освободится место, организаторы посмотрят, кто следующий в очереди.',
  wishNotGiven: ({ project, rank }) => `Почему не ${quote(project)}, ваше ${rank}-е пожелание?`,
  projectNotGiven: ({ project }) => `Почему не ${quote(project)}?`,
  youAskedNotTo: () => 'Вы просили туда не направлять.',
  ruleKeepsYouOut: () => 'По правилу организаторов он вам не открыт.',
  placeWasDecided: () => 'Ваше место определили организаторы, поэтому другие проекты не рассматривались.',
  allTaken: ({ places }) =>
    places === 1 ? 'Единственное место в нём занято.' : `Все места в нём заняты: ${places} из ${places}.`,
  closed: () => 'В этот раз он никого не берёт.',
  someFree: () => 'В нём есть свободные места.',
  otherFitsBest: ({ project }) =>
    `Вашему письму из всех проектов лучше всего соответствует ${quote(project)}, там вы и есть.`,
  wherePlacesWent: (objective) =>
    ({
      total: 'Места там получили люди, с которыми вся программа выигрывает больше.',
      fair: 'Места распределили так, чтобы в программе никто не остался далеко позади.',
      rank: 'Места распределили так, чтобы во всей программе исполнилось больше всего первых пожеланий.',
      nash: 'Места распределили так, чтобы соблюсти равновесие между всеми.',
      stable: 'Места распределили так, чтобы не было человека и проекта, которые оба предпочли бы друг друга.',
    })[objective],
  whyElsewhere: (reason) =>
    ({
      rules: 'Но правила для всей программы и общий выигрыш определили ваше место там, где вы сейчас.',
      total: 'Но вся программа выигрывает больше, когда вы там, где вы сейчас.',
      fair: 'Но места распределили так, чтобы в программе никто не остался далеко позади.',
      rank: 'Но места распределили так, чтобы во всей программе исполнилось больше всего первых пожеланий.',
      nash: 'Но места распределили так, чтобы соблюсти равновесие между всеми.',
      stable: 'Но места распределили так, чтобы не было человека и проекта, которые оба предпочли бы друг друга.',
    })[reason],
  noJudgement: () => 'Это ничего не говорит о вас и о вашем письме рядом с чужими.',
  askOrganisers: () => 'Если это для вас важно, напишите организаторам: они увидят, что перемена значила бы для всех.',
};
