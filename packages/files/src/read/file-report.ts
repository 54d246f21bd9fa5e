import type { Finding, FindingTable, Severity } from '@lettermatch/matcher';
import { type ReadFinding, type ReadFindingCode, readFindings } from './findings';

/** Findings of one code in one file that are listed one by one; the rest is counted. */
const listedPerCode = 50;

/** What is particular about one finding; the rest follows from its code. */
export interface FindingDetail {
  readonly message: string;
  readonly row?: number | undefined;
  readonly column?: string | undefined;
  readonly value?: string | undefined;
  readonly remedy?: string;
  readonly severity?: Severity;
}

/** Collects what is wrong with one file, or with what there is no file for, so that all of it is told at once. */
export interface FileReport {
  readonly add: (code: ReadFindingCode, detail: FindingDetail) => void;
  /** In the order of discovery; beyond 50 of one code a last one counts the others. */
  readonly findings: () => readonly Finding[];
}

/** Opens the report of a file, by its name as people know it, that holds this part of a programme. On letters errors become warnings. */
export function openFileReport(file: string | undefined, table?: FindingTable): FileReport {
  const listed: Finding[] = [];
  const counts = new Map<ReadFindingCode, number>();
  const severityOf = (severity: Severity): Severity =>
    table === 'letters' && severity === 'error' ? 'warning' : severity;
  const place = { ...(table === undefined ? {} : { table }), ...(file === undefined ? {} : { file }) };

  return {
    add(code, { message, row, column, value, remedy, severity }) {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count > listedPerCode) return;
      const rule: ReadFinding = readFindings[code];
      listed.push({
        code,
        severity: severityOf(severity ?? rule.severity),
        ...place,
        ...(row === undefined ? {} : { row }),
        ...(column === undefined ? {} : { column: cutValue(column) }),
        ...(value === undefined ? {} : { value: cutValue(value) }),
        message,
        remedy: remedy ?? rule.remedy,
      });
    },
    findings() {
      const uncounted = [...counts].filter(([, count]) => count > listedPerCode);
      return [
        ...listed,
        ...uncounted.map(([code, count]) => ({
          code,
          severity: severityOf(readFindings[code].severity),
          ...place,
          message: `${count - listedPerCode} more of this kind are not listed. ${readFindings[code].meaning}`,
          remedy: readFindings[code].remedy,
        })),
      ];
    },
  };
}

/** In one line, control characters made visible, cut to 80 UTF-16 units. */
function cutValue(value: string): string {
  const visible = value
    .slice(0, 81)
    .replaceAll('\n', '\\n')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return visible.length <= 80 ? visible : `${visible.slice(0, 79).replace(/\p{Cs}$/u, '')}…`;
}
