import { SetupStep } from '../../lib/model/settings';

/** In their order; the last one only says what to press. */
export const setupSteps = SetupStep.options;

/** Those that ask for something. */
export const askingSteps = setupSteps.filter((step) => step !== 'ready');

/** The step that an address of the welcome page names; `undefined`: none of them. */
export const stepOf = (hash: string): SetupStep | undefined => setupSteps.find((step) => `#${step}` === hash);

export const stepAfter = (step: SetupStep): SetupStep => setupSteps[setupSteps.indexOf(step) + 1] ?? 'ready';

export const stepBefore = (step: SetupStep): SetupStep | undefined => setupSteps[setupSteps.indexOf(step) - 1];
