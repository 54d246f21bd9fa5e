import { quote } from '../describe-finding';
import { type Cell, isBlank } from '../read-cell';
import type { AvailabilityRule } from '../rules';
import { isMapping, readEntries, readParts } from './read-entries';
import { readColumn } from './read-group';
import { readNumber, readSoftenable, SOFT_KEYS } from './read-stated';
import type { RuleContext, RuleDraft, RuleEntry, RuleParts } from './rule-draft';

const KEYS = ['applicants', 'projects', 'mentors', 'zones', 'hours', ...SOFT_KEYS];
const ZONE_KEYS = ['applicants', 'projects', 'mentors'];
const HOURS_A_WEEK = 168;

/**
 * Reads `availability`: a list of `{applicants: availability, projects: hours, zones: {applicants: timezone, projects: timezone}, hours: 4}`, where the first two
 * name the columns that hold times; `mentors` in place of `projects` compares with those. Without `hours` one hour is enough.
 */
export function readAvailability(cell: Cell, context: RuleContext): readonly RuleDraft<AvailabilityRule>[] {
  return readEntries(cell, context).flatMap((entry) => {
    const parts = readParts(entry, KEYS, 'columns');
    if (parts === undefined) return [];
    const side = readSide(parts, entry);
    const hours = readHours(parts['hours'], entry);
    const stated = readSoftenable(parts, entry);
    if (side === undefined) return [];
    const columns = readColumns(parts, side, context, entry);
    const zones = readZones(parts['zones'], side, context, entry);
    if (columns === undefined) return [];
    const rule = { side, columns, ...(zones !== undefined && { zones }), hours, ...stated };
    return [{ rule, log: entry.log }];
  });
}

type Side = AvailabilityRule['side'];

function readSide(parts: RuleParts, { column, log }: RuleEntry): Side | undefined {
  const sides = (['projects', 'mentors'] as const).filter((side) => !isBlank(parts[side]));
  if (sides.length === 1) return sides[0];
  const [code, names] =
    sides.length === 0 ? (['rule-incomplete', 'neither'] as const) : (['rule-ambiguous', 'both'] as const);
  log.report(code, {
    column,
    message: `The rule names ${names} a column of the projects ${sides.length === 0 ? 'nor' : 'and'} one of the mentors.`,
  });
  return undefined;
}

/** A column of the applicants and one of the other side. */
function readColumns(
  parts: RuleParts,
  side: Side,
  { columns }: RuleContext,
  entry: RuleEntry,
): AvailabilityRule['columns'] | undefined {
  const { column } = entry;
  const applicants = readColumn({ column, value: parts['applicants'] }, columns.applicants, entry);
  const others = readColumn({ column, value: parts[side] }, columns[side], entry);
  return applicants === undefined || others === undefined ? undefined : { applicants, others };
}

function readZones(
  value: unknown,
  side: Side,
  context: RuleContext,
  entry: RuleEntry,
): AvailabilityRule['columns'] | undefined {
  if (isBlank(value)) return undefined;
  const { column, log } = entry;
  if (!isMapping(value)) {
    const message = `${quote(value)} stands where {applicants: column, ${side}: column} is needed.`;
    log.report('setting-value', { column, value, message });
    return undefined;
  }
  const parts = readParts({ ...entry, column: `${column}.zones`, value }, ZONE_KEYS, 'columns') ?? {};
  return readColumns(parts, side, context, entry);
}

function readHours(value: unknown, { column, log }: RuleEntry): number {
  if (isBlank(value)) return 1;
  const hours = readNumber(value);
  if (hours > 0 && hours <= HOURS_A_WEEK) return hours;
  const message = `Hours are ${quote(value)}, and they must be above 0 and at most ${HOURS_A_WEEK}, those of a week.`;
  log.report('setting-value', { column, value, message });
  return 1;
}
