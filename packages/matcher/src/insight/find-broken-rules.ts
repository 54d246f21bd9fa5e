import type { Programme } from '../programme/programme';
import type { BrokenRule } from '../rules/broken-rule';
import { checkRules } from '../rules/check-rules';

export type { BrokenRule } from '../rules/broken-rule';

/** Every hard rule of the programme that the pairs break. Complexity: pairs x rules. */
export function findBrokenRules(
  programme: Programme,
  pairs: readonly { readonly applicant: string; readonly project: string }[],
): readonly BrokenRule[] {
  return checkRules(programme, pairs).broken;
}
