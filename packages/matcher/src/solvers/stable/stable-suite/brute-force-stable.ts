import type { StableDraft } from './stable-draft';

/** An assignment: by applicant, -1 where unplaced. */
export type Places = readonly number[];

/**
 * Every stable assignment of a small draft, straight from the definitions and from the draft's own lists: the oracle of
 * the tests, which shares nothing with the solver.
 *
 * @param breaksTies Whether ties on both sides are broken by index first; otherwise both of a pair must gain strictly.
 */
export function listStableAssignments(draft: StableDraft, breaksTies: boolean): readonly Places[] {
  return listAssignments(draft).filter((places) => isStableByDefinition(draft, places, breaksTies));
}

/** Every assignment that keeps to acceptable pairs and to the seats. */
export function listAssignments(draft: StableDraft): readonly Places[] {
  const { applicants, seats, supervisors } = draft;
  let partial: Places[] = [[]];
  applicants.forEach((list, applicant) => {
    const options = [-1, ...list.flat().filter((project) => worthOf(draft, applicant, project) !== undefined)];
    partial = partial.flatMap((places) => options.map((project) => [...places, project]));
  });
  return partial.filter(
    (places) =>
      seats.every((most, project) => places.filter((at) => at === project).length <= most) &&
      (supervisors?.seats ?? []).every(
        (most, supervisor) => places.filter((at) => at >= 0 && supervisors!.of[at] === supervisor).length <= most,
      ),
  );
}

export function isStableByDefinition(draft: StableDraft, places: Places, breaksTies: boolean): boolean {
  return draft.applicants.every((list, applicant) =>
    list.flat().every((project) => !blocks(draft, places, applicant, project, breaksTies)),
  );
}

function blocks(draft: StableDraft, places: Places, applicant: number, project: number, breaksTies: boolean): boolean {
  const held = places[applicant]!;
  if (worthOf(draft, applicant, project) === undefined) return false;
  if (held >= 0 && !applicantPrefers(draft, applicant, project, held, breaksTies)) return false;
  const wantsMoreThan = (other: number) => {
    const mine = worthOf(draft, applicant, project)!;
    const theirs = worthOf(draft, other, places[other]!)!;
    if (mine !== theirs || !breaksTies) return mine > theirs;
    // The same person in two projects: as they would have it.
    return other === applicant || applicant < other;
  };
  const inside = (isInside: (at: number) => boolean) =>
    [...places.keys()].filter((other) => places[other]! >= 0 && isInside(places[other]!));
  const inProject = inside((at) => at === project);
  if (inProject.length === draft.seats[project]) return inProject.some(wantsMoreThan);
  const { supervisors } = draft;
  if (supervisors === undefined) return true;
  const supervisor = supervisors.of[project]!;
  const under = inside((at) => supervisors.of[at] === supervisor);
  if (under.length < supervisors.seats[supervisor]!) return true;
  const isMove = under.includes(applicant) && worthOf(draft, applicant, project)! >= worthOf(draft, applicant, held)!;
  return isMove || under.some(wantsMoreThan);
}

/** How much the project's side wants an applicant there; undefined is unacceptable. */
function worthOf(draft: StableDraft, applicant: number, project: number): number | undefined {
  if (draft.scores !== undefined) return draft.scores[applicant]![project] ?? undefined;
  const list = draft.owners![draft.supervisors?.of[project] ?? project]!;
  const group = list.findIndex((tied) => tied.includes(applicant));
  return group < 0 ? undefined : -group;
}

/** Whether an applicant prefers the first of two listed projects. */
export function applicantPrefers(
  { applicants }: Pick<StableDraft, 'applicants'>,
  applicant: number,
  first: number,
  second: number,
  breaksTies: boolean,
): boolean {
  const groupOf = (project: number) => applicants[applicant]!.findIndex((tied) => tied.includes(project));
  if (groupOf(first) !== groupOf(second)) return groupOf(first) < groupOf(second);
  return breaksTies && first < second;
}
