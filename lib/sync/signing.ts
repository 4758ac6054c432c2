import { base32, base64, fromBase64 } from './bytes';

const curve = { name: 'ECDSA', namedCurve: 'P-256' };
const scheme = { name: 'ECDSA', hash: 'SHA-256' };

/** What one device signs with. `secret` can't be read out again; `key`: the public one, its 65 bytes in base64. */
export interface Signing {
  secret: CryptoKey;
  key: string;
}

/** P-256: every browser that we run in has it; Ed25519 is younger. */
export async function makeSigning(): Promise<Signing> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(curve, false, ['sign', 'verify']);
  return { secret: privateKey, key: base64(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey))) };
}

export const sign = async ({ secret }: Signing, bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  base64(new Uint8Array(await crypto.subtle.sign(scheme, secret, bytes)));

/** One signature has one spelling: what base64 reads although it would write it otherwise does not count. */
export async function isSignedBy(key: string, signature: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    const given = fromBase64(signature);
    if (base64(given) !== signature) return false;
    return await crypto.subtle.verify(scheme, await crypto.subtle.importKey('raw', fromBase64(key), curve, false, ['verify']), given, bytes);
  } catch {
    return false;
  }
}

/** Sixteen letters and digits in groups of four, to compare by telephone: 80 bits of the key’s sum. */
export async function fingerprint(key: string): Promise<string> {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', fromBase64(key)));
  return base32(sum.slice(0, 10)).match(/.{4}/g)?.join(' ') ?? '';
}
