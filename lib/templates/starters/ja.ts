/** Japanese, polite; names carry さん. */
export const ja: Readonly<Record<string, string>> = {
  thanks: '{% if first_name %}{{first_name}}さん、{% endif %}ありがとうございます。いただいたお言葉は担当した全員に伝えます。みんな喜びます。',
  shared: '{% if first_name %}{{first_name}}さん、{% endif %}シェアしてくださりありがとうございます。特にどの部分がお役に立ちましたか？',
  answer: '{% if first_name %}{{first_name}}さん、{% endif %}ご質問ありがとうございます。{cursor}\n\nご質問の答えになっていますでしょうか？',
  checking:
    '{% if first_name %}{{first_name}}さん、{% endif %}ご質問ありがとうございます。不確かなことをお伝えしたくないので、担当者に確認します。{{いつまでに ?? "明日までに"}}こちらでお返事します。',
  'ask-back': '{% if first_name %}{{first_name}}さん、{% endif %}もう少し詳しく教えてください。何をされようとして、実際にはどうなりましたか？',
  complaint:
    '{% if first_name %}{{first_name}}さん、{% endif %}お知らせくださりありがとうございます。ご不便をおかけし申し訳ありません。{cursor}ただいま確認しています。{{いつまでに ?? "わかり次第、遅くとも本日中に"}}こちらでお返事します。',
  apology:
    '{% if first_name %}{{first_name}}さん、{% endif %}ご指摘のとおりです。私たちの誤りでした。申し訳ありません。{cursor}これから次の対応を行います：{{next_step}}。',
  congratulation: '{% if first_name %}{{first_name}}さん、{% endif %}おめでとうございます！私もとてもうれしいです。{cursor}お祝いはどうされますか？',
  'direct-message':
    '{% if first_name %}{{first_name}}さん、{% endif %}ぜひ解決したいので、{{必要なもの ?? "ご注文番号"}}をダイレクトメッセージでお送りいただけますか？個人情報を守るため、ここには書かないようお願いします。',
  closing:
    '{% if first_name %}{{first_name}}さん、{% endif %}ご報告です。こちらの件は解決しました。{cursor}もう一度お試しのうえ、うまくいくか教えていただけますか？',
  'follow-up': '{% if first_name %}{{first_name}}さん、{% endif %}その後いかがでしょうか？まだ足りないことがあれば、引き続き対応しますのでお知らせください。',
  permission:
    '{% if first_name %}{{first_name}}さん、{% endif %}こちらの投稿 {{post_link}} を、お名前とともに{{掲載場所 ?? "当社のサイトとSNS"}}で{{期間 ?? "12か月間"}}ご紹介してもよろしいでしょうか？よろしければ「はい、{{brand}}の使用を許可します」とご返信ください。お断りいただいても構いません。',
  referral: '{% if first_name %}{{first_name}}さん、{% endif %}ご紹介くださりありがとうございます。お名前を伺った方には、心を込めて対応します。',
  welcome: '{% if first_name %}{{first_name}}さん、{% endif %}ようこそ！お会いできてうれしいです。どのようなきっかけで知ってくださったのですか？',
  holding:
    '{{起きていること ?? "現在の問題"}}については把握しており、対応中です。解決の有無にかかわらず、次のお知らせは{{next_update_at}}にこちらで行います。ほかにお気づきのことがあればお知らせください。',
  feedback:
    '{% if first_name %}{{first_name}}さん、{% endif %}ご提案ありがとうございます。いただいた言葉のまま記録し、チームに伝えます。それがあると、今できないどんなことができるようになりますか？',
  no: '{% if first_name %}{{first_name}}さん、{% endif %}お問い合わせありがとうございます。率直に申し上げると、今のところは難しいです。{cursor}状況が変わりましたら、こちらでお知らせします。',
  correction: '{% if first_name %}{{first_name}}さん、{% endif %}ご指摘ありがとうございます。おっしゃるとおりでしたので、修正しました。',
};
