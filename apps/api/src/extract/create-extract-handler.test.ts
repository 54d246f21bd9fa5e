import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createApp } from '../create-app';
import { type ExtractResponse, extractResponseSchema, LONGEST_LETTER } from '../schemas/extract';
import { inProcessEngine } from '../testing/in-process-engine';
import { postJson, readProblem } from '../testing/post-json';

const app = createApp({ engine: inProcessEngine });
const extract = (body: unknown) => postJson(app, '/v1/extract', body);
const letter = 'I map flooded fields from satellite images. My satelite images come from [location].';

async function profilesOf(body: unknown): Promise<ExtractResponse['profiles']> {
  const response = await extract(body);
  expect(response.status).toBe(200);
  return extractResponseSchema.parse(await response.json()).profiles;
}

describe('POST /v1/extract', () => {
  it('gives the interests of a letter, with the words and sentences behind them', async () => {
    const [profile] = await profilesOf({ letter });
    expect(profile).toMatchObject({ id: 'letter', placeholders: [{ start: 73, end: 83, text: '[location]' }] });
    const interest = profile?.interests.find(({ label }) => label.includes('satellite images'));
    expect(interest?.sentences[0]?.text).toBe('I map flooded fields from satellite images.');
  });

  it('gives what the letter states about its writer, with the sentence', async () => {
    const [profile] = await profilesOf({ letter: 'I am in my second year of a PhD. I have used QGIS for my maps.' });
    expect(profile?.facts.map(({ kind, value, label }) => [kind, value, label])).toEqual([
      ['year', '2', 'second year'],
      ['level', 'phd', 'PhD'],
      ['tool', 'qgis', 'QGIS'],
    ]);
    expect(profile?.facts[2]?.sentence.text).toBe('I have used QGIS for my maps.');
  });

  it('reads several letters in their order, documents too', async () => {
    const letters = [
      { id: 'b', letter },
      { id: 'a', letter: '', documents: ['Speech recognition for older voices.'] },
    ];
    const profiles = await profilesOf({ letters });
    expect(profiles.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(profiles[1]?.vector.map(({ term }) => term)).toContain('speech');
  });

  it('gives as many interests as asked for, and reads misspelt words as they stand on request', async () => {
    expect((await profilesOf({ letter, top: 1 }))[0]?.interests).toHaveLength(1);
    const options = vi.fn(inProcessEngine.extract);
    const watched = createApp({ engine: { ...inProcessEngine, extract: options } });
    await postJson(watched, '/v1/extract', { letter, spelling: false });
    await postJson(watched, '/v1/extract', { letter });
    expect(options.mock.calls.map(([, given]) => given)).toEqual([
      { top: 20, spelling: false },
      { top: 20, spelling: true },
    ]);
  });

  it('quotes exactly what stands between its offsets, in any text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('flood', 'maps', 'Ж', '👩‍🔬', 'ß', '. ', ' ', '\n', '[name]')),
        async (parts) => {
          const text = parts.join('');
          for (const { interests, placeholders } of await profilesOf({ letter: text })) {
            const spans = interests.flatMap(({ occurrences, sentences }) => [...occurrences, ...sentences]);
            for (const span of [...spans, ...placeholders]) expect(span.text).toBe(text.slice(span.start, span.end));
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('finds nothing in an empty letter, and takes an empty list', async () => {
    expect(await profilesOf({ letter: '' })).toMatchObject([{ language: 'und', words: 0, interests: [] }]);
    expect(await profilesOf({ letters: [] })).toEqual([]);
  });

  it('wants either one letter or several, of bearable length, and no unknown options', async () => {
    const errorsOf = async (body: unknown) => {
      const response = await extract(body);
      expect(response.status).toBe(422);
      return (await readProblem(response)).errors?.map(({ pointer }) => pointer);
    };
    expect(await errorsOf({})).toEqual(['']);
    expect(await errorsOf({ letter, letters: [] })).toEqual(['']);
    expect(await errorsOf({ letter: 'x'.repeat(LONGEST_LETTER + 1) })).toEqual(['/letter']);
    expect(await errorsOf({ letter, top: 0 })).toEqual(['/top']);
    expect(await errorsOf({ letters: [{ id: 'a', letter }, { letter }] })).toEqual(['/letters/1/id']);
    expect(await errorsOf({ letter, tpo: 3 })).toEqual(['']);
    expect((await postJson(app, '/v1/extract?top=3', { letter })).status).toBe(400);
  });

  it('stops between two letters when the client has gone', async () => {
    const client = new AbortController();
    const read = vi.fn(async (...given: Parameters<typeof inProcessEngine.extract>) => {
      client.abort();
      return inProcessEngine.extract(...given);
    });
    const onFault = vi.fn();
    const watched = createApp({ engine: { ...inProcessEngine, extract: read }, onFault });
    const letters = ['a', 'b', 'c'].map((id) => ({ id, letter }));
    const response = await postJson(watched, '/v1/extract', { letters }, { signal: client.signal });
    expect(response.status).toBe(499);
    expect(read).toHaveBeenCalledTimes(1);
    expect(onFault).not.toHaveBeenCalled();
  });
});
