import { setImmediate } from 'node:timers/promises';
import { type ApplicantText, extractProfile, type InterestProfile } from '@lettermatch/core';
import type { Context } from 'hono';
import type { Engine } from '../engine';
import type { ApiEnv } from '../http/api-env';
import type { Slots } from '../http/create-slots';
import { readBody, readQuery } from '../http/read-request';
import { runInSlot } from '../http/run-in-slot';
import { DEFAULT_TOP, type ExtractResponse, extractRequestSchema } from '../schemas/extract';
import { extractRoute } from './extract-route';

/** Id of the one letter that came without an id. */
const ONLY_LETTER = 'letter';

export interface ExtractHandlerOptions {
  readonly engine: Engine;
  readonly slots: Slots;
  /** Longest time that the letters of one request may take. */
  readonly timeLimitSeconds: number;
}

/** Answers `POST /v1/extract`. */
export function createExtractHandler(options: ExtractHandlerOptions): (c: Context<ApiEnv>) => Promise<Response> {
  const { engine, slots, timeLimitSeconds } = options;
  return async (c) => {
    readQuery(c, extractRoute.request.query);
    const { letter: only, letters, top = DEFAULT_TOP, spelling = true } = await readBody(c, extractRequestSchema);
    const texts = (letters ?? [{ id: ONLY_LETTER, letter: only ?? '' }]).map(
      ({ id, letter, documents = [] }): ApplicantText => ({ id, letter, documents }),
    );
    const profiles = await runInSlot(
      { slots, clientGone: c.req.raw.signal, deadlineSeconds: timeLimitSeconds },
      async (signal) => {
        const read: Profile[] = [];
        for (const text of texts) {
          // Others get a turn between two letters, and so does the news that nobody waits for this one.
          await setImmediate();
          signal.throwIfAborted();
          read.push(quoteProfile(text, await engine.extract(text, { top, spelling })));
        }
        return read;
      },
    );
    const response: ExtractResponse = { profiles };
    return c.body(`${JSON.stringify(response, null, 2)}\n`, 200, { 'Content-Type': 'application/json' });
  };
}

type Profile = ExtractResponse['profiles'][number];

/** A profile and the facts of its letter, with the text of its spans, so that a reader need not count UTF-16 code units. */
function quoteProfile({ id, letter }: ApplicantText, profile: InterestProfile): Profile {
  const { language, languages, words, interests, vector, repairs, placeholders } = profile;
  const quote = ({ start, end }: { readonly start: number; readonly end: number }) => ({
    start,
    end,
    text: letter.slice(start, end),
  });
  return {
    id,
    language,
    languages: [...languages],
    words,
    interests: interests.map(({ label, weight, occurrences, sentences }) => ({
      label,
      weight,
      occurrences: occurrences.map(quote),
      sentences: sentences.map(quote),
    })),
    facts: extractProfile(letter).map(({ kind, value, label, start, end, sentence, occurrences }) => ({
      kind,
      value,
      label,
      start,
      end,
      sentence: quote(sentence),
      occurrences: occurrences.map(quote),
    })),
    vector: vector.map(({ term, weight }) => ({ term, weight })),
    repairs: repairs.map(({ start, end, from, to, reason }) => ({ start, end, from, to, reason })),
    placeholders: placeholders.map(quote),
  };
}
