import { applicantsOfLetters, attachLetters } from './attach-letters';
import { checkCompany } from './check-company';
import { checkCounts } from './check-counts';
import { checkLetters } from './check-letters';
import { checkLocks } from './check-locks';
import { compareIds } from './compare-ids';
import { checkCapacity, fillMaxima } from './fill-maxima';
import type { Finding } from './finding';
import { FindingLog, type FindingPlace, placeOf } from './finding-log';
import { finishApplicant, finishMentor, finishProject, finishRules } from './finish-drafts';
import { type Drafts, leaveOutFailed } from './leave-out';
import { linkMentors, linkPeople } from './link-people';
import { DEFAULT_MENTOR_SETTINGS } from './mentor-settings';
import type { Attributes, Counts, Programme, Settings } from './programme';
import type { RawProgramme } from './raw-programme';
import { readApplicants } from './read-applicants';
import { readGlossary } from './read-glossary';
import { checkMentors, readMentors } from './read-mentors';
import { buildPeopleIndex } from './read-people';
import { readProjects } from './read-projects';
import { readRules } from './read-rules/read-rules';
import type { RuleContext } from './read-rules/rule-draft';
import { buildStatedColumns, type StatedColumns } from './read-rules/stated-columns';
import { readSettings, type SettingOptions, type SettingsDraft } from './read-settings';
import { readTeamSettings } from './read-team-settings';
import { buildReferenceIndex } from './reference-index';
import type { TeamSettings } from './team-settings';

export interface BuildProgrammeOptions extends SettingOptions {
  /**
   * Leave out what has errors instead of stopping: of a list that names something unknown that entry, else the row,
   * the rule or the letter file. @defaultValue false
   */
  readonly skipBad?: boolean | undefined;
}

/** A programme to start a match from, or what has to be corrected first. Findings are in the order of files, rows and columns. */
export type BuildProgrammeResult =
  | { readonly status: 'ready'; readonly programme: Programme; readonly findings: readonly Finding[] }
  | { readonly status: 'bad'; readonly findings: readonly Finding[] };

/**
 * Checks what was read and builds the programme: names become ids, defaults are filled in, and everything that an
 * organiser should know is found in one go.
 *
 * `bad` means that an error stands. With `skipBad`, an unknown project or mentor in a list is left out of it with the
 * warning `wish-left-out`, records with errors are left out, each with the warning `row-left-out` beside its errors,
 * and only errors of a whole file or of the settings stop. A `ready` programme has
 * unique ids, `min <= max`, and names only what it holds. Cells may hold any JSON value; none makes this throw.
 *
 * Time O(rows + characters) apart from sorting; suggestions for misspelt names have a budget.
 */
export function buildProgramme(raw: RawProgramme, options: BuildProgrammeOptions = {}): BuildProgrammeResult {
  const { skipBad = false, ...settingOptions } = options;
  const log = new FindingLog(raw.findings, [
    placeOf('applicants', raw.applicants),
    placeOf('projects', raw.projects),
    placeOf('mentors', raw.mentors),
    placeOf('glossary', raw.glossary),
    placeOf('choices', raw.choices),
  ]);
  const settings = readSettings(raw.settings?.value, settingOptions, placeOf('settings', raw.settings), log);
  const { teams, ...all } = readDrafts(raw, settings, skipBad, log);
  const drafts = skipBad ? leaveOutFailed(all) : all;
  const glossary = readGlossary(raw.glossary, log);
  const lexicon = [...new Set(raw.lexicon)].toSorted(compareIds);

  checkQuotas(drafts, settings, raw, log, teams !== undefined);
  checkRules(drafts, settings.places.max);
  checkMentors(drafts.mentors);
  checkLetters(
    drafts.applicants,
    placeOf(raw.applicants === undefined ? 'letters' : 'applicants', raw.applicants),
    log,
  );
  const hasWishes = drafts.applicants.some(({ preferences }) => preferences.length > 0);
  checkWishesCount(settings.counts, hasWishes, placeOf('settings', raw.settings), log);

  const isReady = skipBad ? !log.blocked : !log.failed;
  if (skipBad) log.reportLeftOut();
  if (!isReady) return { status: 'bad', findings: log.findings() };
  const { rules: _, teams: __, ...stated } = settings;
  const programme: Programme = {
    settings: { ...stated, counts: settings.counts ?? (hasWishes ? 'wishes' : 'letters'), ...(teams && { teams }) },
    applicants: drafts.applicants.map(finishApplicant),
    projects: drafts.projects.map(finishProject),
    mentors: drafts.mentors.map(finishMentor),
    rules: finishRules(drafts.rules),
    ...(glossary.length > 0 && { glossary }),
    ...(lexicon.length > 0 && { lexicon }),
  };
  return { status: 'ready', programme, findings: log.findings() };
}

