import { computeAffinity } from '@lettermatch/core';
import { type BenchSetting, renderCheck, timeWork } from './setting';

const UNITS = [1_000, 5_000, 20_000];
/** A letter of 470 words has so many units of text, about. */
const UNITS_EACH = 4;
const MOST_SECONDS = 10;
const PROJECTS = 10;

/** What the semantic layer adds: a programme with it, less the same without. Beyond 5,000 units a sample is trained on. */
export async function measureTraining({ background, writer, print }: BenchSetting): Promise<boolean> {
  const projects = writer.projects(PROJECTS);
  let isMet = true;
  for (const units of UNITS) {
    const letters = writer.letters(units / UNITS_EACH);
    const without = await timeWork(() => computeAffinity(letters, projects, { background, semantic: false }));
    const whole = await timeWork(() => computeAffinity(letters, projects, { background }));
    if (whole.value.model.semantic === null) throw new Error('no word vectors were trained');
    const seconds = whole.seconds - without.seconds;
    const processor = whole.processorSeconds - without.processorSeconds;
    isMet &&= processor <= MOST_SECONDS;
    print(
      `training           ${units} units: ${seconds.toFixed(1)} s (${processor.toFixed(1)} s of the processor; target ${MOST_SECONDS} s: ${renderCheck(processor <= MOST_SECONDS)})`,
    );
  }
  return isMet;
}
