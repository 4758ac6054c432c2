/** Brazilian Portuguese. */
export const ptBr: Readonly<Record<string, string>> = {
  thanks: 'Agradeço muito{% if first_name %}, {{first_name}}{% endif %}. Vou passar para toda a equipe que trabalhou nisso; todo mundo vai gostar de ler.',
  shared: 'Agradeço por compartilhar{% if first_name %}, {{first_name}}{% endif %}. Que parte foi mais útil para você?',
  answer: 'Oi{% if first_name %}, {{first_name}}{% endif %}! Que bom que você perguntou. {cursor}\n\nIsso responde à sua dúvida?',
  checking:
    'Oi{% if first_name %}, {{first_name}}{% endif %}! Não quero chutar, então vou perguntar a quem sabe. Você terá a resposta aqui {{até_quando ?? "até amanhã"}}.',
  'ask-back': 'Quero entender melhor{% if first_name %}, {{first_name}}{% endif %}. O que você queria fazer, e o que aconteceu em vez disso?',
  complaint:
    'Oi{% if first_name %}, {{first_name}}{% endif %}. Que bom que você nos avisou. Não deveria ser assim.{cursor} Estou vendo isso agora e escrevo aqui {{até_quando ?? "assim que souber mais, ainda hoje de qualquer forma"}}.',
  apology: 'Você tem razão{% if first_name %}, {{first_name}}{% endif %}, e peço desculpas: nós erramos.{cursor} O que vamos fazer agora: {{next_step}}.',
  congratulation: 'Parabéns{% if first_name %}, {{first_name}}{% endif %}! Fico muito feliz por você.{cursor} Como vai comemorar?',
  'direct-message':
    'Oi{% if first_name %}, {{first_name}}{% endif %}. Quero resolver isso com você. Pode nos mandar {{o_que_precisamos ?? "o número do seu pedido"}} por mensagem direta? Aqui não, por favor, para ficar em particular.',
  closing:
    'Oi{% if first_name %}, {{first_name}}{% endif %}! Uma novidade rápida: isso já foi resolvido.{cursor} Pode tentar de novo e me dizer se funciona para você?',
  'follow-up': 'Oi{% if first_name %}, {{first_name}}{% endif %}! Como ficou no final? Se ainda faltar algo, me diga e eu continuo acompanhando.',
  permission:
    'Oi{% if first_name %}, {{first_name}}{% endif %}! Podemos mostrar seu post {{post_link}} {{onde ?? "no nosso site e nas nossas redes"}} por {{quanto_tempo ?? "12 meses"}}, com o seu nome? Se sim, responda “Sim, {{brand}} pode usar”. Se preferir que não, tudo bem também.',
  referral: 'Agradeço por nos recomendar{% if first_name %}, {{first_name}}{% endif %}. Quem vier por sua indicação será muito bem atendido.',
  welcome: 'Oi{% if first_name %}, {{first_name}}{% endif %}, que bom ter você aqui! O que trouxe você até nós?',
  holding:
    'Já sabemos sobre {{o_que_aconteceu ?? "esse problema"}} e estamos trabalhando nisso. A próxima atualização sai aqui às {{next_update_at}}, resolvido ou não. Avise se notar algo que não mencionamos.',
  feedback:
    'Adorei receber a ideia{% if first_name %}, {{first_name}}{% endif %}. Anotei com as suas palavras e vou levar à equipe. O que você conseguiria fazer com ela que hoje não consegue?',
  no: 'Que bom que você perguntou{% if first_name %}, {{first_name}}{% endif %}. A resposta sincera é não, pelo menos por enquanto.{cursor} Se isso mudar, aviso você aqui.',
  correction: 'Bem observado{% if first_name %}, {{first_name}}{% endif %}. Você tem razão, e já está corrigido. Agradeço o aviso.',
};
