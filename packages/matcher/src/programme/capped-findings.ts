import type { Finding, Severity } from './finding';

/** Findings of one code that are listed one by one; the rest is counted, for millions of entries may share one fault. */
const LISTED_PER_CODE = 50;

/** Collects everything that is wrong with an input, so that all of it is told at once. */
export class CappedFindings<Code extends string> {
  readonly #kinds: Readonly<Record<Code, { readonly severity: Severity; readonly remedy: string }>>;
  readonly #listed: Finding[] = [];
  readonly #counts = new Map<Code, number>();

  constructor(kinds: Readonly<Record<Code, { readonly severity: Severity; readonly remedy: string }>>) {
    this.#kinds = kinds;
  }

  report(code: Code, place: Pick<Finding, 'table' | 'file' | 'row' | 'column'>, message: string): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count > LISTED_PER_CODE) return;
    const { severity, remedy } = this.#kinds[code];
    this.#listed.push({ code, severity, ...place, message, remedy });
  }

  /** Whether an error was among them. */
  get failed(): boolean {
    return this.#listed.some(({ severity }) => severity === 'error');
  }

  /** In the order of discovery; beyond 50 of one code a last one counts the others. */
  findings(): readonly Finding[] {
    const uncounted = [...this.#counts].filter(([, count]) => count > LISTED_PER_CODE);
    return [...this.#listed, ...uncounted.map(([code, count]) => countOthers({ code, ...this.#kinds[code] }, count))];
  }
}

/** Findings as they are; beyond 50 of one code a last one counts the others. */
export function capFindings(findings: readonly Finding[]): readonly Finding[] {
  const byCode = new Map<string, Finding[]>();
  for (const finding of findings) {
    const alike = byCode.get(finding.code);
    if (alike === undefined) byCode.set(finding.code, [finding]);
    else alike.push(finding);
  }
  const listed = new Set([...byCode.values()].flatMap((alike) => alike.slice(0, LISTED_PER_CODE)));
  const uncounted = [...byCode.values()].flatMap((alike) => {
    const [first] = alike;
    return first === undefined || alike.length <= LISTED_PER_CODE ? [] : [countOthers(first, alike.length)];
  });
  return [...findings.filter((finding) => listed.has(finding)), ...uncounted];
}

function countOthers(
  { code, severity, remedy }: Pick<Finding, 'code' | 'severity' | 'remedy'>,
  count: number,
): Finding {
  return {
    code,
    severity,
    message: `${count - LISTED_PER_CODE} more findings of the kind ${code} are not listed.`,
    remedy,
  };
}
