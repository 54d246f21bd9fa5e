import type { LookFirst } from '../../types';
import type { Language } from '../messages/language';
import { messagesIn } from '../messages/messages-in';
import type { TextContext } from './text-context';

/** Why a case is worth a human minute; reads on after the person's name. */
export function renderLookFirstText(
  context: TextContext,
  { applicant, reason, other, loss }: LookFirst,
  language: Language,
): string {
  const places = context.placesOf(applicant);
  const [confidence] = places.flatMap((place) => place.confidence ?? []);
  return messagesIn(language).organiser.lookFirst({
    reason,
    wishes: context.applicant(applicant)?.preferences.length ?? 0,
    gotWish: places.some(({ statedRank }) => statedRank !== null),
    wasCut: context.wasCut,
    ...(confidence !== undefined && { confidence }),
    ...(other !== undefined && { other: nameTarget(context, other) }),
    ...(loss !== undefined && { loss }),
  });
}

/** A project's title, or a mentor's name in a programme of mentors alone. */
function nameTarget({ programme, title, mentor }: TextContext, id: string): string {
  return programme.projects.length === 0 ? mentor(id) : title(id);
}
