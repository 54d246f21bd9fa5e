import { request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { exampleProgramme } from './schemas/example-programme';
import { type ServeOptions, serve } from './serve';
import { createHeldEngine, inProcessEngine } from './testing/in-process-engine';

async function start(options: ServeOptions) {
  const server = await serve({ engine: inProcessEngine, port: 0, ...options });
  onTestFinished(server.close);
  return server;
}

const json = { 'content-type': 'application/json' };
const body = JSON.stringify(exampleProgramme);

describe('serve', () => {
  it('answers over a socket, on this machine only unless told otherwise', async () => {
    const { url } = await start({});
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const response = await fetch(`${url}/v1/match`, { method: 'POST', headers: json, body });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ status: 'optimal', placed: 3 });
  });

  it('reads a body that comes in pieces, and refuses one that grows too large', async () => {
    const { url } = await start({ bodyLimitBytes: body.length });
    const send = (text: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const sent = request(`${url}/v1/match`, { method: 'POST', headers: json }, (response) => {
          response.resume();
          resolve(response.statusCode);
        });
        sent.on('error', reject);
        sent.write(text.slice(0, 100));
        sent.end(text.slice(100));
      });
    expect(await send(body)).toBe(200);
    expect(await send(`${body} `)).toBe(413);
  });

  it.each([
    ['stated', { 'content-length': String(Buffer.byteLength(body)) }],
    ['unstated', { 'transfer-encoding': 'chunked' }],
  ])('stops the match of a client that hangs up, the length of its body %s', async (_, headers) => {
    const { engine, matches } = createHeldEngine();
    const onFault = vi.fn();
    const { url } = await start({ engine, onFault });
    const sent = request(`${url}/v1/match`, { method: 'POST', headers: { ...json, ...headers } });
    sent.on('error', () => undefined);
    sent.end(body);
    await vi.waitFor(() => expect(matches).toHaveLength(1));
    sent.destroy();
    await vi.waitFor(() => expect(matches[0]?.signal?.aborted).toBe(true));
    matches[0]?.end();
    expect(onFault).not.toHaveBeenCalled();
  });

  it('is not troubled by a client that hangs up in the middle of its body', async () => {
    const onFault = vi.fn();
    const { url } = await start({ onFault });
    const { hostname, port } = new URL(url);
    for (const length of ['content-length: 100', 'transfer-encoding: chunked']) {
      const socket = connect(Number(port), hostname);
      socket.write(
        `POST /v1/match HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${length}\r\n\r\n5\r\n{"app\r\n`,
      );
      await new Promise((resolve) => setTimeout(resolve, 50));
      socket.destroy();
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await fetch(`${url}/livez`)).status).toBe(200);
    expect(onFault).not.toHaveBeenCalled();
  });

  it('lets requests under way finish when it is told to stop, and takes no new ones', async () => {
    const { engine, matches } = createHeldEngine();
    const server = await start({ engine });
    const answer = fetch(`${server.url}/v1/match`, { method: 'POST', headers: json, body });
    await vi.waitFor(() => expect(matches).toHaveLength(1));
    const closed = server.close();
    await expect(fetch(`${server.url}/livez`)).rejects.toThrow();
    matches[0]?.end();
    expect((await answer).status).toBe(200);
    await closed;
  });

  it('cancels what is not done in time', async () => {
    const { engine, matches } = createHeldEngine();
    const server = await start({ engine, shutdownSeconds: 0.05 });
    const answer = fetch(`${server.url}/v1/match`, { method: 'POST', headers: json, body });
    answer.catch(() => undefined);
    await vi.waitFor(() => expect(matches).toHaveLength(1));
    await server.close();
    await expect(answer).rejects.toThrow();
    await vi.waitFor(() => expect(matches[0]?.signal?.aborted).toBe(true));
    matches[0]?.end();
  });

  it('closes on a signal, and leaves no listener behind', async () => {
    const before = process.listenerCount('SIGTERM');
    const server = await start({});
    const [added] = process.listeners('SIGTERM').slice(before);
    added?.('SIGTERM');
    await server.close();
    await expect(fetch(`${server.url}/livez`)).rejects.toThrow();
    expect(process.listenerCount('SIGTERM')).toBe(before);
  });

  it('says so where the port is taken', async () => {
    const { url } = await start({});
    await expect(serve({ engine: inProcessEngine, port: Number(new URL(url).port) })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});
