/** Spanish, with “tú”, as people write under posts; words that are usual on both sides of the ocean. */
export const es: Readonly<Record<string, string>> = {
  thanks: 'Gracias{% if first_name %}, {{first_name}}{% endif %}. Se lo paso a todo el equipo que trabajó en esto; les va a alegrar leerlo.',
  shared: 'Gracias por compartirlo{% if first_name %}, {{first_name}}{% endif %}. ¿Qué parte te resultó más útil?',
  answer: 'Hola{% if first_name %}, {{first_name}}{% endif %}. Gracias por preguntar. {cursor}\n\n¿Responde eso a tu duda?',
  checking:
    'Hola{% if first_name %}, {{first_name}}{% endif %}. No quiero adivinar, así que lo consulto con quien lo sabe. Tendrás la respuesta aquí {{para_cuándo ?? "a más tardar mañana"}}.',
  'ask-back': 'Me gustaría entenderlo mejor{% if first_name %}, {{first_name}}{% endif %}. ¿Qué querías hacer y qué pasó en su lugar?',
  complaint:
    'Hola{% if first_name %}, {{first_name}}{% endif %}. Gracias por avisarnos. Esto no debería pasar.{cursor} Lo estoy revisando ahora y te escribo aquí {{para_cuándo ?? "en cuanto sepa más, hoy en cualquier caso"}}.',
  apology: 'Tienes razón{% if first_name %}, {{first_name}}{% endif %}, y lo siento: nos equivocamos.{cursor} Lo que hacemos ahora: {{next_step}}.',
  congratulation: '¡Felicidades{% if first_name %}, {{first_name}}{% endif %}! Me alegro mucho por ti.{cursor} ¿Cómo lo vas a celebrar?',
  'direct-message':
    'Hola{% if first_name %}, {{first_name}}{% endif %}. Quiero resolver esto contigo. ¿Nos envías {{lo_que_necesitamos ?? "tu número de pedido"}} por mensaje directo? Por favor, aquí no, para que quede en privado.',
  closing: 'Hola{% if first_name %}, {{first_name}}{% endif %}. Una novedad breve: ya está resuelto.{cursor} ¿Lo pruebas otra vez y me dices si te funciona?',
  'follow-up': 'Hola{% if first_name %}, {{first_name}}{% endif %}. ¿Cómo terminó todo? Si todavía falta algo, dímelo y sigo con ello.',
  permission:
    'Hola{% if first_name %}, {{first_name}}{% endif %}. ¿Podemos mostrar tu publicación {{post_link}} {{dónde ?? "en nuestra web y nuestras redes"}} durante {{cuánto_tiempo ?? "12 meses"}}, con tu nombre? Si te parece bien, responde «Sí, {{brand}} puede usarla». Un no también está bien.',
  referral: 'Gracias por recomendarnos{% if first_name %}, {{first_name}}{% endif %}. Si alguien llega de tu parte, recibirá nuestra mejor atención.',
  welcome: '¡Hola{% if first_name %}, {{first_name}}{% endif %}! Qué bueno tenerte aquí. ¿Qué te trajo hasta nosotros?',
  holding:
    'Sabemos de {{qué_ha_pasado ?? "este problema"}} y trabajamos en ello. La próxima actualización llega aquí a las {{next_update_at}}, resuelto o no. Avísanos si ves algo que no hemos mencionado.',
  feedback:
    'Gracias por la idea{% if first_name %}, {{first_name}}{% endif %}. La anoté con tus palabras y se la llevo al equipo. ¿Qué podrías hacer con ella que hoy no puedes?',
  no: 'Gracias por preguntar{% if first_name %}, {{first_name}}{% endif %}. La respuesta sincera es que no, al menos por ahora.{cursor} Si eso cambia, te lo digo aquí.',
  correction: 'Bien visto{% if first_name %}, {{first_name}}{% endif %}. Tienes razón, y ya está corregido. Gracias por avisar.',
};
