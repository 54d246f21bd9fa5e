import type { Finding } from '../programme/finding';
import type { Programme } from '../programme/programme';
import { findCopyFindings } from './find-copy-findings';
import { findRuleFindings } from './find-rule-findings';
import { findLetterFindings } from './match-findings';
import { type ScoringOptions, scoreMentors, scoreProjects } from './score-with-letters';

/**
 * What only the rules and the letters together show, without placing anyone: the findings that a match of this programme adds to those of its check.
 * Complexity: that of reading and scoring every letter.
 */
export async function checkProgramme(programme: Programme, options: ScoringOptions = {}): Promise<readonly Finding[]> {
  const score = programme.projects.length > 0 ? scoreProjects : scoreMentors;
  const { affinity } = await score(programme, options);
  const read = affinity === undefined ? [] : findLetterFindings(programme, affinity).findings;
  return [...findRuleFindings(programme), ...read, ...findCopyFindings(programme, options).findings];
}
