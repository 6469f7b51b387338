import { expect, test } from 'vitest';
import { closedPage } from '../../../src/studio/server/guards/closed-page.ts';
import { openTestStudio } from './open.ts';

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['es-MX,es;q=0.9,en;q=0.8', 'es'],
  ['fr, en;q=0.4, es;q=0.7', 'es'],
  ['es;q=0, en', 'en'],
  ['fr', 'en'],
  [`${'es;'.repeat(5000)}`, 'en'],
])('a browser that asks for %s is told in %s that the address was used', (accepted, language) => {
  expect(closedPage(accepted)).toContain(`<html lang="${language}">`);
});

test('an address that was used answers in the language of the browser', async () => {
  const { ask } = await openTestStudio();
  const answer = await ask('/?token=used', { headers: { cookie: '', 'accept-language': 'es-AR' } });
  expect(answer.status).toBe(401);
  const page = await answer.text();
  expect(page).toContain('<h1>Esta dirección ya se usó</h1>');
  expect(page).toContain('<title>Esta dirección ya se usó – Taller de guías</title>');
});
