import type { Draft } from '@lettermatch/matcher';

/**
 * draft.json: the programme with its letters and the frozen models, in one line, for later work on the result.
 * It also names the programme's hash as run.json does, so that a reader sees when the two belong to different runs.
 */
export function renderDraftJson({ format, ...draft }: Draft, programmeSha256: string): string {
  return `${JSON.stringify({ format, programmeSha256, ...draft })}\n`;
}
