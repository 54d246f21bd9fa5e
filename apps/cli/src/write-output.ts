import { writeFileSafely } from '@lettermatch/files';
import type { Io } from './io';
import { resolvePath } from './resolve-path';

/** Writes data to the file of `-o`, or to standard output for none and for `-`. */
export async function writeOutput(text: string, file: string | undefined, io: Io): Promise<void> {
  if (file === undefined || file === '-') io.stdout.write(text);
  else await writeFileSafely(resolvePath(file, io), text);
}
