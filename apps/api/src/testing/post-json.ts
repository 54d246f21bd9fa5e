import type { createApp } from '../create-app';
import type { ProblemDetails } from '../http/problem';

type App = ReturnType<typeof createApp>;

/** Posts a value as JSON, or a string as it stands. */
export async function postJson(app: App, path: string, body: unknown, init: RequestInit = {}): Promise<Response> {
  return app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...init,
  });
}

/** The problem details of an answer, whose form every problem shares. */
export async function readProblem(response: Response): Promise<ProblemDetails> {
  const problem = (await response.json()) as ProblemDetails;
  const isProblem =
    response.headers.get('content-type') === 'application/problem+json' &&
    problem.status === response.status &&
    problem.instance === `/requests/${response.headers.get('x-request-id')}`;
  if (!isProblem) throw new Error(`expected problem details, got ${response.status} ${JSON.stringify(problem)}`);
  return problem;
}
