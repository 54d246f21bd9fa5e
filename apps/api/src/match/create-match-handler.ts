import { renderRunJson } from '@lettermatch/matcher';
import type { Context } from 'hono';
import type { Engine } from '../engine';
import type { ApiEnv } from '../http/api-env';
import type { Slots } from '../http/create-slots';
import { ProblemError } from '../http/problem';
import { readBody, readQuery } from '../http/read-request';
import { runInSlot } from '../http/run-in-slot';
import type { mentoringProgrammeSchema, programmeSchema } from '../schemas/programme';
import { checkProgramme } from './check-programme';
import type { MatchRoute, MentorsRoute } from './match-route';

export interface MatchHandlerOptions {
  readonly route: MatchRoute | MentorsRoute;
  /** What the body has to be. */
  readonly schema: typeof programmeSchema | typeof mentoringProgrammeSchema;
  readonly engine: Engine;
  readonly slots: Slots;
  /** Longest time a match may take. */
  readonly timeLimitSeconds: number;
  /** How much longer a match that gives no sign of life is waited for. */
  readonly graceSeconds: number;
  /** Most pairs of an applicant with a project or a mentor. */
  readonly mostPairs: number;
}

/** Answers `POST /v1/match` and `POST /v1/mentors/match`. */
export function createMatchHandler(options: MatchHandlerOptions): (c: Context<ApiEnv>) => Promise<Response> {
  const { route, schema, engine, slots, timeLimitSeconds, graceSeconds, mostPairs } = options;
  return async (c) => {
    const query = readQuery(c, route.request.query);
    const body = await readBody(c, schema);
    const { programme, ...given } = checkProgramme(body, query.skip_bad === 'true', mostPairs);
    const seconds = query.time_limit_seconds ?? timeLimitSeconds;
    const { result } = await runInSlot(
      { slots, clientGone: c.req.raw.signal, deadlineSeconds: seconds + graceSeconds },
      async (signal) => engine.match(programme, { ...given, timeLimitMs: seconds * 1000, signal }).catch(rethrow),
    );
    return c.body(renderRunJson(result), 200, { 'Content-Type': 'application/json' });
  };
}

/** What an embeddings endpoint did is no fault of this server. */
function rethrow(error: unknown): never {
  const { name, message } = error as Error;
  if (name === 'RuntimeError')
    throw new ProblemError(
      'embeddings-failed',
      message.replace(/^runtime: (.)/u, (_, first) => first.toUpperCase()),
    );
  throw error;
}
