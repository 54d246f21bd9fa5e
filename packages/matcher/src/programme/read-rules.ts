import { quote } from './describe-finding';
import type { FindingLog, FindingPlace, Reporter } from './finding-log';
import { pairKey } from './pair-key';
import { type Cell, isBlank, readText } from './read-cell';
import { readReferences } from './read-references';
import { readMapping } from './read-settings';
import type { ReferenceIndex } from './reference-index';
import type { PairRule } from './rules';

/** A rule about one pair, and who takes its findings. */
export interface RuleDraft extends PairRule {
  readonly kind: 'lock' | 'forbid';
  readonly log: Reporter;
}

const KINDS: readonly RuleDraft['kind'][] = ['lock', 'forbid'];
const KEYS = ['applicant', 'project', 'reason', 'by'];

/** Reports kinds of rules that there are none of. */
export function checkRuleKinds(rules: Cell, place: FindingPlace, log: FindingLog): void {
  readMapping(rules, [...KINDS, 'prefer'], log.whole(place), undefined, 'unknown-rule-kind');
}

/** What stands under one kind of rule. */
export function rulesOfKind(rules: Cell, kind: RuleDraft['kind'] | 'prefer'): Cell {
  const { column, value } = rules;
  const stated = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  return { column: `${column}.${kind}`, value: stated.find(([key]) => key === kind)?.[1] };
}

/**
 * Reads the hard rules: under `lock` and `forbid` a list of `{applicant, project, reason, by}` or, in short, `a01: p03` as
 * entries of a list or as a mapping. A rule that names several applicants or projects means each pair.
 */
export function readRules(
  rules: Cell,
  applicants: ReferenceIndex,
  projects: ReferenceIndex,
  place: FindingPlace,
  log: FindingLog,
): readonly RuleDraft[] {
  return KINDS.flatMap((kind) => {
    const stated = rulesOfKind(rules, kind);
    const { column } = stated;
    const entries = ruleEntries(stated, log.whole(place));
    const drafts = entries.flatMap((value, index) => {
      const record = log.record({ ...place, row: index + 1, column });
      return readRule({ column, value }, applicants, projects, record).map((pair) => ({
        kind,
        log: record,
        ...pair,
      }));
    });
    const byPair = new Map(drafts.toReversed().map((rule) => [pairKey(rule.applicant, rule.project), rule]));
    return drafts.filter((rule) => byPair.get(pairKey(rule.applicant, rule.project)) === rule);
  });
}

/** The rules of a list or mapping, each with `applicant` and `project`. */
function ruleEntries({ column, value }: Cell, log: Reporter): readonly unknown[] {
  if (isBlank(value)) return [];
  if (typeof value !== 'object' || value === null) {
    log.report('setting-value', { column, value, message: `${quote(value)} stands where a list of rules is needed.` });
    return [];
  }
  const listed: readonly unknown[] = Array.isArray(value) ? value : [value];
  return listed.flatMap((entry) => {
    const isShort =
      typeof entry === 'object' &&
      entry !== null &&
      !Array.isArray(entry) &&
      !Object.hasOwn(entry, 'applicant') &&
      !Object.hasOwn(entry, 'project');
    return isShort ? Object.entries(entry).map(([applicant, project]) => ({ applicant, project })) : [entry];
  });
}

/** The pairs that a rule names, each with the rule's reason. */
function readRule(
  cell: Cell,
  applicants: ReferenceIndex,
  projects: ReferenceIndex,
  log: Reporter,
): readonly PairRule[] {
  const { column } = cell;
  if (typeof cell.value !== 'object' || cell.value === null || Array.isArray(cell.value)) {
    log.report('rule-incomplete', { ...cell, message: `${quote(cell.value)} names no applicant and no project.` });
    return [];
  }
  const rule = readMapping(cell, KEYS, log) ?? {};
  const named = (key: string, index: ReferenceIndex, code: 'unknown-applicant' | 'unknown-project') => {
    const failed = log.failed;
    const references = readReferences([{ column, value: rule[key] }], index, log, code);
    if (references.length === 0 && log.failed === failed) {
      log.report('rule-incomplete', { column, message: `The rule names no ${key}.` });
    }
    return references;
  };
  const people = named('applicant', applicants, 'unknown-applicant');
  const places = named('project', projects, 'unknown-project');
  const reason = readText({ column, value: rule['reason'] }, log);
  const by = readText({ column, value: rule['by'] }, log);
  return people.flatMap((applicant) =>
    places.map((project) => ({
      applicant: applicant.id,
      project: project.id,
      ...(reason !== '' && { reason }),
      ...(by !== '' && { by }),
    })),
  );
}
