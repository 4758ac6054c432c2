/** Close enough to TikTok on the web in its light and dark looks. */
export const style = (dark: boolean): string => `
:root { color-scheme: ${dark ? 'dark' : 'light'}; --text: ${dark ? 'rgba(255,255,255,.9)' : 'rgb(22,24,35)'}; --dim: ${dark ? 'rgba(255,255,255,.5)' : 'rgba(22,24,35,.5)'};
  --line: ${dark ? 'rgba(255,255,255,.12)' : 'rgba(22,24,35,.12)'}; --ground: ${dark ? 'rgb(18,18,18)' : '#fff'}; --red: rgb(254,44,85); }
body { margin: 0; background: ${dark ? 'rgb(18, 18, 18)' : 'rgb(255, 255, 255)'}; color: var(--text); font: 16px/22px system-ui, sans-serif; }
a { color: inherit; text-decoration: none; font-weight: 600; } p, h2, h3 { margin: 0; } button { font: inherit; color: inherit; border: 0; background: none; cursor: pointer; } img { display: block; }
.frame { display: flex; min-height: 100vh; } nav { width: 200px; flex: none; padding: 16px; display: flex; flex-direction: column; gap: 14px; box-sizing: border-box; position: sticky; top: 0; height: 100vh; }
main { flex: 1; min-width: 0; display: flex; } .column { flex: 1; min-width: 0; display: flex; flex-direction: column; align-items: center; gap: 16px; padding: 16px 0; }
article, .player { display: flex; gap: 16px; align-items: flex-end; } .picture { position: relative; width: 320px; height: 430px; border-radius: 16px; overflow: hidden; background: #333; color: #fff; }
.picture img { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: cover; } .words { position: absolute; inset-inline: 12px; bottom: 12px; font-size: 14px; text-shadow: 0 1px 2px #000; }
.words h3 { font-size: 16px; display: inline; } .actions { display: flex; flex-direction: column; gap: 10px; align-items: center; font-size: 12px; } .actions button { display: flex; flex-direction: column; align-items: center; } .avatar img, .actions img { border-radius: 50%; width: 40px; height: 40px; }
.side { width: 420px; flex: none; border-inline-start: 1px solid var(--line); display: flex; flex-direction: column; position: sticky; top: 0; height: 100vh; box-sizing: border-box; }
.count { padding: 16px; font-weight: 600; border-bottom: 1px solid var(--line); } .list { flex: 1; overflow-y: auto; padding: 8px 16px; position: relative; } .virtual { position: absolute; inset-inline: 16px; }
.item { display: flex; gap: 12px; padding: 8px 0; } .answers { padding-inline-start: 52px; } .content { flex: 1; min-width: 0; } .head { display: flex; justify-content: space-between; } .more { width: 24px; } .content > span, .text { display: block; overflow-wrap: anywhere; font-size: 16px; } .name p, .name span { font-size: 14px; display: inline; color: var(--dim); font-weight: 500; }
.sub { display: flex; justify-content: space-between; align-items: center; font-size: 14px; color: var(--dim); } .left { display: flex; gap: 16px; align-items: center; } .like { display: flex; gap: 4px; align-items: center; } .left p, .left [role="button"] { cursor: pointer; }
.inline { font-size: 14px; color: var(--dim); } .inline [role="button"] { margin-inline-start: 16px; cursor: pointer; }
.writing { display: flex; gap: 8px; padding: 12px 16px; border-top: 1px solid var(--line); align-items: center; } [data-e2e="comment-input"] { flex: 1; min-width: 0; background: var(--line); border-radius: 8px; padding: 8px 12px; } [data-e2e="comment-post"] { color: var(--red); font-weight: 600; cursor: pointer; } [data-e2e="comment-post"][aria-disabled="true"] { color: var(--dim); }
.DraftEditor-root { position: relative; } .public-DraftEditorPlaceholder-root { position: absolute; color: var(--dim); pointer-events: none; } .public-DraftStyleDefault-block { white-space: pre-wrap; }
.grid { display: flex; flex-wrap: wrap; gap: 12px; padding: 24px; align-content: flex-start; } .grid a { display: block; width: 140px; height: 190px; border-radius: 8px; overflow: hidden; position: relative; } .grid img { width: 100%; height: 100%; object-fit: cover; } .grid strong { position: absolute; bottom: 6px; left: 8px; color: #fff; }
@media (max-width: 900px) { nav { display: none; } main { flex-direction: column; } .side { width: 100%; height: 70vh; position: static; border: 0; } .picture { width: 240px; height: 300px; } }
`;
