import type { Truth } from './data-set';

/**
 * Reads a truth file: `{"grades": {applicant: {target: number}}}`, where `"unlisted": "unknown"` beside the grades says
 * that a pair without a grade was not judged (else its grade is 0), or `{applicant: target}`, one right answer each.
 * @throws Error where the text is neither, or names an applicant or target that the programme does not hold.
 */
export function parseTruth(
  text: string,
  file: string,
  applicants: ReadonlySet<string>,
  targets: ReadonlySet<string>,
): Truth {
  const value = asRecord(JSON.parse(text), file);
  const graded = value['grades'];
  const rows = Object.entries(graded === undefined ? value : asRecord(graded, `${file}, "grades"`));
  const unlisted = graded === undefined ? 'zero' : (value['unlisted'] ?? 'zero');
  if (unlisted !== 'zero' && unlisted !== 'unknown') {
    throw new Error(`${file}: "unlisted" must be "zero" or "unknown", got ${JSON.stringify(unlisted)}.`);
  }
  const grades = new Map<string, ReadonlyMap<string, number>>();
  for (const [applicant, answer] of rows) {
    if (!applicants.has(applicant)) throw new Error(`${file}: there is no applicant "${applicant}".`);
    const row = typeof answer === 'string' ? { [answer]: 1 } : asRecord(answer, `${file}, "${applicant}"`);
    grades.set(applicant, new Map(Object.entries(row).map(([target, grade]) => [target, checkGrade(target, grade)])));
  }
  return { grades, unlisted };

  function checkGrade(target: string, grade: unknown): number {
    if (!targets.has(target)) throw new Error(`${file}: there is no project or mentor "${target}".`);
    if (typeof grade !== 'number' || !Number.isFinite(grade)) {
      throw new Error(`${file}: the grade of "${target}" must be a number, got ${JSON.stringify(grade)}.`);
    }
    return grade;
  }
}

function asRecord(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new Error(`${where}: an object was expected, got ${JSON.stringify(value)?.slice(0, 40)}.`);
}
