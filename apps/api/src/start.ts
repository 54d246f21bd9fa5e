import { hostOf, readEmbeddingsSettings } from '@lettermatch/runtime';
import { serve } from './serve';

const { PORT, HOST } = process.env;
const { url } = await serve({
  ...(PORT !== undefined && { port: Number(PORT) }),
  ...(HOST !== undefined && { host: HOST }),
});
process.stderr.write(`lettermatch api: listening on ${url}\n`);
const embeddings = readEmbeddingsSettings(process.env);
if (embeddings !== undefined)
  process.stderr.write(`lettermatch api: letters are sent to ${hostOf(embeddings)} for embeddings\n`);
