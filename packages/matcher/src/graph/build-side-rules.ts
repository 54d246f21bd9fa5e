import type { Limit, RuleRef } from '../rules';
import type { CountLimit, SideRules } from '../solvers/side-rules/side-rules';

/** Rules beyond single pairs, in the indices of a problem, each with the rule that it comes from. */
export interface NamedSideRules {
  readonly rules: SideRules;
  readonly from: Readonly<Record<'count' | 'together' | 'not-alone' | 'may-close', readonly RuleRef[]>>;
}

/**
 * Puts limits into the indices of a problem; `undefined` where the flow expresses all there is.
 *
 * @param perAffinity What a unit of affinity, in which weights are stated, is worth in units of score.
 * @complexity people and projects of all limits.
 */
export function buildSideRules(
  limits: readonly Limit[],
  priority: ReadonlyMap<string, number>,
  { applicants, targets }: { readonly applicants: readonly string[]; readonly targets: readonly string[] },
  perAffinity: number,
): NamedSideRules | undefined {
  if (limits.length === 0 && priority.size === 0) return undefined;
  const rows = new Map(applicants.map((id, row) => [id, row]));
  const columns = new Map(targets.map((id, column) => [id, column]));
  const people = indexer(rows);
  const projects = indexer(columns);
  const ofKind = <Kind extends Limit['kind']>(kind: Kind) =>
    limits.filter((limit): limit is Extract<Limit, { kind: Kind }> => limit.kind === kind);
  const weighing = ({ weight }: { readonly weight?: number }) =>
    weight === undefined ? {} : { weight: weight * perAffinity };
  const counts = ofKind('count');
  const together = ofKind('together');
  const notAlone = ofKind('not-alone');
  const mayClose = ofKind('may-close');
  return {
    rules: {
      counts: counts.map(
        (limit): CountLimit => ({
          applicants: people(limit.applicants),
          projects: projects(limit.projects),
          min: limit.min,
          max: limit.max,
          ...weighing(limit),
        }),
      ),
      together: together.map((limit) => ({ applicants: people(limit.applicants), ...weighing(limit) })),
      notAlone: notAlone.map((limit) => ({
        applicants: people(limit.applicants),
        projects: projects(limit.projects),
        ...weighing(limit),
      })),
      mayClose: mayClose.map(({ project, cost }) => ({ project: columns.get(project) ?? 0, cost: cost * perAffinity })),
      ...(priority.size > 0 && { priority: Uint8Array.from(applicants, (id) => priority.get(id) ?? 0) }),
    },
    from: {
      count: counts.map(({ rule }) => rule),
      together: together.map(({ rule }) => rule),
      'not-alone': notAlone.map(({ rule }) => rule),
      'may-close': mayClose.map(({ rule }) => rule),
    },
  };
}

/** The indices of ids, ascending; limits of the same people share them. */
function indexer(indices: ReadonlyMap<string, number>): (ids: readonly string[]) => Uint32Array {
  const known = new Map<readonly string[], Uint32Array>();
  return (ids) => {
    const found = known.get(ids) ?? Uint32Array.from(ids.flatMap((id) => indices.get(id) ?? [])).sort((a, b) => a - b);
    known.set(ids, found);
    return found;
  };
}
