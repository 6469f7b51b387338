import '@fontsource/atkinson-hyperlegible-next/latin-400.css';
import '@fontsource/atkinson-hyperlegible-next/latin-700.css';
import './shell/studio.css';
import { render } from 'preact';
import { serverApi } from './api.ts';
import { App } from './shell/app.tsx';
import { Studio, StudioProvider } from './studio.ts';

const place = document.getElementById('studio');
if (place) {
  const page = crypto.randomUUID();
  const studio = new Studio({
    api: serverApi(page),
    page,
    drawer: localStorage,
    nonce: document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '',
    languages: navigator.languages,
  });
  studio.start();
  render(
    <StudioProvider value={studio}>
      <App />
    </StudioProvider>,
    place,
  );
}
