/** One text for a pair of ids, whatever characters they hold; no two pairs share it. */
export function pairKey(applicant: string, project: string): string {
  return JSON.stringify([applicant, project]);
}

/** The ids of a key. */
export function readPairKey(key: string): { readonly applicant: string; readonly project: string } {
  const [applicant = '', project = ''] = JSON.parse(key) as readonly string[];
  return { applicant, project };
}
