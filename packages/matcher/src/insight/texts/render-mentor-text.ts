import type { Language } from '../messages/language';
import { messagesIn } from '../messages/messages-in';
import { pickReasons } from '../pick-reasons';
import type { TextContext } from './text-context';
import type { TextLine } from './text-line';

const REASONS = 5;

/** What a mentor reads: whom they guide, in which project, and what interests they share, in the words of the letters. Nothing sensitive. */
export function renderMentorText(context: TextContext, mentor: string, language: Language): readonly TextLine[] {
  const say = messagesIn(language).host;
  const guided = (context.result.mentors?.pairings ?? []).filter((pairing) => pairing.mentor === mentor);
  return [
    { text: say.youGuide({ mentor: context.mentor(mentor), count: guided.length }) },
    ...guided.flatMap(({ applicant, fit, evidence }) => {
      const projects = context.placesOf(applicant).map(({ project }) => context.title(project));
      const reasons = pickReasons(evidence)
        .filter(({ label }) => !context.namesAnother(applicant, label))
        .slice(0, REASONS);
      return [
        { text: say.guided({ person: context.person(applicant), projects, fit }) },
        ...(reasons.length === 0 ? [] : [{ text: say.youShare(reasons) }]),
      ];
    }),
  ];
}
