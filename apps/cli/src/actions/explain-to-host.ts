import {
  createTextContext,
  type Programme,
  renderCuratorText,
  renderMentorText,
  type SolvedMatch,
} from '@lettermatch/matcher';
import { CommandFailure } from '../command-failure';
import type { ExplainFlags } from '../commands/explain';
import { exitCodes } from '../exit-codes';
import { findByName } from '../find-by-name';

/** What the curator of `--project` or the mentor of `--mentor` reads. */
export function explainToHost(
  result: SolvedMatch,
  programme: Programme,
  { project, mentor, language }: Pick<ExplainFlags, 'project' | 'mentor' | 'language'>,
) {
  const context = createTextContext(result, programme);
  if (project !== undefined) {
    if (programme.projects.length === 0)
      throw new CommandFailure(exitCodes.badData, 'this programme has no projects, only mentors.');
    const titled = programme.projects.map(({ id, title }) => ({ id, name: title }));
    const { id } = findByName('project', project, titled);
    return { project: id, language, lines: renderCuratorText(context, id, language) };
  }
  if (programme.mentors.length === 0) throw new CommandFailure(exitCodes.badData, 'this programme has no mentors.');
  const { id } = findByName('mentor', mentor ?? '', programme.mentors);
  return { mentor: id, language, lines: renderMentorText(context, id, language) };
}
