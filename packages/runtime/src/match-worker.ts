import { type DetailedMatch, matchProgrammeDetailed } from '@lettermatch/matcher';
import { loadBackground } from './load-background';
import type { MatchTask } from './run-match';
import { serveOnThread } from './serve-on-thread';

// Read while the task is still on its way.
const background = loadBackground();
// Whoever awaits it meets its failure; until then it is nobody's.
background.catch(() => undefined);

await serveOnThread<MatchTask, DetailedMatch>(async ({ programme, options }, hooks) =>
  matchProgrammeDetailed(programme, { ...options, ...hooks, background: await background }),
);
