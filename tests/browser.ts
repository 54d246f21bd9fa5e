import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';

/** A browser of this machine, or `undefined`. `LETTERMATCH_BROWSER` names another one. */
export function findBrowser(): string | undefined {
  const named = process.env['LETTERMATCH_BROWSER'];
  const candidates = [
    ...(named === undefined ? [] : [named]),
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  return candidates.find((path) => existsSync(path) && spawnSync(path, ['--version']).status === 0);
}

/**
 * Bundles a module for a worker, serves it from this machine, and returns what it posts for one message.
 * @param files further bytes to serve, by path.
 */
export async function runInBrowserWorker(
  executablePath: string,
  workerSource: string,
  message: unknown,
  files: Readonly<Record<string, Uint8Array>>,
): Promise<unknown> {
  const bundle = await build({
    stdin: { contents: workerSource, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    format: 'iife',
    // The built packages, as anyone who installs them has: not the sources that the workspace's paths point to.
    tsconfigRaw: {},
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  });
  const server = await serve({
    '/': new TextEncoder().encode('<!doctype html><title>worker</title>'),
    '/worker.js': bundle.outputFiles[0]?.contents ?? new Uint8Array(),
    ...files,
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    return await page.evaluate(
      (data) =>
        new Promise((resolve, reject) => {
          const worker = new Worker('/worker.js');
          worker.onmessage = (event) => resolve(event.data);
          worker.onerror = (event) => reject(new Error(event.message));
          worker.postMessage(data);
        }),
      message,
    );
  } finally {
    await browser.close();
    server.close();
  }
}

function serve(files: Readonly<Record<string, Uint8Array>>): Promise<Server> {
  const server = createServer((request, response) => {
    const contents = files[request.url ?? ''];
    const type = request.url?.endsWith('.js')
      ? 'text/javascript'
      : request.url === '/'
        ? 'text/html'
        : 'application/octet-stream';
    response.writeHead(contents === undefined ? 404 : 200, { 'content-type': type });
    response.end(contents);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
