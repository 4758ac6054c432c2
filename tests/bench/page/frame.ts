/** Rules as react-native-web writes them: one property each; X's page holds about this many (count of 2025-12). */
const atomicRules = 1200;

const used: Readonly<Record<string, string>> = {
  'css-175oi2r':
    'align-items:stretch;background-color:rgba(0,0,0,0);border:0 solid black;box-sizing:border-box;display:flex;flex-basis:auto;flex-direction:column;flex-shrink:0;list-style:none;margin:0;min-height:0;min-width:0;padding:0;position:relative;text-decoration:none;z-index:0;font:inherit;color:inherit',
  'css-146c3p1':
    'background-color:rgba(0,0,0,0);border:0 solid black;box-sizing:border-box;display:inline;margin:0;padding:0;position:relative;text-align:start;text-decoration:none;white-space:pre-wrap;overflow-wrap:break-word;color:inherit',
  'css-1jxf684':
    'background-color:rgba(0,0,0,0);border:0 solid black;box-sizing:border-box;color:inherit;display:inline;margin:0;padding:0;white-space:inherit;text-decoration:none',
  'r-18u37iz': 'flex-direction:row',
  'r-eqz5dr': 'flex-direction:column',
  'r-1udh08x': 'overflow:hidden',
  'r-i023vh': 'outline-style:none;cursor:pointer',
  'r-1qhn6m8': 'padding-inline:16px',
  'r-ttdzmv': 'padding-top:12px',
  'r-onrtq4': 'margin-inline-end:8px;flex-basis:40px',
  'r-1iusvr4': 'flex-basis:0',
  'r-16y2uox': 'flex-grow:1',
  'r-1777fci': 'justify-content:center',
  'r-zl2h9q': 'margin-bottom:2px',
  'r-1wtj0ep': 'justify-content:space-between',
  'r-j5o65s': 'border-bottom-color:rgb(239,243,244)',
  'r-qklmqi': 'border-bottom-width:1px',
  'r-sdzlij': 'border-radius:9999px;background:rgb(120,180,210)',
  'r-1pi2tsx': 'height:100%',
  'r-4qtqp9': 'display:inline-block;width:1.25em;height:1.25em;fill:currentcolor',
  'r-b88u0q': 'font-weight:700',
  'r-1q142lx': 'flex-shrink:0;color:rgb(83,100,113)',
  'r-picture': 'height:280px;border-radius:16px;background:linear-gradient(rgb(190,210,220),rgb(120,150,140));margin-top:12px',
  'r-rs99b7': 'border:1px solid rgb(207,217,222);border-radius:16px;padding:12px;margin-top:12px',
  'r-1kbdv8c': 'margin-top:12px;margin-bottom:12px',
  'r-13awgt0': 'flex:1',
  'r-n6v787': 'font-size:13px;line-height:16px',
};

const styles = (): string => {
  const rules = Object.entries(used).map(([name, body]) => `.${name}{${body}}`);
  for (let index = rules.length; index < atomicRules; index++) rules.push(`.r-u${index.toString(36)}{margin-inline-start:${index}px}`);
  return `body{margin:0;background:rgb(255,255,255);font:15px/20px system-ui,sans-serif;color:rgb(15,20,25);overflow-y:scroll}button{cursor:pointer}a{color:inherit}
.frame{display:flex;justify-content:center}.nav{width:244px}.nav-inside{position:fixed;inset-block:0}.column{width:600px}.side{width:330px}${rules.join('')}`;
};

/** The page around the list: bar at the left with the signed-in person, tabs, composer, panels at the right. @returns the list's box */
export function buildFrame(document: Document, me: string): HTMLElement {
  const style = document.createElement('style');
  style.textContent = styles();
  document.head.append(style);
  document.body.innerHTML = `<div id="react-root"><div class="frame"><header role="banner" class="css-175oi2r nav"><nav class="css-175oi2r nav-inside">
${['Home', 'Explore', 'Notifications', 'Messages'].map((name) => `<a href="/${name.toLowerCase()}" role="link" class="css-175oi2r">${name}</a>`).join('')}
<a href="/${me}" role="link" aria-label="Profile" data-testid="AppTabBar_Profile_Link" class="css-175oi2r">Profile</a></nav></header>
<main role="main" class="css-175oi2r"><div class="css-175oi2r column" data-testid="primaryColumn"><div class="css-175oi2r r-18u37iz" role="tablist"><div role="tab">For you</div><div role="tab">Following</div></div>
<div class="css-175oi2r"><div class="DraftEditor-root"><div class="public-DraftEditor-content" contenteditable="true" role="textbox" data-testid="tweetTextarea_0"></div></div></div>
<section role="region" class="css-175oi2r"><div aria-label="Timeline: Your Home Timeline" class="css-175oi2r"><div id="list" style="position:relative"></div></div></section></div></main>
<div class="side css-175oi2r">${'<div class="css-175oi2r r-rs99b7"><span>What is happening</span><span>Trending in bread</span></div>'.repeat(6)}</div></div></div>`;
  return document.querySelector('#list') as HTMLElement;
}
