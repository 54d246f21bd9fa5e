import type { Fact } from '@lettermatch/core';
import { describeFact } from '@lettermatch/matcher';
import { oneLine, wrapText } from '../terminal/display-text';
import type { Styles } from '../terminal/styles';

/** What the letter states about its writer, in a line; empty where it states nothing. */
export function describeFacts(
  facts: readonly Fact[],
  { styles, columns }: { readonly styles: Styles; readonly columns: number },
): string {
  if (facts.length === 0) return '';
  const words = facts.map((fact) => oneLine(describeFact(fact))).join(', ');
  return `${styles.strong('From the letter')}\n${wrapText(`${words}.`, { columns, first: '  ', indent: '  ' })}\n${styles.faint('  As the letter states it; a fact by itself adds nothing to the fit.')}`;
}
