/** Facebook's look as far as it matters for what stands where. */
export const style = (isDark: boolean): string => `
:root { color-scheme: ${isDark ? 'dark' : 'light'}; --page: ${isDark ? '#1c1c1d' : '#f2f4f7'}; --card: ${isDark ? '#252728' : '#fff'}; --ink: ${isDark ? '#e2e5e9' : '#080809'};
  --soft: ${isDark ? '#b0b3b8' : '#65686c'}; --line: ${isDark ? '#3e4042' : '#ced0d4'}; --bubble: ${isDark ? '#333334' : '#f0f2f5'}; --blue: #0866ff; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/20px system-ui, sans-serif; }
a { color: inherit; text-decoration: none; } ul { list-style: none; margin: 0; padding: 0; } h2, h3, h4 { font: inherit; margin: 0; }
[role="button"] { cursor: pointer; }
.banner { position: sticky; top: 0; z-index: 3; display: flex; gap: 4px; height: 56px; align-items: center; padding: 0 16px; background: var(--card); border-bottom: 1px solid var(--line); }
.banner a { padding: 8px 14px; border-radius: 8px; } .logo { color: var(--blue); font-weight: 800; }
.columns { display: flex; justify-content: center; gap: 24px; padding: 16px 8px; }
.rail { width: 260px; flex: none; } .rail li a { display: block; padding: 8px; }
.main { width: 100%; max-width: 680px; min-width: 0; }
@media (max-width: 900px) { .rail { display: none; } }
.region { display: flex; gap: 8px; align-items: center; padding: 12px 16px; margin-bottom: 16px; background: var(--card); border-radius: 8px; }
.region h3 { position: absolute; clip-path: inset(50%); } .region [role="button"] { flex: 1; padding: 8px 12px; border-radius: 20px; background: var(--bubble); color: var(--soft); }
.x78zum5 { display: flex; } .xdt5ytf { flex-direction: column; } .x1n2onr6 { position: relative; } .x1iyjqo2 { flex-grow: 1; min-width: 0; }
[aria-posinset] { margin-bottom: 16px; } .card { background: var(--card); border-radius: 8px; overflow: hidden; }
.header { display: flex; align-items: flex-start; padding: 12px 16px 0; margin-bottom: 12px; gap: 8px; }
.header .x78zum5 { margin: -5px 0; } .header .x78zum5 > div { margin: 5px 0; min-width: 0; }
.age { font-size: 13px; line-height: 16px; color: var(--soft); } .name { font-weight: 600; }
.veil b { font-weight: inherit; } .veil b.off { position: absolute; top: 3em; }
.menu { flex: none; width: 36px; height: 36px; display: grid; place-items: center; border-radius: 50%; color: var(--soft); }
.face { border-radius: 50%; display: block; } .words { padding: 0 16px 12px; overflow-wrap: anywhere; } .words a { color: ${isDark ? '#5aa7ff' : '#0064d1'}; }
.photo { display: block; width: 100%; } .shared { margin: 0 16px 12px; border: 1px solid var(--line); border-radius: 8px; padding-bottom: 1px; }
.counts { display: flex; justify-content: space-between; padding: 10px 16px; color: var(--soft); } .counts > div { display: flex; gap: 8px; } .counts [role="button"] > div { display: none; } .counts [aria-hidden] { display: none; }
.bar { display: flex; margin: 0 16px; padding: 4px 0; border-top: 1px solid var(--line); color: var(--soft); font-weight: 600; } .bar > div { flex: 1; text-align: center; } .bar [role="button"] { padding: 8px; border-radius: 4px; }
.comments { padding: 4px 0 12px 16px; border-top: 1px solid var(--line); } .comment { display: flex; gap: 6px; padding: 4px 16px 0 0; } .replies { margin-inline-start: 40px; }
.bubble { display: inline-block; padding: 8px 12px; border-radius: 18px; background: var(--bubble); } .bubble .name { font-size: 13px; line-height: 16px; }
.under { display: flex; gap: 12px; padding: 3px 12px; font-size: 12px; line-height: 18px; color: var(--soft); } .under ul { display: flex; gap: 12px; font-weight: 600; } .under li:first-child { font-weight: 400; }
.form { display: flex; gap: 8px; align-items: flex-start; padding: 6px 0; } .form > .x1iyjqo2 { padding: 8px 12px; border-radius: 18px; background: var(--bubble); }
#focused-state-composer-submit { padding: 8px; } [aria-disabled="true"] { opacity: 0.4; }
.over { position: fixed; inset: 0; z-index: 5; display: grid; place-items: center; background: rgb(0 0 0 / 55%); }
.dialog { display: flex; flex-direction: column; width: 100%; max-width: 700px; max-height: 92vh; background: var(--card); border-radius: 8px; overflow: hidden; }
.dialog .top { display: flex; justify-content: space-between; padding: 16px; border-bottom: 1px solid var(--line); font-weight: 700; } .dialog .body { overflow-y: auto; } .dialog .foot { padding: 4px 16px; border-top: 1px solid var(--line); } .dialog [aria-posinset] { margin: 0; }
.notice { display: block; padding: 10px 16px; } .stub { height: 180px; border-radius: 8px; background: var(--card); }
`;
