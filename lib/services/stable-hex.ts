/**
 * 32 hex digits that are the same for the same text on every device: ids and write ids of what is found, not typed, so that
 * finding it again changes nothing.
 */
export async function stableHex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest).subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
