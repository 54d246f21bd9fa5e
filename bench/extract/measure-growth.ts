import { computeAffinityOnThreads } from '@lettermatch/runtime';
import { type BenchSetting, timeWork } from './setting';

const STEP = 10;
const SIZES = 3;
const SMALLEST = 100;

/** The whole of `computeAffinity` at growing numbers of letters, and the slope of time on a double logarithmic scale: 1 is linear. */
export async function measureGrowth({ writer, letters, projects, threads, print }: BenchSetting): Promise<boolean> {
  const sizes = Array.from({ length: SIZES }, (_, index) => Math.round(letters / STEP ** (SIZES - 1 - index)));
  const targets = writer.projects(projects);
  const points: (readonly [number, number])[] = [];
  for (const size of sizes.filter((each) => each >= SMALLEST)) {
    const applicants = writer.letters(size);
    const {
      seconds,
      processorSeconds,
      value: affinity,
    } = await timeWork(() => computeAffinityOnThreads(applicants, targets, { threads }));
    if (affinity.status !== 'complete' || affinity.values.length !== size * projects)
      throw new Error('affinities are missing');
    points.push([size, seconds]);
    const peak = process.resourceUsage().maxRSS / 2 ** 20;
    print(
      `whole              ${size} letters x ${projects} projects on ${threads} threads: ${seconds.toFixed(1)} s (${processorSeconds.toFixed(1)} s of processors), ${affinity.model.vocabulary.length} terms, peak ${peak.toFixed(2)} GB`,
    );
  }
  if (points.length > 1) print(`growth             slope ${slopeOf(points).toFixed(2)}`);
  return true;
}

/** Least squares through the logarithms. */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([size, seconds]) => [Math.log(size), Math.log(seconds)] as const);
  const mean = (place: 0 | 1) => logs.reduce((sum, point) => sum + point[place], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const across = logs.reduce((sum, [size, seconds]) => sum + (size - x) * (seconds - y), 0);
  return across / logs.reduce((sum, [size]) => sum + (size - x) ** 2, 0);
}
