export const teamFileEnding = '.feedside-team';

/** Such as "feedside-team-ana-2026-11-22.feedside-team": what no file system refuses. `made`: milliseconds since 1970. */
export const teamFileName = (by: string, made: number): string =>
  `feedside-team-${by.replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-').slice(0, 60)}-${new Date(made).toISOString().slice(0, 10)}${teamFileEnding}`;
