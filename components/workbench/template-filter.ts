import type { Words } from '../../lib/i18n';
import type { NetworkId } from '../../lib/model/network';
import type { Template } from '../../lib/model/template';
import { isExpired, isUnused } from '../../lib/templates';

type Choice = { value: string; label: string };

/** What the list can be narrowed to: what needs a look, then each folder, label and network that some template has. */
export function filterChoices(templates: readonly Template[], t: Words['t']): Choice[] {
  const of = (kind: 'folder' | 'label', said: (name: string) => string): Choice[] =>
    [...new Set(templates.flatMap((template) => template[kind] || []))].sort().map((name) => ({ value: `${kind}:${name}`, label: said(name) }));
  const networks = [...new Set(templates.flatMap((template) => template.networks ?? []))];
  return [
    { value: 'all', label: t('templates.show.all') },
    { value: 'unused', label: t('templates.show.unused') },
    { value: 'expired', label: t('templates.show.expired') },
    ...of('folder', (name) => t('templates.show.folder', { name })),
    ...of('label', (name) => t('templates.show.label', { name })),
    ...networks.map((network) => ({ value: `network:${network}`, label: t('templates.show.network', { name: t(`network.${network}`) }) })),
  ];
}

/** Whether a template belongs to such a choice. A folder holds those inside it; one without networks suits all. */
export function suits(template: Template, choice: string, now: number): boolean {
  if (choice === 'unused') return isUnused(template, now);
  if (choice === 'expired') return isExpired(template, now);
  const [kind, ...rest] = choice.split(':');
  const name = rest.join(':');
  if (kind === 'folder') return template.folder === name || template.folder?.startsWith(`${name}/`) === true;
  if (kind === 'label') return template.label === name;
  if (kind === 'network') return template.networks === undefined || template.networks.length === 0 || template.networks.includes(name as NetworkId);
  return true;
}
