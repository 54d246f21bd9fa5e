import { describe, expect, it } from 'vitest';
import { applicant, mentor, programme, project } from '../test-support';
import { buildGraph, MOST_EDGES } from './build-graph';

const given = programme({
  applicants: [applicant('ada', { name: 'Ada', preferences: ['p2'] }), applicant('ben')],
  projects: [project('p1', { title: 'One', max: 2 }), project('p2', { title: 'Two' })],
  mentors: [mentor('gwen', { name: 'Gwen' })],
});
const projects = { applicants: ['ada', 'ben'], targets: ['p1', 'p2'], values: Float64Array.of(0.9, 0.4, 0.2, 0.3) };

describe('the bipartite graph', () => {
  it('joins every applicant with every project by affinity, rank, wish and assignment', () => {
    const graph = buildGraph(given, { projects }, { projects: [{ applicant: 'ada', target: 'p2' }], mentors: [] });
    expect(graph.order).toBe(5);
    expect(graph.size).toBe(4);
    expect(graph.getNodeAttributes('project:p2')).toEqual({ kind: 'project', label: 'Two', min: 0, max: 1, placed: 1 });
    expect(graph.getEdgeAttributes('applicant:ada', 'project:p2')).toEqual({
      affinity: 0.4,
      rank: 2,
      statedRank: 1,
      assigned: true,
    });
    expect(graph.getEdgeAttributes('applicant:ben', 'project:p2')).toMatchObject({
      rank: 1,
      statedRank: 0,
      assigned: false,
    });
    expect(graph.getAttributes()).toEqual({ candidates: 'all' });
  });

  it('never joins two of one side', () => {
    const graph = buildGraph(given, { projects }, { projects: [], mentors: [] });
    graph.forEachEdge((_edge, _attributes, source, target) => {
      expect([source, target].filter((node) => node.startsWith('applicant:'))).toHaveLength(1);
    });
  });

  it('keeps the best candidates and every assigned pair where pairs are too many, and says so', () => {
    const people = 500;
    const places = Math.ceil(MOST_EDGES / people) + 1;
    const applicants = Array.from({ length: people }, (_, index) => applicant(`a${index}`));
    const targets = Array.from({ length: places }, (_, index) => `p${index}`);
    const values = Float64Array.from({ length: people * places }, (_, index) => (index % places) / places);
    const large = programme({ applicants, projects: targets.map((id) => project(id)) });
    const table = { applicants: applicants.map(({ id }) => id), targets, values };
    const graph = buildGraph(
      large,
      { projects: table },
      { projects: [{ applicant: 'a0', target: 'p0' }], mentors: [] },
    );
    const { candidates } = graph.getAttributes();
    expect(candidates).toBeLessThan(places);
    expect(graph.size).toBe(people * (candidates as number) + 1);
    expect(graph.hasEdge('applicant:a0', 'project:p0')).toBe(true);
    expect(graph.hasEdge('applicant:a1', `project:p${places - 1}`)).toBe(true);
    expect(graph.hasEdge('applicant:a1', 'project:p0')).toBe(false);
  });
});
