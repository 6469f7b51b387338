/** What help says of the keys of excerpts, questions and other items, in English and in Spanish. */
export const itemsEs: Readonly<Record<string, string>> = {
  Picture: 'Imagen',
  'A map, photograph or chart.': 'Un mapa, una fotografía o un gráfico.',
  File: 'Archivo',
  "The picture's file, from the guide's own folder: PNG, JPEG, GIF, WebP, AVIF or SVG.":
    'El archivo de la imagen, a partir de la carpeta de la guía: PNG, JPEG, GIF, WebP, AVIF o SVG.',
  'Description in words': 'Qué muestra',
  'What it shows, for those who cannot see it; `""` says that it is only decoration.':
    'Qué muestra, para quienes no pueden verla; `""` dice que es solo un adorno.',
  Caption: 'Pie de imagen',
  'What is printed below it. Markdown.': 'Qué se imprime debajo. Admite Markdown.',
  Credit: 'De quién es',
  'Whose it is. Markdown.': 'De quién es la imagen. Admite Markdown.',

  Excerpt: 'Extracto',
  "A passage printed in the article's own words.":
    'Un pasaje que se imprime con las palabras mismas del artículo.',
  Id: 'Nombre corto',
  'A short name, so that a question can point to this excerpt.':
    'Un nombre corto, con el que una pregunta puede señalar este extracto.',
  Article: 'Artículo',
  'The name given to the article under `articles`; not needed if there is one.':
    'El nombre que el artículo tiene en `articles`; no hace falta si hay uno solo.',
  Heading: 'Encabezado',
  'A heading of your own above the excerpt.': 'Un encabezado suyo encima del extracto.',
  Quotation: 'Palabras del pasaje',
  'The words of the passage, as the article has them. `[...]` leaves words out between two parts.':
    'Las palabras del pasaje, tal como están en el artículo. `[...]` omite palabras entre dos partes.',
  'First words': 'Primeras palabras',
  'The first words of a longer passage. Goes with `to`.':
    'Las primeras palabras de un pasaje más largo. Va con `to`.',
  'Last words': 'Últimas palabras',
  'The last words of the passage that starts with `from`.':
    'Las últimas palabras del pasaje que empieza con `from`.',
  Paragraphs: 'Párrafos',
  'Whole paragraphs by number: one, or a range.':
    'Párrafos enteros, por su número: uno, o del primero al último.',
  'Under a heading': 'Debajo de un encabezado',
  "Search only below this heading of the article's.":
    'Buscar solo debajo de este encabezado del artículo.',
  'After these words': 'Después de estas palabras',
  'The words just before the passage, where its words stand in several places.':
    'Las palabras que van justo antes del pasaje, si está en varios lugares.',
  'Which place': 'Cuál de varios lugares',
  'Which of several places, counted from 1.': 'Cuál de varios lugares, contando desde 1.',
  Note: 'En qué fijarse',
  'What to listen for while reading; printed with the excerpt. Markdown.':
    'En qué fijarse al leer; se imprime con el extracto. Admite Markdown.',

  Question: 'Pregunta',
  'A question for the group.': 'Una pregunta para el grupo.',
  'The question. Markdown.': 'La pregunta. Admite Markdown.',
  Kind: 'Tipo de pregunta',
  'What the question asks for; without it, a core question.':
    'Qué pide la pregunta; si falta, es una pregunta central.',
  'Anyone can answer it, to begin with.': 'De apertura; cualquiera puede contestarla.',
  'The text has the answer.': 'Sobre hechos del texto; la respuesta está en él.',
  'What the text means: it has more than one good answer.':
    'Sobre lo que el texto quiere decir; tiene más de una buena respuesta.',
  'What we think of it, and why.': 'Sobre lo que opinamos, y por qué.',
  'To end with.': 'De cierre.',
  'The id of the excerpt it is about, or a list of ids.':
    'El nombre corto (`id`) del extracto del que trata, o una lista de ellos.',
  Essential: 'Esencial',
  'Marks the few questions that matter most.': 'Marca las pocas preguntas que más importan.',
  'How long to spend on it, in minutes, for whoever leads.':
    'Cuánto tiempo dedicarle, en minutos, para quien dirige.',
  'Lines to write on': 'Renglones para escribir',
  'Ruled lines to write on below the question; 0 for none.':
    'Renglones para escribir debajo de la pregunta; con 0, ninguno.',
  'Follow-up questions': 'Para seguir preguntando',
  'Questions to go on with, for whoever leads; not in the participant edition.':
    'Preguntas con las que seguir, para quien dirige; no están en la edición para participantes.',
  Guidance: 'Ayuda para quien dirige',
  'Help for whoever leads; not in the participant edition. Markdown.':
    'Ayuda para quien dirige; no está en la edición para participantes. Admite Markdown.',

  Option: 'Opción',
  'One way to act, with what it would mean and cost.':
    'Una manera de actuar, con lo que supondría y lo que costaría.',
  Name: 'Nombre',
  'The option in a few words.': 'La opción en pocas palabras.',
  Actions: 'Qué supondría hacer',
  'What choosing it would mean doing. Markdown.': 'Qué supondría elegirla. Admite Markdown.',
  Drawbacks: 'Qué costaría',
  'What choosing it would cost. Markdown.': 'Qué costaría elegirla. Admite Markdown.',

  'Glossary entry': 'Palabra del glosario',
  'What a term means, and how to say it.': 'Qué significa una palabra, y cómo se pronuncia.',
  'Meaning and how to say it': 'Qué significa y cómo se pronuncia',
  'How to say it': 'Cómo se pronuncia',
  'How it sounds, in plain letters, the stressed part in capitals.':
    'Cómo suena, con letras corrientes, y en mayúsculas la sílaba fuerte.',
  Meaning: 'Qué significa',
  'What it means. Markdown.': 'Qué significa. Admite Markdown.',

  Person: 'Persona',
  'Someone who is named in the guide.': 'Alguien a quien nombra la guía.',
  'The name.': 'El nombre.',
  Who: 'Quién es',
  'Who that is, in a line. Markdown.': 'Quién es, en una línea. Admite Markdown.',

  'Timeline entry': 'Hecho',
  'What happened at one time.': 'Qué pasó en un momento.',
  When: 'Cuándo',
  'When, in any words.': 'Cuándo, con cualquier palabra.',
  Event: 'Qué pasó',
  'What happened. Markdown.': 'Qué pasó. Admite Markdown.',

  'Agenda item': 'Paso',
  'A part of the session.': 'Una parte de la sesión.',
  'How long, in minutes.': 'Cuánto dura, en minutos.',
  'What happens': 'Qué se hace',
  'What happens.': 'Qué se hace.',
  'Questions of this part': 'Preguntas de ese momento',
  'Which questions are asked then, by their numbers: one, or a range.':
    'Qué preguntas se hacen entonces, por sus números: una, o de la primera a la última.',

  Reading: 'Lectura',
  'A book, article or document.': 'Un libro, artículo o documento.',
  'Title of a book, article or document.': 'El título de un libro, artículo o documento.',
  Author: 'Quién lo escribió',
  'Who wrote it.': 'Quién lo escribió.',
  'Web address': 'Dirección web',
  'Where it can be read.': 'Dónde se puede leer.',
};
