import './app.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { view } from './lib/state/view.svelte';

// Before the first frame, so that no page flashes in another theme.
view.paint();

const target = document.getElementById('app');
if (!target) throw new Error('The page has no place for the window');
mount(App, { target });
