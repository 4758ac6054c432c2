import { TextArea } from '../ui/TextArea';
import { useWords } from '../ui/words';

interface IdeaBoxesProps {
  value: { text: string; comment: string };
  onChange(part: { text: string } | { comment: string }): void;
  onSave(): void;
}

/** The words of an idea, and one's own word on it. */
export function IdeaBoxes({ value, onChange, onSave }: IdeaBoxesProps) {
  const { t } = useWords();
  return (
    <>
      <TextArea label={t('ideas.words')} value={value.text} maxLength={100_000} opensFocused onInput={(text) => onChange({ text })} onBlur={onSave} />
      <TextArea
        label={t('ideas.comment')}
        value={value.comment}
        rows={2}
        maxLength={100_000}
        placeholder={t('ideas.comment.placeholder')}
        onInput={(comment) => onChange({ comment })}
        onBlur={onSave}
      />
    </>
  );
}
