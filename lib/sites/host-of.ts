/** The host of a match pattern: `https://x.com/*` → `x.com`. */
export const hostOf = (pattern: string): string => /^[^:]+:\/\/([^/]+)\//.exec(pattern)?.[1] ?? '';
