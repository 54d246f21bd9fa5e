import type { Applicant } from '../../programme/programme';
import type { Evidence } from '../../types';
import type { Reason } from '../messages/participant-messages';

/** A quotation of fewer characters says nothing. */
const SHORTEST = 12;
/** It is cut after so many. */
const LONGEST = 240;

/** Words of somebody's own texts, and where they stand. */
export interface Quote {
  readonly quote: string;
  readonly at: { readonly document: number; readonly start: number; readonly end: number };
  readonly contribution: number;
}

/** Lets sentences pass that hold one of the picked words, so that a quotation shows what was said before it. */
export function holdsReason(terms: Evidence['terms'], reasons: readonly Reason[]): (at: Quote['at']) => boolean {
  const labels = new Set(reasons.map(({ label }) => label));
  const places = terms.filter(({ label }) => labels.has(label)).flatMap(({ occurrences }) => occurrences);
  return ({ document, start, end }) =>
    places.some((place) => place.document === document && start <= place.start && place.start < end);
}

/**
 * The sentences that speak most for a place, strongest first, white space as single spaces. Left out is what is sensitive and what `mayQuote` does not
 * let pass.
 */
export function pickQuotes(
  { letter, documents }: Pick<Applicant, 'letter' | 'documents'>,
  evidence: Pick<Evidence, 'sentences'> | null,
  most: number,
  mayQuote: (text: string, at: Quote['at']) => boolean = () => true,
): readonly Quote[] {
  const texts = [letter, ...documents];
  return (evidence?.sentences ?? [])
    .filter(({ contribution, sensitive }) => contribution > 0 && sensitive === undefined)
    .map(({ document, start, end, contribution }) => ({
      quote: cut((texts[document] ?? '').slice(start, end).replace(/\s+/gu, ' ').trim()),
      at: { document, start, end },
      contribution,
    }))
    .filter(({ quote, at }) => quote.length >= SHORTEST && mayQuote(quote, at))
    .slice(0, most);
}

function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  const space = text.lastIndexOf(' ', LONGEST);
  return `${text.slice(0, space > LONGEST / 2 ? space : LONGEST).replace(/[\uD800-\uDBFF]$/u, '')} …`;
}
