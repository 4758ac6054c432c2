/** For pages that a server writes as text. */
export const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** The nodes of a piece of markup of ours, not yet in the page. */
export function nodesOf(markup: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return document.importNode(template.content, true);
}

/** "7 minutes ago", "2 hours ago", "3 days ago". */
export function longAge(time: number): string {
  const minutes = Math.max(1, Math.floor((Date.now() - time) / 60_000));
  const [count, unit] = minutes < 60 ? [minutes, 'minute'] : minutes < 60 * 24 ? [Math.floor(minutes / 60), 'hour'] : [Math.floor(minutes / 60 / 24), 'day'];
  return `${count} ${unit}${count === 1 ? '' : 's'} ago`;
}
