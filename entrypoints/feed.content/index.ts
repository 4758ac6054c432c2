import { defineContentScript } from 'wxt/utils/define-content-script';

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  runAt: 'document_start',
  main(_ctx) {},
});
