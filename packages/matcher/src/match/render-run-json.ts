import type { MatchResult } from '../types';

/**
 * The result as text, keys in the order they were given, two spaces, a newline at the end: the bytes of run.json, of
 * `match --json` and of the answer to `POST /v1/match`.
 */
export function renderRunJson(result: MatchResult): string {
  return `${JSON.stringify(result, null, 2)}\n`;
}
