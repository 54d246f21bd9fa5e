import { capFindings } from '../programme/capped-findings';
import type { Finding } from '../programme/finding';
import type { Programme } from '../programme/programme';
import { findShutOut, previewFindings, previewRules, type RuleEffects, translateRules } from '../rules';

/** What the rules cause before anything is solved and an organiser should look at; of each kind the first fifty. Complexity: pairs x rules. */
export function findRuleFindings(
  programme: Programme,
  effects: RuleEffects = translateRules(programme),
): readonly Finding[] {
  return capFindings(previewFindings(previewRules(programme, effects), findShutOut(programme, effects)));
}
