/**
 * Whether a write failed because there is no room. A used-up quota is `QuotaExceededError`; a really full disk makes
 * Chromium say "DataError: Failed to write blobs (IOError)" and Firefox an `UnknownError` (measured, 2025-11).
 */
export function isStorageFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, message } = error as { name?: unknown; message?: unknown };
  if (name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_INDEXEDDB_QUOTA_ERR') return true;
  return (name === 'DataError' || name === 'UnknownError') && /IOError|no space|disk full|quota|ENOSPC/i.test(String(message));
}
