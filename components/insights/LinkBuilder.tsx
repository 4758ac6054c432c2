import { useState } from 'preact/hooks';
import { NetworkId } from '../../lib/model/network';
import { tagLink, variantSlug } from '../../lib/playbook';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { List, Row } from '../ui/List';
import { Select } from '../ui/Select';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';
import type { Campaign, LinkActs } from './campaign-types';

const networks = NetworkId.options.filter((network) => network !== 'practice');

/** UTM-tagged links of one campaign: the source is chosen from the networks, the rest is made in one spelling. */
export function LinkBuilder({ campaign, acts }: { campaign: Campaign; acts: LinkActs }) {
  const { t, date } = useWords();
  const [url, setUrl] = useState(campaign.url ?? '');
  const [network, setNetwork] = useState<NetworkId>('x');
  const [variant, setVariant] = useState('');
  const slug = variantSlug(variant);
  const link = tagLink(url, { network, slug: campaign.slug, variant: slug });
  const links = campaign.links ?? [];
  const variants = [...new Set(links.flatMap((made) => made.variant ?? []))];
  return (
    <section class="fs-panel" aria-labelledby="campaign-links">
      <h2 class="fs-heading" id="campaign-links">
        {t('insights.utm.title')}
      </h2>
      <p class="fs-field-hint">{t('insights.utm.text')}</p>
      <TextBox label={t('insights.utm.url')} value={url} maxLength={2000} placeholder="https://" onInput={setUrl} />
      <div class="fs-fields">
        <Select
          label={t('insights.utm.network')}
          value={network}
          options={networks.map((each) => ({ value: each, label: t(`network.${each}`) }))}
          onChange={(chosen) => setNetwork(chosen)}
        />
        <TextBox
          label={t('insights.utm.variant')}
          hint={t('insights.utm.variant.hint')}
          value={variant}
          maxLength={100}
          suggestions={variants}
          onInput={setVariant}
          onBlur={() => setVariant(slug)}
        />
      </div>
      {link === undefined ? (
        <p class="fs-field-hint">{t('insights.utm.bad')}</p>
      ) : (
        <p class="fs-tagged-link">
          <code class="fs-code">{link}</code>
          <Button size="small" icon="copy" onPress={() => acts.onMake({ url: link, network, variant: slug || undefined })}>
            {t('insights.utm.copy')}
          </Button>
        </p>
      )}
      {links.length === 0 ? (
        <p class="fs-field-hint">{t('insights.utm.none')}</p>
      ) : (
        <List label={t('insights.utm.list')}>
          {links.map((made) => (
            <Row
              key={made.url}
              actions={
                <>
                  <IconButton icon="copy" label={t('insights.utm.again.label', { link: made.url })} onPress={() => acts.onCopy(made.url)} />
                  <IconButton icon="trash" label={t('insights.utm.remove.label', { link: made.url })} onPress={() => acts.onRemove(made.url)} />
                </>
              }
            >
              <p class="fs-meta">
                <span>{t(`network.${made.network}`)}</span>
                {made.variant && <code class="fs-code">{made.variant}</code>}
                <span>{date(made.at)}</span>
              </p>
              <code class="fs-code fs-campaign-link">{made.url}</code>
            </Row>
          ))}
        </List>
      )}
    </section>
  );
}
