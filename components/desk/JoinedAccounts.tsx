import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Person } from '../../lib/model/person';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { List, Row } from '../ui/List';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';

export interface JoinedAccountsProps {
  /** The other accounts of this person. */
  others: readonly Person[];
  /** What was found for the words typed; `undefined` while nothing was asked. */
  found: readonly Person[] | undefined;
  personHref(person: Person): string;
  onSearch(words: string): void;
  onJoin(other: Person): void;
  onSplit(other: Person): void;
}

/** One human being on several networks, by the person's own hand. */
export function JoinedAccounts({ others, found, personHref, onSearch, onJoin, onSplit }: JoinedAccountsProps) {
  const { t } = useWords();
  const searching = useSignal(false);
  const typed = useSignal('');
  const box = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasSearching = useRef(false);
  // Each takes the other's place, and with it the keyboard's.
  useLayoutEffect(() => {
    if (searching.value !== wasSearching.current) (searching.value ? box : opener).current?.focus();
    wasSearching.current = searching.value;
  }, [searching.value]);
  const search = (words: string) => {
    typed.value = words;
    onSearch(words);
  };
  const finish = () => {
    searching.value = false;
    search('');
  };
  const join = (other: Person) => {
    finish();
    onJoin(other);
  };
  return (
    <section class="fs-stack" aria-label={t('people.joined')}>
      <h2 class="fs-heading">{t('people.joined')}</h2>
      {others.length === 0 && !searching.value && <p class="fs-field-hint">{t('people.joined.empty')}</p>}
      {others.length > 0 && (
        <List label={t('people.joined')}>
          {others.map((other) => (
            <Row key={other.id} actions={<IconButton icon="close" label={t('people.split', { who: `@${other.handle}` })} onPress={() => onSplit(other)} />}>
              <Account person={other} href={personHref(other)} />
            </Row>
          ))}
        </List>
      )}
      {searching.value ? (
        <>
          <TextBox
            label={t('people.join.search')}
            type="search"
            icon="search"
            value={typed.value}
            onInput={search}
            inputRef={box}
            onKeyDown={({ key }) => {
              if (key === 'Escape') finish();
            }}
          />
          {found !== undefined && typed.value.trim() !== '' && <Found found={found} onJoin={join} />}
          <div>
            <Button size="small" onPress={finish}>
              {t('ui.cancel')}
            </Button>
          </div>
        </>
      ) : (
        <div>
          <Button
            size="small"
            icon="plus"
            buttonRef={opener}
            onPress={() => {
              searching.value = true;
            }}
          >
            {t('people.join')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Found({ found, onJoin }: { found: readonly Person[]; onJoin(other: Person): void }) {
  const { t } = useWords();
  if (found.length === 0) return <p role="status">{t('people.join.none')}</p>;
  return (
    <List label={t('people.join.search')}>
      {found.map((other) => (
        <Row
          key={other.id}
          actions={
            <IconButton
              icon="plus"
              label={t('people.join.this', { who: `@${other.handle}`, network: t(`network.${other.network}`) })}
              onPress={() => onJoin(other)}
            />
          }
        >
          <Account person={other} />
        </Row>
      ))}
    </List>
  );
}

function Account({ person, href }: { person: Person; href?: string }) {
  const { t } = useWords();
  const name = <bdi class="fs-who">{person.name ?? `@${person.handle}`}</bdi>;
  return (
    <p class="fs-meta">
      {href === undefined ? name : <a href={href}>{name}</a>}
      {person.name !== undefined && <bdi>@{person.handle}</bdi>}
      <span>{t('people.joined.on', { network: t(`network.${person.network}`) })}</span>
    </p>
  );
}
