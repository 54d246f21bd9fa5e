import { quote } from '../describe-finding';
import { type Cell, isBlank } from '../read-cell';
import type { MayCloseRule } from '../rules';
import { isMapping, readEntries, readParts } from './read-entries';
import { readNamed } from './read-pair-rules';
import { readNumber, readStated, STATED_KEYS } from './read-stated';
import type { RuleContext, RuleDraft, RuleEntry } from './rule-draft';

const KEYS = ['project', 'cost', ...STATED_KEYS];

/** The whole fit of a thousand people: a project that may close only for more is one that may not. */
const LARGEST_COST = 1000;

/**
 * Reads `may-close`: a list of projects or of `{project, cost, reason, by}`, in short `{p07: 0.2}`; `all` means every project with a minimum.
 * Of several about one project the first counts.
 */
export function readClosings(cell: Cell, context: RuleContext): readonly RuleDraft<MayCloseRule>[] {
  const seen = new Set<string>();
  return readEntries(cell, context, { expand, mayBeText: true })
    .flatMap((entry) => readClosing(entry, context))
    .filter(({ rule: { project } }) => !seen.has(project) && seen.add(project));
}

function expand(entry: unknown): readonly unknown[] {
  if (typeof entry === 'string') return [{ project: entry }];
  if (!isMapping(entry) || Object.hasOwn(entry, 'project')) return [entry];
  return Object.entries(entry).map(([project, cost]) => ({ project, cost }));
}

function readClosing(entry: RuleEntry, context: RuleContext): readonly RuleDraft<MayCloseRule>[] {
  const parts = readParts(entry, KEYS, 'project');
  if (parts === undefined) return [];
  const projects = readClosable(parts['project'], context, entry);
  const cost = readCost(parts['cost'], entry);
  const stated = readStated(parts, entry);
  return projects.map((project) => ({ rule: { project, cost, ...stated }, log: entry.log }));
}

/** The projects that a rule names; those without a minimum are reported, and stay. */
function readClosable(value: unknown, context: RuleContext, entry: RuleEntry): readonly string[] {
  const { column, log } = entry;
  const isAll =
    typeof value === 'string' && value.trim().toLowerCase() === 'all' && context.projects.find(value) === undefined;
  const projects = isAll ? context.withMinimum : readNamed('project', value, context, entry);
  const closable = new Set(context.withMinimum);
  for (const project of projects.filter((id) => !closable.has(id))) {
    const message = `${quote(project)} has no minimum, so it may stay empty without being closed.`;
    log.report('nothing-to-close', { column, value: project, message });
  }
  if (isAll && projects.length === 0) {
    log.report('nothing-to-close', { column, value, message: 'No project has a minimum.' });
  }
  return projects;
}

function readCost(value: unknown, { column, log }: RuleEntry): number {
  if (isBlank(value)) return 0;
  const cost = readNumber(value);
  if (cost >= 0 && cost <= LARGEST_COST) return cost;
  const message = `The cost is ${quote(value)}, and it must be a number from 0 to ${LARGEST_COST}.`;
  log.report('setting-value', { column, value, message });
  return 0;
}
