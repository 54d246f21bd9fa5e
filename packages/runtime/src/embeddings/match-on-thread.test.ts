import { computeAffinity } from '@lettermatch/core';
import { buildProgramme, type Programme } from '@lettermatch/matcher';
import { describe, expect, it } from 'vitest';
import { computeAffinityOnThreads } from '../letters/compute-affinity-on-threads';
import { loadBackground } from '../load-background';
import { runMatch } from '../run-match';
import { createEndpointEmbedder } from './create-endpoint-embedder';
import { answerWith, neverAnswer, startEmbeddingServer } from './embedding-server.fixture';

function build(settings: Readonly<Record<string, unknown>> = {}): Programme {
  const table = (records: readonly Record<string, unknown>[]) => ({
    rows: records.map((cells, index) => ({ row: index + 1, cells })),
  });
  const built = buildProgramme({
    applicants: table([
      { id: 'ada', letter: 'I spent the year on weather balloons and want to forecast storms from radar images.' },
      { id: 'ben', letter: 'My thesis follows single bees in a hive with a camera to learn how they dance.' },
    ]),
    projects: table([
      { id: 'hive', title: 'Bees on camera', description: 'Follow each bee of a hive with a camera.', max: 1 },
      { id: 'storm', title: 'Storm forecasts', description: 'Forecast storms from radar images.', max: 1 },
    ]),
    settings: { value: settings },
    findings: [],
  });
  if (built.status === 'bad') throw new Error(built.findings.map(({ message }) => message).join('\n'));
  return built.programme;
}

const settingsOf = ({ url }: { readonly url: string }) => ({ url: `${url}/embeddings`, model: 'toy', retryDelayMs: 1 });
const codesOf = ({ result }: Awaited<ReturnType<typeof runMatch>>) => result.findings.map(({ code }) => code);

describe('a match on a thread with an embeddings endpoint', () => {
  it('asks the endpoint once, says so, and needs it no more once the models are frozen', async () => {
    const server = await startEmbeddingServer();
    const match = await runMatch(build(), { embeddings: settingsOf(server) });
    expect(match.result).toMatchObject({
      status: 'optimal',
      assignments: [
        { applicant: 'ada', project: 'storm' },
        { applicant: 'ben', project: 'hive' },
      ],
    });
    expect(codesOf(match)).toContain('letters-embedded');
    expect(server.requests).toHaveLength(1);
    const again = await runMatch(build(), { models: match.draft.models });
    expect(JSON.stringify(again.result)).toBe(JSON.stringify(match.result));
    expect(server.requests).toHaveLength(1);
  });

  it('sends nothing where the programme is to stay offline', async () => {
    const server = await startEmbeddingServer();
    const match = await runMatch(build({ offline: true }), { embeddings: settingsOf(server) });
    expect(match.result.status).toBe('optimal');
    expect(codesOf(match)).not.toContain('letters-embedded');
    expect(server.requests).toEqual([]);
  });

  it('fails with an error that names the endpoint', async () => {
    const server = await startEmbeddingServer(answerWith(404));
    await expect(runMatch(build(), { embeddings: settingsOf(server) })).rejects.toMatchObject({
      name: 'RuntimeError',
      code: 'embeddings-refused',
      message: expect.stringContaining(`the embeddings endpoint ${new URL(server.url).host} answered with status 404`),
    });
  });

  it('gives the best so far, and ends the request, where it is aborted or the time is over', async () => {
    for (const reason of ['user', 'time'] as const) {
      const server = await startEmbeddingServer(neverAnswer);
      const controller = new AbortController();
      const running = runMatch(build(), {
        embeddings: settingsOf(server),
        signal: controller.signal,
        ...(reason === 'time' && { timeLimitMs: 1_500 }),
      });
      if (reason === 'user') {
        await expect.poll(() => server.requests.length, { timeout: 10_000 }).toBe(1);
        controller.abort();
      }
      const match = await running;
      expect(match.result).toMatchObject({ stoppedBy: reason, placed: 2 });
      expect(codesOf(match)).toContain('letters-not-read');
      await expect.poll(() => server.aborted()).toBe(server.requests.length);
    }
  });

  it('gives the same affinities where threads share the letters', async () => {
    const embed = createEndpointEmbedder(settingsOf(await startEmbeddingServer()));
    const { applicants, projects } = build();
    const letters = Array.from({ length: 80 }, (_, index) => ({
      id: `p${index}`,
      letter: `${applicants[index % 2]?.letter} In year ${index} I counted ${'abcdefgh'[index % 8]} bees.`,
    }));
    const alone = await computeAffinity(letters, projects, { embed, background: await loadBackground() });
    const shared = await computeAffinityOnThreads(letters, projects, { embed, threads: 2 });
    expect(alone.model.semantic?.kind).toBe('endpoint');
    expect([...shared.values]).toEqual([...alone.values]);
    expect(shared.model).toEqual(alone.model);
  });
});
