import { homedir } from 'node:os';
import { join } from 'node:path';
import { RuntimeError } from '../runtime-error';

/** An embeddings endpoint that speaks OpenAI's protocol: plain data, so that a thread can be given it. */
export interface EmbeddingsSettings {
  /** Full path of the endpoint. */
  readonly url: string;
  readonly model: string;
  /** Length of the vectors that is asked for, where the model leaves a choice. */
  readonly dimensions?: number;
  /** Sent as `Authorization: Bearer …`. */
  readonly key?: string;
  /** Where vectors are kept; absent where they are not. */
  readonly cacheFolder?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads `LETTERMATCH_EMBEDDINGS_URL` (of the API, such as `https://api.example.org/v1`, or of its `…/embeddings`), `_MODEL`, `_KEY`,
 * `_DIMENSIONS` where the model leaves the length of its vectors open, and `_CACHE`: a folder, or `off`. The default is `lettermatch/embeddings` in `XDG_CACHE_HOME` or `~/.cache`.
 * @returns undefined where there is no URL.
 * @throws RuntimeError `invalid-setting` where the URL is none, no model is named, or another one cannot be used.
 */
export function readEmbeddingsSettings(env: Environment): EmbeddingsSettings | undefined {
  const stated = (name: string) => env[`LETTERMATCH_EMBEDDINGS_${name}`]?.trim() || undefined;
  const base = stated('URL');
  if (base === undefined) return undefined;
  const url = parseEndpoint(base);
  const model = stated('MODEL');
  if (model === undefined) {
    throw new RuntimeError(
      'invalid-setting',
      `LETTERMATCH_EMBEDDINGS_URL names ${url.host}, and no model is named. Set LETTERMATCH_EMBEDDINGS_MODEL, or unset the URL.`,
    );
  }
  const key = stated('KEY');
  if (key !== undefined && !/^[!-~]+$/u.test(key)) {
    throw new RuntimeError(
      'invalid-setting',
      'LETTERMATCH_EMBEDDINGS_KEY holds spaces or characters that no key has. Copy the key again.',
    );
  }
  const dimensions = readDimensions(stated('DIMENSIONS'));
  const cacheFolder = cacheFolderOf(stated('CACHE'), env);
  return {
    url: url.href,
    model,
    ...(dimensions === undefined ? {} : { dimensions }),
    ...(key === undefined ? {} : { key }),
    ...(cacheFolder === undefined ? {} : { cacheFolder }),
  };
}

/** Who gets the texts, for people: host and port. */
export function hostOf({ url }: Pick<EmbeddingsSettings, 'url'>): string {
  return new URL(url).host;
}

/** @throws RuntimeError `invalid-setting`; its message does not repeat the text, which may hold a secret. */
function parseEndpoint(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/u.test(url.protocol)) {
    throw new RuntimeError(
      'invalid-setting',
      'LETTERMATCH_EMBEDDINGS_URL is no address. Give one that begins with https:// or http://, such as https://api.example.org/v1.',
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new RuntimeError(
      'invalid-setting',
      `LETTERMATCH_EMBEDDINGS_URL holds a name or password for ${url.host}. Put the key into LETTERMATCH_EMBEDDINGS_KEY.`,
    );
  }
  const path = url.pathname.replace(/\/+$/u, '');
  url.pathname = path.endsWith('/embeddings') ? path : `${path}/embeddings`;
  url.hash = '';
  return url;
}

function readDimensions(stated: string | undefined): number | undefined {
  if (stated === undefined) return undefined;
  if (/^[1-9]\d{0,4}$/u.test(stated)) return Number(stated);
  throw new RuntimeError(
    'invalid-setting',
    `LETTERMATCH_EMBEDDINGS_DIMENSIONS must be a whole number from 1 to 99999, got "${stated}". Unset it for the model's own length.`,
  );
}

function cacheFolderOf(stated: string | undefined, env: Environment): string | undefined {
  if (stated === 'off') return undefined;
  if (stated !== undefined) return stated;
  const caches = env['XDG_CACHE_HOME'] || join(env['HOME'] || homedir(), '.cache');
  return join(caches, 'lettermatch', 'embeddings');
}
