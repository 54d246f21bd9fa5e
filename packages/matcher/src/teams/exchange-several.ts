import { isAllowed } from './propose-exchange';
import { nextBelow, type RandomSource } from './random-source';
import { enterTeam, leaveTeam, refreshTeam, type TeamState } from './team-state';

/** Units of one team that one exchange moves at most. */
const MOST_UNITS = 8;

/** Whether `moved` people may go from team A to B: sizes stay in the range, and the two are no more unequal than before. */
export function isSizeAllowed(
  state: TeamState,
  teamA: number,
  teamB: number,
  moved: number,
  size: { readonly min: number; readonly max: number },
): boolean {
  const a = state.size[teamA]!;
  const b = state.size[teamB]!;
  const least = Math.min(a - moved, b + moved);
  const most = Math.max(a - moved, b + moved);
  return least >= size.min && most <= size.max && most <= Math.max(a, b);
}

/**
 * Exchanges two units of different teams together with others, where the two alone may not: whoever is to be apart from someone who comes
 * goes the other way (a Kempe chain: Kempe 1879), sometimes one more goes, and units drawn by lot even the sizes out. Returns what the
 * objective's sum gained; 0 where a rule forbids it or it would lose more than `loss`: then the teams are as before.
 */
export function exchangeSeveral(
  state: TeamState,
  one: number,
  other: number,
  size: { readonly min: number; readonly max: number },
  source: RandomSource,
  loss: number,
): number {
  const [teamA, teamB] = [state.teamOf[one]!, state.teamOf[other]!];
  const going = [one];
  const coming = [other];
  if (nextBelow(source, 2) === 0) addMember(state, teamA, going, Number.POSITIVE_INFINITY, source);
  if (!followApart(state, going, coming)) return 0;
  const missing = peopleOf(state, going) - peopleOf(state, coming);
  if (missing > 0) evenOut(state, teamB, coming, missing, source);
  else evenOut(state, teamA, going, -missing, source);
  if (!isSizeAllowed(state, teamA, teamB, peopleOf(state, going) - peopleOf(state, coming), size)) return 0;

  const [valueA, valueB] = [state.value[teamA]!, state.value[teamB]!];
  const [scoreA, scoreB] = [state.countScore[teamA]!, state.countScore[teamB]!];
  for (const unit of [...going, ...coming]) leaveTeam(state, unit);
  let isKept =
    going.every((unit) => isAllowed(state, unit, teamB, -1)) &&
    coming.every((unit) => isAllowed(state, unit, teamA, -1));
  for (const unit of going) enterTeam(state, unit, teamB);
  for (const unit of coming) enterTeam(state, unit, teamA);
  isKept &&= state.short[teamA] === 0 && state.short[teamB] === 0;
  const gain = isKept ? refreshTeam(state, teamA) + refreshTeam(state, teamB) - valueA - valueB : 0;
  if (isKept && gain >= -loss) return gain;

  for (const unit of [...going, ...coming]) leaveTeam(state, unit);
  for (const unit of going) enterTeam(state, unit, teamA);
  for (const unit of coming) enterTeam(state, unit, teamB);
  state.value[teamA] = valueA;
  state.value[teamB] = valueB;
  state.countScore[teamA] = scoreA;
  state.countScore[teamB] = scoreB;
  return 0;
}

/** Adds to each side whoever may not stay with those who come to them; false where that is too many, or someone locked. */
function followApart(state: TeamState, going: number[], coming: number[]): boolean {
  const { apartStart, apartUnit, lockedTo } = state.model;
  const [teamA, teamB] = [state.teamOf[going[0]!]!, state.teamOf[coming[0]!]!];
  const follow = (units: readonly number[], rivals: number[], home: number) => {
    for (const unit of units) {
      for (let entry = apartStart[unit]!; entry < apartStart[unit + 1]!; entry++) {
        const rival = apartUnit[entry]!;
        if (state.teamOf[rival] !== home || rivals.includes(rival)) continue;
        if (lockedTo[rival] !== -1 || rivals.length === MOST_UNITS) return false;
        rivals.push(rival);
      }
    }
    return true;
  };
  for (let counted = 0; counted < going.length + coming.length; ) {
    counted = going.length + coming.length;
    if (!follow(going, coming, teamB) || !follow(coming, going, teamA)) return false;
  }
  return true;
}

function evenOut(state: TeamState, team: number, units: number[], missing: number, source: RandomSource): void {
  for (let left = missing; left > 0; ) {
    const added = addMember(state, team, units, left, source);
    if (added === 0) return;
    left -= added;
  }
}

/** Adds a unit of a team, of at most `most` people, from a member drawn by lot onwards; returns its people, 0 where there is none. */
function addMember(state: TeamState, team: number, units: number[], most: number, source: RandomSource): number {
  const { sizeOf, lockedTo } = state.model;
  const count = state.unitCount[team]!;
  const first = nextBelow(source, count);
  for (let index = 0; index < count && units.length < MOST_UNITS; index++) {
    const unit = state.members[team * state.capacity + ((first + index) % count)]!;
    if (lockedTo[unit] !== -1 || sizeOf[unit]! > most || units.includes(unit)) continue;
    units.push(unit);
    return sizeOf[unit]!;
  }
  return 0;
}

function peopleOf(state: TeamState, units: readonly number[]): number {
  return units.reduce((sum, unit) => sum + state.model.sizeOf[unit]!, 0);
}
