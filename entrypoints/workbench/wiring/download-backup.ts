import { request } from '../../../lib/messages/request';

/** Everything as one file. By a link of our own: no permission to download is needed, and nothing leaves the device. Gives the file's name. `work`: its name, where somebody watches. */
export async function downloadBackup(): Promise<string>;
export async function downloadBackup(work: string): Promise<string | undefined>;
export async function downloadBackup(work?: string): Promise<string | undefined> {
  const { name, json, stopped } = await request('backup.export', { ...(work !== undefined && { work }) });
  if (stopped) return undefined;
  const url = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return name;
}
