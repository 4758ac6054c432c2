import { defineExport } from './define-export';

/**
 * YouTube Studio → Analytics → Advanced mode → Export: `Table data.csv` in a ZIP (German `Tabellendaten.csv`). English and German names as in public
 * readers of it; the date is written in English in both. The first line is the sum of all.
 */
export const youtubePosts = defineExport({
  id: 'youtube-posts',
  holds: 'posts',
  network: 'youtube',
  columns: {
    id: ['content', 'video', 'videos', 'inhalt', 'contenido', 'contenu', 'conteúdo'],
    text: ['video title', 'videotitel', 'título del vídeo', 'titre de la vidéo', 'título do vídeo'],
    at: ['video publish time', 'veröffentlichungszeitpunkt des videos', 'hora de publicación del vídeo', 'heure de publication de la vidéo'],
    views: ['views', 'aufrufe', 'visualizaciones', 'vues', 'visualizações'],
    follows: ['subscribers', 'subscribers gained', 'abonnenten', 'gewonnene abonnenten'],
    impressions: ['impressions', 'impressionen', 'thumbnail-impressionen', 'thumbnail impressions', 'impresiones'],
    likes: ['likes', 'mag ich-bewertungen'],
    comments: ['comments added', 'kommentare hinzugefügt', 'hinzugefügte kommentare'],
    shares: ['shares', 'geteilte inhalte'],
    reach: ['unique viewers', 'einzelne zuschauer'],
    watchSeconds: ['average view duration', 'durchschnittliche wiedergabedauer'],
  },
  needs: ['id', 'text', 'at', 'views'],
  // The ZIP's chart holds each day of the best videos.
  without: ['date', 'datum', 'fecha', 'data'],
  ignores: [
    'duration',
    'dauer',
    'watch time',
    'wiedergabezeit',
    'subscribers lost',
    'verlorene abonnenten',
    'your estimated revenue',
    'estimated revenue',
    'geschätzter umsatz',
    'impressions click-through rate',
    'klickrate',
    'thumbnail-klickrate',
    'average percentage viewed',
    'average % viewed',
    'durchschnittliche wiedergabe',
    'dislikes',
    'likes (vs. dislikes)',
    'mag ich nicht',
    'rpm',
    'cpm',
    'engaged views',
    'youtube premium',
    'stayed to watch',
    'end screen',
    'cards',
    'new viewers',
    'returning viewers',
  ],
  adjust(row, cell) {
    const id = cell('id').trim();
    if (!/^[\w-]{6,20}$/u.test(id)) return 'nothing';
    return { ...row, id: `youtube:${id}`, link: `https://www.youtube.com/watch?v=${id}`, format: 'video' };
  },
});
