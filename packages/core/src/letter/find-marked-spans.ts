import type { Span } from '../types';

/** A form that parts of a text have. */
export interface MarkedRule<Kind extends string> {
  readonly kind: Kind;
  /** Every match holds this text: the rule is tried where it stands, and nowhere else. */
  readonly mark: string;
  /** What may stand before the mark and belongs to the match, at most `reach` characters of it. */
  readonly lead?: { readonly character: RegExp; readonly reach: number };
  /** Sticky, tried where the match begins. Repetitions are bounded, so that a hostile text costs no more than a plain one. */
  readonly pattern: RegExp;
}

/** What rules match, rule after rule; parts that several rules match overlap. Linear in the text's length for each rule. */
export function findMarkedSpans<Kind extends string>(
  text: string,
  rules: readonly MarkedRule<Kind>[],
): (Span & { readonly kind: Kind })[] {
  const found: (Span & { readonly kind: Kind })[] = [];
  for (const { kind, mark, lead, pattern } of rules) {
    let from = 0;
    for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, from)) {
      let start = at;
      if (lead !== undefined) {
        const first = Math.max(from, at - lead.reach);
        while (start > first && lead.character.test(text.charAt(start - 1))) start -= 1;
      }
      pattern.lastIndex = start;
      const length = pattern.exec(text)?.[0].length ?? 0;
      if (length > 0) found.push({ kind, start, end: start + length });
      from = Math.max(start + length, at + mark.length);
    }
  }
  return found;
}
