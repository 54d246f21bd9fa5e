import type { Finding } from '@lettermatch/matcher';
import type { Context } from 'hono';
import type { ApiEnv } from './api-env';
import { type ProblemName, problemKinds } from './problem-types';

/** One thing that is wrong with a request. */
export interface RequestIssue {
  /** JSON pointer (RFC 6901) into the body; the empty pointer is the body as a whole. */
  readonly pointer?: string;
  /** Name of a query parameter. */
  readonly parameter?: string;
  readonly message: string;
}

/** Problem details (RFC 9457). */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly errors?: readonly RequestIssue[];
  readonly findings?: readonly Finding[];
}

interface ProblemExtra {
  readonly errors?: readonly RequestIssue[];
  readonly findings?: readonly Finding[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that cannot be answered as asked; thrown by what reads requests, and answered with problem details. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: ProblemName;
  readonly extra: ProblemExtra;

  constructor(problem: ProblemName, detail: string, extra: ProblemExtra = {}) {
    super(detail);
    this.problem = problem;
    this.extra = extra;
  }
}

/** Answers with problem details; `instance` bears the id of the request. */
export function respondProblem(
  c: Context<ApiEnv>,
  problem: ProblemName,
  detail: string,
  { errors, findings, headers }: ProblemExtra = {},
): Response {
  const { status, title } = problemKinds[problem];
  const details: ProblemDetails = {
    type: `/problems/${problem}`,
    title,
    status,
    detail,
    instance: `/requests/${c.get('requestId')}`,
    ...(errors !== undefined && { errors }),
    ...(findings !== undefined && { findings }),
  };
  return c.body(`${JSON.stringify(details, null, 2)}\n`, status, {
    ...headers,
    'Content-Type': 'application/problem+json',
  });
}
