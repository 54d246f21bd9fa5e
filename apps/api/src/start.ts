import { serve } from './serve';

const { PORT, HOST } = process.env;
const { url } = await serve({
  ...(PORT !== undefined && { port: Number(PORT) }),
  ...(HOST !== undefined && { host: HOST }),
});
process.stderr.write(`lettermatch api: listening on ${url}\n`);
