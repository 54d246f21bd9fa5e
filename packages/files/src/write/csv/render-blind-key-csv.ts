import type { BlindKeyRow } from '@lettermatch/matcher';
import { renderCsv } from './render-csv';

/** The columns of blind-key.csv. */
export const BLIND_KEY_COLUMNS = ['blind_id', 'kind', 'id', 'name', 'email'] as const;

export const BLIND_KEY_FILE = 'blind-key.csv';

/** blind-key.csv: who is behind each id of a result without names. UTF-8 with BOM, so that spreadsheet programs show names in every script. */
export function renderBlindKeyCsv(key: readonly BlindKeyRow[]): string {
  const rows = key.map(({ blindId, kind, id, name, email }) => [blindId, kind, id, name, email]);
  return renderCsv(BLIND_KEY_COLUMNS, rows, { bom: true });
}
