import type { Language } from '../messages/language';
import { messagesIn } from '../messages/messages-in';
import { pickReasons } from '../pick-reasons';
import { holdsReason, pickQuotes } from './pick-quotes';
import type { TextContext } from './text-context';
import type { TextLine } from './text-line';

const REASONS = 5;
const NAMED_IN_LINE = 5;

/**
 * What the curator of a project reads: who is coming, in the order of their ids, and which words of their letters speak for it; then who is
 * next in line. No figures of people, nothing sensitive, and no sentence that names another applicant.
 */
export function renderCuratorText(context: TextContext, project: string, language: Language): readonly TextLine[] {
  const say = messagesIn(language).host;
  const { result, title, person, namesAnother } = context;
  const summary = context.summary(project);
  if (summary === undefined) return [];
  const coming = result.assignments.filter((place) => place.project === project);
  const waiting = summary.nextInLine.slice(0, NAMED_IN_LINE);
  return [
    { text: say.projectPlaces({ project: title(project), placed: summary.placed, max: summary.max }) },
    ...(coming.length === 0 ? [{ text: say.nobodyComes() }] : []),
    ...coming.flatMap(({ applicant, fit, statedRank, decidedBy, evidence }) => {
      const own = context.applicant(applicant);
      const reasons = pickReasons(evidence)
        .filter(({ label }) => !namesAnother(applicant, label))
        .slice(0, REASONS);
      const isAbout = holdsReason(evidence?.terms ?? [], reasons);
      const quotes =
        own === undefined
          ? []
          : pickQuotes(own, evidence, 1, (text, at) => isAbout(at) && !namesAnother(applicant, text));
      return [
        { text: say.comes({ person: person(applicant), fit, wish: statedRank, isKept: decidedBy === 'lock' }) },
        ...(reasons.length > 0
          ? [{ text: say.theirReasons(reasons) }]
          : evidence?.terms.length === 0
            ? [{ text: say.nothingShared() }]
            : []),
        ...quotes.map(({ quote, at }) => ({ text: say.theirWords({ quote }), at })),
      ];
    }),
    { text: waiting.length === 0 ? say.nobodyInLine() : say.nextInLine(waiting.map(person)) },
  ];
}
