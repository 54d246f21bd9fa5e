import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What the server was asked. */
export interface ReceivedRequest {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly model: string;
  readonly input: readonly string[];
  readonly dimensions?: number;
}

type Answer = (request: ReceivedRequest, response: ServerResponse) => void | Promise<void>;

export interface EmbeddingServer {
  /** Of the API: ends with `/v1`. */
  readonly url: string;
  readonly requests: readonly ReceivedRequest[];
  /** Requests that the client ended before they were answered. */
  readonly aborted: () => number;
  readonly close: () => Promise<void>;
}

/** Starts an HTTP server that speaks the protocol; `answers` are given one after the other, then it answers as it should. It ends with the test. */
export async function startEmbeddingServer(...answers: readonly Answer[]): Promise<EmbeddingServer> {
  const requests: ReceivedRequest[] = [];
  let aborted = 0;
  const server = createServer(async (incoming, response) => {
    response.on('close', () => {
      if (!response.writableFinished) aborted += 1;
    });
    const body = JSON.parse(await readText(incoming)) as Omit<ReceivedRequest, 'path' | 'authorization'>;
    const { url: path = '', headers } = incoming;
    const request = { path, authorization: headers.authorization, ...body };
    requests.push(request);
    await (answers[requests.length - 1] ?? answerWell)(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  onTestFinished(close);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    aborted: () => aborted,
    close,
  };
}

/** The vectors of the texts, in their order. */
export const answerWell: Answer = ({ input }, response) => {
  const data = input.map((text, index) => ({ object: 'embedding', index, embedding: embedWords(text) }));
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ object: 'list', data }));
};

/** Answers with a status, a text, and headers. */
export function answerWith(status: number, body = '', headers: Readonly<Record<string, string>> = {}): Answer {
  return (_, response) => {
    response.writeHead(status, headers).end(body);
  };
}

/** Answers with what is made of the vectors. */
export function answerData(change: (data: readonly { index: number; embedding: unknown }[]) => unknown): Answer {
  return ({ input }, response) => {
    const data = change(input.map((text, index) => ({ index, embedding: embedWords(text) })));
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ data }));
  };
}

export const neverAnswer: Answer = () => undefined;

export const cutConnection: Answer = (_, response) => {
  response.destroy();
};

const DIMENSIONS = 32;

/** A hashed bag of words: texts that share words get vectors that point the same way. */
export function embedWords(text: string): readonly number[] {
  const vector = new Array<number>(DIMENSIONS).fill(0);
  for (const word of text.toLowerCase().split(/[^\p{L}]+/u)) {
    const hash = [...word].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521, 7);
    vector[hash % DIMENSIONS] = (vector[hash % DIMENSIONS] ?? 0) + 0.1;
  }
  return vector;
}

async function readText(incoming: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of incoming.setEncoding('utf8')) text += chunk;
  return text;
}
