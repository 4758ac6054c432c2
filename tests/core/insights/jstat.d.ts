declare module 'jstat' {
  interface Distribution<Parameters extends number[]> {
    cdf(x: number, ...parameters: Parameters): number;
    inv(part: number, ...parameters: Parameters): number;
  }
  const whole: {
    jStat: { normal: Distribution<[mean: number, deviation: number]>; beta: Distribution<[a: number, b: number]>; betaln(a: number, b: number): number };
  };
  export default whole;
}
