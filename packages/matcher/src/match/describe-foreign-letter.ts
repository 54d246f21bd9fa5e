import type { Affinity, ApplicantText, Explainer, InterestVector } from '@lettermatch/core';

/** What the fit of a letter in a foreign language rests on. */
export interface ForeignLetter {
  /** As the letter writes them, strongest first. */
  readonly terms: readonly string[];
  /** Distinct words of the letter that some project shares, under whatever name. */
  readonly shared: number;
}

const TERMS_NAMED = 5;
/** So many shared words tell projects apart as well as a letter in their own language does. */
const ENOUGH_SHARED = 7;

/** Whether acronyms, names and a glossary cover a letter so well that its language is no reason to worry. */
export function isWellCovered({ shared }: ForeignLetter): boolean {
  return shared >= ENOUGH_SHARED;
}

/** Looks at foreign letters of one affinity: the words they share with the projects, and those that it shares with the project most like it. Linear in a letter's terms and the targets. */
export function createForeignLetterReader(
  affinity: Affinity,
  explainer: () => Explainer,
): (row: number, applicant: ApplicantText) => ForeignLetter {
  const { letters, model } = affinity;
  const known = new Set(model.targets.flatMap(({ terms }) => terms));
  return (row, applicant) => {
    const weights = weightsOf(letters[row]?.vector);
    const shared = [...weights.keys()].filter(
      (term) => known.has(term) && !model.vocabulary[term]?.includes(' '),
    ).length;
    const target = findNearest(model.targets, weights);
    if (target === undefined) return { terms: [], shared };
    const labels = explainer()
      .explain(applicant, target)
      // Its own words, not what they mean.
      .terms.filter(({ contribution, meaning }) => contribution > meaning)
      .map(({ label }) => label);
    return { terms: withoutParts(labels).slice(0, TERMS_NAMED), shared };
  };
}

function weightsOf(vector: InterestVector | undefined): ReadonlyMap<number, number> {
  return new Map(Array.from(vector?.terms ?? [], (term, position) => [term, vector?.weights[position] ?? 0]));
}

/** The target whose words are most like a letter's, the first by id among equals; none where no word is shared. */
function findNearest(targets: Affinity['model']['targets'], weights: ReadonlyMap<number, number>): string | undefined {
  let best: { readonly id: string; readonly cosine: number } | undefined;
  for (const { id, terms, weights: others } of targets) {
    const cosine = terms.reduce((sum, term, position) => sum + (weights.get(term) ?? 0) * (others[position] ?? 0), 0);
    if (cosine <= 0 || cosine < (best?.cosine ?? 0)) continue;
    if (cosine > (best?.cosine ?? 0) || id < (best?.id ?? '')) best = { id, cosine };
  }
  return best?.id;
}

/** Labels of which none is part of an earlier one, in any case. */
function withoutParts(labels: readonly string[]): readonly string[] {
  const folded = labels.map((label) => label.toLowerCase());
  return labels.filter((_, index) => !folded.slice(0, index).some((earlier) => earlier.includes(folded[index] ?? '')));
}
