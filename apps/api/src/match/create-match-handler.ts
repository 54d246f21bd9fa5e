import { buildProgramme, type Finding, type MatchResult, type PairTable, type Programme } from '@lettermatch/matcher';
import type { Context } from 'hono';
import type { Engine } from '../engine';
import type { ApiEnv } from '../http/api-env';
import type { Slots } from '../http/create-slots';
import { ProblemError } from '../http/problem';
import { readBody, readQuery } from '../http/read-request';
import { runInSlot } from '../http/run-in-slot';
import { type ProgrammeBody, programmeSchema } from '../schemas/programme';
import { buildAffinities } from './build-affinities';
import type { MatchRoute } from './match-route';
import { toRawProgramme } from './to-raw-programme';

export interface MatchHandlerOptions {
  readonly route: MatchRoute;
  readonly engine: Engine;
  readonly slots: Slots;
  /** Longest time a match may take. */
  readonly timeLimitSeconds: number;
  /** How much longer a match that gives no sign of life is waited for. */
  readonly graceSeconds: number;
  /** Most pairs of an applicant with a project or a mentor. */
  readonly mostPairs: number;
}

/** Answers `POST /v1/match`. */
export function createMatchHandler(options: MatchHandlerOptions): (c: Context<ApiEnv>) => Promise<Response> {
  const { route, engine, slots, timeLimitSeconds, graceSeconds, mostPairs } = options;
  return async (c) => {
    const query = readQuery(c, route.request.query);
    const body = await readBody(c, programmeSchema);
    const { programme, ...given } = checkProgramme(body, query.skip_bad === 'true', mostPairs);
    const seconds = query.time_limit_seconds ?? timeLimitSeconds;
    const { result } = await runInSlot(
      { slots, clientGone: c.req.raw.signal, deadlineSeconds: seconds + graceSeconds },
      async (signal) => engine.match(programme, { ...given, timeLimitMs: seconds * 1000, signal }),
    );
    return c.body(renderResult(result), 200, { 'Content-Type': 'application/json' });
  };
}

/** The bytes of run.json. */
export function renderResult(result: MatchResult): string {
  return `${JSON.stringify(result, null, 2)}\n`;
}

interface CheckedProgramme {
  readonly programme: Programme;
  readonly findings: readonly Finding[];
  readonly affinities?: PairTable;
}

function checkProgramme(body: ProgrammeBody, skipBad: boolean, mostPairs: number): CheckedProgramme {
  const built = buildProgramme(toRawProgramme(body), { skipBad });
  if (built.status === 'bad') throw invalidProgramme(built.findings);
  const { programme, findings } = built;
  const { applicants, projects, mentors } = programme;
  const pairs = applicants.length * (projects.length + mentors.length);
  if (pairs > mostPairs) {
    const detail = `The programme has ${pairs} pairs of an applicant with a project or a mentor, and this server takes ${mostPairs}.`;
    throw new ProblemError('too-large', detail);
  }
  if (body.affinity === undefined) return { programme, findings };
  const arranged = buildAffinities(body.affinity, programme, skipBad);
  if (arranged.status === 'bad') throw invalidProgramme([...findings, ...arranged.findings]);
  return { programme, findings, affinities: arranged.affinities };
}

function invalidProgramme(findings: readonly Finding[]): ProblemError {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const detail = `The programme has ${errors === 1 ? '1 error' : `${errors} errors`}; nothing was matched.`;
  return new ProblemError('invalid-programme', detail, { findings });
}
