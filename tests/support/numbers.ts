/** A page in either browser. */
interface Readable {
  evaluate(read: () => Record<string, string>): Promise<Record<string, string>>;
}

/** The popup's numbers by their labels, as a person reads them. */
export const readNumbers = (popup: Readable): Promise<Record<string, string>> =>
  popup.evaluate(() => {
    const numbers: Record<string, string> = {};
    for (const tile of document.querySelectorAll('dl > *')) {
      const label = tile.querySelector('dt')?.textContent?.trim();
      if (label) numbers[label] = tile.querySelector('dd')?.firstChild?.textContent?.trim() ?? '';
    }
    return numbers;
  });
