/** One text for a pair of ids, whatever characters they hold; no two pairs share it. */
export function pairKey(applicant: string, project: string): string {
  return JSON.stringify([applicant, project]);
}
