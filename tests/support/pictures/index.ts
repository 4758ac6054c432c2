export { writeSheets } from './contact-sheet';
export { describeKept, keptFolder, keptScreens } from './kept';
export { takePictures } from './take-pictures';
