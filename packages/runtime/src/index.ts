export { loadBackground } from './load-background';
export { type MatchProgress, type RunMatchOptions, runMatch } from './run-match';
