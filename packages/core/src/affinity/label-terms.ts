import { createTermTable } from '../words/term-table';
import { visitTerms } from '../words/visit-terms';
import type { Model } from './model';
import { openReader } from './open-reader';

/**
 * How texts write some terms of a model most often, in lower case; of equally frequent ways the first by alphabet. A term that no text
 * holds stays as it is. Linear in the texts' length.
 * @param terms places in the model's vocabulary.
 */
export function labelTerms(model: Model, texts: Iterable<string>, terms: readonly number[]): readonly string[] {
  const labels = new Map(terms.map((term) => [term, new Map<string, number>()]));
  const reader = openReader(model);
  const table = createTermTable(model.vocabulary);
  for (const text of texts) {
    visitTerms(reader.read(text, 'letter').words, table, (term, first, last) => {
      const counts = labels.get(term);
      if (counts === undefined) return;
      const label = text.slice(first.start, last.end).toLowerCase().replace(/\s+/gu, ' ');
      counts.set(label, (counts.get(label) ?? 0) + 1);
    });
  }
  return terms.map((term) => {
    const [best] = [...(labels.get(term) ?? [])].sort(([a, few], [b, many]) => many - few || (a < b ? -1 : 1));
    return best?.[0] ?? model.vocabulary[term] ?? '';
  });
}
