import { extractProfile } from '@lettermatch/core';
import { type Applicant, type MentorPairing, ordinal, type Programme } from '@lettermatch/matcher';
import { describeEvidence } from './describe-evidence';
import type { ExplanationOptions } from './describe-explanation';
import { describeFacts } from './describe-facts';
import { createNames, markFit } from './wording';

/** Why someone has their mentor, in a programme without projects. */
export function describePairing(
  applicant: Applicant,
  pairing: MentorPairing | null,
  programme: Programme,
  options: ExplanationOptions,
): string {
  const names = createNames(programme);
  const person = names.person(applicant.id);
  if (pairing === null) return `${person} has no mentor.\n`;
  const { mentor, fit, affinity, rank, evidence } = pairing;
  const lines = [
    options.styles.strong(`${person} is with ${names.mentor(mentor)}`),
    `a ${markFit(fit, options.styles)} fit (${affinity.toFixed(2)}), ${ordinal(rank)} of ${programme.mentors.length} mentors by fit.`,
  ];
  if (evidence !== null) {
    const unclamped = evidence.terms.reduce(
      (sum, { contribution }) => sum + contribution,
      evidence.constant + evidence.rest,
    );
    lines.push('', describeEvidence(applicant, { ...evidence, unclamped, affinity }, options));
  }
  const facts = describeFacts(extractProfile(applicant.letter), options);
  if (facts !== '') lines.push('', facts);
  return `${lines.join('\n')}\n`;
}
