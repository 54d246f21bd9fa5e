import type { Embedder } from '@lettermatch/core';
import { describe, expect, it } from 'vitest';
import { programme, workshop } from '../test-support';
import type { SolvedMatch } from '../types';
import { explainAssignment } from './explain-assignment';
import { matchProgramme, matchProgrammeDetailed } from './match-programme';

/** Counts topics, in the order in which the workshop's projects stand. */
function createTopicEmbedder(): Embedder & { readonly asked: string[] } {
  const topics = [/bee|hive|camera|frame/giu, /queue|hospital|nurse|wait/giu, /storm|radar|balloon/giu];
  const asked: string[] = [];
  return {
    name: 'topics at test.example',
    asked,
    embed: async (texts) => {
      asked.push(...texts);
      return texts.map((text) => [...topics.map((topic) => text.match(topic)?.length ?? 0), 0.1]);
    },
  };
}

function solved(result: Awaited<ReturnType<typeof matchProgramme>>): SolvedMatch {
  if (result.status === 'infeasible') throw new Error(result.conflict.message);
  return result;
}

describe('a match with an embedder', () => {
  it('compares sentences, says to whom they were sent, and gives evidence that adds up', async () => {
    const embed = createTopicEmbedder();
    const result = solved(await matchProgramme(workshop, { embed }));
    expect(result.assignments.map(({ project }) => project)).toEqual(['storm', 'hive', 'queue']);
    expect(result.findings).toContainEqual(
      expect.objectContaining({
        code: 'letters-embedded',
        severity: 'note',
        message: 'What sentences mean was compared by topics at test.example: they were sent there.',
      }),
    );
    for (const { evidence, affinity } of result.assignments) {
      const parts = [...(evidence?.terms ?? []), { contribution: evidence?.rest ?? 0 }];
      const sum = parts.reduce((total, { contribution }) => total + contribution, evidence?.constant ?? 0);
      expect(Math.abs(Math.min(1, Math.max(0, sum)) - affinity)).toBeLessThan(1e-9);
    }
  });

  it('asks nobody where the programme is to stay offline: the same bytes as without an embedder', async () => {
    const embed = createTopicEmbedder();
    const offline = { ...workshop, settings: { ...workshop.settings, offline: true as const } };
    expect(JSON.stringify(await matchProgramme(offline, { embed }))).toBe(
      JSON.stringify(await matchProgramme(offline)),
    );
    expect(embed.asked).toEqual([]);
  });

  it('asks nobody again once a draft is frozen, also to explain', async () => {
    const embed = createTopicEmbedder();
    const { draft, result } = await matchProgrammeDetailed(workshop, { embed });
    const once = embed.asked.length;
    const stored = JSON.parse(JSON.stringify(draft)) as typeof draft;
    const again = await matchProgramme(stored.programme, { models: stored.models, embed });
    expect(JSON.stringify(again)).toBe(JSON.stringify(result));
    const { evidence } = await explainAssignment(stored, solved(result), 'ada', undefined);
    expect(evidence?.terms.some(({ label }) => label.endsWith(' …'))).toBe(true);
    expect(embed.asked).toHaveLength(once);
  });

  it('reads what blind letters still say, and no name', async () => {
    const embed = createTopicEmbedder();
    const [ada] = workshop.applicants;
    const applicants = [{ ...ada, id: 'a1', name: 'Ada Larsen', letter: 'My name is Ada Larsen. I forecast storms.' }];
    const named = programme({ ...workshop, applicants: applicants as typeof workshop.applicants });
    await matchProgramme({ ...named, settings: { ...named.settings, blind: 'asked' } }, { embed });
    expect(embed.asked).toContain('I forecast storms.');
    expect(embed.asked.join('\n')).not.toMatch(/Ada|Larsen/u);
  });

  it('fails where the embedder fails', async () => {
    const embed = { name: 'down', embed: () => Promise.reject(new Error('the endpoint is down')) };
    await expect(matchProgramme(workshop, { embed })).rejects.toThrow('the endpoint is down');
  });
});
