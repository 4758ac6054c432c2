/** Close to Threads' column in light and dark (measures of captures of 2025-06 and of the eye). */
export const style = (dark: boolean): string => `
:root { color-scheme: ${dark ? 'dark' : 'light'}; --text: ${dark ? '#f3f5f7' : '#000'}; --dim: ${dark ? '#777' : '#999'}; --line: ${dark ? 'rgba(243,245,247,.15)' : 'rgba(0,0,0,.15)'}; --ground: ${dark ? 'rgb(24, 24, 24)' : 'rgb(255, 255, 255)'}; }
* { box-sizing: border-box; } html { overflow-y: scroll; }
body { margin: 0; background: ${dark ? 'rgb(16, 16, 16)' : 'rgb(250, 250, 250)'}; color: var(--text); font: 15px/21px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Color Emoji", sans-serif; }
a { color: inherit; text-decoration: none; } [role="button"] { cursor: pointer; } h1 { font-size: 15px; margin: 0; }
.nav { position: fixed; inset-block: 0; inset-inline-start: 0; width: 76px; display: flex; flex-direction: column; gap: 8px; justify-content: center; align-items: center; } .nav a, .nav [role="button"] { padding: 14px; }
svg { fill: none; stroke: currentColor; display: block; width: 18px; height: 18px; overflow: visible; } .nav svg { width: 26px; height: 26px; stroke-width: 2.5; }
#barcelona-page-layout { width: 640px; max-width: 100vw; margin: 0 auto; } #barcelona-header { height: 60px; display: flex; align-items: center; justify-content: center; font-weight: 600; }
[aria-label="Column body"] { background: var(--ground); border: 1px solid var(--line); border-radius: 24px 24px 0 0; min-height: 100vh; }
.item { border-bottom: 1px solid var(--line); } [data-pressable-container] { position: relative; padding: 12px 24px; cursor: pointer; } [data-pressable-container] + .joined { padding-top: 0; }
.grid { display: grid; grid-template-columns: 48px minmax(0, 1fr); column-gap: 0; } .face { grid-row: 1 / span 2; } .face img { width: 36px; height: 36px; border-radius: 50%; display: block; }
.head { display: flex; justify-content: space-between; gap: 6px; height: 21px; } .head > .who { display: flex; gap: 6px; min-width: 0; white-space: nowrap; } .name { font-weight: 600; } .dim, time { color: var(--dim); }
.line { position: absolute; inset-inline-start: 41px; top: 56px; bottom: -4px; width: 2px; background: var(--line); } .words { grid-column: 2; white-space: pre-line; overflow-wrap: anywhere; }
.picture { display: block; margin-top: 8px; } .picture img { width: 100%; border-radius: 8px; display: block; } .quote { margin-top: 8px; border: 1px solid var(--line); border-radius: 12px; } .quote [data-pressable-container] { padding: 12px; }
.bar { display: flex; margin: 6px 0 -6px -12px; } .bar [role="button"] > div { display: flex; gap: 4px; align-items: center; height: 36px; padding: 0 12px; font-size: 13px; } .liked svg { fill: #ff3040; stroke: #ff3040; }
.above { color: var(--dim); font-size: 13px; display: flex; gap: 6px; padding: 0 0 6px 28px; } .row { padding: 12px 24px; display: flex; gap: 12px; } .profile { padding: 16px 24px; border-bottom: 1px solid var(--line); }
.curtain { position: fixed; inset: 0; background: rgba(0,0,0,.7); display: flex; align-items: flex-start; justify-content: center; padding-top: 8vh; z-index: 5; }
[role="dialog"] { width: 620px; max-width: 96vw; background: var(--ground); border-radius: 16px; } [role="dialog"] .foot { display: flex; justify-content: space-between; align-items: center; padding: 12px 24px; }
.write { display: grid; grid-template-columns: 48px minmax(0, 1fr); padding: 0 24px 12px; } .send { border: 1px solid var(--line); border-radius: 10px; padding: 6px 16px; font-weight: 600; } .send[aria-disabled="true"] { opacity: .4; }
@media (max-width: 720px) { .nav { inset-block: auto 0; width: 100vw; flex-direction: row; z-index: 3; background: var(--ground); } [data-pressable-container] { padding: 12px 16px; } .line { inset-inline-start: 33px; } }
`;
