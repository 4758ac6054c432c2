import { type OfferState, UnsentOffer } from './UnsentOffer';
import '../card/surface.css';
import './unsent-offer.css';

const nothing = (): void => undefined;
const long =
  'Thank you, Otto! We open at nine on Sunday, the showers at the harbour are open all night; bring a coin for the hot water, or ask at the crane for a token.';

const offer = (name: string, state: OfferState, text = 'We open at nine on Sunday.') => ({
  name: `writing: ${name}`,
  render: () => (
    <main>
      <h1 class="fs-hidden">{name}</h1>
      <UnsentOffer
        text={text}
        age={3 * 60_000}
        state={state}
        theme={undefined}
        onBringBack={nothing}
        onDismiss={nothing}
        onUndo={nothing}
        onCopy={nothing}
        onClose={nothing}
      />
    </main>
  ),
});

export const states = [
  offer('words that were not sent', 'offered'),
  offer('many words that were not sent', 'offered', long),
  offer('words that were dismissed', 'away'),
  offer('words that the box did not take', 'not-taken'),
];
