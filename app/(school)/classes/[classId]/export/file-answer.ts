/** Returns a file of a class as the browser saves it. No cache may keep it. */
export function fileAnswer(text: string, type: string, name: string): Response {
  // Names may hold any letter: a plain one for old browsers, then the real one (RFC 6266).
  const plain = name.replace(/[^\w.-]+/g, '-');
  const real = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return new Response(text, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${real}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
