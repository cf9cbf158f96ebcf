// Made by npm run listings from the operations. Change those, not this file.

export interface paths {
  '/me': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          account: {
            id: string
            name: string
            email: string
            serverAdmin: boolean
          } | null
          workspaces: ({
            id: string
            slug: string
            name: string
            kind: "own" | "demo" | "example"
            note: string | null
            role: "admin" | "member" | "guest"
            personId: string | null
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path?: never; cookie?: never }
      requestBody: { content: { 'application/json': {
        slug: string
        name: string
        kind?: "own" | "demo" | "example"
        note?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          slug: string
          name: string
          kind: "own" | "demo" | "example"
          note: string | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspaceId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    delete: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspaceId: string }; cookie?: never }
      requestBody?: { content: { 'application/json': {
        confirm?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          removed: boolean
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/members': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            id: string
            name: string
            email: string
            role: "admin" | "member" | "guest"
            personId: string
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        email: string
        name: string
        role?: "admin" | "member" | "guest"
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          invitationId: string
          link: string | null
          expiresAt: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/members/{accountId}/role': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; accountId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        role: "admin" | "member" | "guest"
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          role: "admin" | "member" | "guest"
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/members/{accountId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    delete: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; accountId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          removed: boolean
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/sign-in/requests': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path?: never; cookie?: never }
      requestBody: { content: { 'application/json': {
        email: string
        next?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          minutes: number
          mail: boolean
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/sign-in/letters': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path?: never; cookie?: never }
      requestBody: { content: { 'application/json': {
        email: string
        next?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          accountId: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/sign-in': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path?: never; cookie?: never }
      requestBody: { content: { 'application/json': {
        token: string
        name?: string
        email?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          sessionToken: string
          expiresAt: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/sign-in/links': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path?: never; cookie?: never }
      requestBody: { content: { 'application/json': {
        email: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          link: string
          expiresAt: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/me/sessions': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            id: string
            device: string | null
            createdAt: string
            lastUsedAt: string
            expiresAt: string
            current: boolean
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/me/sessions/end': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path?: never; cookie?: never }
      requestBody?: { content: { 'application/json': {
        sessionId?: string
        everywhere?: boolean
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          ended: number
          here: boolean
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/me/passkeys/challenges': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path?: never; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          options: Record<string, unknown>
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/me/passkeys': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            id: string
            label: string
            syncs: boolean
            createdAt: string
            lastUsedOn: string | null
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path?: never; cookie?: never }
      requestBody: { content: { 'application/json': {
        label: string
        answer: {
          id: string
          rawId: string
          type: "public-key"
          clientExtensionResults?: Record<string, unknown>
          authenticatorAttachment?: "platform" | "cross-platform"
          response: {
            clientDataJSON: string
            attestationObject: string
            transports?: (string)[]
          }
        }
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          passkeyId: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/sign-in/passkeys': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path?: never; cookie?: never }
      requestBody: { content: { 'application/json': {
        browser: string
        answer: {
          id: string
          rawId: string
          type: "public-key"
          clientExtensionResults?: Record<string, unknown>
          authenticatorAttachment?: "platform" | "cross-platform"
          response: {
            clientDataJSON: string
            authenticatorData: string
            signature: string
            userHandle?: string | null
          }
        }
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          sessionToken: string
          expiresAt: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/me/passkeys/{passkeyId}/label': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { passkeyId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        label: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          renamed: boolean
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/me/passkeys/{passkeyId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    delete: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { passkeyId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          removed: boolean
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/accounts': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            id: string
            email: string
            name: string
            serverAdmin: boolean
            createdAt: string
            deactivatedAt: string | null
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/accounts/administrators': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path?: never; cookie?: never }
      requestBody: { content: { 'application/json': {
        email: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          accountId: string
          serverAdmin: boolean
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/accounts/administrators/removal': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path?: never; cookie?: never }
      requestBody: { content: { 'application/json': {
        email: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          accountId: string
          serverAdmin: boolean
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/accounts/{accountId}/deactivation': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { accountId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          deactivated: boolean
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/accounts/reactivations': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path?: never; cookie?: never }
      requestBody: { content: { 'application/json': {
        email: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          accountId: string
          serverAdmin: boolean
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/invitations': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            id: string
            email: string
            name: string
            role: "admin" | "member" | "guest"
            createdAt: string
            expiresAt: string
            invitedByName: string | null
            open: boolean
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/invitations/{invitationId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    delete: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; invitationId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          revoked: boolean
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/invitations/acceptances': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path?: never; cookie?: never }
      requestBody: { content: { 'application/json': {
        token: string
        name?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          workspace: string
          sessionToken: string | null
          expiresAt: string | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/keys': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            mine: boolean
            standing: "works" | "ends-soon" | "ended" | "left"
            id: string
            label: string
            opening: string
            scopes: ("read" | "write" | "draft")[]
            createdAt: string
            expiresAt: string
            lastUsedOn: string | null
            accountId: string
            accountName: string
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        label: string
        scopes?: ("read" | "write" | "draft")[]
        days?: number
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          token: string
          expiresAt: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/keys/{keyId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    delete: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; keyId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          revoked: boolean
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/me/identities': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            id: string
            provider: string | null
            name: string
            email: string | null
            createdAt: string
            lastUsedOn: string | null
          })[]
          notLinked: ({
            provider: string
            name: string
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/me/identities/{identityId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    delete: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { identityId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          unlinked: boolean
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/webhooks': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            id: string
            receiverUrl: string
            patterns: (string)[]
            createdAt: string
            failingSince: string | null
            pausedAt: string | null
            pausedBecause: string | null
            oldSecretUntil: string | null
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        receiverUrl: string
        patterns: (string)[]
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          secret: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/webhooks/{webhookId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    delete: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; webhookId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          removed: boolean
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    options?: never
    head?: never
    patch: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; webhookId: string }; cookie?: never }
      requestBody?: { content: { 'application/json': {
        receiverUrl?: string
        patterns?: (string)[]
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          receiverUrl: string
          patterns: (string)[]
          createdAt: string
          failingSince: string | null
          pausedAt: string | null
          pausedBecause: string | null
          oldSecretUntil: string | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    trace?: never
  }
  '/workspaces/{workspace}/webhooks/{webhookId}/pause': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; webhookId: string }; cookie?: never }
      requestBody?: { content: { 'application/json': {
        because?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          pausedAt: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/webhooks/{webhookId}/resume': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; webhookId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          resumed: boolean
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/webhooks/{webhookId}/secret': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; webhookId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          secret: string
          oldSecretUntil: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/webhooks/{webhookId}/test': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; webhookId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          deliveryId: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/webhooks/{webhookId}/deliveries': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: { deliveryState?: "waiting" | "delivered" | "given-up"; cursor?: string; limit?: number }; header?: never; path: { workspace: string; webhookId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            id: string
            happened: string
            deliverySeq: number
            createdAt: string
            deliveryState: "waiting" | "delivered" | "given-up"
            settledAt: string | null
            tries: number
            lastStatus: number | null
            lastError: string | null
          })[]
          next: string | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/deliveries/{deliveryId}/replay': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; deliveryId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          deliveryId: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/jobs': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: { state?: "waiting" | "done" | "given-up" | "dropped"; kind?: string; cursor?: string; limit?: number }; header?: never; path?: never; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            id: string
            kind: string
            workspace: string
            state: "waiting" | "done" | "given-up" | "dropped"
            late: boolean
            takenOnAt: string
            notBefore: string
            settledAt: string | null
            tries: number
            lastError: string | null
          })[]
          next: string | null
          counts: {
            waiting: number
            late: number
            givenUp: number
          }
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/jobs/{jobId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { jobId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          kind: string
          workspace: string
          state: "waiting" | "done" | "given-up" | "dropped"
          late: boolean
          takenOnAt: string
          notBefore: string
          settledAt: string | null
          tries: number
          lastError: string | null
          input: Record<string, unknown>
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { jobId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/jobs/{jobId}/retry': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { jobId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/audit/verification': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: { head?: string }; header?: never; path: { workspace: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          whole: boolean
          events: number
          erased: number
          head: {
            seq: number
            hash: string
          }
          breaks: (string)[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/audit/head': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          seq: number
          hash: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/audit/verification': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: { head?: string }; header?: never; path?: never; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          whole: boolean
          events: number
          erased: number
          head: {
            seq: number
            hash: string
          }
          breaks: (string)[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/audit/events': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: { from?: string; to?: string; cursor?: string; limit?: number }; header?: never; path: { workspace: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            id: string
            seq: number
            at: string
            happened: string
            actorKind: string
            actorId: string | null
            subjectId: string
            workId: string | null
            via: string | null
            viaId: string | null
            requestId: string | null
            ip: string | null
            userAgent: string | null
            details: Record<string, unknown> | null
            salt: string | null
            commitment: string
            previousHash: string
            hash: string
          })[]
          next: string | null
          head: {
            seq: number
            hash: string
          }
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/audit/events': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: { from?: string; to?: string; cursor?: string; limit?: number }; header?: never; path?: never; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            id: string
            seq: number
            at: string
            happened: string
            actorKind: string
            actorId: string | null
            subjectId: string
            workId: string | null
            via: string | null
            viaId: string | null
            requestId: string | null
            ip: string | null
            userAgent: string | null
            details: Record<string, unknown> | null
            salt: string | null
            commitment: string
            previousHash: string
            hash: string
          })[]
          next: string | null
          head: {
            seq: number
            hash: string
          }
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/letters': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: { cursor?: string; limit?: number; only?: "troubled" | "waiting" | "kept" }; header?: never; path: { workspace: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            id: string
            kind: string
            about: string
            toName: string
            toAddress: string | null
            createdAt: string
            state: "waiting" | "sending" | "sent" | "kept" | "given-up" | "in-doubt" | "nothing-to-say" | "unsubscribed" | "unreachable" | "dropped"
            settledAt: string | null
            tries: number
            lastError: string | null
            mayRetry: boolean
            mayDrop: boolean
          })[]
          next: string | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/letters/{letterId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; letterId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          kind: string
          about: string
          toName: string
          toAddress: string | null
          createdAt: string
          state: "waiting" | "sending" | "sent" | "kept" | "given-up" | "in-doubt" | "nothing-to-say" | "unsubscribed" | "unreachable" | "dropped"
          settledAt: string | null
          tries: number
          lastError: string | null
          mayRetry: boolean
          mayDrop: boolean
          words: {
            subject: string
            text: string
            html: string
            linksLeftOut: boolean
          } | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/letters/{letterId}/delivery': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; letterId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          state: "waiting" | "sending" | "sent" | "kept" | "given-up" | "in-doubt" | "nothing-to-say" | "unsubscribed" | "unreachable" | "dropped"
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/letters/{letterId}/dropping': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; letterId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          state: "waiting" | "sending" | "sent" | "kept" | "given-up" | "in-doubt" | "nothing-to-say" | "unsubscribed" | "unreachable" | "dropped"
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/letters': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: { cursor?: string; limit?: number; only?: "troubled" | "waiting" | "kept" }; header?: never; path?: never; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            id: string
            kind: string
            about: string
            toName: string
            toAddress: string | null
            createdAt: string
            state: "waiting" | "sending" | "sent" | "kept" | "given-up" | "in-doubt" | "nothing-to-say" | "unsubscribed" | "unreachable" | "dropped"
            settledAt: string | null
            tries: number
            lastError: string | null
            mayRetry: boolean
            mayDrop: boolean
          })[]
          next: string | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/letters/{letterId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { letterId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          kind: string
          about: string
          toName: string
          toAddress: string | null
          createdAt: string
          state: "waiting" | "sending" | "sent" | "kept" | "given-up" | "in-doubt" | "nothing-to-say" | "unsubscribed" | "unreachable" | "dropped"
          settledAt: string | null
          tries: number
          lastError: string | null
          mayRetry: boolean
          mayDrop: boolean
          words: {
            subject: string
            text: string
            html: string
            linksLeftOut: boolean
          } | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/letters/{letterId}/delivery': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { letterId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          state: "waiting" | "sending" | "sent" | "kept" | "given-up" | "in-doubt" | "nothing-to-say" | "unsubscribed" | "unreachable" | "dropped"
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/letters/{letterId}/dropping': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { letterId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          state: "waiting" | "sending" | "sent" | "kept" | "given-up" | "in-doubt" | "nothing-to-say" | "unsubscribed" | "unreachable" | "dropped"
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/me/mail': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          timeZone: string
          timeZoneChosen: boolean
          digestHour: number
          quietFrom: number
          quietUntil: number
          weekends: boolean
          digest: boolean
          letters: boolean
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path?: never; cookie?: never }
      requestBody?: { content: { 'application/json': {
        timeZone?: string
        digestHour?: number
        quietFrom?: number
        quietUntil?: number
        weekends?: boolean
        digest?: boolean
        letters?: boolean
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          timeZone: string
          timeZoneChosen: boolean
          digestHour: number
          quietFrom: number
          quietUntil: number
          weekends: boolean
          digest: boolean
          letters: boolean
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    trace?: never
  }
  '/workspaces/{workspace}/digest/mute': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          muted: boolean
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        muted: boolean
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          muted: boolean
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/mail/status': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          out: "sent" | "kept"
          repliesTo: string | null
          repliesCome: {
            handedIn: boolean
            fetched: boolean
          }
          letters: Record<string, number>
          troubled: number
          held: {
            since: string
            because: string
          } | null
          undeliverable: ({
            address: string
            since: string
            because: string
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/mail/undeliverable/release': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path?: never; cookie?: never }
      requestBody: { content: { 'application/json': {
        address: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          released: boolean
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/mail/unsubscription': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path?: never; cookie?: never }
      requestBody: { content: { 'application/json': {
        token: string
        stop?: "digest" | "everything" | "nothing"
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          stopped: "digest" | "everything" | "nothing"
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/mail/received': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path?: never; cookie?: never }
      requestBody: { content: { 'application/json': {
        messageHash: string
        token: string
        from: string
        subject: string
        text: string
        automatic: boolean
        bounce: {
          forGood: boolean
          says: string
        } | null
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          effect: "understood" | "unreadable" | "unsubscribed" | "undeliverable" | "ignored"
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/proposals': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: { standing?: "waiting" | "accepted" | "declined" | "expired"; cursor?: string; limit?: number }; header?: never; path: { workspace: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            id: string
            operation: string
            title: string
            why: string | null
            accountName: string
            keyLabel: string | null
            createdAt: string
            expiresOn: string
            standing: "waiting" | "accepted" | "declined" | "expired"
          })[]
          next: string | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        operation: string
        input?: Record<string, unknown>
        why?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          standing: string
          expiresOn: string
          page: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/proposals/{proposalId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; proposalId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          operation: string
          title: string
          why: string | null
          accountName: string
          keyLabel: string | null
          createdAt: string
          expiresOn: string
          standing: "waiting" | "accepted" | "declined" | "expired"
          mine: boolean
          lines: ({
            depth: number
            label: string
            value: string | null
            now: string | null
          })[]
          changedSince: ({
            happened: string
            at: string
          })[]
          settled: {
            at: string
            by: string
            because: string | null
            subjectId: string | null
          } | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/proposals/{proposalId}/acceptance': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; proposalId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          accepted: boolean
          operation: string
          subjectId: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/proposals/{proposalId}/declination': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; proposalId: string }; cookie?: never }
      requestBody?: { content: { 'application/json': {
        because?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          declined: boolean
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/work': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: { cursor?: string; limit?: number }; header?: never; path: { workspace: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            id: string
            key: string
            title: string
            driverId: string | null
            driverName: string | null
            startsOn: string | null
            dueOn: string | null
            attribution: {
              source: string
              licence: string
              note: string
            } | null
            createdAt: string
          })[]
          next: string | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        title: string
        key?: string
        driverId?: string | null
        startsOn?: string
        dueOn?: string
        attribution?: {
          source: string
          licence: string
          note: string
        }
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          key: string
          title: string
          driverId: string | null
          driverName: string | null
          startsOn: string | null
          dueOn: string | null
          attribution: {
            source: string
            licence: string
            note: string
          } | null
          createdAt: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/work-by-key/{key}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; key: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          key: string
          title: string
          driverId: string | null
          driverName: string | null
          startsOn: string | null
          dueOn: string | null
          attribution: {
            source: string
            licence: string
            note: string
          } | null
          createdAt: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/work/{workId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; workId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          key: string
          title: string
          driverId: string | null
          driverName: string | null
          startsOn: string | null
          dueOn: string | null
          attribution: {
            source: string
            licence: string
            note: string
          } | null
          createdAt: string
          sections: ({
            step: string
            sentence: string
            waits: boolean
          })[]
          mayDrive: boolean
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; workId: string }; cookie?: never }
      requestBody?: { content: { 'application/json': {
        title?: string
        driverId?: string | null
        startsOn?: string | null
        dueOn?: string | null
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          key: string
          title: string
          driverId: string | null
          driverName: string | null
          startsOn: string | null
          dueOn: string | null
          attribution: {
            source: string
            licence: string
            note: string
          } | null
          createdAt: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    trace?: never
  }
  '/workspaces/{workspace}/work/{workId}/history': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: { cursor?: string; limit?: number }; header?: never; path: { workspace: string; workId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            seq: number
            at: string
            happened: string
            subjectId: string
          })[]
          next: string | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/home': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          needs: ({
            verb: string
            what: string
            where: string
            byOn: string | null
          })[]
          changes: ({
            at: string
            what: string
            why: string
            where: string
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/people': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: { called?: string; cursor?: string; limit?: number }; header?: never; path: { workspace: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            id: string
            name: string
            email: string | null
            title: string | null
            source: string | null
            createdAt: string
            groups: ({
              groupId: string
              name: string
              lead: boolean
            })[]
          })[]
          next: string | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        name: string
        email?: string
        title?: string
        source?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          name: string
          email: string | null
          title: string | null
          source: string | null
          createdAt: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/people/{personId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; personId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          name: string
          email: string | null
          title: string | null
          source: string | null
          createdAt: string
          isMe: boolean
          mayChange: boolean
          timeZone: string | null
          leftAt: string | null
          unresolvedAt: string | null
          seenAt: string | null
          staleAt: string | null
          groups: ({
            id: string
            groupId: string
            name: string
            lead: boolean
            source: string | null
            seenAt: string | null
            staleAt: string | null
          })[]
          owned: ({
            ownershipId: string
            duty: "owns" | "approves" | "reviews"
            assetId: string
            assetName: string
            assetKind: "component" | "service" | "api" | "data-set" | "process" | "contract" | "path" | "system" | "domain"
            source: string | null
            seenAt: string | null
            staleAt: string | null
          })[]
          uses: ({
            consumptionId: string
            assetId: string
            assetName: string
            assetKind: "component" | "service" | "api" | "data-set" | "process" | "contract" | "path" | "system" | "domain"
            source: string | null
            seenAt: string | null
            staleAt: string | null
          })[]
          handles: ({
            scheme: string
            name: string
          })[]
          deputies: ({
            personId: string
            name: string
          })[]
          absences: ({
            id: string
            startsOn: string
            endsOn: string
          })[]
          works: ({
            workId: string
            workKey: string
            workTitle: string
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; personId: string }; cookie?: never }
      requestBody?: { content: { 'application/json': {
        name?: string
        email?: string | null
        title?: string | null
        timeZone?: string | null
        left?: boolean
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          name: string
          email: string | null
          title: string | null
          source: string | null
          createdAt: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    trace?: never
  }
  '/workspaces/{workspace}/groups': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: { kind?: "team" | "function" | "body"; cursor?: string; limit?: number }; header?: never; path: { workspace: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            id: string
            key: string
            name: string
            doesWhat: string | null
            createdAt: string
            kind: "team" | "function" | "body" | null
            parentId: string | null
            mailingList: string | null
            chat: string | null
            meeting: string | null
            unresolvedAt: string | null
            source: string | null
            seenAt: string | null
            staleAt: string | null
          })[]
          next: string | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        name: string
        key?: string
        doesWhat?: string
        source?: string
        kind?: "team" | "function" | "body"
        parentId?: string
        mailingList?: string
        chat?: string
        meeting?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          key: string
          name: string
          doesWhat: string | null
          createdAt: string
          kind: "team" | "function" | "body" | null
          parentId: string | null
          mailingList: string | null
          chat: string | null
          meeting: string | null
          unresolvedAt: string | null
          source: string | null
          seenAt: string | null
          staleAt: string | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/groups/{groupId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; groupId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          key: string
          name: string
          doesWhat: string | null
          createdAt: string
          kind: "team" | "function" | "body" | null
          parentId: string | null
          mailingList: string | null
          chat: string | null
          meeting: string | null
          unresolvedAt: string | null
          source: string | null
          seenAt: string | null
          staleAt: string | null
          parent: {
            id: string
            name: string
          } | null
          parts: ({
            id: string
            name: string
          })[]
          members: ({
            id: string
            personId: string
            name: string
            lead: boolean
            source: string | null
            seenAt: string | null
            staleAt: string | null
          })[]
          owned: ({
            ownershipId: string
            duty: "owns" | "approves" | "reviews"
            assetId: string
            assetName: string
            assetKind: "component" | "service" | "api" | "data-set" | "process" | "contract" | "path" | "system" | "domain"
            source: string | null
            seenAt: string | null
            staleAt: string | null
          })[]
          uses: ({
            consumptionId: string
            assetId: string
            assetName: string
            assetKind: "component" | "service" | "api" | "data-set" | "process" | "contract" | "path" | "system" | "domain"
            source: string | null
            seenAt: string | null
            staleAt: string | null
          })[]
          handles: ({
            scheme: string
            name: string
          })[]
          dutyTurns: ({
            id: string
            personId: string
            name: string
            startsOn: string
            endsOn: string
          })[]
          works: ({
            workId: string
            workKey: string
            workTitle: string
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; groupId: string }; cookie?: never }
      requestBody?: { content: { 'application/json': {
        name?: string
        key?: string
        doesWhat?: string | null
        kind?: "team" | "function" | "body" | null
        parentId?: string | null
        mailingList?: string | null
        chat?: string | null
        meeting?: string | null
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          key: string
          name: string
          doesWhat: string | null
          createdAt: string
          kind: "team" | "function" | "body" | null
          parentId: string | null
          mailingList: string | null
          chat: string | null
          meeting: string | null
          unresolvedAt: string | null
          source: string | null
          seenAt: string | null
          staleAt: string | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    trace?: never
  }
  '/workspaces/{workspace}/groups/{groupId}/members/{personId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; groupId: string; personId: string }; cookie?: never }
      requestBody?: { content: { 'application/json': {
        lead?: boolean
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          groupId: string
          personId: string
          lead: boolean
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    post?: never
    delete: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; groupId: string; personId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Record<string, unknown> } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/assets': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: { kind?: "component" | "service" | "api" | "data-set" | "process" | "contract" | "path" | "system" | "domain"; cursor?: string; limit?: number }; header?: never; path: { workspace: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            id: string
            kind: "component" | "service" | "api" | "data-set" | "process" | "contract" | "path" | "system" | "domain"
            key: string
            name: string
            doesWhat: string | null
            createdAt: string
            unresolvedAt: string | null
            source: string | null
            seenAt: string | null
            staleAt: string | null
          })[]
          next: string | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        kind: "component" | "service" | "api" | "data-set" | "process" | "contract" | "path" | "system" | "domain"
        name: string
        key?: string
        doesWhat?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          kind: "component" | "service" | "api" | "data-set" | "process" | "contract" | "path" | "system" | "domain"
          key: string
          name: string
          doesWhat: string | null
          createdAt: string
          unresolvedAt: string | null
          source: string | null
          seenAt: string | null
          staleAt: string | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/assets/{assetId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; assetId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          kind: "component" | "service" | "api" | "data-set" | "process" | "contract" | "path" | "system" | "domain"
          key: string
          name: string
          doesWhat: string | null
          createdAt: string
          unresolvedAt: string | null
          source: string | null
          seenAt: string | null
          staleAt: string | null
          owners: ({
            ownershipId: string
            personId: string | null
            groupId: string | null
            name: string
            duty: "owns" | "approves" | "reviews"
            source: string | null
            seenAt: string | null
            staleAt: string | null
          })[]
          consumers: ({
            consumptionId: string
            personId: string | null
            groupId: string | null
            name: string
            source: string | null
            seenAt: string | null
            staleAt: string | null
          })[]
          links: ({
            linkId: string
            kind: "depends-on" | "consumes" | "provides" | "part-of"
            toIt: boolean
            otherId: string
            otherName: string
            source: string | null
            seenAt: string | null
            staleAt: string | null
          })[]
          handles: ({
            scheme: string
            name: string
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; assetId: string }; cookie?: never }
      requestBody?: { content: { 'application/json': {
        kind?: "component" | "service" | "api" | "data-set" | "process" | "contract" | "path" | "system" | "domain"
        name?: string
        key?: string
        doesWhat?: string | null
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          kind: "component" | "service" | "api" | "data-set" | "process" | "contract" | "path" | "system" | "domain"
          key: string
          name: string
          doesWhat: string | null
          createdAt: string
          unresolvedAt: string | null
          source: string | null
          seenAt: string | null
          staleAt: string | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    trace?: never
  }
  '/workspaces/{workspace}/assets/{assetId}/owners': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; assetId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        of: "person" | "group"
        partyId: string
        duty?: "owns" | "approves" | "reviews"
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/ownerships/{ownershipId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    delete: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; ownershipId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Record<string, unknown> } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/assets/{assetId}/consumers': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; assetId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        of: "person" | "group"
        partyId: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/consumptions/{consumptionId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    delete: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; consumptionId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Record<string, unknown> } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/assets/{assetId}/links': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; assetId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        toAssetId: string
        kind?: "depends-on" | "consumes" | "provides" | "part-of"
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/asset-links/{linkId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    delete: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; linkId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Record<string, unknown> } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/sightings/{factTable}/{factId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; factTable: "person" | "group" | "groupMember" | "asset" | "ownership" | "consumption" | "assetLink"; factId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            id: string
            source: string
            path: string | null
            line: number | null
            seenAt: string
            staleAt: string | null
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/people/{personId}/deputies': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; personId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        deputyIds: (string)[]
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          deputyIds: (string)[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/people/{personId}/absences': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; personId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        startsOn: string
        endsOn: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/absences/{absenceId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    delete: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; absenceId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Record<string, unknown> } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/groups/{groupId}/duty-turns': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; groupId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        personId: string
        startsOn: string
        endsOn: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/duty-turns/{dutyTurnId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    delete: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; dutyTurnId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Record<string, unknown> } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/directory': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: { called?: string; of?: "person" | "group" | "asset"; kind?: "component" | "service" | "api" | "data-set" | "process" | "contract" | "path" | "system" | "domain"; mend?: "stale" | "placeholder" | "without-owner"; cursor?: string; limit?: number }; header?: never; path: { workspace: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            of: "person" | "group" | "asset"
            id: string
            name: string
            kind: string | null
            says: string | null
            staleAt: string | null
            unresolvedAt: string | null
          })[]
          next: string | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/directory/{of}/{entryId}/graph': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; of: "person" | "group" | "asset"; entryId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          nodes: ({
            id: string
            of: "person" | "group" | "asset"
            name: string
            kind: "component" | "service" | "api" | "data-set" | "process" | "contract" | "path" | "system" | "domain" | null
            away: number
          })[]
          edges: ({
            id: string
            fromId: string
            toId: string
            kind: "owns" | "approves" | "reviews" | "uses" | "depends-on" | "consumes" | "provides" | "part-of"
            stale: boolean
          })[]
          leftOut: number
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/directory/duplicates': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query: { of: "person" | "group" | "asset" }; header?: never; path: { workspace: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          pairs: ({
            reason: "same-address-and-name" | "handle-is-address" | "same-name" | "same-key"
            first: {
              id: string
              name: string
              hint: string | null
            }
            second: {
              id: string
              name: string
              hint: string | null
            }
          })[]
          all: number
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/directory/mergers/{of}/{keptId}/{goneId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; of: "person" | "group" | "asset"; keptId: string; goneId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          moved: ({
            title: string
            rows: number
          })[]
          doubled: ({
            title: string
            rows: number
          })[]
          keptName: string
          goneName: string
          inTheWay: (string)[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/people/{personId}/mergers': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; personId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        goneId: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          moved: ({
            title: string
            rows: number
          })[]
          doubled: ({
            title: string
            rows: number
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/groups/{groupId}/mergers': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; groupId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        goneId: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          moved: ({
            title: string
            rows: number
          })[]
          doubled: ({
            title: string
            rows: number
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/assets/{assetId}/mergers': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; assetId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        goneId: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          moved: ({
            title: string
            rows: number
          })[]
          doubled: ({
            title: string
            rows: number
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/directory/previews': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string }; cookie?: never }
      requestBody?: { content: { 'application/json': {
        file?: string
        fileBytes?: string
        fileName?: string
        format?: "csv" | "backstage" | "codeowners" | "owners" | "sigs" | "vcard"
        source?: string
        repository?: string
        partial?: boolean
        columns?: ({
          column: string
          means: "name" | "given-name" | "family-name" | "email" | "title" | "time-zone" | "left" | "group" | "lead" | "group-kind" | "does-what" | "parent" | "mailing-list" | "chat" | "meeting" | "asset" | "asset-kind" | "owner" | "consumer" | "depends-on" | "nothing"
        })[]
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          format: "csv" | "backstage" | "codeowners" | "owners" | "sigs" | "scim" | "vcard"
          source: string
          counts: Record<string, {
            added: number
            changed: number
            same: number
            vanished: number
          }>
          placeholders: number
          first: (string)[]
          refused: ({
            path: string | null
            line: number | null
            says: string
          })[]
          columns: ({
            column: string
            means: "name" | "given-name" | "family-name" | "email" | "title" | "time-zone" | "left" | "group" | "lead" | "group-kind" | "does-what" | "parent" | "mailing-list" | "chat" | "meeting" | "asset" | "asset-kind" | "owner" | "consumer" | "depends-on" | "nothing"
            by: "its name" | "what is in it" | "you" | "nothing"
            examples: (string)[]
          })[] | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/directory/imports': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: { cursor?: string; limit?: number }; header?: never; path: { workspace: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            id: string
            format: "csv" | "backstage" | "codeowners" | "owners" | "sigs" | "scim" | "vcard"
            source: string
            fileName: string | null
            counts: Record<string, {
              added: number
              changed: number
              same: number
              vanished: number
            }>
            refusedLines: number
            appliedAt: string
            undoneAt: string | null
          })[]
          next: string | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string }; cookie?: never }
      requestBody?: { content: { 'application/json': {
        file?: string
        fileBytes?: string
        fileName?: string
        format?: "csv" | "backstage" | "codeowners" | "owners" | "sigs" | "vcard"
        source?: string
        repository?: string
        partial?: boolean
        columns?: ({
          column: string
          means: "name" | "given-name" | "family-name" | "email" | "title" | "time-zone" | "left" | "group" | "lead" | "group-kind" | "does-what" | "parent" | "mailing-list" | "chat" | "meeting" | "asset" | "asset-kind" | "owner" | "consumer" | "depends-on" | "nothing"
        })[]
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          importId: string
          format: "csv" | "backstage" | "codeowners" | "owners" | "sigs" | "scim" | "vcard"
          source: string
          counts: Record<string, {
            added: number
            changed: number
            same: number
            vanished: number
          }>
          placeholders: number
          first: (string)[]
          refused: ({
            path: string | null
            line: number | null
            says: string
          })[]
          columns: ({
            column: string
            means: "name" | "given-name" | "family-name" | "email" | "title" | "time-zone" | "left" | "group" | "lead" | "group-kind" | "does-what" | "parent" | "mailing-list" | "chat" | "meeting" | "asset" | "asset-kind" | "owner" | "consumer" | "depends-on" | "nothing"
            by: "its name" | "what is in it" | "you" | "nothing"
            examples: (string)[]
          })[] | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/directory/imports/{importId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; importId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          format: "csv" | "backstage" | "codeowners" | "owners" | "sigs" | "scim" | "vcard"
          source: string
          fileName: string | null
          counts: Record<string, {
            added: number
            changed: number
            same: number
            vanished: number
          }>
          refusedLines: number
          appliedAt: string
          undoneAt: string | null
          refused: ({
            path: string | null
            line: number | null
            says: string
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; importId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          importId: string
          left: ({
            table: string
            id: string
            name: string
            says: string
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/scim/description': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          features: Record<string, unknown>
          kinds: (Record<string, unknown>)[]
          schemas: (Record<string, unknown>)[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/scim/users': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: { filter?: string; startIndex?: number; count?: number; sortBy?: string; sortOrder?: "ascending" | "descending"; attributes?: string; excludedAttributes?: string }; header?: never; path: { workspace: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          total: number
          startIndex: number
          rows: (Record<string, unknown>)[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        resource: Record<string, unknown>
        attributes?: string
        excludedAttributes?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Record<string, unknown> } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/scim/users/{personId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: { attributes?: string; excludedAttributes?: string }; header?: never; path: { workspace: string; personId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Record<string, unknown> } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; personId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        resource: Record<string, unknown>
        ifMatch?: string
        attributes?: string
        excludedAttributes?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Record<string, unknown> } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    post?: never
    delete: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; personId: string }; cookie?: never }
      requestBody?: { content: { 'application/json': {
        ifMatch?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          removed: boolean
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    options?: never
    head?: never
    patch: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; personId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        changes: ({
          op: string
          path?: string
          value?: unknown
        })[]
        ifMatch?: string
        attributes?: string
        excludedAttributes?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Record<string, unknown> } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    trace?: never
  }
  '/workspaces/{workspace}/scim/groups': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: { filter?: string; startIndex?: number; count?: number; sortBy?: string; sortOrder?: "ascending" | "descending"; attributes?: string; excludedAttributes?: string }; header?: never; path: { workspace: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          total: number
          startIndex: number
          rows: (Record<string, unknown>)[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        resource: Record<string, unknown>
        attributes?: string
        excludedAttributes?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Record<string, unknown> } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/scim/groups/{groupId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: { attributes?: string; excludedAttributes?: string }; header?: never; path: { workspace: string; groupId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Record<string, unknown> } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; groupId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        resource: Record<string, unknown>
        ifMatch?: string
        attributes?: string
        excludedAttributes?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Record<string, unknown> } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    post?: never
    delete: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; groupId: string }; cookie?: never }
      requestBody?: { content: { 'application/json': {
        ifMatch?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          removed: boolean
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    options?: never
    head?: never
    patch: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; groupId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        changes: ({
          op: string
          path?: string
          value?: unknown
        })[]
        ifMatch?: string
        attributes?: string
        excludedAttributes?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Record<string, unknown> } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    trace?: never
  }
  '/workspaces/{workspace}/work/{workId}/stakeholders': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; workId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            id: string
            workId: string
            personId: string | null
            personName: string | null
            personEmail: string | null
            groupId: string | null
            groupName: string | null
            relations: ("influences" | "requests" | "builds" | "reviews" | "depends-on" | "operates" | "decides")[]
            role: "driver" | "approver" | "contributor" | "informed"
            expected: string | null
            stake: string | null
            foundBy: string | null
            source: string | null
            involvedAt: string
            notAffectedAt: string | null
            notAffectedBecause: string | null
            status: "suggested" | "bring-in" | "ask" | "informed" | "not-affected"
            involvedOn: string | null
            namedAt: string | null
          })[]
          notAffected: ({
            id: string
            workId: string
            personId: string | null
            personName: string | null
            personEmail: string | null
            groupId: string | null
            groupName: string | null
            relations: ("influences" | "requests" | "builds" | "reviews" | "depends-on" | "operates" | "decides")[]
            role: "driver" | "approver" | "contributor" | "informed"
            expected: string | null
            stake: string | null
            foundBy: string | null
            source: string | null
            involvedAt: string
            notAffectedAt: string | null
            notAffectedBecause: string | null
            status: "suggested" | "bring-in" | "ask" | "informed" | "not-affected"
            involvedOn: string | null
            namedAt: string | null
          })[]
          groups: ({
            groupId: string
            name: string
            place: number
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; workId: string }; cookie?: never }
      requestBody?: { content: { 'application/json': {
        personId?: string
        person?: {
          name: string
          email?: string
          title?: string
          source?: string
        }
        groupId?: string
        group?: {
          name: string
          key?: string
          doesWhat?: string
          source?: string
        }
        relations?: ("influences" | "requests" | "builds" | "reviews" | "depends-on" | "operates" | "decides")[]
        role?: "driver" | "approver" | "contributor" | "informed"
        expected?: string
        stake?: string
        foundBy?: string
        source?: string
        status?: "suggested" | "bring-in" | "ask" | "informed"
        involvedOn?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          workId: string
          personId: string | null
          personName: string | null
          personEmail: string | null
          groupId: string | null
          groupName: string | null
          relations: ("influences" | "requests" | "builds" | "reviews" | "depends-on" | "operates" | "decides")[]
          role: "driver" | "approver" | "contributor" | "informed"
          expected: string | null
          stake: string | null
          foundBy: string | null
          source: string | null
          involvedAt: string
          notAffectedAt: string | null
          notAffectedBecause: string | null
          status: "suggested" | "bring-in" | "ask" | "informed" | "not-affected"
          involvedOn: string | null
          namedAt: string | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/stakeholders/{stakeholderId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; stakeholderId: string }; cookie?: never }
      requestBody?: { content: { 'application/json': {
        personId?: string
        person?: {
          name: string
          email?: string
          title?: string
          source?: string
        }
        groupId?: string | null
        group?: {
          name: string
          key?: string
          doesWhat?: string
          source?: string
        }
        relations?: ("influences" | "requests" | "builds" | "reviews" | "depends-on" | "operates" | "decides")[]
        role?: "driver" | "approver" | "contributor" | "informed"
        expected?: string | null
        stake?: string | null
        foundBy?: string | null
        status?: "suggested" | "bring-in" | "ask" | "informed"
        involvedOn?: string | null
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          workId: string
          personId: string | null
          personName: string | null
          personEmail: string | null
          groupId: string | null
          groupName: string | null
          relations: ("influences" | "requests" | "builds" | "reviews" | "depends-on" | "operates" | "decides")[]
          role: "driver" | "approver" | "contributor" | "informed"
          expected: string | null
          stake: string | null
          foundBy: string | null
          source: string | null
          involvedAt: string
          notAffectedAt: string | null
          notAffectedBecause: string | null
          status: "suggested" | "bring-in" | "ask" | "informed" | "not-affected"
          involvedOn: string | null
          namedAt: string | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    trace?: never
  }
  '/workspaces/{workspace}/stakeholders/{stakeholderId}/removal': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; stakeholderId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        because: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          workId: string
          personId: string | null
          personName: string | null
          personEmail: string | null
          groupId: string | null
          groupName: string | null
          relations: ("influences" | "requests" | "builds" | "reviews" | "depends-on" | "operates" | "decides")[]
          role: "driver" | "approver" | "contributor" | "informed"
          expected: string | null
          stake: string | null
          foundBy: string | null
          source: string | null
          involvedAt: string
          notAffectedAt: string | null
          notAffectedBecause: string | null
          status: "suggested" | "bring-in" | "ask" | "informed" | "not-affected"
          involvedOn: string | null
          namedAt: string | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/work/{workId}/pasted-names': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query: { text: string }; header?: never; path: { workspace: string; workId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          lines: ({
            line: number
            name: string
            email: string | null
            group: string | null
            groupIsNew: boolean
            meaning: "known-person" | "new-person" | "known-group" | "doubtful"
            personId: string | null
            groupId: string | null
            candidates: ({
              personId: string
              name: string
              email: string | null
            })[]
            standsAlready: boolean
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/work/{workId}/stakeholders/lines': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; workId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        lines: ({
          line: number
          personId?: string
          person?: {
            name: string
            email?: string
            title?: string
            source?: string
          }
          groupId?: string
          group?: {
            name: string
            key?: string
            doesWhat?: string
            source?: string
          }
        })[]
        relations?: ("influences" | "requests" | "builds" | "reviews" | "depends-on" | "operates" | "decides")[]
        role?: "driver" | "approver" | "contributor" | "informed"
        status?: "suggested" | "bring-in" | "ask" | "informed"
        foundBy?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          lines: ({
            line: number
            stakeholderId: string | null
            refused: string | null
            next: string | null
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/work/{workId}/positions': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; workId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            stakeholderId: string
            personName: string | null
            groupId: string | null
            groupName: string | null
            influence: number
            stake: number
            influenceFacts: ({
              says: "approver" | "driver" | "decides" | "influences" | "reviews" | "requests" | "builds" | "operates" | "depends-on" | "leads" | "owns" | "approves-changes" | "reviews-changes" | "consumes" | "stake" | "evidence"
              of: string | null
              weight: number
            })[]
            stakeFacts: ({
              says: "approver" | "driver" | "decides" | "influences" | "reviews" | "requests" | "builds" | "operates" | "depends-on" | "leads" | "owns" | "approves-changes" | "reviews-changes" | "consumes" | "stake" | "evidence"
              of: string | null
              weight: number
            })[]
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/work/{workId}/engagements': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; workId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            stakeholderId: string
            personName: string | null
            groupId: string | null
            groupName: string | null
            now: {
              id: string
              aspect: "now" | "wanted"
              level: "unaware" | "resistant" | "neutral" | "supportive" | "leading"
              because: string
              saidById: string | null
              saidByName: string | null
              notedAt: string
            } | null
            wanted: {
              id: string
              aspect: "now" | "wanted"
              level: "unaware" | "resistant" | "neutral" | "supportive" | "leading"
              because: string
              saidById: string | null
              saidByName: string | null
              notedAt: string
            } | null
            history: ({
              id: string
              aspect: "now" | "wanted"
              level: "unaware" | "resistant" | "neutral" | "supportive" | "leading"
              because: string
              saidById: string | null
              saidByName: string | null
              notedAt: string
            })[]
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/stakeholders/{stakeholderId}/engagements': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; stakeholderId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        aspect: "now" | "wanted"
        level: "unaware" | "resistant" | "neutral" | "supportive" | "leading"
        because: string
        saidById?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          aspect: "now" | "wanted"
          level: "unaware" | "resistant" | "neutral" | "supportive" | "leading"
          because: string
          saidById: string | null
          saidByName: string | null
          notedAt: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/rules': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            key: string
            title: string
            ruleWords: (string)[]
            questions: (string)[]
            functionName: string
            groupId: string | null
            standsFor: {
              groupId: string
              groupName: string
              by: "rule" | "name" | "does-what"
              quote: string
            } | null
            because: string
            maintainer: string | null
            offAt: string | null
            shipped: boolean
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        title: string
        ruleWords?: (string)[]
        questions?: ("personal-data" | "money" | "contract" | "access" | "built-on" | "user-visible" | "running" | "region" | "workforce" | "promise")[]
        functionName: string
        groupId?: string | null
        because: string
        maintainer?: string | null
        key?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          key: string
          title: string
          ruleWords: (string)[]
          questions: (string)[]
          functionName: string
          groupId: string | null
          standsFor: {
            groupId: string
            groupName: string
            by: "rule" | "name" | "does-what"
            quote: string
          } | null
          because: string
          maintainer: string | null
          offAt: string | null
          shipped: boolean
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/rules/{ruleKey}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; ruleKey: string }; cookie?: never }
      requestBody?: { content: { 'application/json': {
        title?: string
        ruleWords?: (string)[]
        questions?: ("personal-data" | "money" | "contract" | "access" | "built-on" | "user-visible" | "running" | "region" | "workforce" | "promise")[]
        functionName?: string
        groupId?: string | null
        because?: string
        maintainer?: string | null
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          key: string
          title: string
          ruleWords: (string)[]
          questions: (string)[]
          functionName: string
          groupId: string | null
          standsFor: {
            groupId: string
            groupName: string
            by: "rule" | "name" | "does-what"
            quote: string
          } | null
          because: string
          maintainer: string | null
          offAt: string | null
          shipped: boolean
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    trace?: never
  }
  '/workspaces/{workspace}/rules/{ruleKey}/state': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; ruleKey: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        on: boolean
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          key: string
          title: string
          ruleWords: (string)[]
          questions: (string)[]
          functionName: string
          groupId: string | null
          standsFor: {
            groupId: string
            groupName: string
            by: "rule" | "name" | "does-what"
            quote: string
          } | null
          because: string
          maintainer: string | null
          offAt: string | null
          shipped: boolean
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/work/{workId}/questions/{question}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; workId: string; question: "personal-data" | "money" | "contract" | "access" | "built-on" | "user-visible" | "running" | "region" | "workforce" | "promise" }; cookie?: never }
      requestBody: { content: { 'application/json': {
        yes: boolean
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          question: string
          yes: boolean
          answeredAt: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/work/{workId}/questions': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; workId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          thin: boolean
          rows: ({
            question: string
            asks: string
            yes: boolean | null
            answeredByName: string | null
            answeredAt: string | null
            functions: (string)[]
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/work/{workId}/nominations': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; workId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            name: string
            personId: string | null
            groupId: string | null
            inDirectory: boolean
            by: number | null
            promoted: boolean
            mine: ({
              nominationId: string
              typedName: string
            })[]
            givenBy: ({
              nominationId: string
              byName: string | null
              typedName: string
              why: string | null
              nominatedAt: string
            })[]
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; workId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        names: (string)[]
        why?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            nominationId: string
            typedName: string
            inDirectory: boolean
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/nominations/{nominationId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    delete: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; nominationId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          withdrawn: true
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/nominations/{nominationId}/meaning': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; nominationId: string }; cookie?: never }
      requestBody?: { content: { 'application/json': {
        personId?: string
        groupId?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          matched: number
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/stakeholders/{stakeholderId}/replies': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; stakeholderId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        words: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          stakeholderId: string
          personName: string
          answer: "says" | "not-mine"
          words: string | null
          repliedAt: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/stakeholders/{stakeholderId}/disowning': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; stakeholderId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        whose: string
        words?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          stakeholderId: string
          personName: string
          answer: "says" | "not-mine"
          words: string | null
          repliedAt: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/work/{workId}/entry-replies': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; workId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            id: string
            stakeholderId: string
            personName: string
            answer: "says" | "not-mine"
            words: string | null
            repliedAt: string
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/me/entries': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          name: string | null
          entries: ({
            id: string
            workKey: string
            workTitle: string
            driverName: string | null
            groupName: string | null
            role: "driver" | "approver" | "contributor" | "informed"
            relations: ("influences" | "requests" | "builds" | "reviews" | "depends-on" | "operates" | "decides")[]
            expected: string | null
            stake: string | null
            foundBy: string | null
            source: string | null
            involvedAt: string
            notAffectedAt: string | null
            notAffectedBecause: string | null
            engagement: ({
              aspect: "now" | "wanted"
              level: "unaware" | "resistant" | "neutral" | "supportive" | "leading"
              because: string
              saidByName: string | null
              notedAt: string
            })[]
            replies: ({
              id: string
              answer: "says" | "not-mine"
              words: string | null
              repliedAt: string
            })[]
          })[]
          suggestions: ({
            id: string
            workKey: string
            workTitle: string
            groupName: string | null
            tier: "bring-in" | "ask" | "inform"
            families: number
            firstSeenAt: string
            goneAt: string | null
            verdict: "in" | "informed" | "not-affected" | null
            because: string | null
            evidence: ({
              family: "named" | "nominated" | "owns" | "consumes" | "rule" | "directory" | "precedent" | "linked-work" | "requester" | "promise"
              says: string
              quote: string
              path: string | null
            })[]
          })[]
          named: number
          notes: number
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/notes': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: { personId?: string; groupId?: string; workId?: string }; header?: never; path: { workspace: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            id: string
            personId: string | null
            personName: string | null
            groupId: string | null
            groupName: string | null
            workId: string | null
            workTitle: string | null
            purpose: string
            words: string
            createdAt: string
            expiresOn: string
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        personId?: string
        groupId?: string
        workId?: string
        purpose: string
        words: string
        expiresOn?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          personId: string | null
          personName: string | null
          groupId: string | null
          groupName: string | null
          workId: string | null
          workTitle: string | null
          purpose: string
          words: string
          createdAt: string
          expiresOn: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/notes/{noteId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    delete: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; noteId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          removed: true
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    options?: never
    head?: never
    patch: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; noteId: string }; cookie?: never }
      requestBody?: { content: { 'application/json': {
        purpose?: string
        words?: string
        expiresOn?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          personId: string | null
          personName: string | null
          groupId: string | null
          groupName: string | null
          workId: string | null
          workTitle: string | null
          purpose: string
          words: string
          createdAt: string
          expiresOn: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    trace?: never
  }
  '/workspaces/{workspace}/work/{workId}/suggestions': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; workId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          open: ({
            id: string
            workId: string
            groupId: string | null
            groupName: string | null
            personId: string | null
            personName: string | null
            functionName: string | null
            chance: number
            families: number
            tier: "bring-in" | "ask" | "inform"
            firstSeenAt: string
            verdict: "in" | "informed" | "not-affected" | null
            because: string | null
            settledAt: string | null
            evidence: ({
              id: string
              family: "named" | "nominated" | "owns" | "consumes" | "rule" | "directory" | "precedent" | "linked-work" | "requester" | "promise"
              strength: number
              says: string
              quote: string
              path: string | null
              line: number | null
              openedAs: "work" | "group" | "person" | "asset" | "rule" | "nomination" | "question" | "decision" | "direction"
              openedId: string | null
              where: string | null
              seenAt: string
            })[]
          })[]
          folded: ({
            id: string
            workId: string
            groupId: string | null
            groupName: string | null
            personId: string | null
            personName: string | null
            functionName: string | null
            chance: number
            families: number
            tier: "bring-in" | "ask" | "inform"
            firstSeenAt: string
            verdict: "in" | "informed" | "not-affected" | null
            because: string | null
            settledAt: string | null
            evidence: ({
              id: string
              family: "named" | "nominated" | "owns" | "consumes" | "rule" | "directory" | "precedent" | "linked-work" | "requester" | "promise"
              strength: number
              says: string
              quote: string
              path: string | null
              line: number | null
              openedAs: "work" | "group" | "person" | "asset" | "rule" | "nomination" | "question" | "decision" | "direction"
              openedId: string | null
              where: string | null
              seenAt: string
            })[]
          })[]
          settled: ({
            id: string
            workId: string
            groupId: string | null
            groupName: string | null
            personId: string | null
            personName: string | null
            functionName: string | null
            chance: number
            families: number
            tier: "bring-in" | "ask" | "inform"
            firstSeenAt: string
            verdict: "in" | "informed" | "not-affected" | null
            because: string | null
            settledAt: string | null
            evidence: ({
              id: string
              family: "named" | "nominated" | "owns" | "consumes" | "rule" | "directory" | "precedent" | "linked-work" | "requester" | "promise"
              strength: number
              says: string
              quote: string
              path: string | null
              line: number | null
              openedAs: "work" | "group" | "person" | "asset" | "rule" | "nomination" | "question" | "decision" | "direction"
              openedId: string | null
              where: string | null
              seenAt: string
            })[]
          })[]
          computedAt: string | null
          outdated: boolean
          coverage: (string)[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/suggestions/{suggestionId}/verdict': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; suggestionId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        verdict: "in" | "informed" | "not-affected"
        because?: string
        personId?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          verdict: "in" | "informed" | "not-affected"
          stakeholderId: string | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/work/{workId}/suggestions/recomputation': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; workId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          changed: boolean
          newly: number
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/weights': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          base: number
          rows: ({
            family: "named" | "nominated" | "owns" | "consumes" | "rule" | "directory" | "precedent" | "linked-work" | "requester" | "promise"
            weight: number
            shipped: number
            changedAt: string | null
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/weights/{family}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; family: "named" | "nominated" | "owns" | "consumes" | "rule" | "directory" | "precedent" | "linked-work" | "requester" | "promise" }; cookie?: never }
      requestBody: { content: { 'application/json': {
        weight: number
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          family: "named" | "nominated" | "owns" | "consumes" | "rule" | "directory" | "precedent" | "linked-work" | "requester" | "promise"
          weight: number
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/late-involvement': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: { workId?: string }; header?: never; path: { workspace: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          late: number
          involved: number
          notPublished: number
          works: ({
            late: number
            involved: number
            notPublished: number
            workId: string
            workKey: string
            workTitle: string
            publishedAt: string | null
            rows: ({
              stakeholderId: string
              personName: string | null
              groupName: string | null
              involvedFrom: string
              workingDaysLate: number
              foundBy: string | null
            })[]
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/work/{workId}/register-file': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: { what?: "register" | "matrix"; format?: "csv" | "json" | "markdown" }; header?: never; path: { workspace: string; workId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          fileName: string
          mediaType: string
          text: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/work/{workId}/direction/draft': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; workId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        goal: string
        whyNow?: string | null
        successMeasures?: ({
          measure: string
          from?: string | null
          to?: string | null
          byOn?: string | null
        })[]
        constraints?: ({
          what: string
          source?: string | null
          hard?: boolean
        })[]
        tradeOffs?: ({
          thisGood: string
          thatGood: string
          position: number
          because?: string | null
        })[]
        nonGoals?: (string)[]
        assumptions?: ({
          statement: string
          ownerId?: string | null
          howNoticed?: string | null
          checkByOn?: string | null
        })[]
        digest?: string | null
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          goal: string
          whyNow: string | null
          successMeasures: ({
            measure: string
            from: string | null
            to: string | null
            byOn: string | null
          })[]
          constraints: ({
            what: string
            source: string | null
            hard: boolean
          })[]
          tradeOffs: ({
            thisGood: string
            thatGood: string
            position: number
            because: string | null
          })[]
          nonGoals: (string)[]
          assumptions: ({
            statement: string
            ownerId: string | null
            howNoticed: string | null
            checkByOn: string | null
          })[]
          digest: string | null
          id: string
          workId: string
          version: number
          createdAt: string
          publishedAt: string | null
          publishedById: string | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/work/{workId}/direction/publication': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; workId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          goal: string
          whyNow: string | null
          successMeasures: ({
            measure: string
            from: string | null
            to: string | null
            byOn: string | null
          })[]
          constraints: ({
            what: string
            source: string | null
            hard: boolean
          })[]
          tradeOffs: ({
            thisGood: string
            thatGood: string
            position: number
            because: string | null
          })[]
          nonGoals: (string)[]
          assumptions: ({
            statement: string
            ownerId: string | null
            howNoticed: string | null
            checkByOn: string | null
          })[]
          digest: string | null
          id: string
          workId: string
          version: number
          createdAt: string
          publishedAt: string | null
          publishedById: string | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/work/{workId}/direction': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; workId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          published: {
            goal: string
            whyNow: string | null
            successMeasures: ({
              measure: string
              from: string | null
              to: string | null
              byOn: string | null
            })[]
            constraints: ({
              what: string
              source: string | null
              hard: boolean
            })[]
            tradeOffs: ({
              thisGood: string
              thatGood: string
              position: number
              because: string | null
            })[]
            nonGoals: (string)[]
            assumptions: ({
              statement: string
              ownerId: string | null
              howNoticed: string | null
              checkByOn: string | null
            })[]
            digest: string | null
            id: string
            workId: string
            version: number
            createdAt: string
            publishedAt: string | null
            publishedById: string | null
          } | null
          draft: {
            goal: string
            whyNow: string | null
            successMeasures: ({
              measure: string
              from: string | null
              to: string | null
              byOn: string | null
            })[]
            constraints: ({
              what: string
              source: string | null
              hard: boolean
            })[]
            tradeOffs: ({
              thisGood: string
              thatGood: string
              position: number
              because: string | null
            })[]
            nonGoals: (string)[]
            assumptions: ({
              statement: string
              ownerId: string | null
              howNoticed: string | null
              checkByOn: string | null
            })[]
            digest: string | null
            id: string
            workId: string
            version: number
            createdAt: string
            publishedAt: string | null
            publishedById: string | null
          } | null
          versions: ({
            id: string
            version: number
            publishedAt: string | null
            publishedByName: string | null
            changes: ({
              field: string
              removed: (string)[]
              added: (string)[]
            })[]
          })[]
          lint: (string)[]
          owners: ({
            personId: string
            name: string
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/direction-versions/{directionVersionId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; directionVersionId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          goal: string
          whyNow: string | null
          successMeasures: ({
            measure: string
            from: string | null
            to: string | null
            byOn: string | null
          })[]
          constraints: ({
            what: string
            source: string | null
            hard: boolean
          })[]
          tradeOffs: ({
            thisGood: string
            thatGood: string
            position: number
            because: string | null
          })[]
          nonGoals: (string)[]
          assumptions: ({
            statement: string
            ownerId: string | null
            howNoticed: string | null
            checkByOn: string | null
          })[]
          digest: string | null
          id: string
          workId: string
          version: number
          createdAt: string
          publishedAt: string | null
          publishedById: string | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/work/{workId}/readbacks': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; workId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            id: string
            workId: string
            wave: number
            directionVersionId: string
            closesOn: string
            closedAt: string | null
            closed: boolean
            disclosure: "named" | "by-group"
            fewest: number
            createdAt: string
            asked: number
            answered: number
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; workId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        claims: ({
          facet: "goal" | "why-now" | "constraint" | "trade-off" | "non-goal" | "assumption" | "decision-rights" | "expectation" | "risk"
          statement: string
          stated: "agree" | "depends" | "disagree"
        })[]
        closesOn: string
        disclosure?: "named" | "by-group"
        personIds?: (string)[]
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          workId: string
          wave: number
          directionVersionId: string
          closesOn: string
          closedAt: string | null
          closed: boolean
          disclosure: "named" | "by-group"
          fewest: number
          createdAt: string
          asked: number
          answered: number
          claims: ({
            id: string
            facet: "goal" | "why-now" | "constraint" | "trade-off" | "non-goal" | "assumption" | "decision-rights" | "expectation" | "risk"
            statement: string
            stated: "agree" | "depends" | "disagree"
          })[]
          respondents: ({
            personId: string
            name: string
            groupId: string | null
            groupName: string | null
            answered: boolean
            hasLink: boolean
          })[]
          waitsForMe: boolean
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/readbacks/{readbackId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; readbackId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          workId: string
          wave: number
          directionVersionId: string
          closesOn: string
          closedAt: string | null
          closed: boolean
          disclosure: "named" | "by-group"
          fewest: number
          createdAt: string
          asked: number
          answered: number
          claims: ({
            id: string
            facet: "goal" | "why-now" | "constraint" | "trade-off" | "non-goal" | "assumption" | "decision-rights" | "expectation" | "risk"
            statement: string
            stated: "agree" | "depends" | "disagree"
          })[]
          respondents: ({
            personId: string
            name: string
            groupId: string | null
            groupName: string | null
            answered: boolean
            hasLink: boolean
          })[]
          waitsForMe: boolean
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/readbacks/{readbackId}/links': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; readbackId: string }; cookie?: never }
      requestBody?: { content: { 'application/json': {
        personIds?: (string)[]
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            personId: string
            name: string
            groupName: string | null
            link: string
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/readbacks/{readbackId}/links/{personId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    delete: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; readbackId: string; personId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          revoked: number
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/readbacks/{readbackId}/own-link': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; readbackId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          link: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/readbacks/{readbackId}/closing': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; readbackId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          workId: string
          wave: number
          directionVersionId: string
          closesOn: string
          closedAt: string | null
          closed: boolean
          disclosure: "named" | "by-group"
          fewest: number
          createdAt: string
          asked: number
          answered: number
          claims: ({
            id: string
            facet: "goal" | "why-now" | "constraint" | "trade-off" | "non-goal" | "assumption" | "decision-rights" | "expectation" | "risk"
            statement: string
            stated: "agree" | "depends" | "disagree"
          })[]
          respondents: ({
            personId: string
            name: string
            groupId: string | null
            groupName: string | null
            answered: boolean
            hasLink: boolean
          })[]
          waitsForMe: boolean
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/readbacks/{readbackId}/questions': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; readbackId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          workTitle: string
          driverName: string | null
          iDrive: boolean
          myName: string
          groupName: string | null
          asked: number
          closesOn: string
          closed: boolean
          disclosure: "named" | "by-group"
          fewest: number
          claims: ({
            id: string
            statement: string
            understood: "agree" | "depends" | "disagree" | "cannot-tell" | null
            predictions: ({
              aboutWhom: string
              name: string | null
              predicted: "agree" | "depends" | "disagree" | "cannot-tell" | null
            })[]
          })[]
          clarity: number | null
          alikePercent: number | null
          sentence: string | null
          concern: string | null
          brief: {
            goal: string
            whyNow: string | null
            digest: string | null
            says: ({
              statement: string
              stated: "agree" | "depends" | "disagree"
              understood: "agree" | "depends" | "disagree" | "cannot-tell" | null
            })[]
          } | null
          verdict: "same" | "not-same" | "brief-wrong" | null
          commitment: "yes" | "disagree-and-commit" | "no" | "not-mine" | null
          because: string | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/readbacks/{readbackId}/clarity': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; readbackId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        clarity: number
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          saved: true
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/readbacks/{readbackId}/items/{itemId}/answer': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; readbackId: string; itemId: string }; cookie?: never }
      requestBody?: { content: { 'application/json': {
        understood?: "agree" | "depends" | "disagree" | "cannot-tell"
        predicted?: ({
          groupId: string | null
          value: "agree" | "depends" | "disagree" | "cannot-tell"
        })[]
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          saved: true
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/readbacks/{readbackId}/belief': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; readbackId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        alikePercent: number
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          saved: true
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/readbacks/{readbackId}/sentence': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; readbackId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        sentence: string
        concern?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          saved: true
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/readbacks/{readbackId}/commitment': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; readbackId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        verdict: "same" | "not-same" | "brief-wrong"
        commitment?: "yes" | "disagree-and-commit" | "no" | "not-mine"
        because?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          saved: true
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/readbacks/{readbackId}/mirror': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; readbackId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          closed: boolean
          closesOn: string
          differs: number
          of: number
          claims: ({
            id: string
            statement: string
            mine: "agree" | "depends" | "disagree" | "cannot-tell" | null
            stated: "agree" | "depends" | "disagree"
            same: boolean | null
            others: {
              alike: number
              of: number
            } | null
          })[]
          believed: {
            alike: number
            of: number
          } | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/readbacks/{readbackId}/about-me': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; readbackId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          named: ({
            nominationId: string
            typedName: string
          })[]
          entry: {
            role: "driver" | "approver" | "contributor" | "informed"
            relations: ("influences" | "requests" | "builds" | "reviews" | "depends-on" | "operates" | "decides")[]
            expected: string | null
            stake: string | null
            foundBy: string | null
            replies: ({
              id: string
              notMine: boolean
              words: string | null
            })[]
          } | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/readbacks/{readbackId}/nominations': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; readbackId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        names: (string)[]
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          named: number
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/readbacks/{readbackId}/nominations/{nominationId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    delete: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; readbackId: string; nominationId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          withdrawn: true
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/readbacks/{readbackId}/entry-replies': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; readbackId: string }; cookie?: never }
      requestBody?: { content: { 'application/json': {
        words?: string
        whose?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          saved: true
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/readbacks/{readbackId}/result': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; readbackId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          readbackId: string
          wave: number
          disclosure: "named" | "by-group"
          fewest: number
          asked: number
          answered: number
          sentences: (string)[]
          aboutTheText: (string)[]
          missing: ({
            personId: string
            name: string
            groupName: string | null
          })[]
          groups: ({
            groupId: string
            name: string
            asked: number
            answered: number
          })[]
          believed: {
            known: true
            believed: number
            measured: number
            gap: number
            counts: {
              believed: number
              leastAnswers: number
            }
            rounded: boolean
          } | {
            known: false
            because: string
          }
          claims: ({
            id: string
            facet: "goal" | "why-now" | "constraint" | "trade-off" | "non-goal" | "assumption" | "decision-rights" | "expectation" | "risk"
            statement: string
            stated: "agree" | "depends" | "disagree"
            title: string
            all: {
              groupId: string
              name: string
              asked: number
              answered: number
              shown: "figure" | "counts" | "most-or-all" | "nothing"
              counts: {
                agree: number
                depends: number
                disagree: number
                cannotTell: number
              } | null
              mean: number | null
              couldMove: {
                from: number
                to: number
              } | null
              mostOrAll: "agree" | "depends" | "disagree" | "cannot-tell" | null
              named: ({
                name: string
                understood: "agree" | "depends" | "disagree" | "cannot-tell"
              })[] | null
            }
            groups: ({
              groupId: string
              name: string
              asked: number
              answered: number
              shown: "figure" | "counts" | "most-or-all" | "nothing"
              counts: {
                agree: number
                depends: number
                disagree: number
                cannotTell: number
              } | null
              mean: number | null
              couldMove: {
                from: number
                to: number
              } | null
              mostOrAll: "agree" | "depends" | "disagree" | "cannot-tell" | null
              named: ({
                name: string
                understood: "agree" | "depends" | "disagree" | "cannot-tell"
              })[] | null
            })[]
            predictions: ({
              by: string
              about: string
              count: number
              counts: {
                agree: number
                depends: number
                disagree: number
                cannotTell: number
              } | null
              mean: number | null
            })[]
            states: ({
              by: string
              about: string
              state: "shared" | "open-difference" | "false-consensus" | "false-conflict" | "too-few" | "split-inside"
              grade: "possibly" | "likely" | "plain" | null
              counts: {
                own: number
                predicted: number
                others: number
              }
              sentence: string
            })[]
            verdict: "together" | "close" | "mixed" | "split" | "too few" | null
            cannotTellShare: number | null
            changedAfterBrief: number | null
          })[]
          findings: ({
            claimId: string
            kind: "false-consensus" | "false-conflict" | "open-difference"
            by: string
            about: string
            mutual: boolean
            grade: "possibly" | "likely" | "plain"
            sentence: string
          })[]
          ownSentences: ({
            name: string | null
            groupName: string | null
            words: string
          })[]
          concerns: ({
            name: string | null
            groupName: string | null
            words: string
          })[]
          verdicts: {
            same: number
            'not-same': number
            'brief-wrong': number
          } | null
          commitments: {
            yes: number
            'disagree-and-commit': number
            no: number
            'not-mine': number
          } | null
          becauses: ({
            name: string | null
            groupName: string | null
            words: string
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/work/{workId}/decisions': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; workId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            id: string
            workId: string
            version: number
            question: string
            chosen: string
            because: string
            consequences: ({
              what: string
              kind: "good" | "bad" | "neutral"
              borneBy: string | null
            })[]
            options: ({
              option: string
              notChosenBecause: string
            })[]
            door: "two-way" | "costly" | "one-way"
            nobodyDisagreed: boolean
            approverId: string | null
            nextStep: string | null
            nextOwnerId: string | null
            nextByOn: string | null
            reviewOn: string | null
            decidedOn: string | null
            effectiveFrom: string | null
            recordedAt: string
            source: string | null
            approverName: string | null
            nextOwnerName: string | null
            byDecisionId: string | null
            completeness: {
              asked: number
              missing: (string)[]
            }
            dueForReview: boolean
            board: {
              asked: number
              acknowledged: number
              silent: number
              readDifferently: number
              wordingReopened: boolean
            }
            standing: "decided" | "announced" | "acknowledged" | "in-effect" | "review-due" | "superseded"
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; workId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        question: string
        chosen: string
        because: string
        consequences?: ({
          what: string
          kind?: "good" | "bad" | "neutral"
          borneBy?: string | null
        })[]
        options?: ({
          option: string
          notChosenBecause: string
        })[]
        door?: "two-way" | "costly" | "one-way"
        approverId?: string
        nextStep?: {
          what?: string
          ownerId?: string
          byOn?: string
        }
        reviewOn?: string
        decidedOn?: string
        effectiveFrom?: string
        dissent?: ({
          personId?: string
          objection: string
          wouldResolve?: string
          commits?: boolean
        })[]
        nobodyDisagreed?: boolean
        source?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          workId: string
          version: number
          question: string
          chosen: string
          because: string
          consequences: ({
            what: string
            kind: "good" | "bad" | "neutral"
            borneBy: string | null
          })[]
          options: ({
            option: string
            notChosenBecause: string
          })[]
          door: "two-way" | "costly" | "one-way"
          nobodyDisagreed: boolean
          approverId: string | null
          nextStep: string | null
          nextOwnerId: string | null
          nextByOn: string | null
          reviewOn: string | null
          decidedOn: string | null
          effectiveFrom: string | null
          recordedAt: string
          source: string | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/decisions/{decisionId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          workId: string
          version: number
          question: string
          chosen: string
          because: string
          consequences: ({
            what: string
            kind: "good" | "bad" | "neutral"
            borneBy: string | null
          })[]
          options: ({
            option: string
            notChosenBecause: string
          })[]
          door: "two-way" | "costly" | "one-way"
          nobodyDisagreed: boolean
          approverId: string | null
          nextStep: string | null
          nextOwnerId: string | null
          nextByOn: string | null
          reviewOn: string | null
          decidedOn: string | null
          effectiveFrom: string | null
          recordedAt: string
          source: string | null
          workKey: string
          workTitle: string
          approverName: string | null
          nextOwnerName: string | null
          recordedByName: string | null
          completeness: {
            asked: number
            missing: (string)[]
          }
          dueForReview: boolean
          standing: "decided" | "announced" | "acknowledged" | "in-effect" | "review-due" | "superseded"
          dissent: ({
            id: string
            objection: string
            wouldResolve: string | null
            commits: boolean
            personName: string | null
          })[]
          successors: ({
            decisionId: string
            chosen: string
            because: string
            part: string | null
            at: string
          })[]
          predecessors: ({
            decisionId: string
            chosen: string
            because: string
            part: string | null
            at: string
          })[]
          asked: ({
            personId: string
            personName: string
            askedAt: string
            response: "understood" | "disagree-and-commit" | "read-differently" | "not-mine" | "cannot" | null
            words: string | null
            acknowledgedAt: string | null
          })[]
          board: {
            asked: number
            acknowledged: number
            silent: number
            readDifferently: number
            wordingReopened: boolean
          }
          history: ({
            at: string
            kind: "recorded"
            personName: string | null
          } | {
            at: string
            kind: "asked"
            people: number
          } | {
            at: string
            kind: "said"
            personName: string
            response: "understood" | "disagree-and-commit" | "read-differently" | "not-mine" | "cannot"
          } | {
            at: string
            kind: "superseded"
            decisionId: string
            chosen: string
            part: string | null
          })[]
          mayDrive: boolean
          mine: {
            response: "understood" | "disagree-and-commit" | "read-differently" | "not-mine" | "cannot" | null
            words: string | null
          } | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/decisions/{decisionId}/supersession': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        supersededBecause: string
        part?: string
        question: string
        chosen: string
        because: string
        consequences?: ({
          what: string
          kind?: "good" | "bad" | "neutral"
          borneBy?: string | null
        })[]
        options?: ({
          option: string
          notChosenBecause: string
        })[]
        door?: "two-way" | "costly" | "one-way"
        approverId?: string
        nextStep?: {
          what?: string
          ownerId?: string
          byOn?: string
        }
        reviewOn?: string
        decidedOn?: string
        effectiveFrom?: string
        dissent?: ({
          personId?: string
          objection: string
          wouldResolve?: string
          commits?: boolean
        })[]
        nobodyDisagreed?: boolean
        source?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          workId: string
          version: number
          question: string
          chosen: string
          because: string
          consequences: ({
            what: string
            kind: "good" | "bad" | "neutral"
            borneBy: string | null
          })[]
          options: ({
            option: string
            notChosenBecause: string
          })[]
          door: "two-way" | "costly" | "one-way"
          nobodyDisagreed: boolean
          approverId: string | null
          nextStep: string | null
          nextOwnerId: string | null
          nextByOn: string | null
          reviewOn: string | null
          decidedOn: string | null
          effectiveFrom: string | null
          recordedAt: string
          source: string | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/decisions/{decisionId}/links': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        personIds: (string)[]
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            personId: string
            name: string
            link: string
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/decisions/{decisionId}/links/{personId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    delete: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; decisionId: string; personId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          revoked: number
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/decisions/{decisionId}/brief': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          name: string
          today: string
          workKey: string
          workTitle: string
          version: number
          question: string
          chosen: string
          because: string
          consequences: ({
            what: string
            kind: "good" | "bad" | "neutral"
            borneBy: string | null
          })[]
          options: ({
            option: string
            notChosenBecause: string
          })[]
          nextStep: string | null
          nextOwnerName: string | null
          nextByOn: string | null
          reviewOn: string | null
          decidedOn: string | null
          approverName: string | null
          supersededBy: string | null
          mine: {
            response: "understood" | "disagree-and-commit" | "read-differently" | "not-mine" | "cannot" | null
            words: string | null
          } | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/decisions/{decisionId}/acknowledgement': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        version?: number
        response: "understood" | "disagree-and-commit" | "read-differently" | "not-mine" | "cannot"
        words?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          version: number
          response: "understood" | "disagree-and-commit" | "read-differently" | "not-mine" | "cannot"
          words: string | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/work/import': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        file: string
        fileName?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          workId: string
          key: string
          title: string
          people: number
          groups: number
          decisions: number
          leftOut: (string)[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/demo': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path?: never; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          demo: string
          example: string
          initiatives: number
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path?: never; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          removed: number
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/person-exports': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string }; cookie?: never }
      requestBody?: { content: { 'application/json': {
        personId?: string
        email?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          name: string
          madeAt: string
          places: ({
            workspace: string
            copy: {
              parts: ({
                table: string
                title: string
                keeps: string
                why: string
                rows: (Record<string, unknown>)[]
              })[]
              events: ({
                at: string
                happened: string
                by: "me" | "somebody else"
                details: Record<string, unknown> | null
                network: string | null
                browser: string | null
              })[]
              eventsInAll: number
            }
          })[]
          page: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/me/export': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path?: never; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          name: string
          madeAt: string
          places: ({
            workspace: string
            copy: {
              parts: ({
                table: string
                title: string
                keeps: string
                why: string
                rows: (Record<string, unknown>)[]
              })[]
              events: ({
                at: string
                happened: string
                by: "me" | "somebody else"
                details: Record<string, unknown> | null
                network: string | null
                browser: string | null
              })[]
              eventsInAll: number
            }
          })[]
          page: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/people/{personId}/erasure': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; personId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        confirm: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          pseudonym: string
          removed: ({
            title: string
            rows: number
          })[]
          events: number
          replaced: ({
            title: string
            table: string
            recordId: string
            column: string
            times: number
          })[]
          lookAt: ({
            title: string
            table: string
            recordId: string
            column: string
            excerpt: string
          })[]
          account: "none" | "removed" | "stays"
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/account-erasures': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path?: never; cookie?: never }
      requestBody: { content: { 'application/json': {
        email: string
        confirm: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          workspaces: ({
            pseudonym: string
            removed: ({
              title: string
              rows: number
            })[]
            events: number
            replaced: ({
              title: string
              table: string
              recordId: string
              column: string
              times: number
            })[]
            lookAt: ({
              title: string
              table: string
              recordId: string
              column: string
              excerpt: string
            })[]
            account: "none" | "removed" | "stays"
            workspace: string
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/retention': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            kind: "replies" | "letters" | "sessions" | "origins" | "details"
            title: string
            days: number
            setting: string
            before: string
            rows: number
            warning: string | null
          })[]
          expired: ({
            kind: string
            title: string
            rows: number
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path?: never; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          gone: Record<string, number>
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}

export interface components {
  schemas: {
    Problem: {
      type: string
      title: string
      status: number
      code: "bad-input" | "key-missing" | "sign-in" | "not-allowed" | "not-found" | "already-exists" | "conflict" | "closed" | "key-reused" | "expired" | "too-large" | "too-many" | "unavailable" | "fault"
      detail: string
      next?: string
      fields?: ({
        path?: string
        says?: string
        line?: number
      })[]
    }
  }
}

/** Where each operation is, by its name. */
export interface operations {
  'account.me': { path: '/me'; method: 'get' }
  'workspace.open': { path: '/workspaces'; method: 'post' }
  'workspace.remove': { path: '/workspaces/{workspaceId}'; method: 'delete' }
  'member.list': { path: '/workspaces/{workspace}/members'; method: 'get' }
  'member.invite': { path: '/workspaces/{workspace}/members'; method: 'post' }
  'member.change': { path: '/workspaces/{workspace}/members/{accountId}/role'; method: 'put' }
  'member.remove': { path: '/workspaces/{workspace}/members/{accountId}'; method: 'delete' }
  'sign-in.ask': { path: '/sign-in/requests'; method: 'post' }
  'sign-in.send': { path: '/sign-in/letters'; method: 'post' }
  'sign-in.redeem': { path: '/sign-in'; method: 'post' }
  'sign-in.link': { path: '/sign-in/links'; method: 'post' }
  'session.list': { path: '/me/sessions'; method: 'get' }
  'session.end': { path: '/me/sessions/end'; method: 'post' }
  'passkey.begin': { path: '/me/passkeys/challenges'; method: 'post' }
  'passkey.add': { path: '/me/passkeys'; method: 'post' }
  'passkey.list': { path: '/me/passkeys'; method: 'get' }
  'passkey.sign-in': { path: '/sign-in/passkeys'; method: 'post' }
  'passkey.rename': { path: '/me/passkeys/{passkeyId}/label'; method: 'put' }
  'passkey.remove': { path: '/me/passkeys/{passkeyId}'; method: 'delete' }
  'account.list': { path: '/accounts'; method: 'get' }
  'account.promote': { path: '/accounts/administrators'; method: 'post' }
  'account.demote': { path: '/accounts/administrators/removal'; method: 'post' }
  'account.deactivate': { path: '/accounts/{accountId}/deactivation'; method: 'post' }
  'account.reactivate': { path: '/accounts/reactivations'; method: 'post' }
  'invitation.list': { path: '/workspaces/{workspace}/invitations'; method: 'get' }
  'invitation.revoke': { path: '/workspaces/{workspace}/invitations/{invitationId}'; method: 'delete' }
  'invitation.accept': { path: '/invitations/acceptances'; method: 'post' }
  'key.make': { path: '/workspaces/{workspace}/keys'; method: 'post' }
  'key.list': { path: '/workspaces/{workspace}/keys'; method: 'get' }
  'key.revoke': { path: '/workspaces/{workspace}/keys/{keyId}'; method: 'delete' }
  'identity.list': { path: '/me/identities'; method: 'get' }
  'identity.unlink': { path: '/me/identities/{identityId}'; method: 'delete' }
  'webhook.add': { path: '/workspaces/{workspace}/webhooks'; method: 'post' }
  'webhook.list': { path: '/workspaces/{workspace}/webhooks'; method: 'get' }
  'webhook.change': { path: '/workspaces/{workspace}/webhooks/{webhookId}'; method: 'patch' }
  'webhook.remove': { path: '/workspaces/{workspace}/webhooks/{webhookId}'; method: 'delete' }
  'webhook.pause': { path: '/workspaces/{workspace}/webhooks/{webhookId}/pause'; method: 'post' }
  'webhook.resume': { path: '/workspaces/{workspace}/webhooks/{webhookId}/resume'; method: 'post' }
  'webhook.renew-secret': { path: '/workspaces/{workspace}/webhooks/{webhookId}/secret'; method: 'post' }
  'webhook.test': { path: '/workspaces/{workspace}/webhooks/{webhookId}/test'; method: 'post' }
  'delivery.list': { path: '/workspaces/{workspace}/webhooks/{webhookId}/deliveries'; method: 'get' }
  'delivery.replay': { path: '/workspaces/{workspace}/deliveries/{deliveryId}/replay'; method: 'post' }
  'job.list': { path: '/jobs'; method: 'get' }
  'job.show': { path: '/jobs/{jobId}'; method: 'get' }
  'job.drop': { path: '/jobs/{jobId}'; method: 'delete' }
  'job.retry': { path: '/jobs/{jobId}/retry'; method: 'post' }
  'audit.verify': { path: '/workspaces/{workspace}/audit/verification'; method: 'get' }
  'audit.head': { path: '/workspaces/{workspace}/audit/head'; method: 'get' }
  'audit.verify-server': { path: '/audit/verification'; method: 'get' }
  'audit.events': { path: '/workspaces/{workspace}/audit/events'; method: 'get' }
  'audit.server-events': { path: '/audit/events'; method: 'get' }
  'letter.list': { path: '/workspaces/{workspace}/letters'; method: 'get' }
  'letter.show': { path: '/workspaces/{workspace}/letters/{letterId}'; method: 'get' }
  'letter.retry': { path: '/workspaces/{workspace}/letters/{letterId}/delivery'; method: 'post' }
  'letter.drop': { path: '/workspaces/{workspace}/letters/{letterId}/dropping'; method: 'post' }
  'server-letter.list': { path: '/letters'; method: 'get' }
  'server-letter.show': { path: '/letters/{letterId}'; method: 'get' }
  'server-letter.retry': { path: '/letters/{letterId}/delivery'; method: 'post' }
  'server-letter.drop': { path: '/letters/{letterId}/dropping'; method: 'post' }
  'mail-preference.show': { path: '/me/mail'; method: 'get' }
  'mail-preference.change': { path: '/me/mail'; method: 'patch' }
  'digest.mute-state': { path: '/workspaces/{workspace}/digest/mute'; method: 'get' }
  'digest.mute': { path: '/workspaces/{workspace}/digest/mute'; method: 'put' }
  'mail.status': { path: '/mail/status'; method: 'get' }
  'mail.release': { path: '/mail/undeliverable/release'; method: 'post' }
  'mail.unsubscribe': { path: '/mail/unsubscription'; method: 'post' }
  'mail.receive': { path: '/mail/received'; method: 'post' }
  'proposal.make': { path: '/workspaces/{workspace}/proposals'; method: 'post' }
  'proposal.list': { path: '/workspaces/{workspace}/proposals'; method: 'get' }
  'proposal.show': { path: '/workspaces/{workspace}/proposals/{proposalId}'; method: 'get' }
  'proposal.accept': { path: '/workspaces/{workspace}/proposals/{proposalId}/acceptance'; method: 'post' }
  'proposal.decline': { path: '/workspaces/{workspace}/proposals/{proposalId}/declination'; method: 'post' }
  'work.register': { path: '/workspaces/{workspace}/work'; method: 'post' }
  'work.list': { path: '/workspaces/{workspace}/work'; method: 'get' }
  'work.find': { path: '/workspaces/{workspace}/work-by-key/{key}'; method: 'get' }
  'work.change': { path: '/workspaces/{workspace}/work/{workId}'; method: 'patch' }
  'work.show': { path: '/workspaces/{workspace}/work/{workId}'; method: 'get' }
  'work.history': { path: '/workspaces/{workspace}/work/{workId}/history'; method: 'get' }
  'home.show': { path: '/workspaces/{workspace}/home'; method: 'get' }
  'person.add': { path: '/workspaces/{workspace}/people'; method: 'post' }
  'person.list': { path: '/workspaces/{workspace}/people'; method: 'get' }
  'person.change': { path: '/workspaces/{workspace}/people/{personId}'; method: 'patch' }
  'person.show': { path: '/workspaces/{workspace}/people/{personId}'; method: 'get' }
  'group.add': { path: '/workspaces/{workspace}/groups'; method: 'post' }
  'group.list': { path: '/workspaces/{workspace}/groups'; method: 'get' }
  'group.change': { path: '/workspaces/{workspace}/groups/{groupId}'; method: 'patch' }
  'group.show': { path: '/workspaces/{workspace}/groups/{groupId}'; method: 'get' }
  'group.join': { path: '/workspaces/{workspace}/groups/{groupId}/members/{personId}'; method: 'put' }
  'group.leave': { path: '/workspaces/{workspace}/groups/{groupId}/members/{personId}'; method: 'delete' }
  'asset.add': { path: '/workspaces/{workspace}/assets'; method: 'post' }
  'asset.list': { path: '/workspaces/{workspace}/assets'; method: 'get' }
  'asset.change': { path: '/workspaces/{workspace}/assets/{assetId}'; method: 'patch' }
  'asset.show': { path: '/workspaces/{workspace}/assets/{assetId}'; method: 'get' }
  'ownership.add': { path: '/workspaces/{workspace}/assets/{assetId}/owners'; method: 'post' }
  'ownership.remove': { path: '/workspaces/{workspace}/ownerships/{ownershipId}'; method: 'delete' }
  'consumption.add': { path: '/workspaces/{workspace}/assets/{assetId}/consumers'; method: 'post' }
  'consumption.remove': { path: '/workspaces/{workspace}/consumptions/{consumptionId}'; method: 'delete' }
  'asset.link': { path: '/workspaces/{workspace}/assets/{assetId}/links'; method: 'post' }
  'asset.unlink': { path: '/workspaces/{workspace}/asset-links/{linkId}'; method: 'delete' }
  'sighting.list': { path: '/workspaces/{workspace}/sightings/{factTable}/{factId}'; method: 'get' }
  'deputy.name': { path: '/workspaces/{workspace}/people/{personId}/deputies'; method: 'put' }
  'absence.add': { path: '/workspaces/{workspace}/people/{personId}/absences'; method: 'post' }
  'absence.remove': { path: '/workspaces/{workspace}/absences/{absenceId}'; method: 'delete' }
  'duty.add': { path: '/workspaces/{workspace}/groups/{groupId}/duty-turns'; method: 'post' }
  'duty.remove': { path: '/workspaces/{workspace}/duty-turns/{dutyTurnId}'; method: 'delete' }
  'directory.search': { path: '/workspaces/{workspace}/directory'; method: 'get' }
  'directory.graph': { path: '/workspaces/{workspace}/directory/{of}/{entryId}/graph'; method: 'get' }
  'directory.duplicates': { path: '/workspaces/{workspace}/directory/duplicates'; method: 'get' }
  'directory.preview-merge': { path: '/workspaces/{workspace}/directory/mergers/{of}/{keptId}/{goneId}'; method: 'get' }
  'person.merge': { path: '/workspaces/{workspace}/people/{personId}/mergers'; method: 'post' }
  'group.merge': { path: '/workspaces/{workspace}/groups/{groupId}/mergers'; method: 'post' }
  'asset.merge': { path: '/workspaces/{workspace}/assets/{assetId}/mergers'; method: 'post' }
  'directory.preview': { path: '/workspaces/{workspace}/directory/previews'; method: 'post' }
  'directory.import': { path: '/workspaces/{workspace}/directory/imports'; method: 'post' }
  'directory.imports': { path: '/workspaces/{workspace}/directory/imports'; method: 'get' }
  'directory.undo': { path: '/workspaces/{workspace}/directory/imports/{importId}'; method: 'delete' }
  'directory.report': { path: '/workspaces/{workspace}/directory/imports/{importId}'; method: 'get' }
  'scim.describe': { path: '/workspaces/{workspace}/scim/description'; method: 'get' }
  'scim-user.list': { path: '/workspaces/{workspace}/scim/users'; method: 'get' }
  'scim-user.create': { path: '/workspaces/{workspace}/scim/users'; method: 'post' }
  'scim-user.show': { path: '/workspaces/{workspace}/scim/users/{personId}'; method: 'get' }
  'scim-user.replace': { path: '/workspaces/{workspace}/scim/users/{personId}'; method: 'put' }
  'scim-user.change': { path: '/workspaces/{workspace}/scim/users/{personId}'; method: 'patch' }
  'scim-user.remove': { path: '/workspaces/{workspace}/scim/users/{personId}'; method: 'delete' }
  'scim-group.list': { path: '/workspaces/{workspace}/scim/groups'; method: 'get' }
  'scim-group.create': { path: '/workspaces/{workspace}/scim/groups'; method: 'post' }
  'scim-group.show': { path: '/workspaces/{workspace}/scim/groups/{groupId}'; method: 'get' }
  'scim-group.replace': { path: '/workspaces/{workspace}/scim/groups/{groupId}'; method: 'put' }
  'scim-group.change': { path: '/workspaces/{workspace}/scim/groups/{groupId}'; method: 'patch' }
  'scim-group.remove': { path: '/workspaces/{workspace}/scim/groups/{groupId}'; method: 'delete' }
  'stakeholder.register': { path: '/workspaces/{workspace}/work/{workId}/stakeholders'; method: 'post' }
  'stakeholder.list': { path: '/workspaces/{workspace}/work/{workId}/stakeholders'; method: 'get' }
  'stakeholder.change': { path: '/workspaces/{workspace}/stakeholders/{stakeholderId}'; method: 'patch' }
  'stakeholder.remove': { path: '/workspaces/{workspace}/stakeholders/{stakeholderId}/removal'; method: 'post' }
  'stakeholder.read-names': { path: '/workspaces/{workspace}/work/{workId}/pasted-names'; method: 'get' }
  'stakeholder.register-many': { path: '/workspaces/{workspace}/work/{workId}/stakeholders/lines'; method: 'post' }
  'stakeholder.positions': { path: '/workspaces/{workspace}/work/{workId}/positions'; method: 'get' }
  'engagement.list': { path: '/workspaces/{workspace}/work/{workId}/engagements'; method: 'get' }
  'engagement.note': { path: '/workspaces/{workspace}/stakeholders/{stakeholderId}/engagements'; method: 'post' }
  'rule.list': { path: '/workspaces/{workspace}/rules'; method: 'get' }
  'rule.add': { path: '/workspaces/{workspace}/rules'; method: 'post' }
  'rule.change': { path: '/workspaces/{workspace}/rules/{ruleKey}'; method: 'patch' }
  'rule.switch': { path: '/workspaces/{workspace}/rules/{ruleKey}/state'; method: 'put' }
  'question.answer': { path: '/workspaces/{workspace}/work/{workId}/questions/{question}'; method: 'put' }
  'question.list': { path: '/workspaces/{workspace}/work/{workId}/questions'; method: 'get' }
  'nomination.make': { path: '/workspaces/{workspace}/work/{workId}/nominations'; method: 'post' }
  'nomination.list': { path: '/workspaces/{workspace}/work/{workId}/nominations'; method: 'get' }
  'nomination.withdraw': { path: '/workspaces/{workspace}/nominations/{nominationId}'; method: 'delete' }
  'nomination.match': { path: '/workspaces/{workspace}/nominations/{nominationId}/meaning'; method: 'put' }
  'stakeholder.reply': { path: '/workspaces/{workspace}/stakeholders/{stakeholderId}/replies'; method: 'post' }
  'stakeholder.disown': { path: '/workspaces/{workspace}/stakeholders/{stakeholderId}/disowning'; method: 'post' }
  'stakeholder.replies': { path: '/workspaces/{workspace}/work/{workId}/entry-replies'; method: 'get' }
  'person.about-me': { path: '/workspaces/{workspace}/me/entries'; method: 'get' }
  'note.write': { path: '/workspaces/{workspace}/notes'; method: 'post' }
  'note.list': { path: '/workspaces/{workspace}/notes'; method: 'get' }
  'note.change': { path: '/workspaces/{workspace}/notes/{noteId}'; method: 'patch' }
  'note.remove': { path: '/workspaces/{workspace}/notes/{noteId}'; method: 'delete' }
  'suggestion.list': { path: '/workspaces/{workspace}/work/{workId}/suggestions'; method: 'get' }
  'suggestion.settle': { path: '/workspaces/{workspace}/suggestions/{suggestionId}/verdict'; method: 'put' }
  'suggestion.recompute': { path: '/workspaces/{workspace}/work/{workId}/suggestions/recomputation'; method: 'post' }
  'weight.list': { path: '/workspaces/{workspace}/weights'; method: 'get' }
  'weight.change': { path: '/workspaces/{workspace}/weights/{family}'; method: 'put' }
  'stakeholder.late': { path: '/workspaces/{workspace}/late-involvement'; method: 'get' }
  'stakeholder.export': { path: '/workspaces/{workspace}/work/{workId}/register-file'; method: 'get' }
  'direction.draft': { path: '/workspaces/{workspace}/work/{workId}/direction/draft'; method: 'put' }
  'direction.publish': { path: '/workspaces/{workspace}/work/{workId}/direction/publication'; method: 'post' }
  'direction.show': { path: '/workspaces/{workspace}/work/{workId}/direction'; method: 'get' }
  'direction.version': { path: '/workspaces/{workspace}/direction-versions/{directionVersionId}'; method: 'get' }
  'readback.compose': { path: '/workspaces/{workspace}/work/{workId}/readbacks'; method: 'post' }
  'readback.list': { path: '/workspaces/{workspace}/work/{workId}/readbacks'; method: 'get' }
  'readback.show': { path: '/workspaces/{workspace}/readbacks/{readbackId}'; method: 'get' }
  'readback.hand-out-links': { path: '/workspaces/{workspace}/readbacks/{readbackId}/links'; method: 'post' }
  'readback.revoke-link': { path: '/workspaces/{workspace}/readbacks/{readbackId}/links/{personId}'; method: 'delete' }
  'readback.own-link': { path: '/workspaces/{workspace}/readbacks/{readbackId}/own-link'; method: 'post' }
  'readback.close': { path: '/workspaces/{workspace}/readbacks/{readbackId}/closing'; method: 'post' }
  'readback.questions': { path: '/workspaces/{workspace}/readbacks/{readbackId}/questions'; method: 'get' }
  'readback.clarity': { path: '/workspaces/{workspace}/readbacks/{readbackId}/clarity'; method: 'put' }
  'readback.answer': { path: '/workspaces/{workspace}/readbacks/{readbackId}/items/{itemId}/answer'; method: 'put' }
  'readback.belief': { path: '/workspaces/{workspace}/readbacks/{readbackId}/belief'; method: 'put' }
  'readback.say': { path: '/workspaces/{workspace}/readbacks/{readbackId}/sentence'; method: 'put' }
  'readback.commit': { path: '/workspaces/{workspace}/readbacks/{readbackId}/commitment'; method: 'put' }
  'readback.mirror': { path: '/workspaces/{workspace}/readbacks/{readbackId}/mirror'; method: 'get' }
  'readback.about-me': { path: '/workspaces/{workspace}/readbacks/{readbackId}/about-me'; method: 'get' }
  'readback.nominate': { path: '/workspaces/{workspace}/readbacks/{readbackId}/nominations'; method: 'post' }
  'readback.withdraw-name': { path: '/workspaces/{workspace}/readbacks/{readbackId}/nominations/{nominationId}'; method: 'delete' }
  'readback.answer-entry': { path: '/workspaces/{workspace}/readbacks/{readbackId}/entry-replies'; method: 'post' }
  'readback.result': { path: '/workspaces/{workspace}/readbacks/{readbackId}/result'; method: 'get' }
  'decision.record': { path: '/workspaces/{workspace}/work/{workId}/decisions'; method: 'post' }
  'decision.list': { path: '/workspaces/{workspace}/work/{workId}/decisions'; method: 'get' }
  'decision.show': { path: '/workspaces/{workspace}/decisions/{decisionId}'; method: 'get' }
  'decision.supersede': { path: '/workspaces/{workspace}/decisions/{decisionId}/supersession'; method: 'post' }
  'decision.hand-out-links': { path: '/workspaces/{workspace}/decisions/{decisionId}/links'; method: 'post' }
  'decision.revoke-link': { path: '/workspaces/{workspace}/decisions/{decisionId}/links/{personId}'; method: 'delete' }
  'decision.brief': { path: '/workspaces/{workspace}/decisions/{decisionId}/brief'; method: 'get' }
  'decision.acknowledge': { path: '/workspaces/{workspace}/decisions/{decisionId}/acknowledgement'; method: 'put' }
  'work.import': { path: '/workspaces/{workspace}/work/import'; method: 'post' }
  'demo.load': { path: '/demo'; method: 'post' }
  'demo.remove': { path: '/demo'; method: 'delete' }
  'person.export': { path: '/workspaces/{workspace}/person-exports'; method: 'post' }
  'account.export-mine': { path: '/me/export'; method: 'post' }
  'person.erase': { path: '/workspaces/{workspace}/people/{personId}/erasure'; method: 'post' }
  'account.erase': { path: '/account-erasures'; method: 'post' }
  'retention.preview': { path: '/retention'; method: 'get' }
  'retention.run': { path: '/retention'; method: 'post' }
}
