/** What a kind of problem means wherever it occurs. */
export interface ProblemKind {
  readonly status: 400 | 404 | 405 | 413 | 415 | 422 | 500 | 502 | 503 | 504;
  readonly title: string;
  readonly meaning: string;
}

const kind = (status: ProblemKind['status'], title: string, meaning: string): ProblemKind => ({
  status,
  title,
  meaning,
});

/** Every problem that this API answers with. A problem's `type` is `/problems/` and its name here. */
export const problemKinds = {
  'invalid-json': kind(400, 'The body is not JSON', 'The body is not JSON in UTF-8, or nests very deep.'),
  'invalid-query': kind(
    400,
    'A query parameter cannot be used',
    '`errors` names each parameter that is unknown or has a value that cannot be used.',
  ),
  'invalid-body': kind(
    422,
    'The body does not have the shape that is needed',
    '`errors` says where, by JSON pointer. Of very many, the first hundred are listed.',
  ),
  'invalid-programme': kind(
    422,
    'The programme has errors',
    'Nothing was matched. `findings` holds everything that was found, with errors first to be corrected; `?skip_bad=true` leaves out the rows with errors instead.',
  ),
  'not-found': kind(404, 'There is nothing here', 'The path is none of this API. /openapi.json lists them.'),
  'method-not-allowed': kind(405, 'The method does not fit the path', 'The header Allow names the methods that do.'),
  'too-large': kind(
    413,
    'The request is too large',
    'The body has more bytes, or the programme more pairs, than this server takes at once.',
  ),
  'unsupported-media-type': kind(
    415,
    'The body is of a type that is not read here',
    'Send JSON as application/json, not compressed.',
  ),
  internal: kind(
    500,
    'The server failed',
    'This is a fault of the server. `instance` holds the id under which it was logged.',
  ),
  'embeddings-failed': kind(
    502,
    'The embeddings endpoint failed',
    'This server compares letters by an embeddings endpoint, which did not do its part; `detail` names it. A programme with `offline: true` does without.',
  ),
  busy: kind(
    503,
    'Too many requests wait already',
    'As many matches as this server runs are running, and its queue is full. Retry-After says when to try again.',
  ),
  timeout: kind(
    504,
    'The match did not end in time',
    'Neither a result nor the best so far came by the time limit. Ask for a smaller programme, or for more time.',
  ),
} as const satisfies Readonly<Record<string, ProblemKind>>;

export type ProblemName = keyof typeof problemKinds;
