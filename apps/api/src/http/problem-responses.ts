import { problemSchema } from '../schemas/problem';
import { type ProblemName, problemKinds } from './problem-types';

/** The answers with problem details that an operation can give, by status, for its description. */
export function problemResponses(names: readonly ProblemName[]) {
  const byStatus = new Map<number, ProblemName[]>();
  for (const name of names) {
    const { status } = problemKinds[name];
    byStatus.set(status, [...(byStatus.get(status) ?? []), name]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, alike]) => [
      status,
      {
        description: alike.map((name) => `\`/problems/${name}\`: ${problemKinds[name].meaning}`).join('\n\n'),
        ...(alike.includes('busy') && { headers: retryAfter }),
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    ]),
  );
}

const retryAfter = { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' as const } } };
