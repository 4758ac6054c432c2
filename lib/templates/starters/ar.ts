/** Modern Standard Arabic; the polite plural, which fits a woman and a man alike. */
export const ar: Readonly<Record<string, string>> = {
  thanks: 'شكرًا لكم{% if first_name %} {{first_name}}{% endif %}. سأنقل كلماتكم إلى كل من عمل على هذا، وسيسعدهم ذلك.',
  shared: 'شكرًا على المشاركة{% if first_name %} {{first_name}}{% endif %}. أي جزء كان الأكثر فائدة لكم؟',
  answer: 'مرحبًا{% if first_name %} {{first_name}}{% endif %}، شكرًا على سؤالكم. {cursor}\n\nهل يجيب هذا عن سؤالكم؟',
  checking:
    'مرحبًا{% if first_name %} {{first_name}}{% endif %}، لا أريد أن أخمّن، لذلك سأسأل المختصين. ستجدون الجواب هنا {{موعد_الرد ?? "غدًا على أبعد تقدير"}}.',
  'ask-back': 'أودّ أن أفهم الأمر أكثر{% if first_name %} {{first_name}}{% endif %}. ماذا أردتم أن تفعلوا، وماذا حدث بدلًا من ذلك؟',
  complaint:
    'مرحبًا{% if first_name %} {{first_name}}{% endif %}، شكرًا على إخبارنا. لا ينبغي أن يحدث هذا.{cursor} أتابع الأمر الآن وسأكتب لكم هنا {{موعد_الرد ?? "حالما أعرف المزيد، واليوم في كل الأحوال"}}.',
  apology: 'معكم حق{% if first_name %} {{first_name}}{% endif %}، ونعتذر منكم: الخطأ خطؤنا.{cursor} ما سنفعله الآن: {{next_step}}.',
  congratulation: 'مبارك لكم{% if first_name %} {{first_name}}{% endif %}! سعدت كثيرًا من أجلكم.{cursor} كيف ستحتفلون؟',
  'direct-message':
    'مرحبًا{% if first_name %} {{first_name}}{% endif %}، أودّ أن نحلّ هذا معكم. هل يمكنكم إرسال {{ما_نحتاجه ?? "رقم طلبكم"}} إلينا في رسالة خاصة؟ رجاءً ليس هنا، حفاظًا على خصوصيتكم.',
  closing: 'مرحبًا{% if first_name %} {{first_name}}{% endif %}، خبر سريع: حُلّت المشكلة.{cursor} هل يمكنكم المحاولة مرة أخرى وإخباري إن نجح الأمر معكم؟',
  'follow-up': 'مرحبًا{% if first_name %} {{first_name}}{% endif %}، كيف انتهى الأمر؟ إن كان هناك ما ينقص فأخبروني وسأتابعه.',
  permission:
    'مرحبًا{% if first_name %} {{first_name}}{% endif %}، هل تسمحون لنا بعرض منشوركم {{post_link}} {{مكان_العرض ?? "في موقعنا وصفحاتنا"}} لمدة {{المدة ?? "١٢ شهرًا"}} مع ذكر اسمكم؟ إن وافقتم فأجيبوا: «نعم، يمكن لـ {{brand}} استخدامه». ولا بأس إن كان الجواب لا.',
  referral: 'شكرًا على ترشيحكم لنا{% if first_name %} {{first_name}}{% endif %}. من يأتينا من طرفكم سيلقى منا كل عناية.',
  welcome: 'أهلًا بكم{% if first_name %} {{first_name}}{% endif %}! يسعدنا وجودكم هنا. ما الذي جاء بكم إلينا؟',
  holding: 'نحن على علم بـ{{ما_حدث ?? "المشكلة"}} ونعمل على حلها. التحديث القادم هنا في {{next_update_at}}، حُلّت أم لم تُحلّ. أخبرونا إن لاحظتم شيئًا لم نذكره.',
  feedback: 'شكرًا على الفكرة{% if first_name %} {{first_name}}{% endif %}. دوّنتها بكلماتكم وسأعرضها على الفريق. ما الذي ستتيحه لكم ولا تستطيعونه اليوم؟',
  no: 'شكرًا على سؤالكم{% if first_name %} {{first_name}}{% endif %}. الجواب الصريح هو لا، في الوقت الحالي على الأقل.{cursor} إن تغيّر ذلك فسأخبركم هنا.',
  correction: 'ملاحظة في محلها{% if first_name %} {{first_name}}{% endif %}. معكم حق، وقد صححنا ذلك. شكرًا على التنبيه.',
};
