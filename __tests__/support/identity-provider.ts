import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** Somebody with an account at the provider. */
export interface Claims {
  sub: string;
  email: string;
  email_verified: boolean;
  name: string;
}

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  let body = '';
  for await (const part of request) body += String(part);
  return new URLSearchParams(body);
}

/** An OpenID Connect provider on this machine that lets in whoever it is told to. */
export async function identityProvider(clientId: string) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const granted = new Map<string, { claims: Claims; nonce: string; challenge: string }>();
  let issuer = '';

  function idToken({ claims, nonce }: { claims: Claims; nonce: string }): string {
    const seconds = Math.floor(Date.now() / 1_000);
    const payload = {
      ...claims,
      iss: issuer,
      aud: clientId,
      iat: seconds,
      exp: seconds + 600,
      nonce,
    };
    const content = `${encoded({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${encoded(payload)}`;
    return `${content}.${sign('sha256', Buffer.from(content), privateKey).toString('base64url')}`;
  }

  async function answer(request: IncomingMessage): Promise<object | null> {
    switch (request.url) {
      case '/.well-known/openid-configuration':
        return {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/keys`,
          id_token_signing_alg_values_supported: ['RS256'],
        };
      case '/keys':
        return { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256' }] };
      case '/token': {
        const form = await bodyOf(request);
        const grant = granted.get(form.get('code') ?? '');
        const verifier = createHash('sha256').update(form.get('code_verifier') ?? '');
        if (!grant || verifier.digest('base64url') !== grant.challenge) return null;
        return { access_token: randomUUID(), token_type: 'Bearer', id_token: idToken(grant) };
      }
      default:
        return null;
    }
  }

  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    void answer(request).then((value) => {
      response.writeHead(value === null ? 400 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(value ?? { error: 'invalid_grant' }));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('The provider has no port.');
  issuer = `http://127.0.0.1:${place.port}`;
  return {
    issuer,
    /** Lets somebody in who was sent to this address. Returns the address they are sent back to. */
    letIn(address: string, claims: Claims): string {
      const asked = new URL(address).searchParams;
      const code = randomUUID();
      granted.set(code, {
        claims,
        nonce: asked.get('nonce') ?? '',
        challenge: asked.get('code_challenge') ?? '',
      });
      const back = new URL(asked.get('redirect_uri') ?? '');
      back.searchParams.set('code', code);
      back.searchParams.set('state', asked.get('state') ?? '');
      back.searchParams.set('iss', issuer);
      return back.href;
    },
    close: () => new Promise((closed) => server.close(closed)),
  };
}
