import { describe, expect, it } from 'vitest';
import { readAgo } from '../../lib/networks/read-ago';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const lengths = { second, minute, hour, day, week: 7 * day, month: 30.4375 * day, year: 365.25 * day };
type Unit = keyof typeof lengths;
const now = new Date(2026, 10, 22, 15, 30).getTime();

/** The middle of "count units ago", half a unit to either side. */
const back = (count: number, unit: Unit) => ({ time: now - (count + 0.5) * lengths[unit], uncertainty: lengths[unit] / 2 });
const aroundNoon = (year: number, month: number, date: number) => ({ time: Math.min(new Date(year, month - 1, date, 12).getTime(), now), uncertainty: day });
const atClock = (year: number, month: number, date: number, hours: number, minutes: number) => ({
  time: new Date(year, month - 1, date, hours, minutes).getTime() + minute / 2,
  uncertainty: minute / 2,
});

const locales = 'en en-GB de fr es pt pt-PT it nl pl tr ru uk ar fa hi id ja ko zh zh-Hant'.split(' ');

describe('a relative time', () => {
  it.each<[string, string, number, Unit]>([
    ['en', '2h', 2, 'hour'],
    ['en', '2 h', 2, 'hour'],
    ['en', '2hr', 2, 'hour'],
    ['en', '16m', 16, 'minute'],
    ['en', '35m • Edited •', 35, 'minute'],
    ['en', '3h •', 3, 'hour'],
    ['en', '1d •', 1, 'day'],
    ['en', '8 hours ago • Visible to anyone on or off LinkedIn', 8, 'hour'],
    ['en', '16m · Shared with Public', 16, 'minute'],
    ['en', 'Edited • 3h', 3, 'hour'],
    ['en', '12 hours ago (edited)', 12, 'hour'],
    ['en', '1h ago', 1, 'hour'],
    ['en', '45s', 45, 'second'],
    ['en', '0s', 0, 'second'],
    ['en', '1 mo', 1, 'month'],
    ['en', '1mo', 1, 'month'],
    ['en', '3mo ago', 3, 'month'],
    ['en', '1 m', 1, 'minute'],
    ['en', '11mo', 11, 'month'],
    ['en', '1 yr', 1, 'year'],
    ['en', '1yr', 1, 'year'],
    ['en', '2y', 2, 'year'],
    ['en', '3w', 3, 'week'],
    ['en', '2 wks', 2, 'week'],
    ['en', '5 mins', 5, 'minute'],
    ['en', 'an hour ago', 1, 'hour'],
    ['en', 'about an hour ago', 1, 'hour'],
    ['en', 'a day ago', 1, 'day'],
    ['en', 'One week ago', 1, 'week'],
    ['en', 'just now', 0, 'minute'],
    ['en', 'Just now', 0, 'minute'],
    ['en', 'now', 0, 'minute'],
    ['en', '\u200e2\u00a0hours\u202fago\u200f', 2, 'hour'],
    ['', '2h', 2, 'hour'],
    ['en_US', '2h', 2, 'hour'],
    ['tlh', '2h', 2, 'hour'],
    ['de', '2 Std.', 2, 'hour'],
    ['de', '2 Std', 2, 'hour'],
    ['de', '2h', 2, 'hour'],
    ['de', 'vor 2 Std.', 2, 'hour'],
    ['de', 'vor 3 Tagen', 3, 'day'],
    ['de', '3 Tage', 3, 'day'],
    ['de', '3 T', 3, 'day'],
    ['de', 'vor 3 T.', 3, 'day'],
    ['de', '2 Tag(e)', 2, 'day'],
    ['de', '1 Woche(n)', 1, 'week'],
    ['de', '1 Jahr', 1, 'year'],
    ['de', '35 Min. • Bearbeitet •', 35, 'minute'],
    ['de', '3 Wo.', 3, 'week'],
    ['de', '3 W', 3, 'week'],
    ['de', '2 Monate', 2, 'month'],
    ['de', 'vor einer Stunde', 1, 'hour'],
    ['de', 'vor etwa einer Stunde', 1, 'hour'],
    ['de', 'vor einem Jahr', 1, 'year'],
    ['de', 'vor 5 Monaten (bearbeitet)', 5, 'month'],
    ['de', 'Gerade eben', 0, 'minute'],
    ['de', 'jetzt', 0, 'minute'],
    ['fr', 'il y a 3 j', 3, 'day'],
    ['fr', '3 j', 3, 'day'],
    ['fr', '2\u00a0h', 2, 'hour'],
    ['fr', '3 sem.', 3, 'week'],
    ['fr', '2 mois', 2, 'month'],
    ['fr', '1 an', 1, 'year'],
    ['fr', 'il y a 2 ans', 2, 'year'],
    ['fr', 'il y a une heure', 1, 'hour'],
    ['fr', 'il y a environ une heure', 1, 'hour'],
    ['fr', 'il y a un an', 1, 'year'],
    ['fr', 'À l’instant', 0, 'minute'],
    ['fr', "à l'instant", 0, 'minute'],
    ['fr', 'il y a 2 heures (modifié)', 2, 'hour'],
    ['es', 'hace 2 semanas', 2, 'week'],
    ['es', '2 sem.', 2, 'week'],
    ['es', '3 h', 3, 'hour'],
    ['es', '2 d', 2, 'day'],
    ['es', '5 min', 5, 'minute'],
    ['es', '2 meses', 2, 'month'],
    ['es', '1 año', 1, 'year'],
    ['es', 'hace una hora', 1, 'hour'],
    ['es', 'hace un día', 1, 'day'],
    ['es', 'Ahora', 0, 'minute'],
    ['pt-BR', 'há 2 dias', 2, 'day'],
    ['pt-BR', '3 sem', 3, 'week'],
    ['pt-BR', 'há uma hora', 1, 'hour'],
    ['pt-BR', '2 h atrás', 2, 'hour'],
    ['pt', '1 ano', 1, 'year'],
    ['it', '2 h', 2, 'hour'],
    ['it', '3 g', 3, 'day'],
    ['it', '3 gg', 3, 'day'],
    ['it', '2 sett.', 2, 'week'],
    ['it', '2 mesi fa', 2, 'month'],
    ['it', "un'ora fa", 1, 'hour'],
    ['it', 'un giorno fa', 1, 'day'],
    ['nl', '2 u', 2, 'hour'],
    ['nl', '2 uur', 2, 'hour'],
    ['nl', '3 d', 3, 'day'],
    ['nl', '3 w', 3, 'week'],
    ['nl', '2 mnd', 2, 'month'],
    ['nl', '5 m', 5, 'minute'],
    ['nl', 'een uur geleden', 1, 'hour'],
    ['pl', '3 dni temu', 3, 'day'],
    ['pl', '3 dni', 3, 'day'],
    ['pl', '2 godz.', 2, 'hour'],
    ['pl', '2 godz. temu', 2, 'hour'],
    ['pl', '3 tyg.', 3, 'week'],
    ['pl', 'godzinę temu', 1, 'hour'],
    ['pl', '22 minuty temu', 22, 'minute'],
    ['tr', '3 dk', 3, 'minute'],
    ['tr', '3 sa', 3, 'hour'],
    ['tr', '3s', 3, 'hour'],
    ['tr', '3sn', 3, 'second'],
    ['tr', '2g', 2, 'day'],
    ['tr', '2h', 2, 'week'],
    ['tr', '2 hf.', 2, 'week'],
    ['tr', '3 gün önce', 3, 'day'],
    ['tr', 'bir saat önce', 1, 'hour'],
    ['tr', 'az önce', 0, 'minute'],
    ['ru', '3 ч.', 3, 'hour'],
    ['ru', '3 ч', 3, 'hour'],
    ['ru', '3 г.', 3, 'year'],
    ['ru', '5 л.', 5, 'year'],
    ['ru', '2 дн.', 2, 'day'],
    ['ru', '2 нед.', 2, 'week'],
    ['ru', '7 мин.', 7, 'minute'],
    ['ru', '2 мес.', 2, 'month'],
    ['ru', 'час назад', 1, 'hour'],
    ['ru', '21 минуту назад', 21, 'minute'],
    ['ru', '2 дня назад (изменено)', 2, 'day'],
    ['ru', 'только что', 0, 'minute'],
    ['uk', '3 год', 3, 'hour'],
    ['uk', '3 год.', 3, 'hour'],
    ['uk', '2 дні тому', 2, 'day'],
    ['uk', '5 хв', 5, 'minute'],
    ['uk', 'щойно', 0, 'minute'],
    ['ar', 'منذ ٣ ساعات', 3, 'hour'],
    ['ar', 'قبل 3 ساعات', 3, 'hour'],
    ['ar', 'منذ ساعة', 1, 'hour'],
    ['ar', 'منذ ساعتين', 2, 'hour'],
    ['ar', 'منذ يومين', 2, 'day'],
    ['ar', 'منذ شهر', 1, 'month'],
    ['ar', '٣ س', 3, 'hour'],
    ['ar', '1سا', 1, 'hour'],
    ['ar', '\u200f٥ د', 5, 'minute'],
    ['ar', 'الآن', 0, 'minute'],
    ['fa', '۲ ساعت پیش', 2, 'hour'],
    ['fa', '۲ ساعت', 2, 'hour'],
    ['fa', '۳ روز قبل', 3, 'day'],
    ['fa', 'یک ساعت پیش', 1, 'hour'],
    ['fa', 'هم\u200cاکنون', 0, 'minute'],
    ['hi', '3 घंटे पहले', 3, 'hour'],
    ['hi', '3 घंटे', 3, 'hour'],
    ['hi', '२ दिन पहले', 2, 'day'],
    ['hi', '2 महीने पहले', 2, 'month'],
    ['hi', '2 हफ़्ते पहले', 2, 'week'],
    ['hi', '1 साल पहले', 1, 'year'],
    ['hi', 'अभी', 0, 'minute'],
    ['id', '3 jam', 3, 'hour'],
    ['id', '3 j', 3, 'hour'],
    ['id', '3 h', 3, 'day'],
    ['id', '3 h lalu', 3, 'day'],
    ['id', '2 mgg', 2, 'week'],
    ['id', '3 jam yang lalu', 3, 'hour'],
    ['id', 'Baru saja', 0, 'minute'],
    ['ja', '2時間前', 2, 'hour'],
    ['ja', '2時間', 2, 'hour'],
    ['ja', '２日前', 2, 'day'],
    ['ja', '1ヶ月前', 1, 'month'],
    ['ja', '1か月前', 1, 'month'],
    ['ja', '1カ月前', 1, 'month'],
    ['ja', '3週間前', 3, 'week'],
    ['ja', '5 分前（編集済み）', 5, 'minute'],
    ['ja', 'たった今', 0, 'minute'],
    ['ko', '2시간 전', 2, 'hour'],
    ['ko', '2시간', 2, 'hour'],
    ['ko', '3일', 3, 'day'],
    ['ko', '3주 전', 3, 'week'],
    ['ko', '5개월 전(수정됨)', 5, 'month'],
    ['ko', '방금', 0, 'minute'],
    ['ko', '방금 전', 0, 'minute'],
    ['zh', '2小时前', 2, 'hour'],
    ['zh-CN', '2 小时', 2, 'hour'],
    ['zh-CN', '3分钟前', 3, 'minute'],
    ['zh-CN', '3天前', 3, 'day'],
    ['zh-CN', '2个月前', 2, 'month'],
    ['zh-CN', '2个星期前', 2, 'week'],
    ['zh-CN', '刚刚', 0, 'minute'],
    ['zh-TW', '2 小時前', 2, 'hour'],
    ['zh-TW', '2 週前', 2, 'week'],
    ['zh-Hant', '3 個月前', 3, 'month'],
    ['zh-HK', '3 日前', 3, 'day'],
    ['zh-TW', '剛剛', 0, 'minute'],
  ])('is read in %s: %s', (locale, text, count, unit) => expect(readAgo(text, locale, now)).toEqual(back(count, unit)));

  it('is read back in every form that the browser itself writes', () => {
    for (const locale of locales) {
      for (const unit of Object.keys(lengths) as Unit[]) {
        for (const style of ['long', 'short', 'narrow'] as const) {
          const format = new Intl.RelativeTimeFormat(locale, { style });
          for (const count of [1, 2, 3, 4, 5, 7, 11, 12, 21, 22, 25, 31, 59]) {
            const text = format.format(-count, unit);
            const isMonthAsM = unit === 'month' && /\d\s*[mм]\.?$/.test(text);
            // Arabic's table of CLDR 48 says "in three months" where it means "ago".
            const isFuture = text === format.format(count, unit);
            expect(readAgo(text, locale, now), `${locale}: ${text}`).toEqual(isMonthAsM || isFuture ? undefined : back(count, unit));
          }
        }
      }
    }
  });

  it('is read without the words for "ago", in the longest form and the short one', () => {
    for (const locale of locales) {
      for (const unit of Object.keys(lengths) as Unit[]) {
        for (const unitDisplay of ['long', 'short'] as const) {
          for (const count of [3, 5, 11, 21, 31]) {
            const text = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay }).format(count);
            const isMonthAsM = unit === 'month' && /\d\s*[mм]\.?$/.test(text);
            expect(readAgo(text, locale, now), `${locale}: ${text}`).toEqual(isMonthAsM ? undefined : back(count, unit));
          }
        }
      }
    }
  });

  it.each([
    ['es', '2 m'],
    ['es', 'hace 2 m'],
    ['fr', 'il y a 2 m.'],
    ['ru', '2 м.'],
    ['de', '2 M'],
    ['pt', '2 m'],
  ])('is not guessed in %s where "m" can be a month: %s', (locale, text) => expect(readAgo(text, locale, now)).toBeUndefined());
});

