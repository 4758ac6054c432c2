/** What every local copy of a network tells the tests, as `window.site`. */
export interface SiteHandle {
  /** The words in the focused or opened editor's own state, lines joined by "\n". */
  model(): string;
  submitEnabled(): boolean;
  /** What was sent, as the network would have received it; `to` is the answered post's id. */
  sent: { to: string | undefined; text: string }[];
  /** Ids in the order of the list in view. */
  ids(): string[];
  /** Brings the post at this place of the list into view. */
  scrollTo(index: number): void;
  /** Keys whose keydown the page heard, listening on the window before anyone else of its own. */
  keys: string[];
  /** Clicks that reached the page's document. */
  clicks: number;
}

declare global {
  interface Window {
    site: SiteHandle;
  }
}

/** Counts what the page hears; the site adds the rest. */
export function listenAsThePage(): Pick<SiteHandle, 'sent' | 'keys' | 'clicks'> {
  const heard: Pick<SiteHandle, 'sent' | 'keys' | 'clicks'> = { sent: [], keys: [], clicks: 0 };
  window.addEventListener('keydown', ({ key }) => heard.keys.push(key), true);
  document.addEventListener('click', () => {
    heard.clicks += 1;
  });
  return heard;
}
