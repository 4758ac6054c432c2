import type { Ref } from 'preact';
import { Select } from '../ui/Select';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';

export interface Secret {
  by: 'password' | 'token';
  value: string;
}

const ways = ['password', 'token'] as const;

export interface SecretFieldsProps {
  secret: Secret;
  /** Why it was not taken, as a sentence. */
  error: string | undefined;
  inputRef?: Ref<HTMLInputElement>;
  onChange(secret: Secret): void;
}

/** How somebody signs in at the server: with a password, or with a token that its provider gave. */
export function SecretFields({ secret, error, inputRef, onChange }: SecretFieldsProps) {
  const { t } = useWords();
  return (
    <>
      <Select
        label={t('team.connect.secret')}
        value={secret.by}
        options={ways.map((value) => ({ value, label: t(`team.connect.secret.${value}`) }))}
        onChange={(by) => onChange({ by, value: '' })}
      />
      <TextBox
        label={t(secret.by === 'password' ? 'team.connect.password' : 'team.connect.token')}
        hint={secret.by === 'token' ? t('team.connect.token.hint') : undefined}
        type="password"
        value={secret.value}
        error={error}
        {...(inputRef && { inputRef })}
        onInput={(value) => onChange({ ...secret, value })}
      />
    </>
  );
}
