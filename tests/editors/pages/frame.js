// The editor lives in a same-origin frame; the outer page only passes the questions on.
const frame = document.createElement('iframe');
frame.src = window.variant;
frame.style.cssText = 'width: 700px; height: 300px; border: 0';
frame.addEventListener('load', () => {
  window.stage = frame.contentWindow.stage;
});
document.getElementById('root').append(frame);
