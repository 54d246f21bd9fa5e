import type { Finding } from '../programme/finding';
import { pairKey } from '../programme/pair-key';
import type { Programme } from '../programme/programme';
import { previewFindingCodes } from '../rules';
import { teamFindingCodes } from '../teams';
import type { Evidence, LetterRead, MentorReply, SolvedMatch } from '../types';
import type { EarlierPlaces } from './earlier-places';
import type { CopyFindings } from './find-copy-findings';

/** A run that another one continues. */
export interface EarlierRun {
  readonly result: SolvedMatch;
  readonly places: EarlierPlaces;
  /** The programme to solve: with what keeps people where they are. */
  readonly held: Programme;
  /** Who is new, or whose letter is; of everybody else's letter the earlier run knows what there is to say. */
  readonly fresh: ReadonlySet<string>;
  /** What applicants and mentors said of each other. */
  readonly mentorReplies: readonly MentorReply[];
  /** What was read of all letters. */
  readonly letters: readonly LetterRead[];
  /** What there is to say about fresh letters. */
  readonly findings: readonly Finding[];
  /** Who stays in the team they are in. */
  readonly frozen?: ReadonlySet<string>;
}

/** The teams that a run continues; undefined where it had none to continue. */
export function earlierTeams({ result: { teams, teamFormation }, frozen = new Set() }: EarlierRun) {
  return teamFormation === undefined ? undefined : { teams, frozen };
}

/** Evidence that was collected before; undefined where it has to be. */
export type KnownEvidence = (applicant: string, target: string) => Evidence | null | undefined;

/** The evidence of a run's places, but for letters that are fresh. */
export function recallEvidence(
  places: readonly { readonly applicant: string; readonly target: string; readonly evidence: Evidence | null }[],
  fresh: ReadonlySet<string>,
): KnownEvidence {
  const known = new Map(
    places
      .filter(({ applicant }) => !fresh.has(applicant))
      .map(({ applicant, target, evidence }) => [pairKey(applicant, target), evidence]),
  );
  return (applicant, target) => known.get(pairKey(applicant, target));
}

const COPY_CODES = new Set([
  'letters-copied',
  'letters-share-passage',
  'letters-from-template',
  'letters-repeat-form',
  'other-programme-named',
]);
/** What another run of the same draft says anew. */
const SAID_ANEW = new Set([
  'letters-not-read',
  'mentor-minimums-dropped',
  'mentors-without-groups',
  'mentor-languages-differ',
  'no-mentor-shares-language',
  'minimum-missed',
  ...Object.keys(previewFindingCodes),
  ...Object.keys(teamFindingCodes),
]);

/** What an earlier run found in letters and files, as far as it is not about somebody who is out. */
export function recallFindings(
  { result, fresh, findings }: EarlierRun,
  present: ReadonlySet<string>,
): readonly Finding[] {
  const everyone = new Set([...result.assignments, ...result.unplaced].map(({ applicant }) => applicant));
  const isOut = (value: string | undefined) =>
    value !== undefined && ((everyone.has(value) && !present.has(value)) || fresh.has(value));
  const kept = result.findings.filter(
    ({ code, value }) => !SAID_ANEW.has(code) && !(fresh.size > 0 && COPY_CODES.has(code)) && !isOut(value),
  );
  return [...kept, ...findings];
}

/** Who copied, as far as the earlier run still tells: those it asked to look at first. */
export function recallCopies({ result }: EarlierRun): CopyFindings {
  const of = (reason: string) =>
    new Set(result.lookFirst.filter((each) => each.reason === reason).map(({ applicant }) => applicant));
  return { findings: [], copied: of('copied-letter'), elsewhere: of('other-programme') };
}
