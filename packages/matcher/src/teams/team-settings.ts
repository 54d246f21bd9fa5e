import type { GoalWeight } from '../programme/team-settings';

/** A goal with `much` gives way to three with `some`, not to two: enough to lead, too little to silence the others. */
export const GOAL_WEIGHTS: Readonly<Record<GoalWeight, number>> = { off: 0, some: 1, much: 3 };

export {
  DEFAULT_TEAM_SETTINGS,
  type GoalWeight,
  type TeamMix,
  type TeamNeedRule,
  type TeamSettings,
} from '../programme/team-settings';
