/** By a link of our own: no permission to download is needed, and nothing leaves the device. */
export function download(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A title as the name of a file: what no file system refuses. */
export const fileName = (title: string, ending: string): string =>
  `${
    title
      .replace(/[^\p{L}\p{M}\p{N} _-]+/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim()
      .slice(0, 80) || 'feedside'
  }.${ending}`;
