import Graph from 'graphology';
import { parse } from 'graphology-gexf';
import { describe, expect, it } from 'vitest';
import { renderGexf } from './render-gexf';
import { applicant, buildMatch, buildProgramme } from './testing/build-match';

describe('renderGexf', () => {
  it('reads back with every node, edge and attribute', () => {
    const graph = parse(Graph, renderGexf(buildMatch()));
    expect(graph.order).toBe(4 + 2 + 1);
    expect(graph.size).toBe(4 * 2 + 4 * 1);
    expect(graph.getAttributes()).toEqual({ candidates: 'all' });
    expect(graph.getNodeAttributes('applicant:ana')).toEqual({ label: 'Ana Ruiz', kind: 'applicant', placed: 1 });
    expect(graph.getNodeAttributes('applicant:cleo')).toEqual({ label: 'Cleo Marsh', kind: 'applicant', placed: 0 });
    expect(graph.getNodeAttributes('project:maps')).toEqual({
      label: 'Maps, old and new',
      kind: 'project',
      min: 1,
      max: 2,
      placed: 2,
    });
    expect(graph.getNodeAttributes('mentor:mira')).toMatchObject({ kind: 'mentor', placed: 2 });
    expect(graph.getEdgeAttributes('applicant:ben', 'project:bees')).toEqual({
      weight: 0.1 + 0.2,
      affinity: 0.1 + 0.2,
      rank: 1,
      statedRank: 0,
      assigned: true,
    });
    expect(graph.getEdgeAttribute('applicant:ana', 'project:bees', 'statedRank')).toBe(2);
    expect(graph.getEdgeAttribute('applicant:ana', 'project:bees', 'assigned')).toBe(false);
  });

  it('gives the same bytes again', () => {
    expect(renderGexf(buildMatch())).toBe(renderGexf(buildMatch()));
  });

  it('escapes names, and replaces what XML cannot hold', () => {
    const [, ...others] = buildProgramme().applicants;
    const name = '<script> & "quotes"\nЁ 🐝 \u0007';
    const programme = buildProgramme({ applicants: [applicant('ana', { name }), ...others] });
    const graph = parse(Graph, renderGexf(buildMatch(programme)));
    expect(graph.getNodeAttribute('applicant:ana', 'label')).toBe('<script> & "quotes"\nЁ 🐝 \uFFFD');
  });
});
