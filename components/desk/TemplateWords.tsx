import { parseTemplate } from '../../lib/templates';

/** A template's words with its slots marked, so that nobody sends "{{first_name}}" by mistake. */
export function TemplateWords({ text }: { text: string }) {
  const parts = parseTemplate(text);
  return (
    <p class="fs-words" dir="auto">
      {parts.ok
        ? parts.value.map((part, index) => {
            if (part.kind === 'text') return part.text;
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other name
            return part.kind === 'slot' || part.kind === 'tag' ? <Slot key={index} raw={part.raw} /> : null;
          })
        : text}
    </p>
  );
}

const Slot = ({ raw }: { raw: string }) => <mark class="fs-slot">{raw}</mark>;
