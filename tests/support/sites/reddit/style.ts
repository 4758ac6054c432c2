const ground = (dark: boolean): string =>
  `:root { color-scheme: ${dark ? 'dark' : 'light'}; --line: ${dark ? '#333d42' : '#d7dfe2'}; --pill: ${dark ? '#2a3236' : '#e5ebee'}; --dim: ${dark ? '#8ba2ad' : '#5c6c74'}; }`;

/** Close to Reddit's cards in light and dark (by the eye). */
export const newStyle = (dark: boolean): string => `${ground(dark)}
* { box-sizing: border-box; } body { margin: 0; background: ${dark ? '#0e1113' : '#ffffff'}; color: ${dark ? '#eef1f3' : '#181c1f'}; font: 14px/20px system-ui, "Noto Color Emoji", sans-serif; }
a { color: inherit; text-decoration: none; } header { position: sticky; top: 0; height: 56px; display: flex; justify-content: space-between; align-items: center; padding: 0 16px; border-bottom: 1px solid var(--line); background: inherit; } nav { display: flex; gap: 12px; }
main { max-width: 756px; margin: 0 auto; padding: 8px 0; } article { display: block; margin: 0; width: 100%; } hr { border: 0; border-top: 1px solid var(--line); margin: 0; }
shreddit-ad-post { display: block; padding: 8px 16px; } [slot="credit-bar"] { color: var(--dim); font-size: 12px; } .push { margin-inline-start: auto; display: flex; gap: 8px; z-index: 1; }
button { border: 0; background: none; font: inherit; color: inherit; cursor: pointer; } .push button { background: var(--pill); border-radius: 999px; padding: 4px 10px; } .md { position: relative; overflow-wrap: anywhere; } .md p { margin: 4px 0; } .md a { color: ${dark ? '#7fb2ff' : '#115bca'}; }
[slot="post-media-container"] img { width: 100%; border-radius: 16px; display: block; } section { padding: 8px 16px; } .flex { display: flex; gap: 4px; align-items: center; height: 32px; color: var(--dim); font-size: 12px; } .author-name-meta { font-weight: 600; color: ${dark ? '#eef1f3' : '#181c1f'}; }
[contenteditable] { outline: 0; min-height: 60px; white-space: pre-wrap; } [slot="submit-button"] { background: #115bca; color: #fff; border-radius: 999px; padding: 6px 12px; } shreddit-async-loader { flex-basis: 100%; }
`;

/** Close to old.reddit.com (by the eye). */
export const oldStyle = (dark: boolean): string => `${ground(dark)}
body { margin: 0; background: ${dark ? '#161616' : '#ffffff'}; color: ${dark ? '#ddd' : '#222'}; font: normal x-small verdana, arial, helvetica, sans-serif; z-index: 1; min-height: 100%; position: relative; }
a { color: ${dark ? '#8cb3d9' : '#369'}; text-decoration: none; } #header { background: ${dark ? '#222' : '#cee3f8'}; border-bottom: 1px solid #5f99cf; display: flex; justify-content: space-between; padding: 4px 8px; }
.side { float: right; width: 300px; margin: 7px 5px; } .content { margin: 7px 315px 0 5px; z-index: 1; } .thing.link { margin-bottom: 8px; } .midcol { float: left; width: 5ex; text-align: center; margin-right: 7px; color: #888; } .comment .midcol { width: 15px; }
.entry { overflow: hidden; } .comment > .entry { overflow: visible; } p { margin: 0; } .title { font-size: medium; } .tagline { color: #888; } .md { font-size: 14px; max-width: 60em; } .md p { margin: 5px 0; } .comment { margin: 10px 0 0 10px; } .child { margin-left: 15px; border-left: 1px dotted var(--line); }
.flat-list { list-style: none; margin: 0; padding: 1px 0; } .flat-list li { display: inline; padding-right: 4px; font-weight: bold; } .flat-list a { color: #888; } .clearleft { clear: left; height: 0; } textarea { width: 500px; max-width: 100%; height: 100px; }
@media (max-width: 600px) { .side { display: none; } .content { margin-right: 5px; } }
`;
