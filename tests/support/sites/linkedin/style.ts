/** Sizes as on LinkedIn (2025-08): 48 px pictures, three lines beside them, 8 px between cards. */
export const style = `
:root { --bg: #f4f2ee; --card: #fff; --ink: #000000e6; --soft: #00000099; --line: #00000014; --brand: #0a66c2; color-scheme: light; }
:root.theme--dark { --bg: #000; --card: #1b1f23; --ink: #ffffffe6; --soft: #ffffff99; --line: #ffffff24; --brand: #71b7fb; color-scheme: dark; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--ink); font: 14px/20px -apple-system, system-ui, 'Segoe UI', Roboto, sans-serif; }
a { color: inherit; text-decoration: none; }
p, h1, h2, h3, ul, figure { margin: 0; padding: 0; font: inherit; }
button { font: inherit; color: inherit; background: none; border: 0; cursor: pointer; }
img { display: block; }
.visually-hidden, ._x1sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.global-nav { position: sticky; top: 0; z-index: 100; background: var(--card); border-bottom: 1px solid var(--line); }
.global-nav nav { display: flex; gap: 24px; align-items: center; height: 52px; max-width: 1128px; margin: auto; padding: 0 16px; }
.scaffold-layout { display: grid; grid-template-columns: 225px minmax(0, 555px); gap: 24px; max-width: 1128px; margin: 24px auto; padding: 0 16px; }
.rail > div { padding: 12px; }
.recent { display: block; color: var(--soft); font-size: 12px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.artdeco-card, ._x1card, .nt-card { background: var(--card); border-radius: 8px; box-shadow: 0 0 0 1px var(--line); margin-bottom: 8px; }
.relative { position: relative; }
.update-components-header { padding: 8px 16px; border-bottom: 1px solid var(--line); font-size: 12px; color: var(--soft); }
.display-flex { display: flex; }
.align-items-flex-start { align-items: flex-start; }
.flex-grow-1 { flex: 1; min-width: 0; }
.update-components-actor__container { padding: 12px 84px 0 16px; gap: 8px; }
.update-components-actor__container:has(.update-components-actor__follow-button) { padding-inline-end: 16px; }
.update-components-actor__image img, ._x1actor figure img, .comments-comment-meta__image-link img, ._x1comment figure img { border-radius: 50%; }
.update-components-actor__meta { flex: 1; min-width: 0; }
.update-components-actor__meta-link, .update-components-actor__title, .update-components-actor__description { display: block; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.update-components-actor__title { font-weight: 600; line-height: 20px; padding-inline-end: 64px; }
.update-components-actor__supplementary-actor-info, .update-components-actor__description, .update-components-actor__sub-description, ._x1soft { font-weight: 400; font-size: 12px; line-height: 16px; color: var(--soft); }
.update-components-actor__sub-description { display: block; }
.update-components-actor__follow-button { align-self: flex-end; color: var(--brand); font-weight: 600; padding: 4px 8px; width: 92px; }
.feed-shared-control-menu { position: absolute; top: 4px; right: 8px; display: flex; }
.round, ._x1round { width: 32px; height: 32px; border-radius: 50%; color: var(--soft); padding: 0; flex: none; }
.feed-shared-update-v2__description { margin: 8px 16px 12px; }
.update-components-text a, ._x1text a { color: var(--brand); font-weight: 600; }
.update-components-image img, ._x1media img { width: 100%; }
.feed-shared-update-v2__update-content-wrapper, ._x1quote { margin: 0 16px 8px; border: 1px solid var(--line); border-radius: 8px; padding-bottom: 8px; }
.social-details-social-counts { display: flex; gap: 8px; list-style: none; margin: 0 16px; font-size: 12px; color: var(--soft); border-bottom: 1px solid var(--line); }
.social-details-social-counts__reactions { margin-inline-end: auto; }
.feed-shared-social-action-bar, ._x1bar { display: flex; justify-content: space-between; padding: 4px 8px; }
.feed-shared-social-action-bar button, ._x1bar button { flex: 1; height: 40px; font-weight: 600; color: var(--soft); padding: 0 4px; }
.comments-comments, ._x1comments { padding: 8px 16px 12px; }
.comments-comment-box, ._x1box { border: 1px solid var(--line); border-radius: 20px; padding: 6px 16px; margin-bottom: 12px; }
.comments-comment-box__submit-button--cr, ._x1send { background: var(--brand); color: var(--card); border-radius: 16px; padding: 4px 12px; font-weight: 600; }
.comments-comment-entity, ._x1comment { margin-bottom: 8px; }
.comments-comment-entity .comments-comment-entity, ._x1comment ._x1comment { margin: 8px 0 0 40px; }
.comments-comment-meta__container { display: flex; justify-content: space-between; }
.comments-comment-meta__actor { display: flex; gap: 8px; min-width: 0; }
.comments-comment-meta__description-title { font-weight: 600; }
.comments-comment-meta__info { display: flex; align-items: center; flex: none; font-size: 12px; color: var(--soft); }
.comments-comment-meta__data, .comments-comment-meta__description-subtitle { font-size: 12px; line-height: 16px; color: var(--soft); }
.comments-comment-entity__content { display: block; margin: 4px 0 0 40px; }
.comments-comment-item__main-content { display: block; }
.comments-comment-social-bar--cr { display: flex; gap: 8px; height: 32px; align-items: center; margin-inline-start: 36px; font-size: 12px; color: var(--soft); }
.ql-container { position: relative; }
.ql-editor { outline: none; white-space: pre-wrap; word-wrap: break-word; min-height: 24px; }
.ql-editor p { margin: 0; }
.ql-editor.ql-blank::before { content: attr(data-placeholder); position: absolute; color: var(--soft); pointer-events: none; }
.ql-clipboard { position: absolute; left: -100000px; top: 50%; height: 1px; overflow-y: hidden; }
.ql-tooltip, .ql-hidden { display: none; }
.ProseMirror { outline: none; white-space: pre-wrap; overflow-wrap: break-word; }
._x1row { display: flex; gap: 8px; }
._x1col { display: flex; flex-direction: column; gap: 4px; }
._x1grow { flex: 1; min-width: 0; gap: 0; }
._x1card { padding: 12px 0 0; }
._x1card > * > ._x1col > :not(._x1media, ._x1bar) { margin-inline: 16px; }
._x1actor { flex: 1; min-width: 0; }
._x1actor figure { flex: none; }
._x1quote ._x1actor, ._x1quote ._x1text { padding: 8px 12px 0; }
._x1name { font-weight: 600; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
._x1name span span { font-weight: 400; color: var(--soft); }
._x1actor ._x1soft { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
._x1counts { font-size: 12px; color: var(--soft); }
._x1start { justify-content: flex-start; gap: 12px; align-items: center; font-size: 12px; padding: 0; height: 32px; }
._x1bar._x1start button { flex: none; }
._x1comment ._x1text, ._x1comment ._x1start { margin-inline-start: 40px; }
.nt-card { display: flex; gap: 12px; padding: 12px 16px; }
@media (max-width: 768px) { .scaffold-layout { display: block; padding: 0; margin-top: 8px; } }
`;
