import type { Programme } from '../programme/programme';

/** Whether a programme has rules that bind several people together, which `mip` may be needed for. */
export function needsMip({ rules }: Pick<Programme, 'rules'>): boolean {
  const { together, apart, count, notAlone, mayClose } = rules;
  return [together, apart, count, notAlone, mayClose].some((listed) => listed !== undefined && listed.length > 0);
}
