import { compareIds } from '../programme/compare-ids';
import { pairKey } from '../programme/pair-key';
import type { PlaceChange, Placement, Quality, SolvedMatch } from '../types';

/** What somebody who has a place in both runs gains or loses. */
export interface PersonComparison extends PlaceChange {
  /** Mean affinity of the places, before and after, each by its own run. */
  readonly affinity: readonly [number, number];
  /** The best stated rank among the places; `null` where none was named. */
  readonly statedRank: readonly [number | null, number | null];
}

/** A figure of both runs. */
export interface FigureComparison {
  readonly figure: string;
  readonly values: readonly [number, number];
}

/** Two runs side by side; the first is what the second is compared with. */
export interface RunComparison {
  /** What is not the same in the two programmes, in words; where there is something, figures may not be comparable. */
  readonly differences: readonly string[];
  readonly same: number;
  readonly moved: readonly PersonComparison[];
  /** People of `moved` by what became of their stated rank, or where that is the same of their affinity. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  /** People with a place in the second run alone, and in the first alone. */
  readonly cameIn: readonly PlaceChange[];
  readonly wentOut: readonly PlaceChange[];
  readonly figures: readonly FigureComparison[];
}

/** Compares two results: who moved, who gained, who lost, who came in and went out, and every figure. O(places). */
export function compareRuns(first: SolvedMatch, second: SolvedMatch): RunComparison {
  const [before, after] = [groupPlaces(first), groupPlaces(second)];
  const everyone = [...new Set([...before.keys(), ...after.keys()])].sort(compareIds);
  const moved: PersonComparison[] = [];
  const cameIn: PlaceChange[] = [];
  const wentOut: PlaceChange[] = [];
  let same = 0;
  for (const applicant of everyone) {
    const [old = [], now = []] = [before.get(applicant), after.get(applicant)];
    const [from, to] = [old.map(({ project }) => project), now.map(({ project }) => project)];
    const isSame = from.length === to.length && from.every((project) => to.includes(project));
    if (isSame) same += 1;
    else if (from.length === 0) cameIn.push({ applicant, from, to });
    else if (to.length === 0) wentOut.push({ applicant, from, to });
    else {
      moved.push({
        applicant,
        from,
        to,
        affinity: [meanAffinity(old), meanAffinity(now)],
        statedRank: [bestRank(old), bestRank(now)],
      });
    }
  }
  const balance = moved.map((person) => ({ applicant: person.applicant, gain: gainOf(person) }));
  return {
    differences: listDifferences(first, second),
    same,
    moved,
    gained: balance.filter(({ gain }) => gain > 0).map(({ applicant }) => applicant),
    lost: balance.filter(({ gain }) => gain < 0).map(({ applicant }) => applicant),
    cameIn,
    wentOut,
    figures: listFigures(first, second),
  };
}

type Place = Pick<Placement, 'applicant' | 'project' | 'affinity' | 'statedRank'>;

function groupPlaces(run: SolvedMatch): ReadonlyMap<string, readonly Place[]> {
  const places: readonly Place[] =
    run.projects.length > 0 || run.mentors === null
      ? run.assignments
      : run.mentors.pairings.map((pairing) => ({ ...pairing, project: pairing.mentor, statedRank: null }));
  const groups = new Map<string, Place[]>();
  const seen = new Set<string>();
  for (const place of places) {
    const key = pairKey(place.applicant, place.project);
    if (seen.has(key)) continue;
    seen.add(key);
    groups.set(place.applicant, [...(groups.get(place.applicant) ?? []), place]);
  }
  return groups;
}

function meanAffinity(places: readonly Place[]): number {
  return places.reduce((sum, { affinity }) => sum + affinity, 0) / places.length;
}

function bestRank(places: readonly Place[]): number | null {
  const ranks = places.flatMap(({ statedRank }) => (statedRank === null ? [] : [statedRank]));
  return ranks.length === 0 ? null : Math.min(...ranks);
}

