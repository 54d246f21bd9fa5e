import type { PairExplanation, SensitiveTopic, SentenceEvidence, TermEvidence } from '@lettermatch/core';
import { pairKey } from '../../programme/pair-key';
import type { Applicant } from '../../programme/programme';
import { describeRule, type ExcludedBy } from '../../rules';
import type { Fit, Placement } from '../../types';
import type { ForcedPair } from '../loss-if-forced';
import type { Language } from '../messages/language';
import { messagesIn } from '../messages/messages-in';
import type { OrganiserMessages, RuledOut } from '../messages/organiser-messages';
import { pickQuotes } from './pick-quotes';
import { renderConfidenceText } from './render-confidence-text';
import { excludedBy, type TextContext } from './text-context';
import type { TextLine } from './text-line';

const TERMS = 8;
const QUOTES = 3;

interface Sensitive {
  readonly sensitive?: SensitiveTopic;
}

/** What is known of an applicant and a project: the answer of `explainAssignment`. */
export interface OrganiserAnswer {
  readonly applicant: string;
  readonly project: string | null;
  readonly assigned: boolean;
  readonly affinity: number | null;
  readonly fit: Fit | null;
  readonly rank: number | null;
  readonly statedRank: number | null;
  readonly evidence:
    | (Pick<PairExplanation, 'constant' | 'unclamped' | 'affinity'> & {
        readonly noise: number | null;
        readonly terms: readonly (Pick<TermEvidence, 'label' | 'contribution' | 'via'> & Sensitive)[];
        readonly sentences: readonly (SentenceEvidence & Sensitive)[];
      })
    | null;
  readonly price: number | null;
  readonly forced: ForcedPair | null;
}

/**
 * What an organiser reads about an applicant's place, or about one that they did not get: what decided, the preferences and rules that counted, how
 * sure it is, what forcing it would cost and who would move, and the terms and sentences of the letter with what each adds. It holds
 * figures and what is sensitive: not to be passed on.
 */
export function renderOrganiserText(
  context: TextContext,
  answer: OrganiserAnswer,
  language: Language,
): readonly TextLine[] {
  const say = messagesIn(language).organiser;
  const applicant = context.applicant(answer.applicant);
  if (applicant === undefined) return [];
  const places = context.placesOf(applicant.id);
  const place = places.find(({ project }) => project === answer.project);
  return [
    ...asLines(tellPlaces(context, applicant, places, say)),
    ...asLines(tellStanding(context, applicant, answer, say)),
    ...(place === undefined ? [] : asLines(tellDecision(context, place, language))),
    ...asLines(tellForced(context, answer, say)),
    ...tellEvidence(applicant, answer, say),
    ...(answer.price === null || answer.project === null ? [] : asLines([say.worthOfAPlace({ price: answer.price })])),
  ];
}

function asLines(texts: readonly string[]): readonly TextLine[] {
  return texts.map((text) => ({ text }));
}

function tellPlaces(
  context: TextContext,
  { id }: Applicant,
  places: readonly Placement[],
  say: OrganiserMessages,
): readonly string[] {
  const person = context.person(id);
  if (places.length > 0) return [say.isIn({ person, projects: places.map(({ project }) => context.title(project)) })];
  const unplaced = context.unplaced(id);
  if (unplaced === undefined) return [say.hasNoPlace({ person })];
  const line = unplaced.nextInLine.map(({ project, position }) => ({ project: context.title(project), position }));
  return [
    say.hasNoPlace({ person }),
    unplaced.reason === 'no-seat-left' ? say.noPlaceLeft() : say.everythingRuledOut(),
    ...(line.length === 0 ? [] : [say.nextInLineFor(line)]),
  ];
}

function tellStanding(
  context: TextContext,
  { preferences }: Applicant,
  { project, assigned, fit, affinity, rank, statedRank }: OrganiserAnswer,
  say: OrganiserMessages,
): readonly string[] {
  if (project === null || fit === null || affinity === null || rank === null) return [];
  const standing = { fit, affinity, rank, of: context.programme.projects.length };
  return [
    assigned ? say.standing(standing) : say.wouldBe({ ...standing, project: context.title(project) }),
    say.wish({ rank: statedRank, of: preferences.length }),
  ];
}

