import type { Stretch } from '../../lib/model/found';

/** Words with what was looked for marked in them. */
export const Marked = ({ of }: { of: readonly Stretch[] }) => (
  <>
    {of.map(({ text, hit }, index) =>
      hit ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no name but their place
        <mark key={index} class="fs-mark-hit">
          {text}
        </mark>
      ) : (
        text
      ),
    )}
  </>
);
