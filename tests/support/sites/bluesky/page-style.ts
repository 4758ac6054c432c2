/** What the page's two base classes say (react-native-web: View and Text), and its colours in light and dark. */
export const css = `
html { --bg: #fff; --text: #000; --soft: #405168; --faint: #667b99; --line: #dce2ea; --hover: #eff2f6; --brand: #006aff; --mask: #000c; color-scheme: light; }
html.theme--dark { --bg: #000; --text: #fff; --soft: #a5b2c5; --faint: #7b8ea8; --line: #232e3e; --hover: #111822; --brand: #208bfe; color-scheme: dark; }
html { background-color: var(--bg); overflow-y: scroll; }
body { margin: 0; font-family: InterVariable, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; color: var(--text); }
.css-g5y9jx { align-items: stretch; background-color: transparent; border: 0 solid black; box-sizing: border-box; display: flex; flex-basis: auto; flex-direction: column; flex-shrink: 0; list-style: none; margin: 0; min-height: 0; min-width: 0; padding: 0; position: relative; text-align: inherit; text-decoration: none; z-index: 0; color: inherit; font: inherit; }
.css-146c3p1 { background-color: transparent; border: 0 solid black; box-sizing: border-box; color: var(--text); display: inline; font-size: 15px; line-height: 20px; list-style: none; margin: 0; padding: 0; position: relative; text-align: start; text-decoration: none; white-space: pre-wrap; overflow-wrap: break-word; }
div.css-146c3p1 { display: block; }
.r-1loqt21 { cursor: pointer; }
button.css-g5y9jx:disabled { cursor: default; opacity: .5; }
.css-146c3p1 a, a.css-146c3p1[href^='http'] { color: var(--brand); text-decoration: none; }
.ProseMirror { min-height: 140px; outline: none; font-size: 18px; line-height: 24px; white-space: pre-wrap; overflow-wrap: anywhere; }
.ProseMirror p { margin: 0; }
.ProseMirror p.is-editor-empty:first-child::before { content: attr(data-placeholder); color: var(--faint); float: left; height: 0; pointer-events: none; }
:focus-visible { outline: 2px solid var(--brand); outline-offset: 2px; }
.ProseMirror:focus-visible { outline: none; }
`;
