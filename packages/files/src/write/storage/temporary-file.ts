import { randomBytes } from 'node:crypto';
import { open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Names that only this program gives: the process that wrote it, then random. Short, because a folder limits the length of names. */
const TEMPORARY = /^\.lettermatch-(\d+)-[0-9a-f]{16}\.tmp$/;

/** A new name for a temporary file in `folder`; no other process and no other call uses it. */
export function temporaryPath(folder: string): string {
  return join(folder, `.lettermatch-${process.pid}-${randomBytes(8).toString('hex')}.tmp`);
}

/** Writes a new file and waits until the disk has it. `mode` is what the process's umask leaves of it. */
export async function writeThrough(path: string, contents: string | Uint8Array, mode = 0o666): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(contents);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Waits until the disk has a folder's names. Where a system cannot open folders, renaming is all there is. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  try {
    await handle?.sync().catch(() => undefined);
  } finally {
    await handle?.close();
  }
}

/** Removes temporary files whose process is gone; those of running processes and everything else stay. */
export async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const process = TEMPORARY.exec(name)?.[1];
    if (process !== undefined && (await isAbandoned(join(folder, name), Number(process))))
      await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

async function isAbandoned(path: string, writer: number): Promise<boolean> {
  if (writer !== process.pid) return !isRunning(writer);
  // A container's first process has the same number every time: older than this process is not of this process.
  const startedAtMs = Date.now() - process.uptime() * 1000;
  const written = await stat(path).catch(() => undefined);
  return written !== undefined && written.mtimeMs < startedAtMs;
}

function isRunning(writer: number): boolean {
  try {
    process.kill(writer, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
