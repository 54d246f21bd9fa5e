import type { SolvedMentors } from '../assignment/assign-mentors';
import { quote } from '../programme/describe-finding';
import type { Finding } from '../programme/finding';
import { DEFAULT_MENTOR_SETTINGS } from '../programme/mentor-settings';
import type { Programme } from '../programme/programme';
import { mayTalk, statedLanguages } from '../programme/share-language';
import { createMatchFinding } from './match-findings';

/** What an organiser should know of how mentors were given; `pairs` are person by person. */
export function findMentorFindings(
  programme: Programme,
  solved: SolvedMentors,
  pairs: readonly { readonly applicant: string; readonly mentor: string }[],
): readonly Finding[] {
  const { mentoring = DEFAULT_MENTOR_SETTINGS } = programme.settings;
  const findings: Finding[] = [];
  if (mentoring.for !== solved.for) {
    const what = mentoring.for === 'teams' ? 'no teams are formed' : 'there are no projects';
    const message = `Mentors are asked for ${mentoring.for}, and ${what}: they guide each applicant by themselves.`;
    findings.push(createMatchFinding('mentors-without-groups', message));
  }
  if (solved.lowered.length > 0) {
    const which = solved.lowered.map(({ mentor, min, to }) => `${quote(mentor)} from ${min} to ${to}`).join(', ');
    findings.push(
      createMatchFinding('mentor-minimums-dropped', `Not every minimum of a mentor can hold. Lowered: ${which}.`),
    );
  }
  const spoken = (each: readonly { readonly id: string; readonly attributes: Readonly<Record<string, string>> }[]) =>
    new Map(each.map(({ id, attributes }) => [id, statedLanguages(attributes)]));
  const [people, guides] = [spoken(programme.applicants), spoken(programme.mentors)];
  if (mentoring.languages === 'ignore') {
    const apart = pairs.filter(({ applicant, mentor }) => !mayTalk(people.get(applicant), guides.get(mentor)));
    if (apart.length > 0) {
      const who = apart.map(({ applicant, mentor }) => `${quote(applicant)} with ${quote(mentor)}`).join(', ');
      findings.push(createMatchFinding('mentor-languages-differ', `No language that both state: ${who}.`));
    }
    return findings;
  }
  const mute = programme.applicants
    .map(({ id }) => id)
    .filter((id) => ![...guides.values()].some((languages) => mayTalk(people.get(id), languages)));
  if (mute.length > 0) {
    const message = `No mentor states a language of ${mute.map(quote).join(', ')}.`;
    findings.push(createMatchFinding('no-mentor-shares-language', message));
  }
  return findings;
}
