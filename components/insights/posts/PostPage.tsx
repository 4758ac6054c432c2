import type { ComponentChildren } from 'preact';
import { type Look, PostFormat, type Published, ResultName } from '../../../lib/model/published';
import type { PostLine } from '../../../lib/results/table-rows';
import { LineChart } from '../../charts/LineChart';
import { safeLink } from '../../desk/safe-link';
import { ErrorState } from '../../ui/ErrorState';
import { Select } from '../../ui/Select';
import { type Loaded, Shown } from '../../ui/Shown';
import { useWords } from '../../ui/words';
import type { Named } from './post-types';
import { sayRatio } from './say-cell';

export interface PostPageProps {
  /** `undefined`: there is none of this id. */
  line: PostLine | undefined;
  looks: Loaded<readonly Look[]>;
  /** Of each count: the median of our other posts on this network, and how many tell it. */
  usual: Partial<Record<ResultName, { median: number; posts: number }>>;
  pillars: readonly Named[];
  campaigns: readonly Named[];
  backHref: string;
  draftHref(id: string): string;
  onRetry(): void;
  onSet(part: 'pillar' | 'campaign' | 'format', value: string | null): void;
  onPicture?: (svg: SVGSVGElement, title: string) => void;
}

/** One post of our own: what is known of it, from where and when, and how it went. */
export function PostPage(props: PostPageProps) {
  const { t } = useWords();
  const { line, backHref } = props;
  return (
    <article class="fs-stack fs-post-page" data-wide>
      <p>
        <a class="fs-button" data-look="quiet" href={backHref}>
          {t('insights.post.back')}
        </a>
      </p>
      {line ? <Known {...props} line={line} /> : <ErrorState title={t('insights.post.missing')}>{t('insights.post.missing.text')}</ErrorState>}
    </article>
  );
}

type KnownProps = Omit<PostPageProps, 'line'> & { line: PostLine };

function Known(props: KnownProps) {
  const { t } = useWords();
  const { line, looks, onRetry } = props;
  const { post } = line;
  const href = safeLink(post.permalink);
  return (
    <>
      <section class="fs-panel">
        <blockquote class="fs-post-text" dir="auto" lang={post.language}>
          {post.text || t('insights.posts.wordless')}
        </blockquote>
        <p class="fs-field-hint">
          <Posted post={post} />
        </p>
        <p class="fs-row-tools">
          {href && (
            <a class="fs-button" data-look="plain" href={href} target="_blank" rel="noreferrer">
              {t('insights.post.open', { network: t(`network.${post.network}`) })}
            </a>
          )}
          {post.draft !== undefined && (
            <a class="fs-button" data-look="plain" href={props.draftHref(post.draft)}>
              {t('insights.post.draft')}
            </a>
          )}
        </p>
      </section>
      <Belongs {...props} />
      <Numbers {...props} />
      <Shown of={looks} onRetry={onRetry}>
        {(all) => <Trends looks={all} {...(props.onPicture && { onPicture: props.onPicture })} />}
      </Shown>
    </>
  );
}

function Posted({ post }: { post: Published }): ComponentChildren {
  const { t, moment, date, list } = useWords();
  const account = post.account ?? t('insights.post.someone');
  const when =
    post.at === undefined
      ? t('insights.post.posted.unknown')
      : (post.atUncertainty ?? 0) > 3_600_000
        ? t('insights.post.posted.day', { day: date(post.at), account })
        : t('insights.post.posted', { time: moment(post.at), account });
  const from = t('insights.post.from', { sources: list(post.sources.map((source) => t(`insights.posts.source.${source}`))) });
  return `${when} · ${from}`;
}

/** What the person says of it; a choice of theirs no draft and no file changes after. */
function Belongs({ line: { post }, pillars, campaigns, onSet }: KnownProps) {
  const { t } = useWords();
  const none = { value: '', label: t('insights.posts.set.take') };
  const named = (parts: readonly Named[]) => [none, ...parts.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <section class="fs-panel" aria-label={t('insights.post.details')}>
      <div class="fs-fields">
        <Select label={t('insights.posts.filter.pillar')} value={post.pillar ?? ''} options={named(pillars)} onChange={(id) => onSet('pillar', id || null)} />
        <Select
          label={t('insights.posts.filter.campaign')}
          value={post.campaign ?? ''}
          options={named(campaigns)}
          onChange={(id) => onSet('campaign', id || null)}
        />
        <Select
          label={t('insights.post.kind')}
          value={post.format ?? ''}
          options={[
            { value: '', label: t('insights.post.unsaid') },
            ...PostFormat.options.map((value) => ({ value, label: t(`insights.posts.format.${value}`) })),
          ]}
          onChange={(format) => onSet('format', format || null)}
        />
      </div>
    </section>
  );
}

function Numbers({ line, usual }: KnownProps) {
  const words = useWords();
  const { t, number } = words;
  const { post, pace } = line;
  const known = ResultName.options.filter((name) => post.results[name] !== undefined);
  return (
    <section class="fs-panel" aria-labelledby="post-numbers">
      <h2 class="fs-heading" id="post-numbers">
        {t('insights.post.counts')}
      </h2>
      {known.length === 0 ? (
        <p>{t('insights.post.counts.none')}</p>
      ) : (
        <>
          {post.resultsAt !== undefined && <p class="fs-field-hint">{t('insights.post.as', { time: words.moment(post.resultsAt) })}</p>}
          <dl class="fs-post-numbers">
            {known.map((name) => (
              <div key={name}>
                <dt>{t(`insights.posts.column.${name}`)}</dt>
                <dd>
                  <strong>{number(post.results[name] ?? 0)}</strong>
                  <UsualOf usual={usual[name]} network={t(`network.${post.network}`)} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <p>
        {pace
          ? t('insights.post.pace', { ratio: sayRatio(pace.ratio, words), low: sayRatio(pace.low, words), high: sayRatio(pace.high, words), n: pace.posts })
          : t('insights.post.pace.none')}
      </p>
    </section>
  );
}

/** Fewer say nothing of what is usual. */
const fewest = 5;

function UsualOf({ usual, network }: { usual: { median: number; posts: number } | undefined; network: string }) {
  const { t, number } = useWords();
  if (!usual || usual.posts < fewest) return <span class="fs-field-hint">{t('insights.post.usual.few')}</span>;
  return (
    <span class="fs-field-hint" title={t('insights.post.usual.text', { network, n: usual.posts })}>
      {t('insights.post.usual')}: {number(Math.round(usual.median * 10) / 10)}
    </span>
  );
}

function Trends({ looks, onPicture }: { looks: readonly Look[]; onPicture?: (svg: SVGSVGElement, title: string) => void }) {
  const { t, number, moment } = useWords();
  const [first, last] = [looks[0], looks.at(-1)];
  if (!first || !last) return null;
  if (looks.length === 1) return <p class="fs-field-hint">{t('insights.post.trend.one')}</p>;
  const names = ResultName.options.filter((name) => looks.filter(({ results }) => results[name] !== undefined).length > 1);
  return (
    <>
      {names.map((name) => {
        const column = t(`insights.posts.column.${name}`);
        return (
          <LineChart
            key={name}
            title={t('insights.post.trend', { name: column })}
            said={t('insights.post.trend.text', { n: looks.length, first: moment(first.at), last: moment(last.at) })}
            series={[{ name: column, points: looks.flatMap(({ at, results }) => (results[name] === undefined ? [] : [{ x: at, y: results[name] }])) }]}
            sayX={moment}
            sayY={number}
            xName={t('insights.post.trend.when')}
            onPicture={onPicture}
            zero
          />
        );
      })}
    </>
  );
}
