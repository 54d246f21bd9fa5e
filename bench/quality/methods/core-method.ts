import { type Affinity, type AffinityOptions, computeAffinity, createExplainer } from '@lettermatch/core';
import type { Method, MethodResources } from './method';

/** The project's own extraction with the options that `choose` makes of the resources. */
export function coreMethod(name: string, choose: (resources: MethodResources) => AffinityOptions): Method {
  return {
    name,
    async score({ applicants, targets, glossary = [] }, resources) {
      const options = { glossary, ...choose(resources) };
      const { values, model } = await computeAffinity(applicants, targets, options);
      let explainer: ReturnType<typeof createExplainer> | undefined;
      return {
        values,
        explain(row, column) {
          const applicant = applicants[row];
          const target = targets[column];
          if (applicant === undefined || target === undefined) return [];
          explainer ??= createExplainer(model, options);
          const { terms } = explainer.explain(applicant, target.id);
          return terms.map(({ label, contribution }) => ({ label, share: contribution }));
        },
      };
    },
  };
}

/** The semantic layer by itself: what the meanings of a letter's words, or of its sentences, add to each affinity. */
export function meaningMethod(name: string): Method {
  return {
    name,
    async score({ applicants, targets, glossary = [] }, { background }) {
      const { model } = await computeAffinity(applicants, targets, { background, glossary });
      const explainer = createExplainer(model, { background });
      return {
        values: Float64Array.from(
          applicants.flatMap((applicant) =>
            targets.map(({ id }) =>
              explainer.explain(applicant, id).terms.reduce((sum, { meaning }) => sum + meaning, 0),
            ),
          ),
        ),
      };
    },
  };
}

/** The cosines behind the affinities: not standardised within each letter, not cut to [0, 1]. */
export function cosineMethod(name: string): Method {
  return {
    name,
    async score({ applicants, targets, glossary = [] }, { background }) {
      return { values: cosines(await computeAffinity(applicants, targets, { background, glossary })) };
    },
  };
}

function cosines({ letters, model }: Affinity): Float64Array {
  const width = model.targets.length;
  const values = new Float64Array(letters.length * width);
  letters.forEach(({ vector }, row) => {
    const weights = new Map(Array.from(vector.terms, (term, position) => [term, vector.weights[position] ?? 0]));
    model.targets.forEach(({ terms, weights: others }, column) => {
      const pair = row * width + column;
      terms.forEach((term, position) => {
        values[pair] = (values[pair] ?? 0) + (weights.get(term) ?? 0) * (others[position] ?? 0);
      });
    });
  });
  return values;
}
