import { benchAssignment } from './assignment/bench-assignment';
import { benchExtract } from './extract/bench-extract';
import { benchInfeasible } from './infeasible/bench-infeasible';
import { benchRules } from './rules/bench-rules';
import { benchStable } from './stable/bench-stable';
import { benchTeams } from './teams/bench-teams';

/** Each prints its figures and answers whether every target was met. */
const BENCHMARKS: Readonly<Record<string, (args: readonly string[]) => Promise<boolean>>> = {
  assignment: benchAssignment,
  extract: benchExtract,
  infeasible: benchInfeasible,
  rules: benchRules,
  stable: benchStable,
  teams: benchTeams,
};

const [name, ...args] = process.argv.slice(2);
const benchmark = name === undefined ? undefined : BENCHMARKS[name];
if (benchmark === undefined) {
  process.stdout.write(`Usage: npm run bench -- ${Object.keys(BENCHMARKS).join('|')} [--help]\n`);
  process.exitCode = name === undefined ? 0 : 2;
} else {
  const isMet = await benchmark(args).catch((error: unknown) => {
    process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
    return undefined;
  });
  // Figures depend on the machine and what else it does: a target that is missed is a failure only where that was asked for.
  if (isMet === undefined) process.exitCode = 2;
  else if (!isMet && args.includes('--strict')) process.exitCode = 1;
}
