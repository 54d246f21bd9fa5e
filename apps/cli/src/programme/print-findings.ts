import { describeFinding, type Finding, type Severity } from '@lettermatch/matcher';
import type { Io } from '../io';
import { createStyles, type Styles } from '../terminal/styles';

const severities: readonly Severity[] = ['error', 'warning', 'note'];

/** Findings in words, one a line, by severity. */
export function describeFindings(findings: readonly Finding[], styles: Styles): string {
  return severities
    .flatMap((severity) => findings.filter((finding) => finding.severity === severity))
    .map((finding) => `${markSeverity(describeFinding(finding), finding.severity, styles)}\n`)
    .join('');
}

const MOST_PRINTED = 50;

/** Prints errors and warnings that stop nothing, the first fifty. */
export function printGraveFindings(findings: readonly Finding[], io: Pick<Io, 'stderr' | 'env'>): void {
  const grave = findings.filter(({ severity }) => severity !== 'note');
  const more = grave.length - MOST_PRINTED;
  io.stderr.write(describeFindings(grave.slice(0, MOST_PRINTED), createStyles(io.stderr, io.env)));
  if (more > 0) io.stderr.write(`and ${more} more\n`);
}

/** `2 errors, 1 warning, 3 notes`; `nothing found` where there are none. */
export function countFindings(findings: readonly Finding[]): string {
  const counts = severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
  });
  return counts.join(', ') || 'nothing found';
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

function markSeverity(line: string, severity: Severity, styles: Styles): string {
  const mark = { error: styles.bad, warning: styles.doubtful, note: styles.faint }[severity];
  return line.startsWith(severity) ? mark(severity) + line.slice(severity.length) : line;
}