describe('a day', () => {
  it('is yesterday from midnight to midnight', () => {
    const middle = new Date(2026, 10, 21, 12).getTime();
    for (const locale of locales) {
      const text = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-1, 'day');
      expect(readAgo(text, locale, now), `${locale}: ${text}`).toEqual({ time: middle, uncertainty: 12 * hour });
    }
  });

  it('is today since midnight', () => {
    const sinceMidnight = now - new Date(2026, 10, 22).getTime();
    expect(readAgo('today', 'en', now)).toEqual({ time: now - sinceMidnight / 2, uncertainty: sinceMidnight / 2 });
    expect(readAgo('Heute', 'de', now)).toEqual({ time: now - sinceMidnight / 2, uncertainty: sinceMidnight / 2 });
  });

  it.each<[string, string, ReturnType<typeof aroundNoon>]>([
    ['en', 'Mar 5', aroundNoon(2026, 3, 5)],
    ['en', 'March 5', aroundNoon(2026, 3, 5)],
    ['en', '5 Mar', aroundNoon(2026, 3, 5)],
    ['en', 'Mar 5, 2025', aroundNoon(2025, 3, 5)],
    ['en', 'Sept 3', aroundNoon(2026, 9, 3)],
    ['en', 'Dec 24', aroundNoon(2025, 12, 24)],
    ['en', 'Nov 22', aroundNoon(2026, 11, 22)],
    ['en', 'Mar 5 · Edited', aroundNoon(2026, 3, 5)],
    ['en', '06/14/25', aroundNoon(2025, 6, 14)],
    ['en', '3/5/2025', aroundNoon(2025, 3, 5)],
    ['en-GB', '3/5/2025', aroundNoon(2025, 5, 3)],
    ['en', '1-27', aroundNoon(2026, 1, 27)],
    ['en', '12-27', aroundNoon(2025, 12, 27)],
    ['de', '3-5', aroundNoon(2026, 3, 5)],
    ['en', '2025-3-5', aroundNoon(2025, 3, 5)],
    ['de', '2025-03-05', aroundNoon(2025, 3, 5)],
    ['de', '5. März', aroundNoon(2026, 3, 5)],
    ['de', '5. März 2025', aroundNoon(2025, 3, 5)],
    ['de', '5.3.2025', aroundNoon(2025, 3, 5)],
    ['fr', '5 mars', aroundNoon(2026, 3, 5)],
    ['es', '5 de marzo de 2025', aroundNoon(2025, 3, 5)],
    ['pt-BR', '5 de mar.', aroundNoon(2026, 3, 5)],
    ['nl', '5-3-2025', aroundNoon(2025, 3, 5)],
    ['tr', '5 Mar', aroundNoon(2026, 3, 5)],
    ['ru', '5 мар. 2025 г.', aroundNoon(2025, 3, 5)],
    ['ar', '٥ مارس', aroundNoon(2026, 3, 5)],
    ['fa', '۵ مارس', aroundNoon(2026, 3, 5)],
    ['hi', '५ मार्च 2025', aroundNoon(2025, 3, 5)],
    ['ja', '3月5日', aroundNoon(2026, 3, 5)],
    ['ja', '2025年3月5日', aroundNoon(2025, 3, 5)],
    ['ko', '3월 5일', aroundNoon(2026, 3, 5)],
    ['ko', '2025. 3. 5.', aroundNoon(2025, 3, 5)],
    ['zh', '2025/3/5', aroundNoon(2025, 3, 5)],
    ['zh-HK', '3月5號', aroundNoon(2026, 3, 5)],
  ])('is its noon in %s, a day to either side: %s', (locale, text, expected) => expect(readAgo(text, locale, now)).toEqual(expected));

  it.each<[string, string, ReturnType<typeof atClock>]>([
    ['en', 'Saturday, June 14, 2025 at 4:08 AM', atClock(2025, 6, 14, 4, 8)],
    ['en', 'March 5 at 2:05 PM', atClock(2026, 3, 5, 14, 5)],
    ['en', 'Mar 5, 2025, 12:05 AM', atClock(2025, 3, 5, 0, 5)],
    ['en', 'Yesterday at 2:05 PM', atClock(2026, 11, 21, 14, 5)],
    ['en-GB', '5 March 2025 at 14:05', atClock(2025, 3, 5, 14, 5)],
    ['de', 'gestern um 14:05', atClock(2026, 11, 21, 14, 5)],
    ['de', 'Mittwoch, 5. März 2025 um 14:05', atClock(2025, 3, 5, 14, 5)],
    ['fr', '5 mars, 14:05', atClock(2026, 3, 5, 14, 5)],
    ['es', '5 de marzo a las 14:05', atClock(2026, 3, 5, 14, 5)],
    ['pt-BR', '5 de março às 14:05', atClock(2026, 3, 5, 14, 5)],
    ['it', '5 marzo alle ore 14:05', atClock(2026, 3, 5, 14, 5)],
    ['id', '5 Maret pukul 14.05', atClock(2026, 3, 5, 14, 5)],
    ['ja', '3月5日 14:05', atClock(2026, 3, 5, 14, 5)],
    ['ko', '3월 5일 오후 2:05', atClock(2026, 3, 5, 14, 5)],
    ['zh-TW', '3月5日下午2:05', atClock(2026, 3, 5, 14, 5)],
  ])('is exact to the minute where a clock is shown in %s: %s', (locale, text, expected) => expect(readAgo(text, locale, now)).toEqual(expected));

  it('is read back in every form of a date that the browser itself writes', () => {
    for (const locale of locales) {
      for (let month = 1; month <= 12; month++) {
        const date = new Date(2025, month - 1, month + 7, 14, 5);
        const write = (options: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat(locale, { calendar: 'gregory', ...options }).format(date);
        const year = 'numeric';
        for (const style of ['short', 'long'] as const) {
          const text = write({ day: 'numeric', month: style, year });
          expect(readAgo(text, locale, now), `${locale}: ${text}`).toEqual(aroundNoon(2025, month, month + 7));
          const thisYear = new Intl.DateTimeFormat(locale, { calendar: 'gregory', day: 'numeric', month: style }).format(new Date(2026, month - 1, 7));
          // Portugal's "7/01" could as well be the first of two pictures: not read.
          const isTwoNumbers = /^\d+\/\d+$/.test(thisYear);
          expect(readAgo(thisYear, locale, now), `${locale}: ${thisYear}`).toEqual(isTwoNumbers ? undefined : aroundNoon(month > 11 ? 2025 : 2026, month, 7));
        }
        const whole = write({ dateStyle: 'full', timeStyle: 'short' });
        expect(readAgo(whole, locale, now), `${locale}: ${whole}`).toEqual(atClock(2025, month, month + 7, 14, 5));
      }
    }
  });
});

