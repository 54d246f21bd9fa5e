import { MatcherError } from '../matcher-error';
import type { TeamProblem } from './team-problem';

/** @throws MatcherError `invalid-problem` where a number or an index means nothing. Rules that cannot all hold are an outcome. */
export function checkTeamProblem(problem: TeamProblem): void {
  const { people, size, teams, interests, attributes = [], needs, company, teammates, hours } = problem;
  const fail = (what: string, remedy: string) => {
    throw new MatcherError('invalid-problem', `${what}. ${remedy}`);
  };
  if (!Number.isInteger(people) || people < 0) fail(`people must be a whole number, got ${people}`, 'Count them.');
  if (!Number.isInteger(size.min) || !Number.isInteger(size.max) || size.min < 1 || size.max < size.min)
    fail(
      `size must go from a whole number of at least 1 up, got ${size.min}..${size.max}`,
      'Give a range such as 3..5.',
    );
  if (teams !== undefined && (!Number.isInteger(teams) || teams < 1))
    fail(`teams must be a whole number of at least 1, got ${teams}`, 'Leave it out to have it chosen.');
  const checkLength = (name: string, length: number, wanted: number) => {
    if (length !== wanted) fail(`${name} holds ${length} values instead of ${wanted}`, 'Give one for each person.');
  };
  const checkPeople = (name: string, list: Iterable<number>) => {
    for (const person of list)
      if (!Number.isInteger(person) || person < 0 || person >= people)
        fail(`${name} names person ${person} of ${people}`, 'Count people from 0.');
  };
  const checkWeight = (name: string, weight: number) => {
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY))
      fail(`the weight of ${name} must be at least 0, got ${weight}`, 'Use 0 for a goal that does not count.');
  };
  if (interests !== undefined) {
    const { dimensions, values, weight, scale } = interests;
    if (!Number.isInteger(dimensions) || dimensions < 1 || dimensions > 64)
      fail(`interests have ${dimensions} dimensions`, 'Give 1 to 64.');
    checkLength('interests', values.length, people * dimensions);
    if (!values.every(Number.isFinite)) fail('interests hold what is no number', 'Use zeros where nothing is known.');
    if (scale !== undefined && !(scale.best > scale.worst))
      fail(`the scale of interests goes from ${scale.worst} to ${scale.best}`, 'Give best above worst.');
    checkWeight('interests', weight);
  }
  attributes.forEach(({ values, weight }, index) => {
    checkLength(`attribute ${index}`, values.length, people);
    checkWeight(`attribute ${index}`, weight);
    if (values.some((value) => value < -1 || value >= 2 ** 16))
      fail(`attribute ${index} has a value that is not from -1 to 65,535`, 'Number its values from 0.');
  });
  needs?.list.forEach(({ people: bringing, count = 1, teams: asking }, index) => {
    checkPeople(`need ${index}`, bringing);
    if (new Set(bringing).size !== bringing.length) fail(`need ${index} names someone twice`, 'Name everyone once.');
    if (!Number.isInteger(count) || count < 1) fail(`need ${index} asks for ${count} people`, 'Ask for 1 or more.');
    if (asking !== undefined && asking.length !== teams)
      fail(`need ${index} is said for ${asking.length} teams`, 'Give the number of teams, and one value for each.');
  });
  if (needs !== undefined) checkWeight('needs', needs.weight);
  company?.groups.forEach((group, index) => {
    checkPeople(`group ${index}`, group);
  });
  if (company !== undefined) checkWeight('company', company.weight);
  if (teammates !== undefined) {
    checkPeople('teammates', [...teammates.wanted, ...teammates.avoided].flat());
    checkWeight('teammates', teammates.weight);
  }
  if (hours !== undefined) {
    checkLength('hours', hours.values.length, people * hours.words);
    checkWeight('hours', hours.weight);
  }
  checkPeople('together', (problem.together ?? []).flat());
  checkPeople('apart', (problem.apart ?? []).flat());
  for (const [one, other] of problem.apart ?? [])
    if (one === other) fail(`person ${one} is to be apart from themselves`, 'Name two people.');
  for (const [person, team] of problem.locked ?? []) {
    checkPeople('locked', [person]);
    if (!Number.isInteger(team) || team < 0 || teams === undefined || team >= teams)
      fail(`person ${person} is locked to team ${team}`, 'Give the number of teams, and count them from 0.');
  }
  if (
    problem.forbidden !== undefined &&
    (teams === undefined || problem.forbidden.length < Math.ceil((people * teams) / 8))
  )
    fail(
      `forbidden holds ${problem.forbidden.length} bytes`,
      'Give the number of teams, and one bit a person and team.',
    );
}
