import { buildGraph, type DetailedMatch, type EdgeAttributes, type NodeAttributes } from '@lettermatch/matcher';
import Graph from 'graphology';
import { write } from 'graphology-gexf';

/** What XML 1.0 cannot hold. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * graph.gexf (GEXF 1.2) for Gephi and the like: the bipartite graph of `buildGraph` with all its attributes.
 * Edges are numbered in order and carry the affinity as `weight` too; an applicant's `placed` is 1 or 0, as one type a column is allowed.
 * Characters that XML cannot hold become U+FFFD. Above 200,000 pairs it holds each applicant's best candidates (`candidates` in the meta part).
 */
export function renderGexf({ result, draft, affinities }: DetailedMatch): string {
  const solved = result.status === 'infeasible' ? null : result;
  const graph = buildGraph(draft.programme, affinities, {
    projects: (solved?.assignments ?? []).map(({ applicant, project }) => ({ applicant, target: project })),
    mentors: (solved?.mentors?.pairings ?? []).map(({ applicant, mentor }) => ({ applicant, target: mentor })),
  });
  // graphology numbers edges across all graphs of a process; own numbers keep the bytes the same.
  const numbered = new Graph<NodeAttributes, EdgeAttributes>({ type: 'undirected' });
  numbered.replaceAttributes(graph.getAttributes());
  graph.forEachNode((node, attributes) => {
    numbered.addNode(xmlText(node), attributes);
  });
  let edges = 0;
  graph.forEachEdge((_, attributes, source, target) => {
    numbered.addEdgeWithKey(String(edges), xmlText(source), xmlText(target), attributes);
    edges += 1;
  });
  return `${write(numbered, {
    // Indentation would double the time and add a third to the size.
    pretty: false,
    formatNode: (_, { label, ...attributes }) => ({
      label: xmlText(label),
      attributes: { ...attributes, placed: Number(attributes.placed) },
    }),
    formatEdge: (_, attributes) => ({ weight: attributes.affinity, attributes }),
  })}\n`;
}

function xmlText(text: string): string {
  return text.replace(NOT_XML, '\uFFFD');
}
