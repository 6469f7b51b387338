/** What a key is put in with until someone writes something else, in English and in Spanish. */
export const examplesEs: Readonly<Record<string, string>> = {
  'The Price of a Source': 'El precio de una fuente',
  'What governments gain and lose when they lean on exiles':
    'Qué ganan y qué pierden los gobiernos que se apoyan en exiliados',
  'Great Decisions Discussion Group': 'Grupo de conversación Grandes Decisiones',
  'Dana Whitfield, dana@example.org, at the reference desk':
    'Dana Whitfield, dana@example.org, en el mostrador de consultas',
  en: 'es',
  'Main Library, Room B': 'Biblioteca Central, sala B',
  '## Who decides\n\nTwo bodies share this work.':
    '## Quién decide\n\nDos organismos comparten este trabajo.',
  'images/map.png': 'images/mapa.png',
  'Map of the river, with the mill above the bridge.':
    'Mapa del río, con el molino más arriba del puente.',
  'The river before the flood of 1953.': 'El río antes de la crecida de 1953.',
  'County Archive': 'Archivo del condado',
  'What it costs to press a diaspora': 'Lo que cuesta presionar a una diáspora',
  'Any seasoned professional can look at [...] and certify that it does damage.':
    'Cualquier profesional con experiencia puede mirar [...] y certificar que hace daño.',
  'The intelligence business': 'El oficio de la inteligencia',
  'plans and capabilities.': 'planes y capacidades.',
  'What happened next': 'Qué pasó después',
  'citing three unnamed sources,': 'citando a tres fuentes sin nombre,',
  'Notice who is never asked.': 'Fíjese en a quién no se pregunta nunca.',
  'The words are from the film that we watch first.':
    'Las palabras son de la película que vemos antes.',
  'What might a state gain by pressing its diaspora?':
    '¿Qué puede ganar un Estado al presionar a su diáspora?',
  'Who in the text is never asked?': '¿A quién no se pregunta nunca en el texto?',
  'Two defensible answers, each with its paragraph.':
    'Dos respuestas que se pueden defender, cada una con su párrafo.',
  'Take the defector in': 'Acoger al desertor',
  'Give a new name and a pension.': 'Darle un nombre nuevo y una pensión.',
  'The families of victims learn that secrets came first.':
    'Las familias de las víctimas saben así que antes iban los secretos.',
  "Iran's intelligence ministry.": 'El ministerio de inteligencia de Irán.',
  'pahs-dah-RAHN': 'pas-da-RÁN',
  'Persian for "guards"; the Revolutionary Guard.':
    'En persa, «guardias»; la Guardia Revolucionaria.',
  'CIA officer killed in Beirut in 1983.': 'Agente de la CIA, muerto en Beirut en 1983.',
  'April 1983': 'Abril de 1983',
  'The U.S. Embassy in Beirut is bombed.':
    'Atentado con bomba contra la embajada de EE. UU. en Beirut.',
  Welcome: 'Bienvenida',
  'Speak for yourself, from the text.': 'Hable por usted, a partir del texto.',
  'Name tents and thick pens.': 'Tarjetas para los nombres y rotuladores gruesos.',
  'Article IV of the treaty.': 'Artículo IV del tratado.',
  'peaceful purposes': 'fines pacíficos',
};
