import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type CreateAppOptions, createApp } from './create-app';

export interface ServeOptions extends CreateAppOptions {
  /** 0 takes any free port. @defaultValue 8080 */
  readonly port?: number;
  /** @defaultValue 127.0.0.1: this machine only */
  readonly host?: string;
  /** How long requests may go on after the server was told to stop. @defaultValue 10 */
  readonly shutdownSeconds?: number;
}

export interface RunningServer {
  readonly url: string;
  /** Takes no new requests, lets those under way finish, then cancels them; resolves once all is closed. */
  readonly close: () => Promise<void>;
}

/**
 * Serves the API until SIGTERM or SIGINT; a second signal ends the process the usual way.
 * @throws the system's error where the address cannot be listened on, such as EADDRINUSE.
 */
export async function serve(options: ServeOptions = {}): Promise<RunningServer> {
  const { port = 8080, host = '127.0.0.1', shutdownSeconds = 10, ...appOptions } = options;
  const server = createAdaptorServer({ fetch: createApp(appOptions).fetch });
  if (!('closeIdleConnections' in server)) throw new TypeError('api: expected an HTTP/1 server.');
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });

  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= new Promise<void>((resolve) => {
      for (const signal of SIGNALS) process.off(signal, onSignal);
      const timer = setTimeout(() => server.closeAllConnections(), shutdownSeconds * 1000);
      server.close(() => {
        clearTimeout(timer);
        resolve();
      });
      server.closeIdleConnections();
    });
    return closing;
  };
  const onSignal = () => void close();
  for (const signal of SIGNALS) process.once(signal, onSignal);

  const { address, port: bound, family } = server.address() as AddressInfo;
  return { url: `http://${family === 'IPv6' ? `[${address}]` : address}:${bound}`, close };
}

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;
