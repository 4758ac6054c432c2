import { notWaiting } from './addressed';
import { defineHint } from './define-hint';
import { points } from './points';

/** Meant for us, in a language in which there is no template: `values.language` (BCP 47). A caution, worth no points. */
export const untranslated = defineHint({
  id: 'untranslated',
  // Source: the language that the page or the browser states, and those of your templates.
  judge(post, memory) {
    const shut = notWaiting(post, memory);
    if (shut) return shut;
    const language = post.language ?? memory.labels?.language;
    if (language === undefined || memory.templateLanguages === undefined) return 'unknown';
    const spoken = language.split(/[-_]/)[0]?.toLowerCase() ?? '';
    // Codes of their own for "no words" and "can't tell" (X: "qme", "und").
    if (!/^[a-z]{2,3}$/.test(spoken) || spoken === 'und' || /^q[a-t]|^(?:zxx|mul|mis)$/.test(spoken)) return 'unknown';
    return memory.templateLanguages.includes(spoken) ? 'not-so' : { points: points.untranslated, values: { language: spoken } };
  },
});
