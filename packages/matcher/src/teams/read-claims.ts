import { compareIds } from '../programme/compare-ids';
import { quote } from '../programme/describe-finding';
import type { Finding } from '../programme/finding';
import type { Applicant } from '../programme/programme';
import { createTeamFinding } from './team-findings';

/** People who belong together: they named one team, or each other. Ids ascend. */
export interface ClaimedTeam {
  /** As it is first written; absent where they only name each other. */
  readonly name?: string;
  readonly members: readonly string[];
}

export interface Claims {
  /** At least two people each, at most as many as a team holds; nobody is in two of them. */
  readonly teams: readonly ClaimedTeam[];
  /** Who wants whom for a teammate and is not bound to them: `[person, teammate]`. */
  readonly wanted: readonly (readonly [string, string])[];
  /** `[person, whom they avoid]`, applicants both. */
  readonly avoided: readonly (readonly [string, string])[];
  readonly findings: readonly Finding[];
}

/**
 * Teams that people arrive with. A team is a name that two or more give in the column `team`; two people who name each other are together
 * as well, and join the named team of one of them. A request that the other side does not return is a wish. Whoever avoids a member
 * leaves the team for it; a team of more than `largest` is bound by nothing, and one that is only named by each other joins
 * as far as it fits.
 */
export function readClaims(applicants: readonly Applicant[], largest: number): Claims {
  const people = [...applicants].sort((a, b) => compareIds(a.id, b.id));
  const byId = new Map(people.map((person) => [person.id, person]));
  const findings: Finding[] = [];
  const wanted: (readonly [string, string])[] = [];
  const avoided = people.flatMap(({ id, avoidPeople }) =>
    avoidPeople.filter((other) => byId.has(other)).map((other) => [id, other] as const),
  );
  const avoids = (one: string, other: string) =>
    byId.get(one)?.avoidPeople.includes(other) === true || byId.get(other)?.avoidPeople.includes(one) === true;

  const named = readNamedTeams(people, largest, avoids, findings, wanted);
  const groups = named.map(({ name, members }) => ({ name, members: new Set(members) }));
  const groupOf = new Map<string, { name: string | undefined; members: Set<string> }>();
  for (const group of groups) for (const id of group.members) groupOf.set(id, group);
  const own = (id: string) => groupOf.get(id) ?? { name: undefined, members: new Set([id]) };

  for (const { id, teammates } of people) {
    for (const mate of teammates) {
      const other = byId.get(mate);
      if (other === undefined || groupOf.get(id)?.members.has(mate) === true) continue;
      if (!other.teammates.includes(id)) {
        wanted.push([id, mate]);
        continue;
      }
      if (mate < id) continue;
      const [one, two] = [own(id), own(mate)];
      const pair = `${quote(id)} and ${quote(mate)} name each other`;
      if (one.name !== undefined && two.name !== undefined) {
        const message = `${pair}, and belong to the teams ${quote(one.name)} and ${quote(two.name)}.`;
        findings.push(createTeamFinding('team-contradicted', message, id));
      } else if ([...one.members].some((member) => [...two.members].some((joining) => avoids(member, joining)))) {
        const message = `${pair}, and among those who would then be together one avoids another.`;
        findings.push(createTeamFinding('team-contradicted', message, id));
      } else if (one.members.size + two.members.size > largest) {
        const count = one.members.size + two.members.size;
        const message = `${pair}; with those who belong to them that makes ${count} people, and a team holds ${largest}.`;
        findings.push(createTeamFinding('team-oversized', message, id));
      } else {
        const joined = { name: one.name ?? two.name, members: new Set([...one.members, ...two.members]) };
        for (const member of joined.members) groupOf.set(member, joined);
        continue;
      }
      wanted.push([id, mate], [mate, id]);
    }
  }

  // A request inside a team that others brought about is met, returned or not.
  const open = wanted.filter(([id, mate]) => groupOf.get(id)?.members.has(mate) !== true);
  for (const [id, mate] of open) {
    if (byId.get(id)?.teammates.includes(mate) !== true || byId.get(mate)?.teammates.includes(id) === true) continue;
    const names = byId.get(mate)?.teammates.length ?? 0;
    const instead = names === 0 ? 'who names nobody' : `who names ${names === 1 ? 'someone' : `${names}`} else`;
    findings.push(createTeamFinding('teammate-one-sided', `${quote(id)} names ${quote(mate)}, ${instead}.`, id));
  }
  const teams = [...new Set(groupOf.values())]
    .map(
      ({ name, members }): ClaimedTeam => ({
        ...(name !== undefined && { name }),
        members: [...members].sort(compareIds),
      }),
    )
    .sort((a, b) => compareIds(a.members[0] ?? '', b.members[0] ?? ''));
  return { teams, wanted: open, avoided, findings };
}

function readNamedTeams(
  people: readonly Applicant[],
  largest: number,
  avoids: (one: string, other: string) => boolean,
  findings: Finding[],
  wanted: (readonly [string, string])[],
): readonly { readonly name: string; readonly members: readonly string[] }[] {
  const named = new Map<string, { name: string; members: string[] }>();
  for (const { id, team } of people) {
    if (team === undefined) continue;
    const key = team.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
    const group = named.get(key) ?? { name: team, members: [] };
    group.members.push(id);
    named.set(key, group);
  }
  return [...named.values()].flatMap(({ name, members }) => {
    if (members.length === 1) {
      findings.push(
        createTeamFinding('team-of-one', `${quote(name)} is named by ${quote(members[0] ?? '')} alone.`, name),
      );
      return [];
    }
    if (members.length > largest) {
      const message = `${members.length} people belong to ${quote(name)}, and a team holds ${largest}.`;
      findings.push(createTeamFinding('team-oversized', message, name));
      for (const one of members) for (const other of members) if (one !== other) wanted.push([one, other]);
      return [];
    }
    const staying: string[] = [];
    for (const id of members) {
      const rival = staying.find((member) => avoids(id, member));
      if (rival === undefined) staying.push(id);
      else {
        const message = `${quote(id)} and ${quote(rival)} belong to ${quote(name)}, and one avoids the other: ${quote(id)} is put elsewhere.`;
        findings.push(createTeamFinding('team-contradicted', message, name));
      }
    }
    return staying.length > 1 ? [{ name, members: staying }] : [];
  });
}
