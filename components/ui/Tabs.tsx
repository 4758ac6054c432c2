/** A few ways to see the same thing, as links (`href`) where the address should remember, else as pressed buttons. */
export const Tabs = <Value extends string>({
  label,
  value,
  tabs,
  onChange,
}: {
  label: string;
  value: Value;
  tabs: readonly { value: Value; label: string }[];
  onChange(value: Value): void;
}) => (
  <fieldset class="fs-tabs" aria-label={label}>
    {tabs.map((tab) => (
      <button key={tab.value} type="button" class="fs-tab" aria-pressed={tab.value === value} onClick={() => onChange(tab.value)}>
        {tab.label}
      </button>
    ))}
  </fieldset>
);

export const LinkTabs = ({ label, tabs, here }: { label: string; tabs: readonly { href: string; label: string }[]; here: string }) => (
  <nav class="fs-tabs" aria-label={label}>
    {tabs.map((tab) => (
      <a key={tab.href} class="fs-tab" href={tab.href} aria-current={tab.href === here ? 'page' : undefined}>
        {tab.label}
      </a>
    ))}
  </nav>
);
