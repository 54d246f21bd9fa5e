import Graph from 'graphology';
import { compareIds } from '../programme/compare-ids';
import { pairKey } from '../programme/pair-key';
import type { Programme } from '../programme/programme';
import { createPairLookup, type PairTable } from './pair-table';

export type NodeAttributes =
  | { readonly kind: 'applicant'; readonly label: string; readonly placed: boolean }
  | {
      readonly kind: 'project';
      readonly label: string;
      readonly min: number;
      readonly max: number;
      readonly placed: number;
    }
  | {
      readonly kind: 'mentor';
      readonly label: string;
      readonly min: number;
      readonly max: number;
      readonly placed: number;
    };

export interface EdgeAttributes {
  readonly affinity: number;
  /** 1 is the applicant's best by affinity among targets of this kind. */
  readonly rank: number;
  /** 1 is the applicant's first wish, 0 where unstated. */
  readonly statedRank: number;
  readonly assigned: boolean;
}

export interface GraphAttributes {
  /** Candidate edges kept for each applicant; `all` where none was left out. */
  readonly candidates: number | 'all';
}

export type BipartiteGraph = Graph<NodeAttributes, EdgeAttributes, GraphAttributes>;

/** Above this many pairs the graph holds each applicant's best candidates only. */
export const MOST_EDGES = 200_000;

/** Who was given whom, as the graph marks it. */
export interface GraphPair {
  readonly applicant: string;
  readonly target: string;
}

/**
 * The bipartite graph that people and other tools see: applicants on one side, projects and mentors on the other.
 * Node keys are `applicant:ID`, `project:ID`, `mentor:ID`. An assigned pair is always there, whatever is left out.
 */
export function buildGraph(
  programme: Programme,
  tables: { readonly projects?: PairTable | undefined; readonly mentors?: PairTable | undefined },
  assigned: { readonly projects: readonly GraphPair[]; readonly mentors: readonly GraphPair[] },
): BipartiteGraph {
  const pairs =
    programme.applicants.length * ((tables.projects?.targets.length ?? 0) + (tables.mentors?.targets.length ?? 0));
  const candidates = pairs > MOST_EDGES ? Math.max(1, Math.floor(MOST_EDGES / programme.applicants.length / 2)) : 'all';
  const graph: BipartiteGraph = new Graph({ type: 'undirected', multi: false, allowSelfLoops: false });
  graph.replaceAttributes({ candidates });
  const placed = countBy([...assigned.projects, ...assigned.mentors].map(({ applicant }) => applicant));
  for (const { id, name } of programme.applicants) {
    graph.addNode(`applicant:${id}`, { kind: 'applicant', label: name ?? id, placed: placed.has(id) });
  }
  const inProject = countBy(assigned.projects.map(({ target }) => target));
  for (const { id, title, min, max } of programme.projects) {
    graph.addNode(`project:${id}`, { kind: 'project', label: title, min, max, placed: inProject.get(id) ?? 0 });
  }
  const withMentor = countBy(assigned.mentors.map(({ target }) => target));
  for (const { id, name, min, max } of programme.mentors) {
    graph.addNode(`mentor:${id}`, { kind: 'mentor', label: name ?? id, min, max, placed: withMentor.get(id) ?? 0 });
  }
  if (tables.projects !== undefined)
    addEdges(graph, programme, 'project', tables.projects, assigned.projects, candidates);
  if (tables.mentors !== undefined) addEdges(graph, programme, 'mentor', tables.mentors, assigned.mentors, candidates);
  return graph;
}

function addEdges(
  graph: BipartiteGraph,
  programme: Programme,
  kind: 'project' | 'mentor',
  table: PairTable,
  assigned: readonly GraphPair[],
  candidates: number | 'all',
): void {
  const lookup = createPairLookup(table);
  const chosen = new Set(assigned.map(({ applicant, target }) => pairKey(applicant, target)));
  for (const { id, preferences } of programme.applicants) {
    rankTargets(table.targets, (target) => lookup.affinity(id, target)).forEach((target, index) => {
      const isAssigned = chosen.has(pairKey(id, target));
      if (candidates !== 'all' && index >= candidates && !isAssigned) return;
      graph.addEdge(`applicant:${id}`, `${kind}:${target}`, {
        affinity: lookup.affinity(id, target),
        rank: index + 1,
        statedRank: kind === 'project' ? preferences.indexOf(target) + 1 : 0,
        assigned: isAssigned,
      });
    });
  }
}

/** Targets by affinity, best first; equal ones by id. */
export function rankTargets(targets: readonly string[], affinity: (target: string) => number): readonly string[] {
  return [...targets].sort((a, b) => affinity(b) - affinity(a) || compareIds(a, b));
}

/** A target's place among them as `rankTargets` orders them, 1 the best. */
export function rankOf(target: string, targets: readonly string[], affinity: (target: string) => number): number {
  const own = affinity(target);
  let before = 0;
  for (const id of targets) {
    const other = affinity(id);
    if (other > own || (other === own && compareIds(id, target) < 0)) before += 1;
  }
  return before + 1;
}

function countBy(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
