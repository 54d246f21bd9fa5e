import { type DetailedMatch, matchProgrammeDetailed } from '@lettermatch/matcher';
import { loadBackground } from './load-background';
import type { MatchTask } from './run-match';
import { serveOnThread } from './serve-on-thread';

await serveOnThread<MatchTask, DetailedMatch>(async ({ programme, options }, hooks) =>
  matchProgrammeDetailed(programme, { ...options, ...hooks, background: await loadBackground() }),
);
