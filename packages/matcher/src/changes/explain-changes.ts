import { compareIds } from '../programme/compare-ids';
import type { AppliedChanges } from './apply-changes';
import type { Because, ExplainedChange } from './changes';
import { describeBecause } from './describe-because';
import { CHANGE_REASONS, type Pair } from './open-ledger';

export type PlaceChanges = Readonly<Record<'moved' | 'cameIn' | 'lostPlace' | 'left', readonly ExplainedChange[]>>;

/** Who changed places between two lists of them, and why. */
export function explainChanges(
  before: readonly Pair[],
  after: readonly Pair[],
  { draft, taken }: Pick<AppliedChanges, 'draft' | 'taken'>,
): PlaceChanges {
  const [old, now] = [groupByApplicant(before), groupByApplicant(after)];
  const here = new Set(draft.programme.applicants.map(({ id }) => id));
  const changes = [...new Set([...old.keys(), ...now.keys()])].sort(compareIds).flatMap((applicant) => {
    const from = (old.get(applicant) ?? []).filter((project) => !now.get(applicant)?.includes(project));
    const to = (now.get(applicant) ?? []).filter((project) => !old.get(applicant)?.includes(project));
    return from.length + to.length === 0
      ? []
      : [{ applicant, from, to, hadPlace: old.has(applicant), has: now.has(applicant) }];
  });
  // Each place that was left is taken by one who came, in the order of ids.
  const leavers = new Map<string, string[]>();
  const comers = new Map<string, string[]>();
  for (const { applicant, from, to } of changes) {
    for (const project of from) leavers.set(project, [...(leavers.get(project) ?? []), applicant]);
    for (const project of to) comers.set(project, [...(comers.get(project) ?? []), applicant]);
  }
  const predecessor = (applicant: string, project: string) =>
    leavers.get(project)?.[comers.get(project)?.indexOf(applicant) ?? -1];
  const successor = (applicant: string, project: string) =>
    comers.get(project)?.[leavers.get(project)?.indexOf(applicant) ?? -1];
  // Where there are no projects, places are with mentors.
  const mentorReplies = draft.programme.projects.length > 0 ? [] : (draft.state.mentorReplies ?? []);
  const reasons = new Map([
    ...[...draft.programme.rules.lock, ...draft.programme.rules.forbid].map(
      ({ applicant, project, reason }) => [JSON.stringify([applicant, project]), reason] as const,
    ),
    ...mentorReplies.map(({ applicant, mentor, reply }) => [JSON.stringify([applicant, mentor]), reply] as const),
  ]);
  const ruled = (applicant: string, project: string) => reasons.get(JSON.stringify([applicant, project]));
  const whyOut = new Map(draft.state.away.map(({ applicant, why }) => [applicant.id, why]));
  const smaller = new Set(
    taken.changedProjects.filter(({ fields }) => fields.includes('max')).map(({ project }) => project),
  );

  const whyTo = (applicant: string, project: string): Because => {
    const other = predecessor(applicant, project);
    return other === undefined ? { kind: 'free-place' } : { kind: 'takes-place-of', other };
  };
  const whyFrom = (applicant: string, project: string): readonly Because[] => {
    const reason = ruled(applicant, project);
    if (reason === 'declined' || reason === 'expired' || reason === 'ended') return [{ kind: reason }];
    const other = successor(applicant, project);
    if (other !== undefined) return [{ kind: 'makes-room-for', other }];
    return smaller.has(project) ? [{ kind: 'other-places', project }] : [];
  };
  const explain = ({ applicant, from, to }: (typeof changes)[number]): ExplainedChange => {
    const away = whyOut.get(applicant);
    const because: readonly Because[] =
      away !== undefined && !here.has(applicant)
        ? [{ kind: away }]
        : to.some((project) => ruled(applicant, project) === CHANGE_REASONS.moved)
          ? [{ kind: 'moved-by-organiser' }]
          : [
              ...from.flatMap((project) => whyFrom(applicant, project)),
              ...to.map((project) => whyTo(applicant, project)),
            ];
    return { applicant, from, to, because, why: describeBecause(because) };
  };
  const of = (isMeant: (change: (typeof changes)[number]) => boolean) => changes.filter(isMeant).map(explain);
  return {
    moved: of(({ hadPlace, has }) => hadPlace && has),
    cameIn: of(({ hadPlace }) => !hadPlace),
    lostPlace: of(({ applicant, has }) => !has && here.has(applicant)),
    left: of(({ applicant, has }) => !has && !here.has(applicant)),
  };
}

function groupByApplicant(pairs: readonly Pair[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const { applicant, project } of pairs) groups.set(applicant, [...(groups.get(applicant) ?? []), project]);
  return groups;
}
