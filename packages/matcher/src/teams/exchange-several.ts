import { isAllowed } from './propose-exchange';
import { nextBelow, type RandomSource } from './random-source';
import { enterTeam, leaveTeam, refreshTeam, type TeamState } from './team-state';

/** Units that one exchange moves at most, beside the two that it starts from. */
const MOST_MORE = 6;

/**
 * Exchanges two units of different sizes together with further units of the smaller one's team that even the sizes out, drawn by lot:
 * people who stay together change places with as many others. Returns what the objective's sum gained; 0 where none evens
 * the sizes out, a rule forbids it, or it would lose more than `loss`; then nothing is changed.
 */
export function exchangeSeveral(
  state: TeamState,
  one: number,
  other: number,
  source: RandomSource,
  loss: number,
): number {
  const { sizeOf, lockedTo } = state.model;
  const isLarger = sizeOf[one]! > sizeOf[other]!;
  const [large, small] = isLarger ? [one, other] : [other, one];
  const [teamL, teamS] = [state.teamOf[large]!, state.teamOf[small]!];
  const leaving = [small];
  let missing = sizeOf[large]! - sizeOf[small]!;
  const count = state.unitCount[teamS]!;
  const first = nextBelow(source, count);
  for (let index = 0; index < count && missing > 0 && leaving.length <= MOST_MORE; index++) {
    const unit = state.members[teamS * state.capacity + ((first + index) % count)]!;
    if (unit === small || lockedTo[unit] !== -1 || sizeOf[unit]! > missing) continue;
    leaving.push(unit);
    missing -= sizeOf[unit]!;
  }
  if (missing > 0) return 0;

  const [valueL, valueS] = [state.value[teamL]!, state.value[teamS]!];
  leaveTeam(state, large);
  for (const unit of leaving) leaveTeam(state, unit);
  let isKept = isAllowed(state, large, teamS, -1) && leaving.every((unit) => isAllowed(state, unit, teamL, -1));
  enterTeam(state, large, teamS);
  for (const unit of leaving) enterTeam(state, unit, teamL);
  isKept &&= state.short[teamL] === 0 && state.short[teamS] === 0;
  const gain = isKept ? refreshTeam(state, teamL) + refreshTeam(state, teamS) - valueL - valueS : 0;
  if (isKept && gain >= -loss) return gain;

  leaveTeam(state, large);
  for (const unit of leaving) leaveTeam(state, unit);
  enterTeam(state, large, teamL);
  for (const unit of leaving) enterTeam(state, unit, teamS);
  state.value[teamL] = valueL;
  state.value[teamS] = valueS;
  return 0;
}
