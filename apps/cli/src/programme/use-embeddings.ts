import type { Programme } from '@lettermatch/matcher';
import { type EmbeddingsSettings, hostOf, readEmbeddingsSettings } from '@lettermatch/runtime';
import type { Io } from '../io';

/**
 * The embeddings endpoint that the environment names, where the programme may leave the machine; `warn` is told who gets the letters.
 * @throws RuntimeError `invalid-setting` where the environment names none that can be used.
 */
export function useEmbeddings(
  { settings }: Pick<Programme, 'settings'>,
  { env }: Pick<Io, 'env'>,
  warn: (text: string) => void,
): EmbeddingsSettings | undefined {
  const embeddings = settings.offline ? undefined : readEmbeddingsSettings(env);
  if (embeddings !== undefined)
    warn(`Letters are sent to ${hostOf(embeddings)} for embeddings; offline: true in programme.yaml stops that.\n`);
  return embeddings;
}
