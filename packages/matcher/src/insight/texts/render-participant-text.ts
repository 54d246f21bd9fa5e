import type { Applicant } from '../../programme/programme';
import type { Evidence, MentorPairing, Placement } from '../../types';
import type { Language } from '../messages/language';
import { messagesIn } from '../messages/messages-in';
import type { ParticipantMessages, Reason } from '../messages/participant-messages';
import { pickReasons } from '../pick-reasons';
import { holdsReason, pickQuotes } from './pick-quotes';
import { renderWhyNotText } from './render-why-not-text';
import type { TextContext } from './text-context';
import type { TextLine } from './text-line';

const REASONS = 5;
const QUOTES = 2;
/** Wishes that were not given are explained up to so many. */
const WISHES_EXPLAINED = 3;

/**
 * What a participant reads about their own place: where they are, which wish of theirs it was, which words of their own letter speak for
 * it, their mentor, and why not the wishes before it; or, without a place, where they are next in line. With a project, why not that one.
 *
 * Nobody else is in it: no name, id or e-mail of another applicant and no figure of theirs. Sentences about health, family, immigration and
 * grades are never quoted, nor any that name another applicant.
 */
export function renderParticipantText(
  context: TextContext,
  applicant: Applicant,
  language: Language,
  project?: string,
): readonly TextLine[] {
  const places = context.placesOf(applicant.id);
  if (project !== undefined && places.every((place) => place.project !== project)) {
    const say = messagesIn(language).participant;
    const where = places.length === 0 ? [say.noPlaceYet()] : places.map((own) => tellPlace(own, context, language));
    return [...where.map((text) => ({ text })), ...renderWhyNotText(context, applicant, project, language)];
  }
  const explained = project === undefined ? places : places.filter((place) => place.project === project);
  return [
    ...(places.length === 0 ? explainNoPlace(context, applicant, language) : []),
    ...explained.flatMap((place) => explainPlace(place, context, applicant, language)),
    ...(project === undefined ? explainMentors(context, applicant, language) : []),
    ...(project === undefined
      ? missedWishes(applicant, places)
          .filter((wish) => context.summary(wish) !== undefined)
          .flatMap((wish) => renderWhyNotText(context, applicant, wish, language))
      : []),
  ];
}

function tellPlace({ project }: Placement, { title }: TextContext, language: Language): string {
  return messagesIn(language).participant.yourPlace({ project: title(project) });
}

function explainPlace(
  place: Placement,
  context: TextContext,
  applicant: Applicant,
  language: Language,
): readonly TextLine[] {
  const say = messagesIn(language).participant;
  const { evidence, fit, rank } = place;
  const saysNothing = evidence !== null && evidence.terms.length === 0;
  const standing =
    evidence === null || saysNothing ? [] : [say.yourFit({ fit, rank, of: context.programme.projects.length })];
  const reasons = reasonsOf(evidence, context, applicant);
  const isAbout = holdsReason(evidence?.terms ?? [], reasons);
  return [
    { text: tellPlace(place, context, language) },
    ...[...tellWish(place, applicant, say), ...tellDecision(place, applicant, context, say), ...standing].map(
      (text) => ({
        text,
      }),
    ),
    ...(place.preferences === undefined ? [] : [{ text: say.preferencesCounted() }]),
    ...(reasons.length === 0 ? [] : [{ text: say.yourReasons(reasons) }]),
    ...pickQuotes(
      applicant,
      evidence,
      QUOTES,
      (text, at) => isAbout(at) && !context.namesAnother(applicant.id, text),
    ).map(({ quote, at }) => ({ text: say.yourWords({ quote }), at })),
  ];
}

function tellWish({ statedRank }: Placement, { preferences }: Applicant, say: ParticipantMessages): readonly string[] {
  if (preferences.length === 0) return [];
  return [statedRank === null ? say.notAmongYourWishes() : say.yourWish({ rank: statedRank, of: preferences.length })];
}

function tellDecision(
  { decidedBy, evidence }: Placement,
  { letter, documents }: Applicant,
  { result, wasCut }: TextContext,
  say: ParticipantMessages,
): readonly string[] {
  if (decidedBy === 'lock') return [say.organisersDecided()];
  if (decidedBy === 'wish')
    return [result.settings.counts === 'both' ? say.yourWishAndLetterDecided() : say.yourWishDecided()];
  if ([letter, ...documents].every((text) => text.trim() === '')) return [say.noLetterFromYou()];
  if (evidence !== null) return [evidence.terms.length === 0 ? say.whatWasLeft() : say.yourLetterDecided()];
  return wasCut ? [] : [say.scoresDecided()];
}

/** Words of the letter that name nobody else. */
function reasonsOf(evidence: Evidence | null, context: TextContext, { id }: Applicant): readonly Reason[] {
  return pickReasons(evidence)
    .filter(({ label }) => !context.namesAnother(id, label))
    .slice(0, REASONS);
}

function explainMentors(context: TextContext, applicant: Applicant, language: Language): readonly TextLine[] {
  if (context.result.mentors === null) return [];
  const say = messagesIn(language).participant;
  const pairings = context.mentorsOf(applicant.id);
  if (pairings.length === 0) return [{ text: say.noMentorYet() }];
  return pairings.flatMap(({ mentor, evidence }: MentorPairing) => {
    const reasons = reasonsOf(evidence, context, applicant);
    return [
      { text: say.yourMentor({ mentor: context.mentor(mentor) }) },
      ...(reasons.length === 0 ? [] : [{ text: say.whatConnectsYou(reasons) }]),
    ];
  });
}

function explainNoPlace(context: TextContext, { id }: Applicant, language: Language): readonly TextLine[] {
  if (context.programme.projects.length === 0) return [];
  const say = messagesIn(language).participant;
  const unplaced = context.unplaced(id);
  if (unplaced === undefined) return [{ text: say.noPlaceYet() }];
  const { reason, nextInLine } = unplaced;
  const line = nextInLine.map(({ project, position }) => ({ project: context.title(project), position }));
  return [
    say.noPlaceYet(),
    reason === 'no-seat-left' ? say.noPlaceLeft() : say.nothingOpenToYou(),
    ...(line.length === 0 ? [] : [say.yourLine(line), say.whatALineMeans()]),
  ].map((text) => ({ text }));
}

/** The wishes before the best one that was given, best first. */
function missedWishes({ preferences }: Applicant, places: readonly Placement[]): readonly string[] {
  const given = new Set(places.map(({ project }) => project));
  const best = preferences.findIndex((project) => given.has(project));
  return preferences.slice(0, best < 0 ? WISHES_EXPLAINED : Math.min(best, WISHES_EXPLAINED));
}
