import type { Unsent } from '../../lib/model/unsent';
import { Outside } from '../desk/Outside';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { List, Row } from '../ui/List';
import { type Loaded, Shown } from '../ui/Shown';
import { useWords } from '../ui/words';

export interface UnsentListProps {
  list: Loaded<readonly Unsent[]>;
  now: number;
  onCopy(words: Unsent): void;
  onDraft(words: Unsent): void;
  onDismiss(words: Unsent): void;
  onRetry(): void;
}

/** Words that stand in networks' boxes and were not sent; nothing where there are none. */
export function UnsentList({ list, now, onRetry, ...acts }: UnsentListProps) {
  const { t } = useWords();
  if (list.state === 'ready' && list.value.length === 0) return null;
  return (
    <section class="fs-stack" aria-label={t('unsent.title')}>
      <h2 class="fs-heading">{t('unsent.title')}</h2>
      <p class="fs-field-hint">{t('unsent.hint')}</p>
      <Shown of={list} onRetry={onRetry}>
        {(rows) => (
          <List label={t('unsent.list')}>
            {rows.map((words) => (
              <UnsentRow key={words.id} words={words} now={now} {...acts} />
            ))}
          </List>
        )}
      </Shown>
    </section>
  );
}

function UnsentRow({ words, now, onCopy, onDraft, onDismiss }: { words: Unsent; now: number } & Pick<UnsentListProps, 'onCopy' | 'onDraft' | 'onDismiss'>) {
  const { t, ago } = useWords();
  const start = words.text.trim().slice(0, 40);
  const network = t(`network.${words.network}`);
  return (
    <Row>
      <p class="fs-words" data-lines dir="auto">
        {words.text}
      </p>
      <p class="fs-meta">
        <span>{network}</span>
        <bdi>{words.label || t(words.post === undefined ? 'unsent.newPost' : 'unsent.reply')}</bdi>
        <span>{t('unsent.typed', { when: ago(now - words.at) })}</span>
      </p>
      <div class="fs-row-tools">
        <Outside address={words.permalink ?? words.page} label={t('unsent.openOf', { network, start })}>
          {t('unsent.open', { network })}
        </Outside>
        <Button size="small" icon="draft" label={t('unsent.draftOf', { start })} onPress={() => onDraft(words)}>
          {t('unsent.draft')}
        </Button>
        <span class="fs-push">
          <IconButton icon="copy" label={t('unsent.copyOf', { start })} onPress={() => onCopy(words)} />
          <IconButton icon="close" label={t('unsent.dismissOf', { start })} onPress={() => onDismiss(words)} />
        </span>
      </div>
    </Row>
  );
}
