export { loadBackground } from './load-background';
export { prepareMatch, type RunMatchOptions, runMatch } from './run-match';
export type { ThreadOptions } from './run-on-thread';
export { runSolve } from './run-solve';
