/** What the browser's own detector answers (`browser.i18n.detectLanguage`). */
export interface Detected {
  isReliable: boolean;
  languages: readonly { language: string; percentage: number }[];
}

/** Below so many letters no detector is to be believed; only the page itself may say. */
const fewestLetters = 20;

/** Tags that name no language: undetermined, none, several, not coded. X uses codes of its own that begin with q ("qme": pictures only). */
const nameless = /^(?:und|zxx|mul|mis|q[a-t][a-z])(?:-|$)/i;
const notWords = /https?:\/\/\S+|www\.\S+|[@#]\S+|[^\p{L}\p{M}]/gu;

/**
 * The language of a text as BCP 47 in its canonical form: what the page says, else what the detector says where it calls
 * itself reliable, else `undefined`. A detector's Latin-script tag for romanised text ("hi-Latn") is kept as it is.
 */
export function readLanguage(text: string, { lang, detected }: { lang?: string | undefined; detected?: Detected | undefined }): string | undefined {
  const stated = lang === undefined ? undefined : canonical(lang);
  if (stated !== undefined) return stated;
  if (!detected?.isReliable || text.slice(0, 400).replace(notWords, '').length < fewestLetters) return undefined;
  const [most] = [...detected.languages].sort((a, b) => b.percentage - a.percentage);
  return most && canonical(most.language);
}

function canonical(tag: string): string | undefined {
  const plain = tag.trim().replaceAll('_', '-');
  if (plain === '' || nameless.test(plain)) return undefined;
  try {
    return Intl.getCanonicalLocales(plain)[0];
  } catch {
    return undefined;
  }
}
