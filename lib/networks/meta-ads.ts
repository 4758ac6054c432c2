/**
 * What Instagram and Threads write beside the name of who paid, as a whole label and in lower case: no attribute tells an
 * ad. English was seen by others (2026-05: "Ad" as well as "Sponsored"); the other languages are not verified.
 */
export const sponsored: ReadonlySet<string> = new Set(
  (
    'ad|sponsored|anzeige|gesponsert|sponsorisé|publicité|publicidad|patrocinado|sponsorizzato|advertentie|gesponsord|reklama|sponsorowane|reklam|sponsorlu|реклама|' +
    'إعلان|إعلان ممول|مُموَّل|آگهی|विज्ञापन|प्रायोजित|iklan|bersponsor|広告|광고|广告|赞助内容|廣告|贊助'
  ).split('|'),
);
