import {
  type Affinity,
  type BackgroundTables,
  computeAffinity,
  type Embedder,
  type LetterShards,
  type Model,
  type RunHooks,
  type Scale,
  type TargetText,
} from '@lettermatch/core';
import type { PairTable } from '../graph/pair-table';
import type { Programme } from '../programme/programme';

/** Affinities read from letters, or given from elsewhere. */
export interface Scored {
  readonly table: PairTable;
  /** What was read from the letters; absent where scores came from elsewhere, or are those of an earlier run. */
  readonly affinity?: Affinity;
  /** The model of scores that an earlier run kept. */
  readonly model?: Model | null;
}

/** What scored: for evidence, and for the words that people read; undefined where scores came from elsewhere. */
export function modelOf({ affinity, model }: Scored): Model | undefined {
  return affinity?.model ?? model ?? undefined;
}

/** Words for affinities that came from elsewhere. */
export const FIXED_SCALE: Pick<Scale, 'strongFrom' | 'goodFrom'> = { strongFrom: 0.6, goodFrom: 0.4 };

export interface ScoringOptions extends RunHooks {
  readonly background?: BackgroundTables;
  readonly spelling?: boolean;
  readonly shards?: LetterShards;
  /** Not asked where the programme is to stay offline. */
  readonly embed?: Embedder;
  readonly model?: Model | null;
}

/** Scores every letter against the projects. */
export async function scoreProjects(programme: Programme, options: ScoringOptions): Promise<Scored> {
  const targets = programme.projects.map(({ id, title, description, descriptions }) => ({
    id,
    title,
    description,
    descriptions,
  }));
  return scoreTargets(programme, targets, options);
}

/** Scores every letter against the mentors, by their own description, or else by the texts of their projects. */
export async function scoreMentors(programme: Programme, options: ScoringOptions): Promise<Scored> {
  const projects = new Map(programme.projects.map((project) => [project.id, project]));
  const targets = programme.mentors.map((mentor): TargetText => {
    if (mentor.description !== '')
      return { id: mentor.id, description: mentor.description, descriptions: mentor.descriptions };
    const texts = mentor.projects
      .flatMap((id) => projects.get(id) ?? [])
      .map(({ title, description }) => `${title}\n${description}`);
    return { id: mentor.id, description: texts.join('\n') };
  });
  return scoreTargets(programme, targets, options);
}

async function scoreTargets(
  programme: Programme,
  targets: readonly TargetText[],
  options: ScoringOptions,
): Promise<Scored> {
  const affinity = await scoreLetters(programme, targets, options);
  return { affinity, table: { applicants: affinity.applicants, targets: affinity.targets, values: affinity.values } };
}

/** Scores every letter against some texts. */
export async function scoreLetters(
  programme: Programme,
  targets: readonly TargetText[],
  { model, embed, ...options }: Omit<ScoringOptions, 'model'> & { readonly model?: Model | null },
): Promise<Affinity> {
  const applicants = programme.applicants.map(({ id, letter, documents }) => ({ id, letter, documents }));
  const { glossary, lexicon, settings } = programme;
  return computeAffinity(applicants, targets, {
    ...options,
    ...(glossary ? { glossary } : {}),
    ...(lexicon ? { lexicon } : {}),
    ...(model ? { model } : {}),
    ...(embed && !settings.offline ? { embed } : {}),
  });
}
