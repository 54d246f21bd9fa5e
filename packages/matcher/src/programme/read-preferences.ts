import { FACT_VALUES, type FactKind, parseFactValues } from '@lettermatch/core';
import { columnKey } from './applicant-states';
import { quote } from './describe-finding';
import type { FindingLog, FindingPlace, Reporter } from './finding-log';
import { type Cell, isBlank, readText, scalarText } from './read-cell';
import { readReferences } from './read-references';
import { readMapping } from './read-settings';
import type { ReferenceIndex } from './reference-index';
import type { PreferRule } from './rules';
import { buildSuggest, didYouMean } from './suggest';

/** A preference that is still being read, and who takes its findings. */
export interface PreferDraft extends PreferRule {
  readonly log: Reporter;
}

const KEYS = ['project', 'fact', 'attribute', 'weight', 'reason', 'by'];
const KINDS = Object.keys(FACT_VALUES) as readonly FactKind[];

/**
 * Reads what is listed under `prefer`: `{project, fact: {wish: present-work}, weight, reason, by}`, or `attribute: {column: value}` in place of
 * `fact`. One that names several projects means each. Of two about the same project and the same people the first counts.
 * @param columns the columns in which any applicant states something.
 */
export function readPreferences(
  { column, value }: Cell,
  projects: ReferenceIndex,
  columns: readonly string[],
  place: FindingPlace,
  log: FindingLog,
): readonly PreferDraft[] {
  if (isBlank(value)) return [];
  if (typeof value !== 'object' || value === null) {
    const message = `${quote(value)} stands where a list of preferences is needed.`;
    log.whole(place).report('setting-value', { column, value, message });
    return [];
  }
  const listed: readonly unknown[] = Array.isArray(value) ? value : [value];
  const seen = new Set<string>();
  return listed
    .flatMap((entry, index) => {
      const record = log.record({ ...place, row: index + 1, column });
      return readPreference({ column, value: entry }, projects, columns, record);
    })
    .filter(({ project, on, name, value }) => {
      const key = JSON.stringify([project, on, name, value]);
      return !seen.has(key) && seen.add(key);
    });
}

function readPreference(
  cell: Cell,
  projects: ReferenceIndex,
  columns: readonly string[],
  log: Reporter,
): readonly PreferDraft[] {
  const { column } = cell;
  if (typeof cell.value !== 'object' || cell.value === null || Array.isArray(cell.value)) {
    log.report('rule-incomplete', { ...cell, message: `${quote(cell.value)} names no project and no weight.` });
    return [];
  }
  const rule = readMapping(cell, KEYS, log) ?? {};
  const places = readReferences([{ column, value: rule['project'] }], projects, log, 'unknown-project');
  if (places.length === 0 && !log.failed) {
    log.report('rule-incomplete', { column, message: 'The preference names no project.' });
  }
  const people = readPeople(rule, column, columns, log);
  const weight = readWeight({ column, value: rule['weight'] }, log);
  const reason = readText({ column, value: rule['reason'] }, log);
  const by = readText({ column, value: rule['by'] }, log);
  if (people === undefined || weight === undefined) return [];
  return places.map(({ id }) => ({
    project: id,
    ...people,
    weight,
    ...(reason !== '' && { reason }),
    ...(by !== '' && { by }),
    log,
  }));
}

type People = Pick<PreferRule, 'on' | 'name' | 'value'>;

/** Whom a preference is for: by a fact, or else by an attribute. */
function readPeople(
  rule: Readonly<Record<string, unknown>>,
  column: string,
  columns: readonly string[],
  log: Reporter,
): People | undefined {
  const on = isBlank(rule['fact']) ? 'attribute' : 'fact';
  const stated = rule[on];
  const [first, ...more] = typeof stated === 'object' && stated !== null ? Object.entries(stated) : [];
  const value = scalarText(first?.[1])?.trim() ?? '';
  if (first === undefined || value === '' || more.length > 0 || (on === 'fact' && !isBlank(rule['attribute']))) {
    const message =
      'A preference names one fact, such as {wish: present-work}, or one attribute, such as {level: master}.';
    log.report('rule-incomplete', { column, message });
    return undefined;
  }
  const [name] = first;
  return on === 'fact' ? readFact(name, value, column, log) : readAttribute(name, value, column, columns, log);
}

function readFact(name: string, text: string, column: string, log: Reporter): People | undefined {
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

function readAttribute(name: string, value: string, column: string, columns: readonly string[], log: Reporter): People {
  const known = columns.find((each) => columnKey(each) === columnKey(name));
  if (known === undefined) {
    const message = `No applicant has anything in a column ${quote(name)}.${didYouMean(buildSuggest(columns)(name))}`;
    log.report('unknown-attribute', { column, value: name, message });
  }
  return { on: 'attribute', name: known ?? name, value };
}

/** Above 0 and at most 1; undefined, with a finding, where it is neither stated nor that. */
function readWeight({ column, value }: Cell, log: Reporter): number | undefined {
  const text = typeof value === 'boolean' ? undefined : scalarText(value)?.trim();
  const weight = text === undefined || text === '' ? Number.NaN : Number(text);
  if (weight > 0 && weight <= 1) return weight;
  const message = isBlank(value) ? 'The preference states no weight.' : `The weight is ${quote(value)}.`;
  log.report('weight-out-of-range', { column, ...(!isBlank(value) && { value }), message });
  return undefined;
}