/** What decided a place, what counted for it, and how sure it is. */
function tellDecision(context: TextContext, place: Placement, language: Language): readonly string[] {
  const say = messagesIn(language).organiser;
  const { programme, effects } = context;
  const key = pairKey(place.applicant, place.project);
  const counted = (effects().adjustedBy.get(key) ?? []).map(({ rule, by }) => ({
    words: describeRule(programme, rule),
    by,
  }));
  return [
    tellReason(context, place, say),
    ...(place.preferences === undefined ? [] : [say.preferred(place.preferences)]),
    ...(counted.length === 0 ? [] : [say.rulesCounted(counted)]),
    ...renderConfidenceText(context, place, language),
  ];
}

function tellReason({ programme, effects }: TextContext, place: Placement, say: OrganiserMessages): string {
  const { applicant, project, decidedBy, evidence } = place;
  if (decidedBy === 'lock') {
    const pin = effects().pinned.find((each) => each.applicant === applicant && each.project === project);
    return say.keptByRule(pin === undefined ? {} : (programme.rules[pin.rule.kind]?.[pin.rule.index] ?? {}));
  }
  if (decidedBy === 'wish') return say.wishDecided(programme.settings.counts);
  if (evidence === null) return say.fitDecided();
  return evidence.terms.length === 0 ? say.whatWasLeft() : say.letterDecided();
}

function tellForced(
  context: TextContext,
  { applicant, project, assigned, forced }: OrganiserAnswer,
  say: OrganiserMessages,
): readonly string[] {
  if (project === null || assigned) return [];
  if (forced === null) return [say.forcedNotTold()];
  if (forced.status === 'ruled-out') {
    const [first] = excludedBy(context, applicant, project);
    return [say.ruledOut(first === undefined ? { by: 'other', words: forced.reason } : nameRule(context, first))];
  }
  const { placesLost, lossInTotal, moves } = forced;
  const name = (id: string | null) => (id === null ? null : context.title(id));
  return [
    lossInTotal === 0 && placesLost === 0 ? say.forcedTie() : say.forcedLoss({ placesLost, lossInTotal }),
    ...(moves.length === 0 ? [] : [say.theseWouldMove({ count: moves.length })]),
    ...moves.map(({ applicant: id, from, to }) =>
      say.move({ person: context.person(id), from: name(from), to: name(to) }),
    ),
  ];
}

function nameRule({ programme }: TextContext, { rule }: ExcludedBy): RuledOut {
  if (rule === 'avoid-projects' || rule === 'avoid-people') return { by: 'applicant' };
  const stated = programme.rules[rule.kind]?.[rule.index] ?? {};
  return { by: 'rule', words: describeRule(programme, rule), rule: stated };
}

/** The terms with what each adds, which sum to the fit, and the sentences that hold most of them. */
function tellEvidence(
  applicant: Applicant,
  { evidence }: OrganiserAnswer,
  say: OrganiserMessages,
): readonly TextLine[] {
  if (evidence === null || evidence.terms.length === 0) return [];
  const { terms, sentences, constant, unclamped, affinity, noise } = evidence;
  const rest = terms.slice(TERMS).reduce((sum, { contribution }) => sum + contribution, 0);
  const mark = ({ sensitive }: Sensitive) => (sensitive === undefined ? '' : ` [${say.sensitive(sensitive)}]`);
  const quotable = sentences.slice(0, QUOTES);
  return [
    ...asLines([
      say.fitIsMadeOf(),
      ...terms.slice(0, TERMS).map((term) => `${say.term(term)}${mark(term)}`),
      ...(rest === 0 ? [] : [say.furtherTerms({ contribution: rest })]),
      say.anyLetter({ contribution: constant }),
      say.together({ unclamped, affinity }),
      ...(noise === null ? [] : [say.giveOrTake({ noise })]),
    ]),
    ...quotable.flatMap((sentence) => {
      const { sensitive: _, ...plain } = sentence;
      return pickQuotes(applicant, { sentences: [plain] }, 1).map(({ quote, at, contribution }) => ({
        text: `${say.inTheirWords({ quote, contribution })}${mark(sentence)}`,
        at,
      }));
    }),
  ];
}
