import type { Applicant } from '../../programme/programme';
import type { Language } from '../messages/language';
import { messagesIn } from '../messages/messages-in';
import type { ParticipantMessages } from '../messages/participant-messages';
import { excludedBy, type TextContext } from './text-context';
import type { TextLine } from './text-line';

/**
 * Why a participant is not in a project that they asked about, and what they can do: by what ruled it out, by its places, and by what the
 * whole programme gains, never by anybody else. Reasons that organisers gave for rules are not told: they may be about others.
 */
export function renderWhyNotText(
  context: TextContext,
  applicant: Applicant,
  project: string,
  language: Language,
): readonly TextLine[] {
  const say = messagesIn(language).participant;
  const title = context.title(project);
  const wish = applicant.preferences.indexOf(project) + 1;
  return [
    wish === 0 ? say.projectNotGiven({ project: title }) : say.wishNotGiven({ project: title, rank: wish }),
    ...(giveRule(context, applicant, project, say) ?? giveGain(context, applicant, project, say)),
  ].map((text) => ({ text }));
}

/** What ruled the project out, if anything did. */
function giveRule(
  context: TextContext,
  { id }: Applicant,
  project: string,
  say: ParticipantMessages,
): readonly string[] | undefined {
  const excluded = excludedBy(context, id, project);
  if (excluded.some(({ rule }) => rule === 'avoid-projects')) return [say.youAskedNotTo()];
  if (excluded.length > 0) return [say.ruleKeepsYouOut(), say.askOrganisers()];
  const kept = context.placesOf(id).filter(({ decidedBy }) => decidedBy === 'lock').length;
  return kept >= context.programme.settings.places.max ? [say.placeWasDecided(), say.askOrganisers()] : undefined;
}

/** Where the project's places went. */
function giveGain(
  context: TextContext,
  { id }: Applicant,
  project: string,
  say: ParticipantMessages,
): readonly string[] {
  const summary = context.summary(project);
  if (summary === undefined) return [];
  const { placed, max, nextInLine } = summary;
  const own = context.placesOf(id);
  const { objective } = context.result.settings;
  const position = nextInLine.indexOf(id) + 1;
  const next =
    own.length > 0
      ? [say.askOrganisers()]
      : position === 0
        ? []
        : [say.yourLine([{ project: context.title(project), position }]), say.whatALineMeans()];
  if (max === 0) return [say.closed()];
  if (placed >= max) return [say.allTaken({ places: max }), say.wherePlacesWent(objective), say.noJudgement(), ...next];
  const [best] = own.filter(({ rank, decidedBy }) => rank === 1 && decidedBy === 'letter');
  if (best !== undefined) return [say.someFree(), say.otherFitsBest({ project: context.title(best.project) }), ...next];
  const why = context.effects().limits.length > 0 ? 'rules' : objective;
  return own.length > 0 ? [say.someFree(), say.whyElsewhere(why), ...next] : [say.someFree(), ...next];
}
