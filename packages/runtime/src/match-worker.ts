import { type DetailedMatch, matchProgrammeDetailed, needsMip } from '@lettermatch/matcher';
import { withEmbedder } from './embeddings/with-embedder';
import { countLetterThreads } from './letters/start-letter-threads';
import { withLetterThreads } from './letters/with-letter-threads';
import { loadBackground } from './load-background';
import { loadMip } from './mip/load-mip';
import type { MatchTask } from './run-match';
import { serveOnThread } from './serve-on-thread';

// Read while the task is still on its way.
const background = loadBackground();
// Whoever awaits it meets its failure; until then it is nobody's.
background.catch(() => undefined);

await serveOnThread<MatchTask, DetailedMatch>(async ({ programme, options: { embeddings, ...options } }, hooks) =>
  withEmbedder(embeddings, hooks.shouldStop, (embed) =>
    withLetterThreads(countLetterThreads(programme.applicants.length), options, async (shards) =>
      matchProgrammeDetailed(programme, {
        ...options,
        ...hooks,
        ...embed,
        ...shards,
        ...(needsMip(programme) && { mip: await loadMip() }),
        background: await background,
      }),
    ),
  ),
);
