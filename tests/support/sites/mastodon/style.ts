/** Colours and measures as seen on 4.7 with its own theme, 2026-11. */
export const style = `
:root { color-scheme: light; --page: #eff1f5; --surface: #fff; --line: #dcdfe8; --text: #1a1a24; --soft: #606984; --brand: #6147e6; --field: #fff; --tint: #6147e60d; }
:root[data-color-scheme='dark'] { color-scheme: dark; --page: #13141d; --surface: #181821; --line: #313543; --text: #f2f3f8; --soft: #9baec8; --brand: #858afa; --field: #181821; --tint: #858afa14; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 400 15px/22px system-ui, 'Noto Sans', sans-serif; overflow-y: scroll; }
a { color: inherit; } button { font: inherit; color: inherit; cursor: pointer; }
.columns-area__panels { display: flex; justify-content: center; min-height: 100vh; }
.columns-area__panels__pane { width: 285px; flex: none; }
.columns-area__panels__pane__inner { position: fixed; width: 285px; height: 100%; }
.columns-area__panels__main { width: 100%; max-width: 600px; flex: 0 1 auto; padding: 0 10px; }
.compose-panel { display: flex; flex-direction: column; gap: 16px; padding-top: 10px; height: 100%; }
.search input { width: 100%; border: 1px solid var(--line); border-radius: 4px; padding: 10px 12px; background: var(--field); color: inherit; font: inherit; }
.tabs-bar__wrapper { position: sticky; top: 0; z-index: 2; background: var(--page); padding-top: 10px; }
.column-header { display: flex; align-items: center; gap: 6px; border: 1px solid var(--line); border-radius: 4px 4px 0 0; background: var(--surface); font-size: 16px; }
.column-header h1 { margin: 0; font: inherit; font-weight: 600; display: flex; gap: 8px; padding: 13px; align-items: center; }
.column-header__back-button { border: 0; background: none; padding: 13px; color: var(--brand); }
.column { border: 1px solid var(--line); border-top: 0; background: var(--surface); }
.icon { width: 24px; height: 24px; flex: none; } .icon path { fill: currentColor; }
.navigation-panel { padding: 16px 10px; } .navigation-panel ul { list-style: none; margin: 12px 0; padding: 0; }
.column-link { display: flex; gap: 8px; align-items: center; padding: 11px; font-size: 16px; text-decoration: none; } .column-link.active { color: var(--brand); font-weight: 600; }
.navigation-panel__compose-button { display: block; background: var(--brand); color: #fff; border-radius: 4px; padding: 9px; text-align: center; text-decoration: none; font-weight: 600; }
.status__wrapper { position: relative; }
.status { padding: 16px; min-height: 54px; border-bottom: 1px solid var(--line); position: relative; }
.status__prepend { display: flex; gap: 8px; align-items: center; padding: 16px 16px 0; color: var(--soft); font-weight: 500; } .status__prepend .icon { width: 16px; height: 16px; } .status__prepend a { text-decoration: none; }
.status__prepend__icon { display: flex; width: 46px; justify-content: flex-end; }
.status__info { display: flex; align-items: center; justify-content: space-between; gap: 10px; padding-bottom: 10px; cursor: pointer; }
.status__info .status__display-name { display: flex; gap: 10px; align-items: center; overflow: hidden; text-decoration: none; color: var(--soft); }
.display-name { overflow: hidden; } .display-name bdi, .display-name__account { display: block; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; } .display-name strong { color: var(--text); font-weight: 600; }
.account__avatar { display: block; border-radius: 8px; overflow: hidden; } .account__avatar img { width: 100%; height: 100%; display: block; }
.status__relative-time { order: 2; height: 40px; flex: none; color: var(--soft); text-decoration: none; } .status__visibility-icon { padding: 0 4px; } .status__visibility-icon .icon { width: 15px; height: 15px; vertical-align: -2px; }
.status__content { cursor: pointer; overflow-wrap: anywhere; } .status__content p { margin: 0 0 20px; white-space: pre-wrap; } .status__content p:last-child { margin: 0; } .status__content a, .reply-indicator__content a { color: var(--brand); text-decoration: none; }
.invisible { font-size: 0; line-height: 0; display: inline-block; width: 0; height: 0; position: absolute; } .ellipsis::after { content: '…'; }
.media-gallery { margin-top: 16px; border-radius: 8px; overflow: hidden; } .media-gallery img { width: 100%; height: 100%; object-fit: cover; display: block; }
.media-gallery__item { height: 100%; }
.content-warning { display: flex; justify-content: space-between; gap: 8px; border: 1px solid var(--line); border-radius: 8px; padding: 8px 12px; } .content-warning p { margin: 0; } .content-warning .link-button { border: 0; background: none; color: var(--brand); font: inherit; }
.status__quote { margin-top: 16px; border: 1px solid var(--line); border-radius: 8px; } .status__quote .status { border: 0; padding: 12px; }
.status__action-bar { display: flex; justify-content: space-between; align-items: center; gap: 18px; margin-top: 16px; } .status__action-bar__button-wrapper { flex: 1 1 0; } .status__action-bar__button-wrapper:last-child { flex-grow: 0; }
.icon-button { display: inline-flex; align-items: center; gap: 4px; border: 0; padding: 0; background: none; color: var(--soft); border-radius: 4px; } .icon-button:hover { background: var(--tint); } .icon-button.active { color: var(--brand); } .icon-button__counter { font-size: 12px; font-weight: 500; }
.animated-number { display: inline-flex; overflow: hidden; }
.status--in-thread { border-bottom: 0; } .status--in-thread .status__content, .status--in-thread .status__action-bar, .status--in-thread .media-gallery { margin-inline-start: 56px; width: calc(100% - 56px); } .status--first-in-thread { border-top: 1px solid var(--line); }
.status__line { position: absolute; top: 0; inset-inline-start: 38px; height: 12px; border-inline-start: 2px solid var(--line); } .status__line--full { height: 100%; z-index: 0; } .status--in-thread .status__avatar { position: relative; z-index: 1; } .status__line--first { top: 66px; height: calc(100% - 66px); }
.detailed-status { padding: 16px; border-top: 1px solid var(--line); } .detailed-status .status__content { font-size: 19px; line-height: 26px; cursor: auto; }
.detailed-status__display-name { display: flex; gap: 10px; align-items: center; margin-bottom: 16px; text-decoration: none; color: var(--soft); }
.detailed-status__meta { margin-top: 24px; color: var(--soft); font-size: 14px; line-height: 18px; } .detailed-status__meta__line { display: flex; gap: 8px; align-items: center; padding: 8px 0; border-bottom: 1px solid var(--line); } .detailed-status__meta__line:last-child { border: 0; padding-bottom: 0; } .detailed-status__meta .icon { width: 18px; height: 18px; } .detailed-status__meta a { text-decoration: none; }
.detailed-status__action-bar { display: flex; border: 1px solid var(--line); border-width: 1px 0; padding: 10px 0; } .detailed-status__button, .detailed-status__action-bar-dropdown { flex: 1; display: flex; justify-content: center; }
.notification-ungrouped { padding: 16px 24px; border-bottom: 1px solid var(--line); } .notification-ungrouped .status { border: 0; padding: 0; } .notification-ungrouped__header { display: flex; gap: 8px; align-items: center; margin: 0 0 12px; font: inherit; font-weight: 500; color: var(--soft); } .notification-ungrouped__header .icon { width: 18px; height: 18px; display: block; }
.notification-group { display: flex; gap: 12px; padding: 16px 24px; border-bottom: 1px solid var(--line); color: var(--soft); } .notification-group__main__header { display: flex; gap: 8px; align-items: center; } .notification-group__main__header__label a { color: var(--text); font-weight: 600; text-decoration: none; } .notification-group__embedded-status { display: flex; flex-direction: column; gap: 4px; margin-top: 8px; } .notification-group__embedded-status__account { display: flex; gap: 4px; align-items: center; font-size: 14px; } .notification-group__embedded-status__account .display-name__account { display: none; }
.compose-form { display: flex; flex-direction: column; gap: 16px; } .column .compose-form { padding: 15px; }
.navigation-bar { display: flex; justify-content: space-between; align-items: center; } .account__display-name { display: flex; gap: 10px; align-items: center; text-decoration: none; color: var(--soft); overflow: hidden; }
.compose-form__highlightable { border: 1px solid var(--line); border-radius: 4px; background: var(--field); } .compose-form__highlightable:focus-within { border-color: var(--brand); } .compose-form__dropdowns { padding: 8px 12px; }
.dropdown-button { display: inline-flex; gap: 4px; align-items: center; border: 1px solid var(--brand); border-radius: 6px; background: none; color: var(--brand); font-size: 13px; padding: 0 8px; } .dropdown-button .icon { width: 15px; height: 15px; }
.autosuggest-textarea__textarea { display: block; width: 100%; min-height: 100px; border: 0; outline: 0; resize: none; background: none; color: inherit; font: 400 14px/20px inherit; font-family: inherit; padding: 12px; overflow: hidden; }
.compose-form__footer { padding: 0 12px 12px; } .compose-form__actions { display: flex; justify-content: flex-end; align-items: center; gap: 12px; } .character-counter { font-size: 13px; color: var(--soft); } .character-counter--over { color: #d42121; }
.button { border: 0; border-radius: 4px; background: var(--brand); color: #fff; font-weight: 700; font-size: 14px; padding: 5px 14px; }
.reply-indicator { display: grid; grid-template-columns: 46px 1fr; gap: 10px; max-height: 140px; overflow: hidden; } .reply-indicator__line { display: none; } .reply-indicator a { text-decoration: none; color: var(--soft); } .reply-indicator .detailed-status__display-name { margin: 0; } .reply-indicator__content p { margin: 0; }
.account__header__image { height: 145px; } .account__header__bar { padding: 0 16px 16px; border-bottom: 1px solid var(--line); } .account__header__bar .account__avatar { margin-top: -46px; border: 2px solid var(--surface); } .account__header h1 { font-size: 22px; line-height: 28px; margin: 12px 0; } .account__header small { display: block; font-size: 15px; font-weight: 400; color: var(--soft); }
@media (max-width: 895px) { .columns-area__panels__pane--compositional { display: none; } }
@media (max-width: 1175px) { .columns-area__panels__pane--navigational { width: 56px; } .columns-area__panels__pane--navigational .columns-area__panels__pane__inner { width: 56px; } .column-link span, .navigation-panel__compose-button span { display: none; } .navigation-panel { padding: 16px 4px; } }
`;
