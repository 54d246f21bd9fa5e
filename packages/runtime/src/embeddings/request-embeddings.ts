import { setTimeout as sleep } from 'node:timers/promises';
import { RuntimeError } from '../runtime-error';
import { parseEmbeddings, shorten } from './parse-embeddings';
import { type EmbeddingsSettings, hostOf } from './read-embeddings-settings';

export interface RequestOptions extends Pick<EmbeddingsSettings, 'url' | 'model' | 'dimensions' | 'key'> {
  /** For one request. */
  readonly timeoutMs: number;
  /** How often a request is made again. */
  readonly retries: number;
  /** Before the first repetition; doubled before each further one. */
  readonly retryDelayMs: number;
  readonly signal: AbortSignal;
}

/** One attempt: vectors, or why there are none and whether another attempt may help. */
type Attempt =
  | { readonly status: 'ok'; readonly vectors: readonly Float32Array[] }
  | { readonly status: 'failed'; readonly error: RuntimeError; readonly retryAfterMs: number | undefined };

/** Not even an endpoint that asks for it is waited for longer. */
const LONGEST_WAIT_MS = 60_000;

/**
 * Asks for the vectors of some texts; again where the connection, the server or its rate limit failed, after `Retry-After` where it says so.
 * @throws RuntimeError that names the host; the signal's reason where it is aborted.
 */
export async function requestEmbeddings(
  texts: readonly string[],
  options: RequestOptions,
): Promise<readonly Float32Array[]> {
  for (let attempt = 0; ; attempt += 1) {
    const outcome = await ask(texts, options);
    options.signal.throwIfAborted();
    if (outcome.status === 'ok') return outcome.vectors;
    if (outcome.retryAfterMs === undefined || attempt >= options.retries) throw outcome.error;
    const waitMs = Math.max(outcome.retryAfterMs, options.retryDelayMs * 2 ** attempt);
    await sleep(Math.min(waitMs, LONGEST_WAIT_MS), undefined, { signal: options.signal });
  }
}

async function ask(texts: readonly string[], options: RequestOptions): Promise<Attempt> {
  const { url, model, dimensions, key, timeoutMs, signal } = options;
  const late = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify({ model, input: texts, dimensions }),
      // Letters go to the host that was named, and nowhere else.
      redirect: 'manual',
      signal: AbortSignal.any([signal, late]),
    });
    const body = await response.text();
    if (!response.ok) return refused(response, body, options);
    const parsed = parseEmbeddings(body, texts.length);
    if (parsed.status === 'parsed') return { status: 'ok', vectors: parsed.vectors };
    return fail('embeddings-invalid', `gave ${hideKey(parsed.problem, key)}. ${CHECK_ADDRESS}`, options);
  } catch (error) {
    const problem = late.aborted ? `gave no answer within ${timeoutMs / 1000} seconds` : describeFault(error);
    return fail('embeddings-unreachable', `${problem}. Try again later, or unset the URL.`, options, 0, {
      cause: error,
    });
  }
}

const CHECK_ADDRESS = 'Check LETTERMATCH_EMBEDDINGS_URL and LETTERMATCH_EMBEDDINGS_MODEL.';

function refused({ status, headers }: Response, body: string, options: RequestOptions): Attempt {
  const isPassing = status === 408 || status === 429 || status >= 500;
  const message = `answered with status ${status}${describeRefusal(status, body, options)}`;
  return fail('embeddings-refused', message, options, isPassing ? readRetryAfterMs(headers) : undefined, {}, status);
}

function describeRefusal(status: number, body: string, { model, key }: RequestOptions): string {
  if (status >= 300 && status < 400) return ': it is elsewhere. Name its own address in LETTERMATCH_EMBEDDINGS_URL.';
  // What it says then may repeat parts of the key.
  if (status === 401 || status === 403)
    return `: it takes ${key === undefined ? 'no request without a key' : 'another key'}. Set LETTERMATCH_EMBEDDINGS_KEY.`;
  const said = hideKey(describeBody(body), key);
  const quoted = said === '' ? '' : `: ${said}`;
  if (status === 429) return `${quoted}. It takes no more requests for now: try again later.`;
  if (status >= 500) return `${quoted}. Try again later, or unset the URL.`;
  return `${quoted} (model "${model}"). ${CHECK_ADDRESS}`;
}

function fail(
  code: 'embeddings-unreachable' | 'embeddings-refused' | 'embeddings-invalid',
  problem: string,
  options: RequestOptions,
  retryAfterMs?: number,
  cause: ErrorOptions = {},
  status?: number,
): Attempt {
  const host = hostOf(options);
  const details = { host, ...(status === undefined ? {} : { status }) };
  const error = new RuntimeError(code, `the embeddings endpoint ${host} ${problem}`, details, cause);
  return { status: 'failed', error, retryAfterMs };
}

/** Seconds or a date, in milliseconds from now; 0 where nothing usable is said. */
function readRetryAfterMs(headers: Headers): number {
  const stated = headers.get('retry-after') ?? '';
  const waitMs = /^\d+$/u.test(stated) ? Number(stated) * 1000 : Date.parse(stated) - Date.now();
  return Number.isFinite(waitMs) ? Math.max(0, waitMs) : 0;
}

/** `{"error": {"message": …}}` or whatever it is, short. */
function describeBody(body: string): string {
  try {
    const { error, message } = JSON.parse(body) as { readonly error?: unknown; readonly message?: unknown };
    const said = (error as { readonly message?: unknown } | undefined)?.message ?? message ?? error;
    if (typeof said === 'string') return shorten(said).replace(/\.$/u, '');
  } catch {
    // Not JSON: shown as it is.
  }
  return shorten(body).replace(/\.$/u, '');
}

/** `fetch` hides what the system said one level down. */
function describeFault(error: unknown): string {
  const { cause, message } = error as Error & {
    readonly cause?: { readonly code?: string; readonly message?: string };
  };
  return `cannot be reached (${cause?.code ?? cause?.message ?? message})`;
}

function hideKey(text: string, key: string | undefined): string {
  return key === undefined ? text : text.replaceAll(key, '[key]');
}
