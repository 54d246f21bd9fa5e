import type { Reason } from '../participant-messages';

export function quote(text: string): string {
  return `“${text}”`;
}

export function list(items: readonly string[]): string {
  return items.join(', ');
}

/** Words of a letter, with the words that they are near to. */
export function listReasons(reasons: readonly Reason[]): string {
  return list(
    reasons.map(({ label, near }) => (near === undefined ? quote(label) : `${quote(label)} (near ${quote(near)})`)),
  );
}
