/**
 * The local pages run on the real React, as the networks do. Its types are not installed; those of Preact's copy of its
 * interface say the same. (Preact itself is only a type here.)
 */
declare module 'react' {
  import React = require('preact/compat');
  export = React;
}
declare module 'react-dom/client' {
  import client = require('preact/compat/client');
  export = client;
}
