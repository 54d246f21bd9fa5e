import type { MentorMatch, Programme } from '@lettermatch/matcher';
import { wrapText } from '../terminal/display-text';
import { describeGroups, type Group } from './describe-groups';
import { type PlacesOptions, WHY_TERMS } from './describe-places';
import { describeWhy, type Names } from './wording';

const WITHOUT_SHOWN = 20;

/** Who is with whom: with reasons where mentors are all there is, else by name. */
export function describeMentors(
  mentors: MentorMatch,
  programme: Programme,
  names: Names,
  options: PlacesOptions,
): string {
  const { styles, columns, isListed } = options;
  const hasProjects = programme.projects.length > 0;
  return [
    styles.strong('Mentors'),
    !hasProjects && isListed
      ? listPairings(mentors, programme, names, options)
      : listNames(mentors, programme, names, options),
    describeWithout(mentors.without, names, columns),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function listPairings({ pairings }: MentorMatch, programme: Programme, names: Names, options: PlacesOptions): string {
  const groups = programme.mentors.map(
    ({ id, max }): Group => ({
      title: names.mentor(id),
      id,
      most: max,
      people: pairings
        .filter(({ mentor }) => mentor === id)
        .map(({ applicant, fit, evidence }) => ({
          name: names.person(applicant),
          fit,
          wish: '',
          why: describeWhy(evidence, WHY_TERMS),
        })),
    }),
  );
  return describeGroups(groups, { ...options, noun: 'Mentors' });
}

function listNames(
  { pairings, groups = [] }: MentorMatch,
  programme: Programme,
  names: Names,
  { styles, columns, isListed }: PlacesOptions,
): string {
  const guided = groups.map(({ mentor, group, members }) => ({
    mentor,
    who: `${names.project(group)} (${members.map(names.person).join(', ')})`,
  }));
  const each = pairings.map(({ mentor, applicant }) => ({ mentor, who: names.person(applicant) }));
  const all = guided.length > 0 ? guided : each;
  const loads = programme.mentors.map(({ id, max }) => {
    const people = all.filter(({ mentor }) => mentor === id).map(({ who }) => who);
    return { mentor: `${names.mentor(id)} (${people.length} of ${max})`, people, id };
  });
  const busy = loads.filter(({ people }) => people.length > 0);
  const idle = loads.filter(({ people }) => people.length === 0).map(({ id }) => names.mentor(id));
  return [
    ...busy.map(({ mentor, people }) =>
      isListed ? wrapText(people.join(', '), { columns, first: `  ${mentor}: `, indent: '    ' }) : `  ${mentor}`,
    ),
    ...(idle.length === 0
      ? []
      : [styles.faint(wrapText(idle.join(', '), { columns, first: '  with nobody: ', indent: '    ' }))]),
  ].join('\n');
}

function describeWithout(without: readonly string[], names: Names, columns: number): string {
  if (without.length === 0) return '';
  const more = without.length > WITHOUT_SHOWN ? ` and ${without.length - WITHOUT_SHOWN} more` : '';
  const people = without.slice(0, WITHOUT_SHOWN).map(names.person).join(', ');
  return wrapText(`${people}${more}`, { columns, first: '  without a mentor: ', indent: '    ' });
}
