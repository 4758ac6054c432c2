import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ConnectProblem } from '../../lib/model/team';
import { Button } from '../ui/Button';
import { Select } from '../ui/Select';
import { TextBox } from '../ui/TextBox';
import { useFocusKept } from '../ui/use-focus-kept';
import { useWords } from '../ui/words';
import { type Secret, SecretFields } from './SecretFields';

const ways = ['code', 'passphrase', 'new'] as const;
type Way = (typeof ways)[number];

export interface ConnectForm {
  how: Way;
  code: string;
  address: string;
  name: string;
  secret: Secret;
  passphrase: string;
}

export interface TeamConnectProps {
  busy: boolean;
  problem: ConnectProblem | undefined;
  /** What the code that was typed last says; `undefined`: nothing yet, or it is none. */
  invited: { address: string; until: number; isOver: boolean } | undefined;
  onCode(code: string): void;
  onConnect(form: ConnectForm): void;
}

type Place = 'where' | 'name' | 'secret' | 'passphrase';
/** Beside which field a problem stands. */
const places: Record<ConnectProblem, Place> = {
  address: 'where',
  unreachable: 'where',
  missing: 'where',
  answer: 'where',
  permission: 'where',
  invitation: 'where',
  expired: 'where',
  forbidden: 'name',
  'sign-in': 'secret',
  locked: 'secret',
  passphrase: 'passphrase',
  weak: 'passphrase',
};
const blank: ConnectForm = { how: 'code', code: '', address: '', name: '', secret: { by: 'password', value: '' }, passphrase: '' };

/** Coming to a team: by an invitation, by its passphrase, or as its first. What is wrong stands beside its field, which then has the focus. */
export function TeamConnect({ busy, problem, invited, onCode, onConnect }: TeamConnectProps) {
  const { t, date } = useWords();
  const [form, setForm] = useState<ConnectForm>(blank);
  const whole = useFocusKept<HTMLFormElement>();
  const wrong = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (problem) wrong.current?.focus();
  }, [problem]);
  const set = (changes: Partial<ConnectForm>) => setForm((now) => ({ ...now, ...changes }));
  const { how, code, address, name, secret, passphrase } = form;
  const needed = how === 'code' ? [code] : [address, passphrase];
  const isWhole = [...needed, name, secret.value].every((each) => each.trim() !== '');
  // With an invitation there is no box for the passphrase: what is wrong with it is the invitation.
  const place = problem && (how === 'code' && places[problem] === 'passphrase' ? 'where' : places[problem]);
  const said = problem && t(problem === 'sign-in' && secret.by === 'token' ? 'team.problem.token' : `team.problem.${problem}`);
  const at = (here: Place) => (place === here ? { error: said, inputRef: wrong } : {});
  const codeSays =
    invited && code !== ''
      ? t(invited.isOver ? 'team.connect.code.over' : 'team.connect.code.leads', { address: invited.address, date: date(invited.until) })
      : undefined;
  return (
    <form
      ref={whole}
      class="fs-panel fs-stack"
      aria-labelledby="team-connect"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole && !busy) onConnect(form);
      }}
    >
      <h2 class="fs-heading" id="team-connect">
        {t('team.connect.title')}
      </h2>
      <Select
        label={t('team.connect.how')}
        value={how}
        options={ways.map((value) => ({ value, label: t(`team.connect.how.${value}`) }))}
        onChange={(next) => set({ how: next })}
      />
      {how === 'code' ? (
        <TextBox
          label={t('team.connect.code')}
          hint={codeSays ?? t('team.connect.code.hint')}
          value={code}
          {...at('where')}
          onInput={(typed) => {
            set({ code: typed });
            onCode(typed);
          }}
        />
      ) : (
        <TextBox
          label={t('team.connect.address')}
          hint={t('team.connect.address.hint')}
          value={address}
          {...at('where')}
          onInput={(typed) => set({ address: typed })}
        />
      )}
      {how === 'new' && <p class="fs-field-hint">{t('team.connect.server')}</p>}
      <TextBox label={t('team.connect.name')} hint={t('team.connect.name.hint')} value={name} {...at('name')} onInput={(typed) => set({ name: typed })} />
      <SecretFields secret={secret} error={undefined} {...at('secret')} onChange={(next) => set({ secret: next })} />
      {how !== 'code' && (
        <TextBox
          label={t('team.connect.passphrase')}
          hint={t(how === 'new' ? 'team.connect.passphrase.new' : 'team.connect.passphrase.hint')}
          // A new one is typed once and for everybody: whoever types it sees a slip.
          {...(how === 'new' ? { spellcheck: false } : { type: 'password' })}
          value={passphrase}
          {...at('passphrase')}
          onInput={(typed) => set({ passphrase: typed })}
        />
      )}
      <div>
        <Button submits look="primary" disabled={!isWhole || busy} onPress={() => undefined}>
          {t(busy ? 'team.connecting' : 'team.connect')}
        </Button>
      </div>
      <p class="fs-field-hint" role="status">
        {busy && t('team.connecting.text')}
      </p>
    </form>
  );
}
