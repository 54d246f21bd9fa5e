import { availableParallelism } from 'node:os';
import { OpenAPIHono } from '@hono/zod-openapi';
import { VERSION } from '@lettermatch/matcher';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import { describeApi } from './describe-api';
import { createEngine, type Engine } from './engine';
import { createExtractHandler } from './extract/create-extract-handler';
import { extractRoute } from './extract/extract-route';
import { answerUnmatched } from './http/answer-unmatched';
import type { ApiEnv } from './http/api-env';
import { createSlots } from './http/create-slots';
import { livezRoute } from './http/livez-route';
import { ProblemError, respondProblem } from './http/problem';
import { createMatchHandler } from './match/create-match-handler';
import { createMatchRoute, createMentorsRoute } from './match/match-route';
import { mentoringProgrammeSchema, programmeSchema } from './schemas/programme';

export interface CreateAppOptions {
  /** What does the work. @defaultValue `createEngine()` */
  readonly engine?: Engine;
  /** Largest body taken. @defaultValue 20,000,000 */
  readonly bodyLimitBytes?: number;
  /** Most pairs of an applicant with a project or a mentor in one programme. @defaultValue 10,000,000 */
  readonly mostPairs?: number;
  /** Longest time for a match; a request may ask for less. @defaultValue 300 */
  readonly timeLimitSeconds?: number;
  /** How much longer a match that gives no sign of life is waited for. @defaultValue 10 */
  readonly graceSeconds?: number;
  /** Requests worked on at once. @defaultValue the number of cores */
  readonly mostRunning?: number;
  /** Requests that wait for their turn; beyond, they are turned away. @defaultValue 16 */
  readonly mostWaiting?: number;
  /** Is told of every fault of the server with the id of its request. @defaultValue a line on stderr with the stack */
  readonly onFault?: (error: unknown, requestId: string) => void;
}

/**
 * The HTTP API: `POST /v1/match`, `POST /v1/mentors/match`, `POST /v1/extract`, `GET /livez`, `GET /openapi.json`. It keeps nothing between
 * requests. Whatever goes wrong is answered with problem details (RFC 9457); CORS is off.
 */
export function createApp(options: CreateAppOptions = {}): OpenAPIHono<ApiEnv> {
  const {
    engine = createEngine(),
    bodyLimitBytes = 20_000_000,
    mostPairs = 10_000_000,
    timeLimitSeconds = 300,
    graceSeconds = 10,
    mostRunning = availableParallelism(),
    mostWaiting = 16,
    onFault = logFault,
  } = options;
  const slots = createSlots(mostRunning, mostWaiting);
  const app = new OpenAPIHono<ApiEnv>();

  app.use(requestId());
  app.use(secureHeaders());
  app.use(
    bodyLimit({
      maxSize: bodyLimitBytes,
      onError: (c: Context<ApiEnv>) =>
        respondProblem(c, 'too-large', `The body has more than the ${bodyLimitBytes} bytes that this server takes.`),
    }),
  );

  const matchRoute = createMatchRoute(timeLimitSeconds);
  const mentorsRoute = createMentorsRoute(timeLimitSeconds);
  for (const route of [matchRoute, mentorsRoute, extractRoute, livezRoute]) app.openAPIRegistry.registerPath(route);
  const shared = { engine, slots, timeLimitSeconds };
  const matching = { ...shared, graceSeconds, mostPairs };
  app.post(matchRoute.path, createMatchHandler({ ...matching, route: matchRoute, schema: programmeSchema }));
  app.post(
    mentorsRoute.path,
    createMatchHandler({ ...matching, route: mentorsRoute, schema: mentoringProgrammeSchema }),
  );
  app.post(extractRoute.path, createExtractHandler(shared));
  app.get(livezRoute.path, (c) => c.json({ status: 'ok', version: VERSION }));
  const document = describeApi(app);
  app.get('/openapi.json', (c) => c.body(document, 200, { 'Content-Type': 'application/json' }));

  app.notFound(answerUnmatched(app.routes));
  app.onError((error, c) => {
    if (error instanceof ProblemError) return respondProblem(c, error.problem, error.message, error.extra);
    // Nobody is there to read an answer.
    if (c.req.raw.signal.aborted) return new Response(null, { status: 499 });
    onFault(error, c.get('requestId'));
    return respondProblem(c, 'internal', 'This was logged under the id at the end of instance.');
  });
  return app;
}

function logFault(error: unknown, id: string): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`lettermatch api: request ${id} failed: ${text}\n`);
}
