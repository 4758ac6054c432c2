/** A network as it is called: with its host where it lives on many; a host that has not told what it is stands for itself. */
export const siteName = ({ name, host }: { name: string; host: string | undefined }): string =>
  host === undefined || host === name ? name : `${name} (${host})`;
