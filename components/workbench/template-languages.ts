/** Languages to choose from, BCP 47; a template that has another keeps it. */
const common =
  'ar bg bn ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nb nl pl pt pt-BR ro ru sk sl sr sv ta th tr uk ur vi zh zh-Hant'.split(' ');

/** As a `<select>` lists them: by name, in the reader's language; none first where that may be. */
export function languageOptions(
  { language, locale }: { language(tag: string): string; locale: string },
  { kept, none }: { kept: readonly string[]; none: string },
): { value: string; label: string }[] {
  const named = [...new Set([...common, ...kept.filter((one) => one !== '')])].map((value) => ({ value, label: language(value) }));
  return [{ value: '', label: none }, ...named.sort((one, other) => one.label.localeCompare(other.label, locale))];
}
