import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import {
  checkRules,
  matchProgrammeDetailed,
  type Programme,
  repairAssignment,
  type SolvedMatch,
} from '@lettermatch/matcher';
import { loadMip } from '@lettermatch/runtime';
import { drawRuledProgramme } from './draw-ruled-programme';

const USAGE = `Usage: npm run bench -- rules [--people N] [--projects N] [--seeds N] [--strict]

How long ten kinds of rules take, affinities given, and a repair after ten withdrawals, under them and under those about single pairs;
no hard rule may be broken, and how far the result may be from the best is printed.
  --people N    default 2000
  --projects N  default 100
  --seeds N     programmes, one a seed from 1 (default 3)
  --strict      exit code 1 where a target is missed
`;

const TARGET_SECONDS = 20;
const TARGET_REPAIR_SECONDS = 0.5;
const WITHDRAWN = 10;

export async function benchRules(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      people: { type: 'string', default: '2000' },
      projects: { type: 'string', default: '100' },
      seeds: { type: 'string', default: '3' },
      strict: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return true;
  }
  const [people, projects, seeds] = [Number(values.people), Number(values.projects), Number(values.seeds)];
  process.stdout.write(
    `${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(1)}, Node ${process.versions.node}, ${people} x ${projects}\n`,
  );
  const mip = await loadMip();
  let isMet = true;
  for (let seed = 1; seed <= seeds; seed++) {
    const { programme, affinities } = drawRuledProgramme(people, projects, seed);
    const ruled = await measure(() => matchProgrammeDetailed(programme, { affinities, mip }));
    const { result } = ruled.value;
    if (result.status === 'infeasible')
      throw new Error(`seed ${seed}: the rules cannot hold: ${result.conflict.message}`);
    const { broken } = checkRules(ruled.value.draft.programme, result.assignments);
    if (broken.length > 0) throw new Error(`seed ${seed}: ${broken[0]?.message}`);
    const { net = 0, netGap = 0, method = 'flow', closings = [] } = result.rules ?? {};

    const withdraw = withdrawn(result);
    const under = await measure(() =>
      repairAssignment(ruled.value.draft, result, { withdraw }, { affinities: ruled.value.affinities, mip }),
    );
    const plain = await matchProgrammeDetailed(withoutGroups(programme), { affinities, confidence: false });
    if (plain.result.status === 'infeasible') throw new Error(`seed ${seed}: pairs alone cannot hold`);
    const before = plain.result;
    const simple = await measure(() =>
      repairAssignment(plain.draft, before, { withdraw: withdrawn(before) }, { affinities: plain.affinities }),
    );
    for (const { value } of [under, simple]) {
      if (value.status !== 'repaired' || value.match.result.status === 'infeasible')
        throw new Error(`seed ${seed}: not repaired`);
      const { broken: after } = checkRules(value.match.draft.programme, value.match.result.assignments);
      if (after.length > 0) throw new Error(`seed ${seed}: ${after[0]?.message}`);
    }
    const repairSeconds = Math.max(under.seconds, simple.seconds);
    const isFast = ruled.seconds <= TARGET_SECONDS && repairSeconds <= TARGET_REPAIR_SECONDS;
    isMet &&= isFast;
    process.stdout.write(
      `seed ${seed}: rules ${ruled.seconds.toFixed(1)} s (${ruled.processor.toFixed(1)} processor seconds; at most ${TARGET_SECONDS}), ${result.status} by ${method}, ${result.placed} placed, net ${net.toFixed(4)}, at most ${netGap.toFixed(4)} short, ${closings.filter(({ isClosed }) => isClosed).length} closed; repair after ${withdraw.length} withdrawals ${under.seconds.toFixed(2)} s (${under.processor.toFixed(2)}) under these rules, ${simple.seconds.toFixed(2)} s (${simple.processor.toFixed(2)}) under those about pairs (at most ${TARGET_REPAIR_SECONDS})${isFast ? '' : ' MISSED'}\n`,
    );
  }
  return isMet;
}

async function measure<T>(work: () => Promise<T>) {
  const start = performance.now();
  const { user, system } = process.cpuUsage();
  const value = await work();
  const used = process.cpuUsage();
  return {
    value,
    seconds: (performance.now() - start) / 1000,
    processor: (used.user + used.system - user - system) / 1e6,
  };
}

function withdrawn({ assignments }: SolvedMatch): readonly string[] {
  return assignments
    .slice(0, 10 * WITHDRAWN)
    .filter((_, index) => index % 10 === 5)
    .map(({ applicant }) => applicant);
}

/** With the rules alone that are about single pairs. */
function withoutGroups(programme: Programme): Programme {
  const { lock, forbid, prefer, require } = programme.rules;
  return { ...programme, rules: { lock, forbid, ...(prefer && { prefer }), ...(require && { require }) } };
}
