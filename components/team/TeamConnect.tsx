import { useState } from 'preact/hooks';
import type { ConnectProblem } from '../../lib/model/team';
import { Button } from '../ui/Button';
import { Select } from '../ui/Select';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';

const ways = ['code', 'passphrase', 'new'] as const;
type Way = (typeof ways)[number];

export interface ConnectForm {
  how: Way;
  code: string;
  address: string;
  name: string;
  password: string;
  passphrase: string;
}

export interface TeamConnectProps {
  busy: boolean;
  problem: ConnectProblem | undefined;
  onConnect(form: ConnectForm): void;
}

/** Coming to a team: by an invitation, by its passphrase, or as its first. */
export function TeamConnect({ busy, problem, onConnect }: TeamConnectProps) {
  const { t } = useWords();
  const [form, setForm] = useState<ConnectForm>({ how: 'code', code: '', address: '', name: '', password: '', passphrase: '' });
  const set = (changes: Partial<ConnectForm>) => setForm((now) => ({ ...now, ...changes }));
  const needed = form.how === 'code' ? [form.code] : [form.address, form.passphrase];
  const isWhole = [...needed, form.name, form.password].every((each) => each.trim() !== '');
  return (
    <form
      class="fs-panel fs-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole && !busy) onConnect(form);
      }}
    >
      <h2 class="fs-heading">{t('team.connect')}</h2>
      <Select
        label={t('team.connect.how')}
        value={form.how}
        options={ways.map((value) => ({ value, label: t(`team.connect.how.${value}`) }))}
        onChange={(how) => set({ how })}
      />
      {form.how === 'code' ? (
        <TextBox label={t('team.connect.code')} hint={t('team.connect.code.hint')} value={form.code} onInput={(code) => set({ code })} />
      ) : (
        <TextBox label={t('team.connect.address')} hint={t('team.connect.address.hint')} value={form.address} onInput={(address) => set({ address })} />
      )}
      <TextBox label={t('team.connect.name')} value={form.name} onInput={(name) => set({ name })} />
      <TextBox label={t('team.connect.password')} type="password" value={form.password} onInput={(password) => set({ password })} />
      {form.how !== 'code' && (
        <TextBox
          label={t('team.connect.passphrase')}
          hint={t(form.how === 'new' ? 'team.connect.passphrase.new' : 'team.connect.passphrase.hint')}
          type="password"
          value={form.passphrase}
          onInput={(passphrase) => set({ passphrase })}
        />
      )}
      {problem && (
        <p class="fs-field-error" role="alert">
          {t(`team.problem.${problem}`)}
        </p>
      )}
      <div>
        <Button submits look="primary" disabled={!isWhole || busy} onPress={() => undefined}>
          {t(busy ? 'team.connecting' : 'team.connect')}
        </Button>
      </div>
    </form>
  );
}