/** A better wish counts before a better fit. */
function gainOf({ statedRank: [old, now], affinity }: PersonComparison): number {
  const ranks = (old ?? Number.MAX_SAFE_INTEGER) - (now ?? Number.MAX_SAFE_INTEGER);
  return ranks !== 0 ? ranks : affinity[1] - affinity[0];
}

function listDifferences(first: SolvedMatch, second: SolvedMatch): readonly string[] {
  const differences: string[] = [];
  const note = (what: string, of: (run: SolvedMatch) => unknown) => {
    const [one, other] = [of(first), of(second)].map((value) => JSON.stringify(value));
    if (one !== other) differences.push(`${what}: ${one} and ${other}`);
  };
  note('programme', ({ programme }) => programme.name);
  note('applicants', ({ programme }) => programme.applicants);
  note('projects', ({ programme }) => programme.projects);
  note('mentors', ({ programme }) => programme.mentors);
  note('objective', ({ settings }) => settings.objective);
  note('what counts', ({ settings }) => settings.counts);
  note('weights', ({ settings }) => settings.weights);
  note('places each', ({ settings }) => settings.places);
  note('seed', ({ seed }) => seed);
  for (const [projects, what] of [
    [missing(first, second), 'the first'],
    [missing(second, first), 'the second'],
  ] as const) {
    if (projects.length > 0) differences.push(`projects in ${what} run alone: ${projects.join(', ')}`);
  }
  const isSame = first.programme.sha256 === second.programme.sha256;
  if (!isSame && differences.length === 0) differences.push('letters, wishes, rules or places within the programme');
  return differences;
}

function missing(of: SolvedMatch, from: SolvedMatch): readonly string[] {
  const there = new Set(from.projects.map(({ project }) => project));
  return of.projects.map(({ project }) => project).filter((project) => !there.has(project));
}

function listFigures(first: SolvedMatch, second: SolvedMatch): readonly FigureComparison[] {
  const figures: FigureComparison[] = [];
  const add = (figure: string, of: (quality: Quality, run: SolvedMatch) => number) => {
    figures.push({ figure, values: [of(first.quality, first), of(second.quality, second)] });
  };
  add('places filled', (_, { placed }) => placed);
  add('people without a place', (_, { unplaced }) => unplaced.length);
  add('total score', (_, { objective }) => objective);
  add('bound of the total', (_, { bound }) => bound);
  add('total fit', ({ totalAffinity }) => totalAffinity);
  add('best total fit possible', ({ bestTotalAffinity }) => bestTotalAffinity);
  add('mean fit', ({ meanAffinity }) => meanAffinity);
  add('mean fit at random', ({ randomMeanAffinity }) => randomMeanAffinity);
  add('weakest fit', ({ minAffinity }) => minAffinity);
  for (let tenth = 1; tenth <= 9; tenth += 1) add(`${tenth}0% fit at most`, ({ deciles }) => deciles[tenth - 1] ?? 0);
  const ranks = Math.max(first.quality.wishes.byRank.length, second.quality.wishes.byRank.length);
  for (let rank = 1; rank <= ranks; rank += 1) add(`got wish ${rank}`, ({ wishes }) => wishes.byRank[rank - 1] ?? 0);
  add('stated wishes, got none of them', ({ wishes }) => wishes.unstated);
  add('stated wishes, no place', ({ wishes }) => wishes.unplaced);
  add('fit another project better', ({ envious }) => envious);
  add('seats filled', ({ seatsFilled }) => seatsFilled.filled);
  add('seats', ({ seatsFilled }) => seatsFilled.total);
  const languages = [...first.quality.byLanguage, ...second.quality.byLanguage].map(({ language }) => language);
  for (const language of [...new Set(languages)].sort(compareIds)) {
    const of = ({ byLanguage }: Quality) => byLanguage.find((each) => each.language === language);
    add(`placed, letters in ${language}`, (quality) => of(quality)?.applicants ?? 0);
    add(`mean fit, letters in ${language}`, (quality) => of(quality)?.meanAffinity ?? 0);
  }
  return figures;
}
