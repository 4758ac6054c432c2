/** Quill 1.3 comes without types; what the local pages use of it is the same in Quill 2. */
declare module 'quill-1' {
  import Quill from 'quill';
  export default Quill;
}
