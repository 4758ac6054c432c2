import type { ChipWords } from '../../lib/i18n';

/** Why a post matters, each reason with its points, which add up to the priority; nothing where there is none. */
export const Reasons = ({ reasons }: Pick<ChipWords, 'reasons'>) =>
  reasons.length > 0 && (
    <ul class="fs-reasons">
      {reasons.map((reason) => (
        <li key={reason.hint}>
          <b dir="ltr">{reason.points < 0 ? `−${-reason.points}` : reason.points === 0 ? '0' : `+${reason.points}`}</b>
          {reason.text}
        </li>
      ))}
    </ul>
  );
