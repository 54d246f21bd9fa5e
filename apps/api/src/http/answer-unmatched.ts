import type { Context, Hono } from 'hono';
import type { ApiEnv } from './api-env';
import { respondProblem } from './problem';

/** Answers what no route takes: 405 with `Allow` where the path is known under other methods, else 404. Paths hold no parameters. */
export function answerUnmatched(routes: Hono<ApiEnv>['routes']): (c: Context<ApiEnv>) => Response {
  const methods = new Map<string, Set<string>>();
  for (const { path, method } of routes.filter(({ method }) => method !== 'ALL')) {
    const known = methods.get(path) ?? new Set();
    methods.set(path, known.add(method));
    // Hono answers HEAD wherever it answers GET.
    if (method === 'GET') known.add('HEAD');
  }
  return (c) => {
    const allowed = methods.get(c.req.path);
    if (allowed === undefined) return respondProblem(c, 'not-found', `There is nothing at ${c.req.path}.`);
    const allow = [...allowed].sort().join(', ');
    return respondProblem(c, 'method-not-allowed', `${c.req.path} takes ${allow}.`, { headers: { Allow: allow } });
  };
}
