/**
 * What the texts of a new question, option or entry say until someone writes their own, in the languages
 * of the form that adds them. Each is told from real ones by its exact words.
 */
export const STARTS = {
  en: {
    question: 'New question?',
    option: 'New option',
    action: 'What choosing it would mean doing',
    drawback: 'What choosing it would cost',
    term: 'New word',
    meaning: 'What it means',
    person: 'Name',
    who: 'Who that is',
    date: 'Date',
    event: 'What happened',
    step: 'What happens',
    agreement: 'New rule',
    bring: 'New thing',
    reading: 'New title',
    words: 'The words',
    source: 'Where they are from',
    item: 'New line',
  },
  es: {
    question: '¿Pregunta nueva?',
    option: 'Opción nueva',
    action: 'Qué supondría elegirla',
    drawback: 'Qué costaría elegirla',
    term: 'Palabra nueva',
    meaning: 'Qué significa',
    person: 'Nombre',
    who: 'Quién es',
    date: 'Fecha',
    event: 'Qué pasó',
    step: 'Qué se hace',
    agreement: 'Regla nueva',
    bring: 'Cosa nueva',
    reading: 'Título nuevo',
    words: 'Las palabras',
    source: 'De dónde vienen',
    item: 'Línea nueva',
  },
};

/** The languages in which a guide can be started. */
export type StartLanguage = keyof typeof STARTS;
