import type { Part, PlaybookPart } from '../model/playbook';

/** The campaign that runs on a day ("2026-11-22"); of several, the one that began last. One without dates always runs. */
export function runningCampaign(parts: readonly PlaybookPart[], day: string): Part<'campaign'> | undefined {
  return parts
    .filter((part): part is Part<'campaign'> => part.part === 'campaign')
    .filter(({ from, to }) => (from === undefined || from <= day) && (to === undefined || day <= to))
    .sort((one, other) => ((one.from ?? '') < (other.from ?? '') ? 1 : -1))[0];
}
