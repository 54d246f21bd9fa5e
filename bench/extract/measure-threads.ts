import { computeAffinityOnThreads } from '@lettermatch/runtime';
import { type BenchSetting, sumOf, timeWork } from './setting';

const MOST_LETTERS = 10_000;

/** One thread against several: the same affinities, to the last bit. */
export async function measureThreads(setting: BenchSetting): Promise<boolean> {
  const { writer, projects, threads, print } = setting;
  const letters = writer.letters(Math.min(setting.letters, MOST_LETTERS));
  const targets = writer.projects(projects);
  const alone = await timeWork(() => computeAffinityOnThreads(letters, targets, { threads: 1 }));
  const together = await timeWork(() => computeAffinityOnThreads(letters, targets, { threads }));
  const [one, several] = [alone.value, together.value];
  if (sumOf(one.values) !== sumOf(several.values) || !one.values.every((value, pair) => value === several.values[pair]))
    throw new Error(`affinities on ${threads} threads differ from those on one`);
  if (JSON.stringify(one.model.scale) !== JSON.stringify(several.model.scale)) throw new Error('the models differ');
  print(
    `threads            ${letters.length} letters: one ${alone.seconds.toFixed(1)} s, ${threads} ${together.seconds.toFixed(1)} s, ${(alone.seconds / together.seconds).toFixed(2)} times as fast; sum of affinities ${sumOf(one.values).toFixed(6)} both`,
  );
  return true;
}
