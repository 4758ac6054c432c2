import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Permission, PermissionState } from '../../lib/model/permission';
import { Outside } from '../desk/Outside';
import { SharedChoice } from '../team/SharedChoice';
import { SharedSign } from '../team/SharedSign';
import { Badge, type Tone } from '../ui/Badge';
import { IconButton } from '../ui/IconButton';
import { Row } from '../ui/List';
import { useWords } from '../ui/words';
import { PermissionForm, type PermissionWords } from './PermissionForm';

export interface PermissionActions {
  now: number;
  onSave(permission: Permission, words: PermissionWords): void;
  onRemove(permission: Permission): void;
}

const tones: Record<PermissionState, Tone> = { asked: 'info', granted: 'good', declined: 'neutral', revoked: 'bad' };
/** From so many milliseconds before its end on a permission runs out. */
const soon = 30 * 86_400_000;

/** `soon`: ends within 30 days; `over`: has ended. */
export const endOf = ({ state, until }: Permission, now: number): 'soon' | 'over' | undefined =>
  state !== 'granted' || until === undefined || until - now > soon ? undefined : until <= now ? 'over' : 'soon';

/** What was asked, what came of it, and until when it holds. `children`: who, where the row does not stand with them. */
export function PermissionRow({ permission, now, onSave, onRemove, children }: PermissionActions & { permission: Permission; children?: ComponentChildren }) {
  const { t, date } = useWords();
  const editing = useSignal(false);
  const { what, state, scope, until, history } = permission;
  const said = history.findLast((line) => line.note !== undefined);
  const end = endOf(permission, now);
  if (editing.value) {
    return (
      <Row>
        <PermissionForm
          permission={permission}
          onSave={(words) => {
            editing.value = false;
            onSave(permission, words);
          }}
          onCancel={() => {
            editing.value = false;
          }}
        />
        <SharedChoice store="permissions" record={permission} />
      </Row>
    );
  }
  return (
    <Row
      actions={
        <>
          <IconButton
            icon="draft"
            label={t('permissions.editOf', { what })}
            onPress={() => {
              editing.value = true;
            }}
          />
          <IconButton icon="trash" label={t('permissions.deleteOf', { what })} onPress={() => onRemove(permission)} />
        </>
      }
    >
      <p class="fs-meta">
        {children}
        <span class="fs-who" dir="auto">
          {what}
        </span>
        <SharedSign store="permissions" record={permission} />
        <Badge tone={tones[state]}>{t(`permissions.state.${state}`)}</Badge>
        <span>{date(history.at(-1)?.at ?? permission.updatedAt)}</span>
        {until !== undefined && state === 'granted' && (
          <Badge tone={end === 'over' ? 'bad' : end === 'soon' ? 'warn' : 'neutral'}>
            {t(end === 'over' ? 'permissions.ended' : 'permissions.ends', { date: date(until) })}
          </Badge>
        )}
      </p>
      {scope !== undefined && scope !== '' && <p class="fs-field-hint">{t('permissions.for', { scope })}</p>}
      {said?.note && (
        <p class="fs-words" data-lines dir="auto">
          “{said.note}”
        </p>
      )}
      {history.length > 1 && (
        <details class="fs-details">
          <summary>{t('permissions.history', { n: history.length })}</summary>
          <ul>
            {history.map((line) => (
              <li key={line.at}>{t('permissions.history.line', { state: t(`permissions.state.${line.state}`), date: date(line.at) })}</li>
            ))}
          </ul>
        </details>
      )}
      <div>
        <Outside address={permission.permalink} label={t('permissions.openOf', { what })}>
          {t('people.openPost')}
        </Outside>
      </div>
    </Row>
  );
}
