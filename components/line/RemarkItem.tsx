import type { CheckId, Remark } from '../../lib/model/check';
import { Button } from '../ui/Button';
import { useWords } from '../ui/words';
import type { LineActs } from './line-types';
import { sayDay } from './say-day';

/** What the one press that mends it is called; the others have no mended text. */
const fixes = {
  exclamations: 'line.fix.exclamations',
  'emoji-count': 'line.fix.emoji-count',
  'hashtag-case': 'line.fix.hashtag-case',
  capitals: 'line.fix.capitals',
  'fake-letters': 'line.fix.fake-letters',
  'emoji-row': 'line.fix.emoji-row',
} as const satisfies Partial<Record<CheckId, string>>;

export interface RemarkItemProps extends Pick<LineActs, 'onFix' | 'onRemember' | 'onMute'> {
  remark: Remark;
  now: number;
}

/** One remark: what it is, why it matters, what can be done at once, and the way to hear it no more. */
export function RemarkItem({ remark, now, onFix, onRemember, onMute }: RemarkItemProps) {
  const { t, locale } = useWords();
  const { check, values, fixed, promise } = remark;
  const fix = fixed !== undefined && check in fixes ? fixes[check as keyof typeof fixes] : undefined;
  const said = t(`check.${check}`, values);
  return (
    <li class="fs-line-item">
      <p class="fs-line-text" dir="auto">
        {promise ? `${said}: “${promise.text.slice(0, 120)}”` : said}
      </p>
      <p class="fs-line-why">{t(`check.${check}.why`)}</p>
      {promise && values.dated === 0 && <p class="fs-line-why">{t('line.undated')}</p>}
      <div class="fs-line-acts">
        {fix && (
          <Button look="primary" size="small" onPress={() => onFix(remark)}>
            {t(fix)}
          </Button>
        )}
        {promise && (
          <Button look="primary" size="small" icon="bell" onPress={() => onRemember(promise)}>
            {t('line.remember', { when: sayDay(promise.dueAt, now, locale) })}
          </Button>
        )}
        <Button look="quiet" size="small" label={t('line.mute.label', { check: t(`check.${check}.called`) })} onPress={() => onMute(check)}>
          {t('line.mute')}
        </Button>
      </div>
    </li>
  );
}
