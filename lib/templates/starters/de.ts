/** German, with the “du” that is usual under posts. */
export const de: Readonly<Record<string, string>> = {
  thanks: 'Danke dir{% if first_name %}, {{first_name}}{% endif %}. Ich gebe das an alle weiter, die daran gearbeitet haben; sie werden sich freuen.',
  shared: 'Danke fürs Teilen{% if first_name %}, {{first_name}}{% endif %}. Welcher Teil hat dir am meisten gebracht?',
  answer: 'Hallo{% if first_name %} {{first_name}}{% endif %}, danke für deine Frage. {cursor}\n\nHilft dir das weiter?',
  checking:
    'Hallo{% if first_name %} {{first_name}}{% endif %}, ich will nicht raten und frage deshalb nach. Du bekommst hier {{bis_wann ?? "bis morgen"}} eine Antwort.',
  'ask-back': 'Das möchte ich besser verstehen{% if first_name %}, {{first_name}}{% endif %}. Was wolltest du tun, und was ist stattdessen passiert?',
  complaint:
    'Hallo{% if first_name %} {{first_name}}{% endif %}, danke, dass du uns das sagst. So soll es nicht sein.{cursor} Ich kümmere mich jetzt darum und melde mich hier {{bis_wann ?? "sobald ich mehr weiß, auf jeden Fall noch heute"}}.',
  apology:
    'Du hast recht{% if first_name %}, {{first_name}}{% endif %}, und es tut mir leid: Da haben wir etwas falsch gemacht.{cursor} Was wir jetzt tun: {{next_step}}.',
  congratulation: 'Herzlichen Glückwunsch{% if first_name %}, {{first_name}}{% endif %}! Ich freue mich sehr für dich.{cursor} Wie feierst du?',
  'direct-message':
    'Hallo{% if first_name %} {{first_name}}{% endif %}, das möchte ich gern mit dir klären. Schickst du uns {{was_wir_brauchen ?? "deine Bestellnummer"}} als Direktnachricht? Bitte nicht hier, damit es unter uns bleibt.',
  closing:
    'Hallo{% if first_name %} {{first_name}}{% endif %}, kurz Bescheid: Das ist jetzt gelöst.{cursor} Probierst du es noch einmal und sagst mir, ob es bei dir klappt?',
  'follow-up': 'Hallo{% if first_name %} {{first_name}}{% endif %}, wie ist es am Ende ausgegangen? Wenn noch etwas fehlt, sag es mir, dann bleibe ich dran.',
  permission:
    'Hallo{% if first_name %} {{first_name}}{% endif %}, dürfen wir deinen Beitrag {{post_link}} {{wo ?? "auf unserer Website und in unseren Kanälen"}} {{wie_lange ?? "12 Monate lang"}} mit deinem Namen zeigen? Wenn ja, antworte bitte „Ja, {{brand}} darf das“. Ein Nein ist auch in Ordnung.',
  referral: 'Danke, dass du uns weiterempfohlen hast{% if first_name %}, {{first_name}}{% endif %}. Wer deinen Namen nennt, ist bei uns gut aufgehoben.',
  welcome: 'Willkommen{% if first_name %}, {{first_name}}{% endif %}! Schön, dass du da bist. Was hat dich zu uns geführt?',
  holding:
    'Wir wissen von {{was_passiert_ist ?? "dem Problem"}} und arbeiten daran. Das nächste Update kommt hier um {{next_update_at}}, gelöst oder nicht. Sag uns bitte, wenn dir etwas auffällt, das wir nicht genannt haben.',
  feedback:
    'Danke für die Idee{% if first_name %}, {{first_name}}{% endif %}. Ich habe sie mit deinen Worten notiert und bringe sie ins Team. Was könntest du damit tun, das heute nicht geht?',
  no: 'Danke für deine Frage{% if first_name %}, {{first_name}}{% endif %}. Ehrlich gesagt: nein, jedenfalls vorerst.{cursor} Wenn sich das ändert, sage ich es dir hier.',
  correction: 'Gut gesehen{% if first_name %}, {{first_name}}{% endif %}. Du hast recht, und es ist jetzt korrigiert. Danke für den Hinweis.',
};
