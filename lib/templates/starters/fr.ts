/** French, with “vous”: right with anybody. */
export const fr: Readonly<Record<string, string>> = {
  thanks: 'Merci{% if first_name %}, {{first_name}}{% endif %}. Je transmets à toutes les personnes qui y ont travaillé ; elles seront contentes de vous lire.',
  shared: 'Merci pour le partage{% if first_name %}, {{first_name}}{% endif %}. Quelle partie vous a été la plus utile ?',
  answer: 'Bonjour{% if first_name %} {{first_name}}{% endif %}, merci pour votre question. {cursor}\n\nEst-ce que cela y répond ?',
  checking:
    'Bonjour{% if first_name %} {{first_name}}{% endif %}, je préfère vérifier plutôt que deviner. Vous aurez une réponse ici {{pour_quand ?? "d’ici demain"}}.',
  'ask-back': 'J’aimerais mieux comprendre{% if first_name %}, {{first_name}}{% endif %}. Que vouliez-vous faire, et que s’est-il passé à la place ?',
  complaint:
    'Bonjour{% if first_name %} {{first_name}}{% endif %}, merci de nous l’avoir dit. Cela ne devrait pas arriver.{cursor} Je m’en occupe maintenant et je vous réponds ici {{pour_quand ?? "dès que j’en sais plus, aujourd’hui dans tous les cas"}}.',
  apology:
    'Vous avez raison{% if first_name %}, {{first_name}}{% endif %}, et je vous présente nos excuses : l’erreur vient de nous.{cursor} Ce que nous faisons maintenant : {{next_step}}.',
  congratulation:
    'Félicitations{% if first_name %}, {{first_name}}{% endif %} ! Cela me fait vraiment plaisir pour vous.{cursor} Comment allez-vous fêter ça ?',
  'direct-message':
    'Bonjour{% if first_name %} {{first_name}}{% endif %}, j’aimerais régler cela avec vous. Pouvez-vous nous envoyer {{ce_qu_il_nous_faut ?? "votre numéro de commande"}} en message privé ? Pas ici, s’il vous plaît, pour que cela reste entre nous.',
  closing:
    'Bonjour{% if first_name %} {{first_name}}{% endif %}, une nouvelle rapide : c’est réglé.{cursor} Pouvez-vous réessayer et me dire si cela fonctionne chez vous ?',
  'follow-up':
    'Bonjour{% if first_name %} {{first_name}}{% endif %}, comment cela s’est-il terminé ? S’il manque encore quelque chose, dites-le-moi et je continue.',
  permission:
    'Bonjour{% if first_name %} {{first_name}}{% endif %}, pouvons-nous montrer votre publication {{post_link}} {{où ?? "sur notre site et nos réseaux"}} pendant {{combien_de_temps ?? "12 mois"}}, avec votre nom ? Si oui, répondez « Oui, {{brand}} peut l’utiliser ». Un non convient tout autant.',
  referral: 'Merci de nous avoir recommandés{% if first_name %}, {{first_name}}{% endif %}. Si quelqu’un vient de votre part, nous en prendrons grand soin.',
  welcome: 'Bienvenue{% if first_name %}, {{first_name}}{% endif %} ! C’est un plaisir de vous voir ici. Qu’est-ce qui vous amène chez nous ?',
  holding:
    'Nous avons connaissance de {{ce_qui_se_passe ?? "ce problème"}} et nous y travaillons. Prochain point ici à {{next_update_at}}, que ce soit réglé ou non. Dites-nous si vous voyez quelque chose que nous n’avons pas mentionné.',
  feedback:
    'Merci pour l’idée{% if first_name %}, {{first_name}}{% endif %}. Je l’ai notée avec vos mots et je la porte à l’équipe. Que pourriez-vous faire avec, qui est impossible aujourd’hui ?',
  no: 'Merci pour votre question{% if first_name %}, {{first_name}}{% endif %}. Pour être honnête, c’est non, du moins pour l’instant.{cursor} Si cela change, je vous le dirai ici.',
  correction: 'Bien vu{% if first_name %}, {{first_name}}{% endif %}. Vous avez raison, et c’est corrigé. Merci de nous l’avoir signalé.',
};
