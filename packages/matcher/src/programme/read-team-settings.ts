import { quote } from './describe-finding';
import type { FindingCode } from './finding-codes';
import type { Reporter } from './finding-log';
import { type Cell, isBlank, readCount, readRange, scalarText } from './read-cell';
import { readMapping } from './read-mapping';
import { isMapping } from './read-rules/read-entries';
import { expandColumn, readColumn, readValues } from './read-rules/read-group';
import type { RuleContext } from './read-rules/rule-draft';
import type { StatedColumns } from './read-rules/stated-columns';
import { buildSuggest, didYouMean } from './suggest';
import { DEFAULT_TEAM_SETTINGS, type TeamMix, type TeamNeedRule, type TeamSettings } from './team-settings';

const KEYS = [
  'first',
  'size',
  'number',
  'closeness',
  'coverage',
  'balance',
  'company',
  'teammates',
  'hours',
  'keep-together',
  'keep-apart',
];
const WEIGHTS = ['off', 'some', 'much'] as const;
const MODES = ['alike', 'spread', 'balanced'] as const;
const KEEP = ['always', 'if-possible'] as const;

/** What team settings may name, and where their findings go. */
export type TeamContext = Pick<RuleContext, 'columns' | 'place' | 'log'>;

/**
 * Reads `teams` of `programme.yaml`: `teams: {}` forms teams by the defaults, and nothing there is `undefined`. Whatever cannot be read is
 * a finding, and takes its default.
 */
export function readTeamSettings(cell: Cell, context: TeamContext): TeamSettings | undefined {
  const log = context.log.whole(context.place);
  if (cell.value === undefined || cell.value === false) return undefined;
  const stated = cell.value === null || cell.value === true ? {} : readMapping(cell, KEYS, log);
  if (stated === undefined) return isBlank(cell.value) ? undefined : DEFAULT_TEAM_SETTINGS;
  const reader = new PartReader(cell.column, context, log);
  const of = (key: string) => ({ column: `${cell.column}.${key}`, value: stated[key] });
  const { coverage, company, closeness, teammates, keepTogether, keepApart, first, size } = DEFAULT_TEAM_SETTINGS;
  const teams = readCount(of('number'), log);
  const hours = reader.hours(of('hours'));
  return {
    first: reader.oneOf(of('first'), ['places', 'teams'], first),
    size: readRange(of('size'), log, 1) ?? size,
    ...(teams !== undefined && teams > 0 && { teams }),
    closeness: reader.weight(of('closeness'), closeness),
    coverage: reader.coverage(of('coverage'), coverage),
    mixes: reader.list(of('balance')).flatMap((entry) => reader.mix(entry)),
    company: reader.company(of('company'), company),
    teammates: reader.weight(of('teammates'), teammates),
    ...(hours && { hours }),
    keepTogether: reader.oneOf(of('keep-together'), KEEP, keepTogether),
    keepApart: reader.oneOf(of('keep-apart'), KEEP, keepApart),
  };
}

class PartReader {
  readonly #context: TeamContext;
  readonly #columns: RuleContext['columns'];

  constructor(
    readonly column: string,
    context: TeamContext,
    readonly log: Reporter,
  ) {
    this.#context = context;
    this.#columns = context.columns;
  }

