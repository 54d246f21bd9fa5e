import { quote } from './describe-finding';
import type { FindingCode } from './finding-codes';
import { type FindingLog, placeOf, type Reporter } from './finding-log';
import { guessApplicantColumns } from './guess-columns';
import type { Applicant } from './programme';
import type { RawTable } from './raw-programme';
import { type Cell, readRawText, readText, readTexts } from './read-cell';
import { checkPeople, type PersonDraft, readPerson } from './read-people';
import { type Reference, readReferences, uniqueIds } from './read-references';
import { type ReadRow, readRows } from './read-rows';
import type { ReferenceIndex } from './reference-index';

const FIELDS = [
  'id',
  'name',
  'email',
  'letter',
  'documents',
  'preferences',
  'avoid_projects',
  'team',
  'teammates',
  'avoid_people',
] as const;

/** An applicant whose letter may still come from a file, and who names people that are still to be found. */
export interface ApplicantDraft extends PersonDraft, Pick<Applicant, 'attributes'> {
  letter: string;
  documents: readonly string[];
  preferences: readonly string[];
  avoidProjects: readonly string[];
  readonly team: string;
  readonly teammatesCell: Cell | undefined;
  readonly avoidPeopleCell: Cell | undefined;
  teammates: readonly string[];
  avoidPeople: readonly string[];
}

/** What the reading of applicants depends on beside their table. */
export interface ReadApplicantsOptions {
  /** Whether letters came as files. */
  readonly hasLetterFiles: boolean;
  /** The code of a wish for an unknown project. */
  readonly unknownProject: FindingCode;
  /** Whether there are projects at all; without, what wishes name is not looked for. @defaultValue true */
  readonly hasProjects?: boolean;
}

/** Reads the rows of the applicants; `projects` finds what their preferences name. */
export function readApplicants(
  table: RawTable,
  projects: ReferenceIndex,
  log: FindingLog,
  { hasLetterFiles, unknownProject, hasProjects = true }: ReadApplicantsOptions,
): readonly ApplicantDraft[] {
  const whole = log.whole(placeOf('applicants', table));
  const guessed = guessApplicantColumns(table, FIELDS, projects, hasLetterFiles, whole);
  // A guess stops nobody: that wishes were meant is not sure.
  const areWishesGuessed = [...guessed.values()].some(({ kind }) => kind === 'ranked');
  const codes: WishCodes = hasProjects
    ? { preferred: areWishesGuessed ? 'wish-left-out' : unknownProject, avoided: unknownProject }
    : undefined;
  const drafts = readRows('applicants', table, FIELDS, log, guessed).map((row) => readApplicant(row, projects, codes));
  checkPeople(drafts, whole);
  return drafts;
}

/** An applicant of whom nothing is known but an id, as where there are letters only. */
export function bareApplicant(id: string, log: Reporter): ApplicantDraft {
  return {
    id,
    idFrom: 'file',
    log,
    name: '',
    email: '',
    letter: '',
    documents: [],
    preferences: [],
    avoidProjects: [],
    team: '',
    teammatesCell: undefined,
    avoidPeopleCell: undefined,
    teammates: [],
    avoidPeople: [],
    attributes: {},
  };
}

/** Codes of wishes for unknown projects; `undefined` where wishes are not read. */
type WishCodes = { readonly preferred: FindingCode; readonly avoided: FindingCode } | undefined;

function readApplicant(
  row: ReadRow<(typeof FIELDS)[number]>,
  projects: ReferenceIndex,
  codes: WishCodes,
): ApplicantDraft {
  const { fields, ranked, attributes, log } = row;
  const preferred = codes ? readReferences([fields.preferences, ...ranked], projects, log, codes.preferred) : [];
  const avoided = codes ? readReferences([fields.avoid_projects], projects, log, codes.avoided) : [];
  return {
    ...bareApplicant('', log),
    ...readPerson(row),
    letter: readRawText(fields.letter, log),
    documents: readTexts(fields.documents, log),
    ...checkWishes(preferred, avoided, log),
    team: readText(fields.team, log),
    teammatesCell: fields.teammates,
    avoidPeopleCell: fields.avoid_people,
    attributes,
  };
}

/** Each project once, and none both preferred and avoided: what is to be avoided stays avoided. */
function checkWishes(
  preferred: readonly Reference[],
  avoided: readonly Reference[],
  log: Reporter,
): Pick<Applicant, 'preferences' | 'avoidProjects'> {
  const avoidedIds = new Set(uniqueIds(avoided));
  const seen = new Set<string>();
  for (const { id, column, text } of preferred) {
    if (seen.has(id)) {
      log.report('preference-twice', { column, value: text, message: `${quote(id)} is already higher in the list.` });
    } else if (avoidedIds.has(id)) {
      const message = `${quote(id)} is preferred, and it is to be avoided as well.`;
      log.report('preferred-and-avoided', { column, value: text, message });
    }
    seen.add(id);
  }
  return { preferences: [...seen].filter((id) => !avoidedIds.has(id)), avoidProjects: [...avoidedIds] };
}
