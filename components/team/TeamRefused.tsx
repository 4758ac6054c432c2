import type { Key } from '../../lib/i18n';
import type { Refusal } from '../../lib/model/team';
import { Button } from '../ui/Button';
import { List, Row } from '../ui/List';
import { useWords } from '../ui/words';
import { placeOf } from './place-of';
import { sayLabel, sayRecord } from './say-label';

export interface TeamRefusedProps {
  refused: readonly Refusal[];
  onTheirs(refusal: Refusal): void;
  onOnlyHere(refusal: Refusal): void;
  onCopy(text: string): void;
}

/** What lib/sync/rules.ts says when it refuses, by how it begins. */
const rules: readonly [string, Key][] = [
  ['only a lead', 'team.refused.why.lead'],
  ['guests read', 'team.refused.why.guest'],
  ['by must be', 'team.refused.why.by'],
];

/** What the server would not take: why, and what can be done. */
export function TeamRefused({ refused, onTheirs, onOnlyHere, onCopy }: TeamRefusedProps) {
  const words = useWords();
  const { t } = words;
  if (refused.length === 0) return null;
  return (
    <section class="fs-panel" aria-labelledby="team-refused">
      <h2 class="fs-heading" id="team-refused">
        {t('team.refused')}
      </h2>
      <p class="fs-field-hint">{t('team.refused.hint')}</p>
      <List label={t('team.refused')}>
        {refused.map((refusal) => {
          const { store, id, why, hasTheirs, text } = refusal;
          const label = sayLabel(refusal, words);
          const href = placeOf(store, id);
          const act = (key: Key) => `${t(key)}: ${label}`;
          return (
            <Row key={`${store}:${id}`}>
              <p dir="auto">{sayRecord(refusal, words)}</p>
              <p class="fs-field-hint">{sayWhy(why, t)}</p>
              <div class="fs-team-acts">
                {hasTheirs && (
                  <Button size="small" label={act('team.refused.giveUp')} onPress={() => onTheirs(refusal)}>
                    {t('team.refused.giveUp')}
                  </Button>
                )}
                <Button size="small" label={act('team.refused.keep')} onPress={() => onOnlyHere(refusal)}>
                  {t('team.refused.keep')}
                </Button>
                {text !== '' && (
                  <Button size="small" label={act('team.refused.copy')} onPress={() => onCopy(text)}>
                    {t('team.refused.copy')}
                  </Button>
                )}
                {href && (
                  <a class="fs-button" data-look="plain" data-size="small" href={href} aria-label={act('team.open')}>
                    {t('team.open')}
                  </a>
                )}
              </div>
            </Row>
          );
        })}
      </List>
    </section>
  );
}

function sayWhy(why: Refusal['why'], t: ReturnType<typeof useWords>['t']): string {
  if (why.kind === 'size') return t('team.refused.why.size');
  const key = rules.find(([start]) => why.said.startsWith(start))?.[1];
  return key ? t(key) : t('team.refused.why.said', { said: why.said });
}