  oneOf<Choice extends string>({ column, value }: Cell, choices: readonly Choice[], otherwise: Choice): Choice {
    if (isBlank(value)) return otherwise;
    const text = (scalarText(value) ?? '')
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/gu, '-');
    const choice = choices.find((each) => each === text);
    if (choice !== undefined) return choice;
    const guess = didYouMean(buildSuggest(choices)(text));
    this.#report('setting-value', column, `${quote(value)} is none of ${choices.join(', ')}.${guess}`, value);
    return otherwise;
  }

  /** YAML of old reads `off` as false. */
  weight({ column, value }: Cell, otherwise: (typeof WEIGHTS)[number]): (typeof WEIGHTS)[number] {
    return this.oneOf({ column, value: value === false ? 'off' : value }, WEIGHTS, otherwise);
  }

  list({ column, value }: Cell): readonly Cell[] {
    if (isBlank(value)) return [];
    const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
    return entries.map((entry) => ({ column, value: entry }));
  }

  coverage(cell: Cell, otherwise: TeamSettings['coverage']): TeamSettings['coverage'] {
    if (!isMapping(cell.value)) return { ...otherwise, weight: this.weight(cell, otherwise.weight) };
    const stated = readMapping(cell, ['weight', 'needs', 'wanted'], this.log) ?? {};
    const of = (key: string) => ({ column: `${cell.column}.${key}`, value: stated[key] });
    const wanted = this.#wanted(of('wanted'));
    return {
      weight: this.weight(of('weight'), otherwise.weight),
      needs: this.list(of('needs')).flatMap((entry) => this.#need(entry)),
      ...(wanted && { wanted }),
    };
  }

  #need({ column, value }: Cell): readonly TeamNeedRule[] {
    const keys = ['column', 'is', 'must', 'count'];
    const parts = readMapping({ column, value: expandColumn(value, keys, this.#columns.applicants) }, keys, this.log);
    const name = parts && this.#column({ column, value: parts['column'] }, this.#columns.applicants);
    if (parts === undefined || name === undefined) return [];
    const entry = { column, value, log: this.log };
    const values = readValues({ column, value: parts['is'] }, name, this.#context, entry);
    const count = readCount({ column, value: parts['count'] }, this.log);
    const must = this.oneOf({ column, value: parts['must'] }, ['true', 'false', 'yes', 'no'], 'false');
    if (values.length === 0) return [];
    const isMust = must === 'true' || must === 'yes';
    return [
      { column: name, values, ...(count !== undefined && count > 1 && { count }), ...(isMust && { must: true }) },
    ];
  }

  #wanted(cell: Cell): { readonly applicants: string; readonly projects: string } | undefined {
    const stated = readMapping(cell, ['applicants', 'projects'], this.log);
    if (stated === undefined) return undefined;
    const applicants = this.#column({ ...cell, value: stated['applicants'] }, this.#columns.applicants);
    const projects = this.#column({ ...cell, value: stated['projects'] }, this.#columns.projects);
    return applicants === undefined || projects === undefined ? undefined : { applicants, projects };
  }

  /** `{column: level, is: spread, weight: some}`, in short `{level: spread}` or `level`. */
  mix({ column, value }: Cell): readonly TeamMix[] {
    const keys = ['column', 'is', 'weight'];
    const given =
      scalarText(value) === undefined ? expandColumn(value, keys, this.#columns.applicants) : { column: value };
    const parts = readMapping({ column, value: given }, keys, this.log);
    const name = parts && this.#column({ column, value: parts['column'] }, this.#columns.applicants);
    if (parts === undefined || name === undefined) return [];
    const mode = this.oneOf({ column, value: parts['is'] }, MODES, 'balanced');
    return [{ column: name, mode, weight: this.weight({ column, value: parts['weight'] }, 'some') }];
  }

  /** `{weight: some, groups: [{gender: woman}, {each: university}]}`. */
  company(cell: Cell, otherwise: TeamSettings['company']): TeamSettings['company'] {
    if (!isMapping(cell.value)) return { ...otherwise, weight: this.weight(cell, otherwise.weight) };
    const stated = readMapping(cell, ['weight', 'groups'], this.log) ?? {};
    const groups = this.list({ column: `${cell.column}.groups`, value: stated['groups'] }).flatMap((entry) =>
      this.#group(entry),
    );
    return {
      weight: this.weight({ column: `${cell.column}.weight`, value: stated['weight'] }, otherwise.weight),
      groups,
    };
  }

  #group({ column, value }: Cell): TeamSettings['company']['groups'] {
    const keys = ['column', 'is', 'each'];
    const parts = readMapping({ column, value: expandColumn(value, keys, this.#columns.applicants) }, keys, this.log);
    if (parts === undefined) return [];
    const isOfEach = !isBlank(parts['each']);
    const name = this.#column({ column, value: parts[isOfEach ? 'each' : 'column'] }, this.#columns.applicants);
    if (name === undefined) return [];
    if (isOfEach) return [{ column: name }];
    const values = readValues({ column, value: parts['is'] }, name, this.#context, { column, value, log: this.log });
    return values.length === 0 ? [] : [{ column: name, values }];
  }

  /** `{column: availability, enough: 3, weight: some}`, or the column alone. */
  hours(cell: Cell): TeamSettings['hours'] {
    if (isBlank(cell.value)) return undefined;
    const given = scalarText(cell.value) === undefined ? cell.value : { column: cell.value };
    const stated = readMapping({ ...cell, value: given }, ['column', 'enough', 'weight'], this.log);
    const column = stated && this.#column({ ...cell, value: stated['column'] }, this.#columns.applicants);
    if (stated === undefined || column === undefined) return undefined;
    const enough = readCount({ column: `${cell.column}.enough`, value: stated['enough'] }, this.log);
    const weight = this.weight({ column: `${cell.column}.weight`, value: stated['weight'] }, 'some');
    return { column, enough: Math.max(1, enough ?? 1), weight };
  }

  #column(cell: Cell, columns: StatedColumns): string | undefined {
    return readColumn(cell, columns, { ...cell, log: this.log });
  }

  #report(code: FindingCode, column: string, message: string, value: unknown): void {
    this.log.report(code, { column, value, message });
  }
}
