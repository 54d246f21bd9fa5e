import type { Programme } from '../programme/programme';
import { bindArrivals } from './bind-arrivals';

/** Whether a programme has rules that bind several people together, which `mip` may be needed for; people who come as a team are bound too. */
export function needsMip(programme: Programme): boolean {
  const { together, apart, count, notAlone, mayClose } = bindArrivals(programme).rules;
  return [together, apart, count, notAlone, mayClose].some((listed) => listed !== undefined && listed.length > 0);
}
