import { isUtf8 } from 'node:buffer';
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { ApiEnv } from './api-env';
import { deepestNesting } from './deepest-nesting';
import { findIssues } from './find-issues';
import { ProblemError, type RequestIssue } from './problem';

/** Issues listed in one answer; a body can hold millions. */
const MOST_ISSUES = 100;

/** Far beyond any body that is taken here; the parser needs ten seconds for ten million brackets. */
const DEEPEST_NESTING = 64;

const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\s*(?:;\s*charset="?utf-8"?\s*)?$/i;

/**
 * The JSON body of a request, as it was sent, once it fits the schema.
 * @throws ProblemError `unsupported-media-type`, `invalid-json` or `invalid-body`.
 */
export async function readBody<Schema extends z.ZodType>(c: Context<ApiEnv>, schema: Schema): Promise<z.input<Schema>> {
  assertJsonType(c);
  const value = parseJson(Buffer.from(await c.req.arrayBuffer()));
  if (z.validate(schema, value)) return value;
  throw new ProblemError('invalid-body', 'The body does not have the shape that /openapi.json states.', {
    errors: takeIssues(findIssues(schema, value)),
  });
}

/**
 * The query of a request, read by the schema.
 * @throws ProblemError `invalid-query`
 */
export function readQuery<Schema extends z.ZodType>(c: Context<ApiEnv>, schema: Schema): z.output<Schema> {
  const stated = Object.entries(c.req.queries()).map(([name, values]) => [
    name,
    values.length === 1 ? values[0] : values,
  ]);
  const read = schema.safeParse(Object.fromEntries(stated));
  if (read.success) return read.data;
  const errors = read.error.issues.flatMap((issue): RequestIssue[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((parameter) => ({ parameter, message: 'There is no such parameter.' }))
      : [{ parameter: String(issue.path[0] ?? ''), message: issue.message }],
  );
  throw new ProblemError('invalid-query', 'A query parameter is unknown or has a value that cannot be used.', {
    errors: errors.slice(0, MOST_ISSUES),
  });
}

function assertJsonType(c: Context<ApiEnv>): void {
  const type = c.req.header('content-type');
  const encoding = c.req.header('content-encoding') ?? 'identity';
  if (type === undefined || !JSON_TYPE.test(type)) {
    const received = type === undefined ? 'without a content type' : `as ${JSON.stringify(type)}`;
    throw new ProblemError('unsupported-media-type', `The body came ${received}. Send it as application/json.`);
  }
  if (encoding !== 'identity') {
    throw new ProblemError('unsupported-media-type', 'The body came compressed. Send it as it is.');
  }
}

function parseJson(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) throw new ProblemError('invalid-json', 'The body is not text in UTF-8.');
  if (deepestNesting(bytes) > DEEPEST_NESTING) {
    throw new ProblemError('invalid-json', `The body nests deeper than ${DEEPEST_NESTING} levels.`);
  }
  try {
    return JSON.parse(bytes.toString().replace(/^\uFEFF/, ''));
  } catch (error) {
    // The parser's own message quotes the body.
    const position = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const where = position === undefined ? '' : ` from character ${position} on`;
    throw new ProblemError('invalid-json', `The body is not valid JSON${where}.`);
  }
}

function takeIssues(issues: Iterator<RequestIssue>): readonly RequestIssue[] {
  const taken: RequestIssue[] = [];
  for (let next = issues.next(); !next.done && taken.length < MOST_ISSUES; next = issues.next()) taken.push(next.value);
  return taken;
}