describe('no time', () => {
  it.each([
    ['en', ''],
    ['en', '•'],
    ['en', 'Edited'],
    ['en', '2'],
    ['en', '2025'],
    ['en', '14:05'],
    ['en', 'h'],
    ['en', 'in 2 hours'],
    ['en', '2 hours from now'],
    ['en', '2 Std.'],
    ['de', 'in 2 Stunden'],
    ['ru', 'через 2 часа'],
    ['en', '2 reposts'],
    ['en', '1 h 20 min'],
    ['en', '1.5h'],
    ['en', '12345d'],
    ['en', 'Mar 32'],
    ['en', 'Feb 30, 2025'],
    ['en', 'Mar 5, 2027'],
    ['en', '13/13/2025'],
    ['en', '1.2.3'],
    ['en', '5 Mar 6'],
    ['en', 'Mar 5 people'],
    ['en', 'May'],
    ['en', '25:61'],
    ['en', 'Mar 5 at 25:05'],
    ['de', '5 Mar wibble'],
    ['fa', '۱۵ اسفند'],
    ['ar', 'خلال ٣ أشهر'],
    ['en', '2h'.repeat(50)],
    ['en', '1'.repeat(100_000)],
    ['en', ' '.repeat(100_000)],
    ['en', '1.'.repeat(40)],
    ['en', '•'.repeat(80)],
    ['x y z', '2 Std.'],
    ['__proto__', '2 wibble'],
    ['constructor', '2 wibble'],
    ['en', '__proto__'],
    ['en', '<img src=x onerror=alert(1)>'],
  ])('is read in %s: %s', (locale, text) => expect(readAgo(text, locale, now)).toBeUndefined());
});
