import { pairKey } from '../pair-key';
import { type Cell, isBlank } from '../read-cell';
import { readReferences } from '../read-references';
import type { PairRule } from '../rules';
import { isMapping, readEntries, readParts } from './read-entries';
import { readStated, STATED_KEYS } from './read-stated';
import type { RuleContext, RuleDraft, RuleEntry } from './rule-draft';

const KEYS = ['applicant', 'project', ...STATED_KEYS];

/**
 * Reads `lock` or `forbid`: a list of `{applicant, project, reason, by}` or, in short, `a01: p03` as entries of a list or as a
 * mapping. A rule that names several applicants or projects means each pair; of several about a pair the first counts.
 */
export function readPairRules(cell: Cell, context: RuleContext): readonly RuleDraft<PairRule>[] {
  const drafts = readEntries(cell, context, { expand }).flatMap((entry) => readPairs(entry, context));
  const seen = new Set<string>();
  return drafts.filter(({ rule: { applicant, project } }) => {
    const key = pairKey(applicant, project);
    return !seen.has(key) && seen.add(key);
  });
}

function expand(entry: unknown): readonly unknown[] {
  if (!isMapping(entry) || Object.hasOwn(entry, 'applicant') || Object.hasOwn(entry, 'project')) return [entry];
  return Object.entries(entry).map(([applicant, project]) => ({ applicant, project }));
}

/** The pairs that a rule names, each with the rule's reason. */
function readPairs(entry: RuleEntry, context: RuleContext): readonly RuleDraft<PairRule>[] {
  const { log } = entry;
  const parts = readParts(entry, KEYS, 'applicant and no project');
  if (parts === undefined) return [];
  const people = readNamed('applicant', parts['applicant'], context, entry);
  const places = readNamed('project', parts['project'], context, entry);
  const stated = readStated(parts, entry);
  return people.flatMap((applicant) => places.map((project) => ({ rule: { applicant, project, ...stated }, log })));
}

/** The ids that a part of a rule about a pair names: at least one, or it is reported. */
export function readNamed(
  noun: 'applicant' | 'project',
  value: unknown,
  { applicants, projects }: RuleContext,
  { column, log }: RuleEntry,
): readonly string[] {
  const { failed } = log;
  const [index, code] =
    noun === 'applicant' ? ([applicants, 'unknown-applicant'] as const) : ([projects, 'unknown-project'] as const);
  const references = isBlank(value) ? [] : readReferences([{ column, value }], index, log, code);
  if (references.length === 0 && log.failed === failed) {
    log.report('rule-incomplete', { column, message: `The rule names no ${noun}.` });
  }
  return references.map(({ id }) => id);
}
