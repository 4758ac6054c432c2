import { render } from 'preact';

render(<p>Feedside</p>, document.body);
