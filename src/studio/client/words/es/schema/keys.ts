/** What help says of the keys at the top of a guide and of when and where, in English and in Spanish. */
export const keysEs: Readonly<Record<string, string>> = {
  'Discussion guide': 'Guía de conversación',
  'A guide for a discussion group.': 'Una guía para un grupo de conversación.',

  Title: 'Título',
  'The title of the handout.': 'El título del folleto.',
  Subtitle: 'Subtítulo',
  'A line below the title.': 'Una línea debajo del título.',
  Topic: 'Número del tema',
  'The number of the topic in the season.': 'El número del tema en la temporada.',
  Group: 'Grupo',
  'The name of the group.': 'El nombre del grupo.',
  Contact: 'Contacto',
  'Whom to ask, and how; printed at the end. Markdown.':
    'A quién preguntar, y cómo; se imprime al final. Admite Markdown.',
  Logo: 'Logotipo',
  "A picture beside the group's name: its file, in the guides folder.":
    'Una imagen junto al nombre del grupo: su archivo, en la carpeta de las guías.',
  'Accent color': 'Color',
  'The color of numbers, rules and small headings, dark enough to read; a dark red without it.':
    'El color de los números, las rayas y los encabezados pequeños, lo bastante oscuro para leerse; si falta, un rojo oscuro.',
  Language: 'Idioma',
  'The language of the guide; en without it.': 'El idioma de la guía; si falta, en (inglés).',

  Session: 'Sesión',
  'When, where and how long the group meets.': 'Cuándo, dónde y cuánto tiempo se reúne el grupo.',
  Date: 'Fecha',
  'The day the group meets, as year-month-day.':
    'El día en que se reúne el grupo, como año-mes-día.',
  Place: 'Lugar',
  'Where the group meets.': 'Dónde se reúne el grupo.',
  Start: 'Hora de comienzo',
  'When the session begins, on a clock of 24 hours; for whoever leads.':
    'A qué hora empieza la sesión, en un reloj de 24 horas; para quien dirige.',
  Minutes: 'Minutos',
  'How long the group meets, in minutes.': 'Cuánto tiempo se reúne el grupo, en minutos.',

  Articles: 'Artículos',
  'The saved articles: a short name of your own, and the file.':
    'Los artículos guardados: un nombre corto que usted elige, y el archivo.',
  Background: 'Antecedentes',
  'Background notes in your own words, with headings where they help. Markdown.':
    'Lo que conviene saber antes de leer los artículos, en sus propias palabras, con encabezados donde ayuden. Admite Markdown.',
  Pictures: 'Imágenes',
  'Maps, photographs and charts, printed after the background.':
    'Mapas, fotografías y gráficos, que se imprimen después de los antecedentes.',
  Excerpts: 'Extractos',
  'Passages from the articles, in the order they print.':
    'Pasajes de los artículos, en el orden en que se imprimen.',
  Questions: 'Preguntas',
  'Questions in the order they are asked.': 'Preguntas, en el orden en que se hacen.',
  Options: 'Opciones',
  'A choice to weigh, as three or four options.':
    'Una decisión que sopesar, como tres o cuatro opciones.',
  Glossary: 'Glosario',
  'Terms and what they mean.': 'Palabras, y qué significan.',
  People: 'Personas',
  'People who are named in the guide.': 'Personas que nombra la guía.',
  Timeline: 'Cronología',
  'What happened when, in order.': 'Qué pasó y cuándo, en orden.',
  Agenda: 'Plan de la sesión',
  'The plan of the session, for whoever leads; not in the participant edition.':
    'El plan de la sesión, para quien dirige; no está en la edición para participantes.',
  'Ground rules': 'Reglas de conversación',
  'Ground rules for the conversation. Markdown.':
    'Cómo quieren hablar entre ustedes. Admite Markdown.',
  'To bring': 'Qué llevar',
  'What to bring to the session, for whoever leads. Markdown.':
    'Qué hay que llevar a la sesión, para quien dirige. Admite Markdown.',
  'Further reading': 'Para seguir leyendo',
  'Where to read on.': 'Dónde leer más.',
  'Quoted from elsewhere': 'Citas de otro lugar',
  'Words that the guide has in quotation marks though no article of it has them, and where they are from.':
    'Palabras que la guía pone entre comillas aunque ninguno de sus artículos las tiene, y de dónde vienen.',
};
