import { FACT_VALUES, type FactKind, parseFactValues } from '@lettermatch/core';
import { quote } from '../describe-finding';
import { type Cell, isBlank, scalarText } from '../read-cell';
import type { PreferRule } from '../rules';
import { buildSuggest, didYouMean } from '../suggest';
import { readEntries, readParts } from './read-entries';
import { readNamed } from './read-pair-rules';
import { readScoreWeight, readStated, SOFT_KEYS } from './read-stated';
import type { RuleContext, RuleDraft, RuleEntry, RuleParts } from './rule-draft';

const KEYS = ['project', 'fact', 'attribute', ...SOFT_KEYS];
const KINDS = Object.keys(FACT_VALUES) as readonly FactKind[];

/**
 * Reads what is listed under `prefer`: `{project, fact: {wish: present-work}, weight, reason, by}`, or `attribute: {column: value}` in place of
 * `fact`. One that names several projects means each. Of two about the same project and the same people the first counts.
 */
export function readPreferences(cell: Cell, context: RuleContext): readonly RuleDraft<PreferRule>[] {
  const seen = new Set<string>();
  return readEntries(cell, context)
    .flatMap((entry) => readPreference(entry, context))
    .filter(({ rule: { project, on, name, value } }) => {
      const key = JSON.stringify([project, on, name, value]);
      return !seen.has(key) && seen.add(key);
    });
}

function readPreference(entry: RuleEntry, context: RuleContext): readonly RuleDraft<PreferRule>[] {
  const { log } = entry;
  const parts = readParts(entry, KEYS, 'project and no weight');
  if (parts === undefined) return [];
  const projects = readNamed('project', parts['project'], context, entry);
  const people = readPeople(parts, context, entry);
  const weight = readScoreWeight(parts, entry);
  const stated = readStated(parts, entry);
  if (people === undefined || weight === undefined) return [];
  return projects.map((project) => ({ rule: { project, ...people, weight, ...stated }, log }));
}

type People = Pick<PreferRule, 'on' | 'name' | 'value'>;

/** Whom a preference is for: by a fact, or else by an attribute. */
function readPeople(parts: RuleParts, context: RuleContext, entry: RuleEntry): People | undefined {
  const { column, log } = entry;
  const on = isBlank(parts['fact']) ? 'attribute' : 'fact';
  const stated = parts[on];
  const [first, ...more] = typeof stated === 'object' && stated !== null ? Object.entries(stated) : [];
  const value = scalarText(first?.[1])?.trim() ?? '';
  if (first === undefined || value === '' || more.length > 0 || (on === 'fact' && !isBlank(parts['attribute']))) {
    const message =
      'A preference names one fact, such as {wish: present-work}, or one attribute, such as {level: master}.';
    log.report('rule-incomplete', { column, message });
    return undefined;
  }
  const [name] = first;
  return on === 'fact' ? readFact(name, value, entry) : readAttribute(name, value, context, entry);
}

function readFact(name: string, text: string, { column, log }: RuleEntry): People | undefined {
  const kind = KINDS.find((each) => each === name.trim().toLowerCase());
  const [value, ...more] = kind === undefined ? [] : parseFactValues(kind, text);
  if (kind !== undefined && value !== undefined && more.length === 0) return { on: 'fact', name: kind, value };
  const known = kind === undefined ? KINDS : FACT_VALUES[kind];
  const wrong = kind === undefined ? name : text;
  const listed = known.length > 12 ? `no ${kind} that letters are read for` : `none of ${known.join(', ')}`;
  log.report('unknown-fact', {
    column,
    value: wrong,
    message: `${quote(wrong)} is ${listed}.${didYouMean(buildSuggest(known)(wrong))}`,
  });
  return undefined;
}

function readAttribute(name: string, value: string, { columns }: RuleContext, { column, log }: RuleEntry): People {
  const known = columns.applicants.find(name);
  if (known === undefined) {
    log.report('unknown-attribute', { column, value: name, message: columns.applicants.explain(name) });
  }
  return { on: 'attribute', name: known?.name ?? name, value };
}
