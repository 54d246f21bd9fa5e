import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FilesError } from '../files-error';
import { anyDamage, damage } from '../read/testing/damage';
import { readRun } from './read-run';
import { buildMatch } from './testing/build-match';
import { writeResults } from './write-results';

const NAMES = ['run.json', 'draft.json'] as const;
const anyName = fc.constantFrom(...NAMES);

let folder = '';
let original: Readonly<Record<(typeof NAMES)[number], Buffer>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lettermatch-run-'));
  await writeResults(buildMatch(), folder);
  const [run, draft] = await Promise.all(NAMES.map((name) => readFile(join(folder, name))));
  original = { 'run.json': run ?? Buffer.alloc(0), 'draft.json': draft ?? Buffer.alloc(0) };
});
afterAll(() => rm(folder, { recursive: true }));

/** What became of a run one of whose files was replaced: it was read, or refused in the way that is promised. */
async function readWith(name: (typeof NAMES)[number], contents: Uint8Array | string): Promise<'read' | 'refused'> {
  await writeFile(join(folder, name), contents);
  try {
    const { result, draft } = await readRun(folder);
    if (result.status === 'infeasible') throw new Error('a run without an assignment was read');
    // What everyone who works on a run looks at first.
    for (const list of [result.assignments, result.unplaced, draft.programme.applicants, draft.programme.projects])
      expect(Array.isArray(list)).toBe(true);
    for (const { id, letter } of draft.programme.applicants)
      expect([typeof id, typeof letter]).toEqual(['string', 'string']);
    expect(draft.models).toHaveProperty('projects');
    return 'read';
  } catch (error) {
    if (!(error instanceof FilesError)) throw error;
    return 'refused';
  } finally {
    await writeFile(join(folder, name), original[name]);
  }
}

describe('a damaged run', () => {
  it('of any bytes is refused', async () => {
    await fc.assert(
      fc.asyncProperty(anyName, fc.uint8Array({ maxLength: 200 }), async (name, bytes) => {
        expect(await readWith(name, bytes)).toBe('refused');
      }),
    );
  });

  it('is refused or read, whichever bytes were changed, cut, put in or doubled', async () => {
    await fc.assert(
      fc.asyncProperty(anyName, anyDamage, async (name, changes) => {
        await readWith(name, damage(original[name], changes));
      }),
      { numRuns: 300 },
    );
  });

  it('is refused or read, whichever value in it is another one', async () => {
    const values = fc.constantFrom<unknown>(null, 0, 'x', true, [], {}, [null], [{}]);
    await fc.assert(
      fc.asyncProperty(anyName, fc.nat(), values, async (name, place, value) => {
        const whole: unknown = JSON.parse(original[name].toString());
        await readWith(name, JSON.stringify(replaceValue(whole, place, value)));
      }),
      { numRuns: 500 },
    );
  });

  it.each(['programme', 'assignments', 'models'])('says that "%s" is not what it should be', async (key) => {
    const name = key === 'assignments' ? 'run.json' : 'draft.json';
    expect(await readWith(name, JSON.stringify({ ...JSON.parse(original[name].toString()), [key]: null }))).toBe(
      'refused',
    );
  });
});

/** The value, with one of those in it replaced: places count values as they are written, those of objects and lists first. */
function replaceValue(whole: unknown, place: number, value: unknown): unknown {
  const slots: (() => void)[] = [];
  const collect = (parent: Record<string, unknown>) => {
    for (const [key, child] of Object.entries(parent)) {
      slots.push(() => {
        parent[key] = value;
      });
      if (typeof child === 'object' && child !== null) collect(child as Record<string, unknown>);
    }
  };
  collect(whole as Record<string, unknown>);
  slots[place % slots.length]?.();
  return whole;
}
