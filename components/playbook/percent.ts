/** 0.333… is 33.3: a share in hundredths, to one digit. */
export const percent = (share: number): number => Math.round(share * 1000) / 10;