/** Reads all tables: projects first, because the others name them. */
function readDrafts(
  raw: RawProgramme,
  { rules, teams, mentoring }: Pick<SettingsDraft, 'rules' | 'teams' | 'mentoring'>,
  skipBad: boolean,
  log: FindingLog,
): Drafts & { readonly teams: TeamSettings | undefined } {
  const unknownProject = skipBad ? 'wish-left-out' : 'unknown-project';
  const unknownMentor = skipBad ? 'wish-left-out' : 'unknown-mentor';
  const projects = readProjects(raw.projects, log);
  const projectIndex = buildReferenceIndex(
    'project',
    projects.map(({ id, title }) => ({ id, names: [title] })),
  );
  const mentors = readMentors(raw.mentors, projectIndex, log, unknownProject, mentoring?.load);
  linkMentors(projects, mentors, raw.mentors !== undefined, log, unknownMentor);

  const letters = raw.letters ?? [];
  const applicants =
    raw.applicants === undefined
      ? applicantsOfLetters(letters, log)
      : readApplicants(raw.applicants, projectIndex, log, {
          hasLetterFiles: letters.length > 0,
          unknownProject,
          // Of a list that teams alone are formed of, a form's question about projects means nothing.
          hasProjects: raw.projects !== undefined || teams.value === undefined,
        });
  const people = buildPeopleIndex('applicant', applicants);
  if (raw.applicants !== undefined) attachLetters(letters, applicants, people, log);
  linkPeople(applicants, people, mentors);
  const context: RuleContext = {
    applicants: people,
    projects: projectIndex,
    projectIds: projects.map(({ id }) => id).toSorted(compareIds),
    withMinimum: projects.flatMap(({ id, min }) => (min > 0 ? [id] : [])).toSorted(compareIds),
    hasMentors: mentors.length > 0,
    columns: {
      applicants: columnsOf('applicant', applicants),
      projects: columnsOf('project', projects),
      mentors: columnsOf('mentor', mentors),
    },
    place: placeOf('settings', raw.settings),
    log,
  };
  return {
    applicants,
    projects,
    mentors,
    rules: readRules(rules, raw.choices, context),
    teams: readTeamSettings(teams, context),
  };
}

function columnsOf(noun: string, drafts: readonly { readonly attributes: Attributes }[]): StatedColumns {
  return buildStatedColumns(
    noun,
    drafts.map(({ attributes }) => attributes),
  );
}

/** Reports rules that cannot hold together, as far as that shows without solving anything. */
function checkRules({ rules, applicants, projects }: Drafts, mostPlaces: number): void {
  checkLocks(rules, applicants, projects, mostPlaces);
  checkCompany(rules, mostPlaces);
  checkCounts(rules, applicants, projects, mostPlaces);
}

/** Checks that there is someone to place and somewhere to place them, fills in maxima, and compares seats with people. */
function checkQuotas(
  { applicants, projects, mentors }: Drafts,
  { places, mentoring = DEFAULT_MENTOR_SETTINGS }: Pick<Settings, 'places' | 'mentoring'>,
  raw: RawProgramme,
  log: FindingLog,
  areTeamsAsked: boolean,
): void {
  const people = applicants.length;
  if (people === 0) {
    const place = placeOf('applicants', raw.applicants);
    log.whole(place).report('no-applicants', { message: 'There are no applicants.' });
  }
  // Teams can be formed of applicants alone.
  if (projects.length === 0 && mentors.length === 0 && !areTeamsAsked) {
    const place = placeOf('projects', raw.projects);
    log.whole(place).report('no-projects-or-mentors', { message: 'There are neither projects nor mentors.' });
  }
  const most = people * places.max;
  const inProjects = { least: people * Math.max(places.min, 1), most };
  const projectsPlace = placeOf('projects', raw.projects);
  if (fillMaxima({ places: most, people }, projects, projectsPlace, log))
    checkCapacity(inProjects, projects, projectsPlace, log);
  const mentorsPlace = placeOf('mentors', raw.mentors);
  // Of teams nobody knows yet how many there are: no more than people. A project with nobody in it needs no mentor.
  const guided = mentoring.for === 'projects' ? projects.length : people;
  const guidedMost = guided * mentoring.each.max;
  if (fillMaxima({ places: guidedMost, people: guided }, mentors, mentorsPlace, log)) {
    const least = mentoring.for === 'applicants' ? guided * mentoring.each.min : 1;
    checkCapacity({ least, most: guidedMost }, mentors, mentorsPlace, log);
  }
}

/** Reports that wishes are to count where nobody stated any. */
function checkWishesCount(counts: Counts | undefined, hasWishes: boolean, place: FindingPlace, log: FindingLog): void {
  if (hasWishes || counts === undefined || counts === 'letters') return;
  log.whole(place).report('no-wishes', {
    column: 'counts',
    value: counts,
    message: `Counts is ${counts}, and no applicant states a preference.`,
  });
}
