/** @jsxImportSource react */
// biome-ignore-all lint/a11y: roles and labels are as X writes them, redundant ones too
import { pictureOf } from '../shared/picture';
import { me } from '../shared/world';
import { Icon, type IconName } from './icons';

const places: { to: string; words: string; icon: IconName; id: string }[] = [
  { to: '/home', words: 'Home', icon: 'home', id: 'AppTabBar_Home_Link' },
  { to: '/explore', words: 'Explore', icon: 'search', id: 'AppTabBar_Explore_Link' },
  { to: '/notifications', words: 'Notifications', icon: 'bell', id: 'AppTabBar_Notifications_Link' },
  { to: '/i/chat', words: 'Chat', icon: 'mail', id: 'AppTabBar_DirectMessage_Link' },
  { to: `/${me.handle}`, words: 'Profile', icon: 'profile', id: 'AppTabBar_Profile_Link' },
];

export const Navigation = ({ onPost }: { onPost(): void }) => (
  <header role="banner" className="css-175oi2r nav">
    <div className="css-175oi2r nav-inside">
      <a href="/home" aria-label="X" role="link" className="css-175oi2r">
        <Icon name="logo" size={28} />
      </a>
      <nav aria-label="Primary" role="navigation" className="css-175oi2r">
        {places.map(({ to, words, icon, id }) => (
          <a key={to} href={to} aria-label={words} role="link" data-testid={id} className="css-175oi2r">
            <Icon name={icon} size={26} />
            <span className="css-1jxf684">{words}</span>
          </a>
        ))}
      </nav>
      <a href="/compose/post" aria-label="Post" role="link" data-testid="SideNav_NewTweet_Button" className="css-175oi2r post" onClick={onPost}>
        <span className="css-1jxf684">Post</span>
      </a>
      <button aria-label="Account menu" data-testid="SideNav_AccountSwitcher_Button" type="button" className="css-175oi2r account">
        <div className="css-175oi2r" data-testid={`UserAvatar-Container-${me.handle}`} style={{ width: '40px', height: '40px' }}>
          <img alt={me.name} src={pictureOf(me)} className="picture" />
        </div>
        <div className="css-175oi2r names">
          <b>{me.name}</b>
          <span className="dim">@{me.handle}</span>
        </div>
      </button>
    </div>
  </header>
);

export const Side = () => (
  <div className="css-175oi2r side" data-testid="sidebarColumn">
    <div className="css-175oi2r searching">
      <Icon name="search" />
      <span>Search</span>
    </div>
    <div className="css-175oi2r panel">
      <h2>What’s happening</h2>
      {['Winter timetable', 'Harbour day', '#opendata'].map((words) => (
        <div key={words} className="css-175oi2r" data-testid="trend">
          <span className="dim">Trending</span>
          <b>{words}</b>
        </div>
      ))}
    </div>
  </div>
);
