/** Lengths of time: in full for sentences and screen readers, short for the chip. */
export const units = {
  'unit.now.long': 'less than a minute',
  'unit.minute.long': '{n, plural, one {# minute} other {# minutes}}',
  'unit.hour.long': '{n, plural, one {# hour} other {# hours}}',
  'unit.day.long': '{n, plural, one {# day} other {# days}}',
  'unit.now.short': 'now',
  'unit.minute.short': '{n} min',
  'unit.hour.short': '{n} h',
  'unit.day.short': '{n} d',

  'unit.greeting.morning': 'Good morning',
  'unit.greeting.afternoon': 'Good afternoon',
  'unit.greeting.evening': 'Good evening',
  'unit.day-part.morning': 'morning',
  'unit.day-part.afternoon': 'afternoon',
  'unit.day-part.evening': 'evening',
} as const;
