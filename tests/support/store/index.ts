export { takePictures } from '../pictures';
export { drawTiles } from './draw-tiles';
export { forReviewers } from './for-reviewers';
export { languages, listingIn, listingText, storeNames, storePictures } from './listing';
