import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { deskServer } from './dev/desk-server.ts';

export default defineConfig(({ mode }) => ({
  plugins: [svelte(), deskServer()],
  resolve: {
    alias: { $lib: fileURLToPath(new URL('./src/lib', import.meta.url)) },
    // Under test the components run in a browser-like document, not on a server.
    ...(mode === 'test' ? { conditions: ['browser'] } : {}),
  },
  clearScreen: false,
  // The message catalogue, which reports read as well, is above the interface's folder.
  server: { host: '127.0.0.1', port: 5173, fs: { allow: ['..'] } },
  build: {
    // The oldest webviews served: WebKitGTK 2.48, macOS 15, Edge.
    target: ['safari18.4', 'chrome130'],
    // A data: font would need a wider content security policy.
    assetsInlineLimit: 0,
    // Vite's preload helper is inline script on old webviews only.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.ts'],
  },
}));
