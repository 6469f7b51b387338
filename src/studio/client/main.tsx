import { render } from 'preact';

const place = document.getElementById('studio');
if (place) render(<h1>Studio</h1>, place);
