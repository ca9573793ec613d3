import type { MarkdownWriter } from '../../ui/markdown.ts';
import type { TeamPlace } from './read-team.ts';

/** Leads to where a pack of the team says something. */
export function writeTeamPlace(writer: MarkdownWriter, { pack, uri, range }: TeamPlace): void {
  const line = range.start.line + 1;
  writer.link(`${pack} · ${uri.path.split('/').at(-1)!}:${line}`, uri.with({ fragment: `L${line}` }));
}
