import type { Programme, SolvedMatch } from '@lettermatch/matcher';
import { quoteArgument } from '../terminal/quote-argument';
import type { MatchReportOptions } from './describe-match';
import { nameRun } from './name-run';

/** Two or three commands that work as they are printed. */
export function suggestNext(
  result: SolvedMatch,
  programme: Programme,
  { styles, program, results, source, isSample, affinity }: MatchReportOptions,
): string {
  const commands = [
    ...(results === undefined || affinity === '-'
      ? []
      : suggestExplanations(result, programme, results.folder, affinity)),
    ...(isSample ? ['init my-programme'] : []),
    ...(source !== undefined && result.findings.length > 0 ? [`check ${source}`] : []),
  ];
  if (commands.length === 0) return '';
  return [styles.strong('Try next'), ...commands.map((command) => `  ${program} ${command}`)].join('\n');
}

function suggestExplanations(
  result: SolvedMatch,
  programme: Programme,
  folder: string,
  affinity: string | undefined,
): readonly string[] {
  const run = nameRun(folder, affinity);
  const lost = findLostWish(result, programme);
  // Someone whose letter speaks: an explanation of nothing explains nothing.
  const isTold = ({ evidence }: { readonly evidence: { readonly terms: readonly unknown[] } | null }) =>
    evidence === null || evidence.terms.length > 0;
  const people = [...result.assignments, ...(result.mentors?.pairings ?? [])].filter(isTold);
  const person = (people.find(({ applicant }) => applicant !== lost?.applicant) ?? people[0])?.applicant;
  return [
    ...(person === undefined ? [] : [`explain ${quoteArgument(person)}${run}`]),
    ...(lost === undefined ? [] : [`explain ${quoteArgument(lost.applicant)} ${quoteArgument(lost.project)}${run}`]),
  ];
}

/** Someone who did not get their first wish: the question that is asked first. */
function findLostWish(
  result: SolvedMatch,
  programme: Programme,
): { readonly applicant: string; readonly project: string } | undefined {
  const got = new Set(
    result.assignments.filter(({ statedRank }) => statedRank === 1).map(({ applicant }) => applicant),
  );
  const loser = programme.applicants.find(({ id, preferences }) => preferences.length > 0 && !got.has(id));
  const [project] = loser?.preferences ?? [];
  return loser === undefined || project === undefined ? undefined : { applicant: loser.id, project };
}
