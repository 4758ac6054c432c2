/** Close enough to X in its light and its "lights out" look (measures of 2025-12); a box is a box as in React Native for the web. */
export const style = (dark: boolean): string => `
:root { color-scheme: ${dark ? 'dark' : 'light'}; --text: ${dark ? 'rgb(231,233,234)' : 'rgb(15,20,25)'}; --dim: ${dark ? 'rgb(113,118,123)' : 'rgb(83,100,113)'};
  --line: ${dark ? 'rgb(47,51,54)' : 'rgb(239,243,244)'}; --ground: ${dark ? '#000' : '#fff'}; --soft: ${dark ? 'rgb(32,35,39)' : 'rgb(239,243,244)'}; --blue: rgb(29,155,240);
  --button: ${dark ? 'rgb(239,243,244)' : 'rgb(15,20,25)'}; --button-text: ${dark ? 'rgb(15,20,25)' : '#fff'}; }
html { overflow-y: scroll; font-size: 15px; }
body { margin: 0; background-color: ${dark ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)'}; color: var(--text); font: 15px/20px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Color Emoji", sans-serif; }
.css-175oi2r { display: flex; flex-direction: column; align-items: stretch; position: relative; z-index: 0; box-sizing: border-box; min-width: 0; min-height: 0; margin: 0; padding: 0; border: 0 solid; flex-shrink: 0; background-color: transparent; text-decoration: none; color: inherit; font: inherit; }
.css-146c3p1 { box-sizing: border-box; margin: 0; padding: 0; overflow-wrap: break-word; white-space: pre-wrap; color: inherit; text-decoration: none; font: inherit; min-width: 0; }
.css-1jxf684 { color: inherit; text-decoration: none; white-space: inherit; }
.row { flex-direction: row; display: flex; align-items: center; }
.row > .avatar-column, article .row, main.row { align-items: flex-start; } article .bar, article .action .row, article .menu { align-items: center; }
.unseen { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }
a .unseen { display: inline-block; }
.in-line { display: inline-flex; }
.dim { color: var(--dim); } .link { color: var(--blue); } .strong { font-weight: 700; color: var(--text); } .blue { color: var(--blue); }
.icon { fill: currentColor; display: block; }
button { cursor: pointer; font: inherit; color: inherit; }
.icon-button { width: 20px; height: 20px; align-items: center; justify-content: center; color: var(--dim); }
.icon-button.blue { color: var(--blue); }

.frame { flex-direction: row; justify-content: center; min-height: 100vh; }
.nav { width: 244px; } .nav-inside { position: fixed; top: 0; width: 230px; height: 100vh; padding: 4px 8px; gap: 4px; }
.nav a { flex-direction: row; align-items: center; gap: 18px; padding: 12px; font-size: 20px; line-height: 24px; }
.nav .post { justify-content: center; background: var(--button); color: var(--button-text); border-radius: 26px; height: 52px; margin: 12px 0; font-size: 17px; font-weight: 700; }
.account { flex-direction: row; gap: 10px; align-items: center; margin-top: auto; padding: 12px; }
.column { width: 600px; border: 0 solid var(--line); border-inline-width: 1px; min-height: 100vh; }
.side { width: 330px; margin-inline-start: 28px; } .panel { border: 1px solid var(--line); border-radius: 16px; padding: 12px 16px; margin-top: 12px; gap: 14px; }
.panel h2 { font-size: 20px; line-height: 24px; margin: 0; } .searching { background: var(--soft); border-radius: 22px; height: 42px; padding: 11px 16px; margin-top: 6px; flex-direction: row; gap: 10px; color: var(--dim); }
@media (max-width: 1180px) { .side { display: none; } } @media (max-width: 900px) { .nav { width: 68px; } .nav-inside { width: 60px; } .nav a span, .account .names { display: none; } }
.bar-top { position: sticky; top: 0; z-index: 3; height: 53px; flex-direction: row; align-items: center; padding: 0 16px; gap: 30px; background: ${dark ? 'rgba(0,0,0,.65)' : 'rgba(255,255,255,.85)'}; backdrop-filter: blur(12px); }
.bar-top h2 { font-size: 20px; margin: 0; } .tabs { padding: 0; gap: 0; border-bottom: 1px solid var(--line); } .tabs > div { flex: 1; text-align: center; color: var(--dim); font-weight: 500; line-height: 53px; }
.tabs > .chosen { color: var(--text); font-weight: 700; box-shadow: inset 0 -4px 0 -1px var(--blue); }

.cell { border-bottom: 1px solid var(--line); } .cell.joined { border-bottom-color: transparent; }
.article { padding: 0 16px; cursor: pointer; outline: none; overflow: hidden; flex-direction: column; }
.article:hover { background: ${dark ? 'rgba(231,233,234,.03)' : 'rgba(15,20,25,.03)'}; }
.top { padding-top: 12px; } .social { font-size: 13px; line-height: 16px; font-weight: 700; color: var(--dim); margin-bottom: 4px; } .social-icon { width: 40px; margin-inline-end: 8px; align-items: flex-end; }
.avatar-column { width: 40px; margin-inline-end: 8px; align-self: stretch; } .picture { width: 100%; height: 100%; border-radius: 50%; display: block; } [data-testid^="UserAvatar-Container"] a, [data-testid^="UserAvatar-Container"] div { height: 100%; }
.line { width: 2px; flex-grow: 1; margin: 4px auto 0; background: ${dark ? 'rgb(51,54,57)' : 'rgb(207,217,222)'}; }
.content { flex: 1 1 0; padding-bottom: 12px; }
.header { justify-content: space-between; } .header.stacked { flex: 1 1 0; } .menu { gap: 12px; margin-inline-start: 8px; height: 20px; align-items: center; }
.user-name { flex-direction: row; flex: 1 1 auto; gap: 4px; } .stacked .user-name { flex-direction: column; gap: 0; }
.name-part { flex-shrink: 1; } .name { font-weight: 700; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; } .handle-part { white-space: nowrap; } .dot { padding: 0 4px; }
.text { overflow: hidden; } .large { margin-top: 12px; } .large .text { font-size: 17px; line-height: 24px; }
.media { margin-top: 12px; border: 1px solid var(--line); border-radius: 16px; overflow: hidden; } .media img { width: 100%; display: block; }
.quote { margin-top: 12px; border: 1px solid var(--line); border-radius: 16px; padding: 12px; gap: 4px; } .quote .row { gap: 4px; }
.date-line { margin: 16px 0; align-items: center; }
.bar { justify-content: space-between; margin-top: 12px; height: 20px; gap: 4px; align-items: center; } .wide { flex: 1 1 0; } .action { align-items: flex-start; color: var(--dim); font-size: 13px; line-height: 16px; } .action .row { align-items: center; } .count { padding: 0 4px; }
article[tabindex="-1"] .date-line + div .bar { border-block: 1px solid var(--line); height: 48px; margin-top: 0; } .action.like.on { color: rgb(249,24,128); } .action.repost.on { color: rgb(0,186,124); } .action.bookmark.on { color: var(--blue); }

.composer { padding: 12px 16px 0; align-items: flex-start; } .composer.home, .composer.inline { border-bottom: 1px solid var(--line); } .editor { font-size: 20px; line-height: 24px; padding: 8px 0; } .dialog .editor { min-height: 96px; }
.DraftEditor-root { position: relative; } .public-DraftEditorPlaceholder-root { position: absolute; color: var(--dim); pointer-events: none; } .public-DraftStyleDefault-block { position: relative; white-space: pre-wrap; }
.tool-bar { justify-content: space-between; align-items: center; } .send { background: var(--button); color: var(--button-text); border-radius: 18px; height: 36px; padding: 8px 16px; font-weight: 700; } .send:disabled { opacity: .5; }
.replying { padding: 12px 16px 0 64px; }
.heading { padding: 12px 16px; } .heading h2 { font-size: 20px; line-height: 24px; margin: 0; } .more-row { padding: 16px; color: var(--blue); }
.notice { flex-direction: row; gap: 12px; padding: 12px 16px; } .notice .text { color: var(--dim); } .notice .face { border-radius: 50%; }
.emoji { width: 1.2em; height: 1.2em; vertical-align: -20%; padding: 0 .075em; }
.profile-top { height: 200px; background: ${dark ? 'rgb(51,54,57)' : 'rgb(207,217,222)'}; } .profile { padding: 12px 16px; gap: 4px; } .profile h2 { font-size: 20px; margin: 0; } .profile .face { width: 134px; height: 134px; margin-top: -80px; border: 4px solid var(--ground); border-radius: 50%; overflow: hidden; }
.curtain { position: fixed; inset: 0; z-index: 9; background: ${dark ? 'rgba(91,112,131,.4)' : 'rgba(0,0,0,.4)'}; align-items: center; }
.dialog-box { width: 600px; max-width: 100vw; margin-top: 5vh; background: var(--ground); border-radius: 16px; overflow: hidden; } .dialog-top { flex-direction: row; justify-content: space-between; padding: 16px; }
.toast { position: fixed; z-index: 10; bottom: 32px; left: 50%; transform: translateX(-50%); background: var(--blue); color: #fff; border-radius: 4px; padding: 12px; flex-direction: row; gap: 24px; }
`;
