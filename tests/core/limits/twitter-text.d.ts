declare module 'twitter-text' {
  const twitter: {
    parseTweet(text: string): { weightedLength: number };
    extractUrlsWithIndices(text: string, options: { extractUrlsWithoutProtocol: boolean }): { url: string; indices: [number, number] }[];
  };
  export default twitter;
}
