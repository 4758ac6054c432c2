export { writeSheets } from './contact-sheet';
export { takePictures } from './take-pictures';
