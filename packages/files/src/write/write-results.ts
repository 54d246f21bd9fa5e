import { type DetailedMatch, renderRunJson, type SolvedMatch } from '@lettermatch/matcher';
import { AFFINITIES_FILE, renderAffinities } from './affinities-file';
import { assertReplaceable, RESULT_FILES } from './assert-replaceable';
import { renderAssignmentsCsv } from './csv/render-assignments-csv';
import { BLIND_KEY_FILE, renderBlindKeyCsv } from './csv/render-blind-key-csv';
import { renderMeetCsv } from './csv/render-meet-csv';
import { renderMentorsCsv } from './csv/render-mentors-csv';
import { renderPeopleCsv } from './csv/render-people-csv';
import { renderTeamsCsv } from './csv/render-teams-csv';
import { renderDraftJson } from './render-draft-json';
import { renderGexf } from './render-gexf';
import { renderReport } from './report/render-report';
import { type NewFile, replaceFiles } from './storage/replace-files';
import { writeFailure } from './storage/write-failure';

/** Only for their owner: letters, and who is behind the ids. */
const PRIVATE = 0o600;

/**
 * Writes a match into a folder, made if need be: assignments.csv, people.csv, teams.csv and mentors.csv (where there are teams and mentors), meet.csv (where it is asked whom to meet),
 * graph.gexf, report.html, affinities.bin, draft.json (both mode 0600: they tell of letters) and run.json; where names were hidden also blind-key.csv (mode 0600: it tells them). Where the rules cannot all hold, only report.html and run.json.
 * Results of an older run that this one does not have are removed, so that the folder never mixes two runs.
 * All files are complete on the disk before the first old one is touched; after any failure the older results are as they were.
 *
 * @returns the names of the files written, run.json last: it is replaced last.
 * @throws FilesError `not-a-result` where a file that is no result (a programme's own mentors.csv, say) bears the name of one; `write-failed`.
 */
export async function writeResults(
  match: DetailedMatch,
  folder: string,
): Promise<{ readonly files: readonly string[] }> {
  const files = renderFiles(match);
  const names = files.map(({ name }) => name);
  const stale = RESULT_FILES.filter((name) => !names.includes(name));
  try {
    await assertReplaceable(folder);
    await replaceFiles(folder, files, stale);
  } catch (error) {
    throw writeFailure(folder, error);
  }
  return { files: names };
}

function renderFiles(match: DetailedMatch): readonly NewFile[] {
  const { result, draft } = match;
  const own = result.status === 'infeasible' ? [] : renderSolved(match, result);
  return [
    ...own,
    { name: 'report.html', contents: renderReport(result, draft.programme) },
    ...(own.length === 0
      ? []
      : [
          {
            name: AFFINITIES_FILE,
            contents: renderAffinities(match.affinities, result.programme.sha256),
            mode: PRIVATE,
          },
          { name: 'draft.json', contents: renderDraftJson(draft, result.programme.sha256), mode: PRIVATE },
        ]),
    ...(match.blindKey === undefined
      ? []
      : [{ name: BLIND_KEY_FILE, contents: renderBlindKeyCsv(match.blindKey), mode: PRIVATE }]),
    { name: 'run.json', contents: renderRunJson(result) },
  ];
}

function renderSolved(match: DetailedMatch, result: SolvedMatch): readonly NewFile[] {
  const { programme } = match.draft;
  return [
    { name: 'assignments.csv', contents: renderAssignmentsCsv(result, programme) },
    { name: 'people.csv', contents: renderPeopleCsv(result, programme) },
    ...(result.mentors === null
      ? []
      : [{ name: 'mentors.csv', contents: renderMentorsCsv(result.mentors, programme) }]),
    ...(result.meetings === undefined
      ? []
      : [{ name: 'meet.csv', contents: renderMeetCsv(result.meetings, programme) }]),
    ...(result.teams.length === 0 ? [] : [{ name: 'teams.csv', contents: renderTeamsCsv(result, programme) }]),
    { name: 'graph.gexf', contents: renderGexf(match) },
  ];
}
