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
        withQuotes: string
        cutShort: boolean
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
  '/workspaces/{workspace}/search': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query: { text: string; kind?: "decision" | "direction" | "ask"; workId?: string; standing?: "in-force" | "not-in-force"; door?: "two-way" | "costly" | "one-way"; since?: string; until?: string; cursor?: string; limit?: number }; header?: never; path: { workspace: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            kind: string
            id: string
            title: {
              text: string
              marks: ({
                from: number
                to: number
              })[]
            }
            workId: string
            workKey: string
            workTitle: string
            standing: string
            inForce: boolean
            at: string
            where: string
            excerpts: ({
              text: string
              marks: ({
                from: number
                to: number
              })[]
              field: string
            })[]
          })[]
          next: string | null
          all: boolean
          leftOut: (string)[]
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
            says: "lead" | null
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
  '/workspaces/{workspace}/directory/entries/{entryId}/corrections': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; entryId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            id: string
            factTable: "person" | "group" | "groupMember" | "asset" | "ownership" | "consumption" | "assetLink"
            field: string
            otherName: string | null
            detail: string | null
            saidBy: string | null
            saidAt: string
            source: string | null
            path: string | null
            line: number | null
            stated: string
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
  '/workspaces/{workspace}/directory/corrections/{correctionId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    delete: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; correctionId: string }; cookie?: never }
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
          apart: ({
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
            saidBy: string | null
            saidAt: string
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
          fields: ({
            field: string
            kept: string | null
            gone: string | null
            afterwards: string | null
          })[]
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
  '/workspaces/{workspace}/people/{personId}/told-apart/{otherId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; personId: string; otherId: string }; cookie?: never }
      requestBody?: { content: { 'application/json': {
        apart?: boolean
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Record<string, unknown> } }
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
  '/workspaces/{workspace}/groups/{groupId}/told-apart/{otherId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; groupId: string; otherId: string }; cookie?: never }
      requestBody?: { content: { 'application/json': {
        apart?: boolean
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Record<string, unknown> } }
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
  '/workspaces/{workspace}/assets/{assetId}/told-apart/{otherId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; assetId: string; otherId: string }; cookie?: never }
      requestBody?: { content: { 'application/json': {
        apart?: boolean
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Record<string, unknown> } }
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
        dialect?: "github" | "gitlab"
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
          kept: ({
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
          dialect: "github" | "gitlab" | null
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
        dialect?: "github" | "gitlab"
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
          kept: ({
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
          dialect: "github" | "gitlab" | null
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
          kept: ({
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
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; workId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        question: string
        chosen?: string
        because?: string
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
        drivers?: (string)[]
        method?: "approver-after-advice" | "consent" | "score" | "ranking" | "blind-rounds"
        confidence?: number
        expectedResult?: string
        reviewTriggers?: (string)[]
        furtherSteps?: ({
          what: string
          ownerId: string
          byOn: string
        })[]
        roles?: ({
          personId: string
          role: "driver" | "contributor" | "informed"
        })[]
        source?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          workId: string
          stage: "question" | "exploring" | "proposed" | "final-call" | "decided" | "announced" | "confirmed" | "reversed" | "expired" | "withdrawn" | null
          outcome: "accepted" | "rejected" | "deferred" | "not-done" | null
          method: "approver-after-advice" | "consent" | "score" | "ranking" | "blind-rounds" | null
          version: number
          revision: number | null
          directionVersionId: string | null
          drivers: (string)[] | null
          confidence: number | null
          expectedResult: string | null
          reviewTriggers: (string)[] | null
          aliases: (string)[] | null
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
        person?: {
          name: string
          email?: string
          title?: string
          source?: string
        }
        groupId?: string
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
  '/workspaces/{workspace}/work/{workId}/suggestions/people': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; workId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            personId: string
            personName: string
            groupId: string | null
            away: {
              untilOn: string
              standInName: string | null
            } | null
            reasons: ({
              kind: "leads-owner" | "leads-registered" | "leads-likely" | "owns" | "asked-similar" | "wrote-similar" | "asked-owner" | "asked-same" | "wrote-owner"
              groupName: string | null
              count: number
              words: (string)[]
              opens: ({
                title: string
                where: string
              })[]
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
        basedOn?: number
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
          draftRevision: number | null
          draftedById: string | null
          draftedAt: string | null
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
          draftRevision: number | null
          draftedById: string | null
          draftedAt: string | null
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
            draftRevision: number | null
            draftedById: string | null
            draftedAt: string | null
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
            draftRevision: number | null
            draftedById: string | null
            draftedAt: string | null
          } | null
          draftedByName: string | null
          versions: ({
            id: string
            version: number
            publishedAt: string | null
            publishedByName: string | null
            changes: ({
              field: "goal" | "whyNow" | "successMeasures" | "constraints" | "tradeOffs" | "nonGoals" | "assumptions" | "digest"
              removed: (string)[]
              added: (string)[]
              reworded: (({
                kind: "same" | "gone" | "new"
                words: string
              })[])[]
              reordered: boolean
            })[]
          })[]
          lint: ({
            field: "goal" | "whyNow" | "successMeasures" | "constraints" | "tradeOffs" | "nonGoals" | "assumptions" | "digest"
            place: number | null
            says: string
          })[]
          owners: ({
            personId: string
            name: string
          })[]
          seen: {
            of: number
            seen: number
            rows: ({
              personId: string
              name: string
              lastSeen: number | null
              seenOn: string | null
            })[]
            mine: number | null
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
          draftRevision: number | null
          draftedById: string | null
          draftedAt: string | null
          workKey: string
          workTitle: string
          publishedByName: string | null
          owners: ({
            personId: string
            name: string
          })[]
          latest: number
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
  '/workspaces/{workspace}/work/{workId}/direction/difference': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: { from?: number; to?: number }; header?: never; path: { workspace: string; workId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          title: string
          from: {
            version: number
            publishedAt: string | null
          } | null
          to: {
            version: number
            publishedAt: string | null
          }
          changes: ({
            field: "goal" | "whyNow" | "successMeasures" | "constraints" | "tradeOffs" | "nonGoals" | "assumptions" | "digest"
            removed: (string)[]
            added: (string)[]
            reworded: (({
              kind: "same" | "gone" | "new"
              words: string
            })[])[]
            reordered: boolean
          })[]
          touches: ({
            stakeholderId: string
            name: string
            facts: ({
              field: "goal" | "whyNow" | "successMeasures" | "constraints" | "tradeOffs" | "nonGoals" | "assumptions" | "digest"
              how: "named" | "stake" | "expected"
              shared: (string)[]
            })[]
          })[]
          parties: number
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
  '/workspaces/{workspace}/direction-versions/{directionVersionId}/seen': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; directionVersionId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          seenOn: string | null
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
  '/workspaces/{workspace}/work/{workId}/direction/file': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: { version?: number; format?: "markdown" | "json" }; header?: never; path: { workspace: string; workId: string }; cookie?: never }
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
  '/workspaces/{workspace}/work/{workId}/direction/readings': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; workId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        file: string
        kepFacts?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          dialect: "direction-file" | "yaml" | "kep" | "rfc" | "pr-faq" | "markdown"
          title: string | null
          workKey: string | null
          direction: {
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
          }
          parts: ({
            field: "goal" | "whyNow" | "successMeasures" | "constraints" | "tradeOffs" | "nonGoals" | "assumptions" | "digest"
            place: number | null
            fromLine: number
            toLine: number
            under: string | null
            doubtful: boolean
            why: string | null
          })[]
          leftOver: ({
            fromLine: number
            toLine: number
            under: string | null
            text: string
            why: string
          })[]
          owners: ({
            personId: string
            name: string
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
            kind: "sounding" | "read-back" | "decision-read-back"
            directionVersionId: string | null
            subjectId: string | null
            opening: string | null
            closesOn: string
            closedAt: string | null
            closed: boolean
            disclosure: "named" | "by-group" | "anonymous"
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
        kind?: "sounding" | "read-back"
        cards: ({
          facet: "goal" | "why-now" | "constraint" | "trade-off" | "non-goal" | "assumption" | "decision-rights" | "expectation" | "risk"
          form?: "claim" | "position" | "choice" | "ranking"
          statement: string
          options?: (string)[]
          stated?: string | null
          asksPreferred?: boolean
          statedFrom?: "direction" | "unchanged" | "please-say" | "nothing-stated"
          statedBefore?: string | null
        })[]
        closesOn: string
        opening?: string
        disclosure?: "named" | "by-group" | "anonymous"
        fewest?: number
        personIds?: (string)[]
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          workId: string
          wave: number
          kind: "sounding" | "read-back" | "decision-read-back"
          directionVersionId: string | null
          subjectId: string | null
          opening: string | null
          closesOn: string
          closedAt: string | null
          closed: boolean
          disclosure: "named" | "by-group" | "anonymous"
          fewest: number
          createdAt: string
          asked: number
          answered: number
          cards: ({
            id: string
            facet: "goal" | "why-now" | "constraint" | "trade-off" | "non-goal" | "assumption" | "decision-rights" | "expectation" | "risk"
            form: "claim" | "position" | "choice" | "ranking"
            statement: string
            options: (string)[]
            stated: string | null
            asksPreferred: boolean
          })[]
          respondents: ({
            personId: string
            name: string
            groupId: string | null
            groupName: string | null
            answered: boolean | null
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
  '/workspaces/{workspace}/readbacks/{readbackId}/last-day': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; readbackId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        closesOn: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          workId: string
          wave: number
          kind: "sounding" | "read-back" | "decision-read-back"
          directionVersionId: string | null
          subjectId: string | null
          opening: string | null
          closesOn: string
          closedAt: string | null
          closed: boolean
          disclosure: "named" | "by-group" | "anonymous"
          fewest: number
          createdAt: string
          asked: number
          answered: number
          cards: ({
            id: string
            facet: "goal" | "why-now" | "constraint" | "trade-off" | "non-goal" | "assumption" | "decision-rights" | "expectation" | "risk"
            form: "claim" | "position" | "choice" | "ranking"
            statement: string
            options: (string)[]
            stated: string | null
            asksPreferred: boolean
          })[]
          respondents: ({
            personId: string
            name: string
            groupId: string | null
            groupName: string | null
            answered: boolean | null
            hasLink: boolean
          })[]
          waitsForMe: boolean
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
  '/workspaces/{workspace}/readbacks/{readbackId}/reminders': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; readbackId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          reminded: number
          withoutAddress: number
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
          kind: "sounding" | "read-back" | "decision-read-back"
          directionVersionId: string | null
          subjectId: string | null
          opening: string | null
          closesOn: string
          closedAt: string | null
          closed: boolean
          disclosure: "named" | "by-group" | "anonymous"
          fewest: number
          createdAt: string
          asked: number
          answered: number
          cards: ({
            id: string
            facet: "goal" | "why-now" | "constraint" | "trade-off" | "non-goal" | "assumption" | "decision-rights" | "expectation" | "risk"
            form: "claim" | "position" | "choice" | "ranking"
            statement: string
            options: (string)[]
            stated: string | null
            asksPreferred: boolean
          })[]
          respondents: ({
            personId: string
            name: string
            groupId: string | null
            groupName: string | null
            answered: boolean | null
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
          invited: number
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
          kind: "sounding" | "read-back" | "decision-read-back"
          directionVersionId: string | null
          subjectId: string | null
          opening: string | null
          closesOn: string
          closedAt: string | null
          closed: boolean
          disclosure: "named" | "by-group" | "anonymous"
          fewest: number
          createdAt: string
          asked: number
          answered: number
          cards: ({
            id: string
            facet: "goal" | "why-now" | "constraint" | "trade-off" | "non-goal" | "assumption" | "decision-rights" | "expectation" | "risk"
            form: "claim" | "position" | "choice" | "ranking"
            statement: string
            options: (string)[]
            stated: string | null
            asksPreferred: boolean
          })[]
          respondents: ({
            personId: string
            name: string
            groupId: string | null
            groupName: string | null
            answered: boolean | null
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
          kind: "sounding" | "read-back" | "decision-read-back"
          opening: string | null
          hasBrief: boolean
          workTitle: string
          driverName: string | null
          iDrive: boolean
          myName: string
          groupName: string | null
          asked: number
          closesOn: string
          today: string
          closed: boolean
          disclosure: "named" | "by-group" | "anonymous"
          fewest: number
          cards: ({
            id: string
            statement: string
            form: "claim" | "position" | "choice" | "ranking"
            options: (string)[]
            asksPreferred: boolean
            understood: string | null
            preferred: string | null
            predictions: ({
              aboutWhom: string
              name: string | null
              predicted: string | null
              guessing: boolean
            })[]
          })[]
          clarity: number | null
          alikePercent: number | null
          sentence: string | null
          concern: string | null
          question: string | null
          holdUntil: string | null
          brief: {
            goal: string
            whyNow: string | null
            digest: string | null
            expected: string | null
            says: ({
              statement: string
              form: "claim" | "position" | "choice" | "ranking"
              options: (string)[]
              stated: string | null
              understood: string | null
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
        understood?: string
        preferred?: string
        predicted?: ({
          groupId: string | null
          value: string
          guessing?: boolean
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
        question?: string
        holdUntil?: string
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
          today: string
          differs: number
          of: number
          cards: ({
            id: string
            statement: string
            form: "claim" | "position" | "choice" | "ranking"
            options: (string)[]
            mine: string | null
            stated: string | null
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
  '/workspaces/{workspace}/readbacks/{readbackId}/own-words': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; readbackId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            what: "sentence" | "concern" | "question" | "hold" | "because"
            words: string
            giveaways: ({
              word: string
              because: "a-name" | "of-oneself" | "nobody-else"
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
  '/workspaces/{workspace}/readbacks/{readbackId}/own-words/{what}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; readbackId: string; what: "sentence" | "concern" | "question" | "hold" | "because" }; cookie?: never }
      requestBody: { content: { 'application/json': {
        words: string
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
  '/workspaces/{workspace}/readbacks/{readbackId}/beginnings': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; readbackId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        browser: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          begun: true
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
  '/workspaces/{workspace}/readbacks/{readbackId}/other-browsers': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query: { browser: string }; header?: never; path: { workspace: string; readbackId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          begunOn: (string)[]
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
  '/workspaces/{workspace}/readbacks/{readbackId}/forwarded': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; readbackId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          links: number
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
  '/workspaces/{workspace}/readbacks/{readbackId}/replies': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; readbackId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        text: string
        cutShort?: boolean
        elsewhere?: boolean
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          answers: number
          sentence: boolean
          unread: number
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
          kind: "sounding" | "read-back" | "decision-read-back"
          wave: number
          disclosure: "named" | "by-group" | "anonymous"
          fewest: number
          asked: number
          answered: number
          sentences: (string)[]
          conversation: {
            form: "nothing" | "message" | "two-people" | "discussion" | "decision" | "sounding"
            reason: "false-consensus" | "same-facet" | "open-difference" | "false-conflict" | "brief-wrong" | "unclear" | "many-asked" | "missed" | "missing" | "nothing-found"
            cardIds: (string)[]
            who: ({
              groupId: string
              name: string | null
            })[]
            sentence: string
            because: string
            unless: string | null
          }
          aboutTheText: (string)[]
          unclear: ({
            cardId: string
            count: number | null
            answered: number
          })[]
          briefWrong: {
            count: number
            of: number
            reasons: ({
              personId: string | null
              name: string | null
              groupName: string | null
              words: string
            })[]
          } | null
          surprises: ({
            cardId: string
            groupId: string
            answer: string
            count: number
            answered: number
            expected: number
            predicted: number
            sentence: string
          })[]
          warnings: ({
            cardId: string
            count: number
            answered: number
            sentence: string
          })[]
          tensions: (string)[]
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
          cards: ({
            id: string
            facet: "goal" | "why-now" | "constraint" | "trade-off" | "non-goal" | "assumption" | "decision-rights" | "expectation" | "risk"
            form: "claim" | "position" | "choice" | "ranking"
            options: (string)[]
            statement: string
            stated: string | null
            title: string
            all: {
              groupId: string
              name: string
              asked: number
              answered: number
              shown: "figure" | "counts" | "most-or-all" | "nothing"
              counts: ({
                answer: string
                count: number
              })[] | null
              placed: number
              mean: number | null
              interval: {
                from: number
                to: number
              } | null
              meanPlaces: (number)[] | null
              couldMove: {
                from: number
                to: number
              } | null
              mostOrAll: string | null
              named: ({
                name: string
                understood: string
              })[] | null
            }
            groups: ({
              groupId: string
              name: string
              asked: number
              answered: number
              shown: "figure" | "counts" | "most-or-all" | "nothing"
              counts: ({
                answer: string
                count: number
              })[] | null
              placed: number
              mean: number | null
              interval: {
                from: number
                to: number
              } | null
              meanPlaces: (number)[] | null
              couldMove: {
                from: number
                to: number
              } | null
              mostOrAll: string | null
              named: ({
                name: string
                understood: string
              })[] | null
            })[]
            predictions: ({
              by: string
              about: string
              count: number
              counts: ({
                answer: string
                count: number
              })[] | null
              told: boolean
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
              standsOut: boolean | null
              sentence: string
            })[]
            verdict: "together" | "close" | "mixed" | "split" | "too few" | null
            cannotTellShare: number | null
            changedAfterBrief: number | null
            preferred: {
              all: {
                groupId: string
                name: string
                asked: number
                answered: number
                shown: "figure" | "counts" | "most-or-all" | "nothing"
                counts: ({
                  answer: string
                  count: number
                })[] | null
                placed: number
                mean: number | null
                interval: {
                  from: number
                  to: number
                } | null
                meanPlaces: (number)[] | null
                couldMove: {
                  from: number
                  to: number
                } | null
                mostOrAll: string | null
                named: ({
                  name: string
                  understood: string
                })[] | null
              }
              groups: ({
                groupId: string
                name: string
                asked: number
                answered: number
                shown: "figure" | "counts" | "most-or-all" | "nothing"
                counts: ({
                  answer: string
                  count: number
                })[] | null
                placed: number
                mean: number | null
                interval: {
                  from: number
                  to: number
                } | null
                meanPlaces: (number)[] | null
                couldMove: {
                  from: number
                  to: number
                } | null
                mostOrAll: string | null
                named: ({
                  name: string
                  understood: string
                })[] | null
              })[]
              verdict: "together" | "close" | "mixed" | "split" | "too few" | null
              sentence: string
            } | null
          })[]
          findings: ({
            cardId: string
            kind: "false-consensus" | "false-conflict" | "open-difference"
            by: string
            about: string
            mutual: boolean
            grade: "possibly" | "likely" | "plain"
            standsOut: boolean | null
            sentence: string
          })[]
          ownSentences: ({
            personId: string | null
            name: string | null
            groupName: string | null
            words: string
          })[]
          concerns: ({
            personId: string | null
            name: string | null
            groupName: string | null
            words: string
          })[]
          questions: ({
            personId: string | null
            name: string | null
            groupName: string | null
            words: string
          })[]
          holds: ({
            personId: string | null
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
            personId: string | null
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
  '/workspaces/{workspace}/readbacks/{readbackId}/result-table': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: { what?: "groups" | "predictions" | "states"; format?: "csv" | "json" }; header?: never; path: { workspace: string; readbackId: string }; cookie?: never }
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
  '/workspaces/{workspace}/readbacks/{readbackId}/result-page': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; readbackId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          fileName: string
          mediaType: string
          base64: string
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
  '/workspaces/{workspace}/readbacks/{readbackId}/changes': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; readbackId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          changes: {
            readbackId: string
            wave: number
            before: {
              readbackId: string
              wave: number
            }
            together: {
              word: string
              sentence: string
            } | null
            cards: ({
              cardId: string
              form: "claim" | "position" | "choice" | "ranking"
              statement: string
              options: (string)[]
              title: string
              all: {
                how: "paired" | "unpaired" | "none"
                unit: "scale" | "share"
                word: "moved" | "probably moved" | "nothing that these answers could show" | "stayed within one step" | null
                meanChange: number | null
                smallest: number | null
                compared: {
                  before: number
                  after: number
                }
                joined: number
                left: number
                before: number | null
                after: number | null
                moved: ({
                  name: string
                  from: string
                  to: string
                })[]
                because: "too-few" | "held-back" | "not-stated" | null
                sentence: string
              }
              groups: ({
                groupId: string
                name: string
                how: "paired" | "unpaired" | "none"
                unit: "scale" | "share"
                word: "moved" | "probably moved" | "nothing that these answers could show" | "stayed within one step" | null
                meanChange: number | null
                smallest: number | null
                compared: {
                  before: number
                  after: number
                }
                joined: number
                left: number
                before: number | null
                after: number | null
                moved: ({
                  name: string
                  from: string
                  to: string
                })[]
                because: "too-few" | "held-back" | "not-stated" | null
                sentence: string
              })[]
              rounds: ({
                readbackId: string
                wave: number
                stated: number | null
                groups: ({
                  groupId: string
                  name: string
                  mean: number
                  answered: number
                })[]
              })[]
            })[]
            newCardIds: (string)[]
            caution: string | null
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
  '/workspaces/{workspace}/readbacks/{readbackId}/next-wave': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; readbackId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          workId: string
          readbackId: string
          wave: number
          kind: "sounding" | "read-back" | "decision-read-back"
          disclosure: "named" | "by-group" | "anonymous"
          fewest: number
          directionVersionId: string | null
          sameVersion: boolean
          cards: ({
            facet: "goal" | "why-now" | "constraint" | "trade-off" | "non-goal" | "assumption" | "decision-rights" | "expectation" | "risk"
            form: "claim" | "position" | "choice" | "ranking"
            statement: string
            options: (string)[]
            stated: string | null
            asksPreferred: boolean
            statedFrom: "direction" | "unchanged" | "please-say" | "nothing-stated"
            statedBefore: string | null
          })[]
          people: ({
            personId: string
            name: string
          })[]
          gone: ({
            personId: string
            name: string
          })[]
          fresh: number
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
  '/workspaces/{workspace}/work/{workId}/divergences': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: { standing?: "open" | "settled" | "superseded" }; header?: never; path: { workspace: string; workId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            id: string
            workId: string
            readbackId: string
            wave: number
            kind: "false-consensus" | "open-difference" | "false-conflict" | "concern" | "question" | "hold" | "cannot-tell" | "brief-wrong"
            standing: "open" | "settled" | "superseded"
            cardId: string | null
            statement: string | null
            facet: "goal" | "why-now" | "constraint" | "trade-off" | "non-goal" | "assumption" | "decision-rights" | "expectation" | "risk" | null
            byGroupId: string | null
            aboutGroupId: string | null
            finding: string | null
            words: string | null
            saidBy: string | null
            reasons: ({
              name: string
              because: string
            })[]
            turns: ({
              turn: "settled" | "superseded" | "reopened"
              because: string | null
              version: number | null
              laterWave: number | null
              turnedBy: string | null
              createdAt: string
            })[]
            createdAt: string
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
  '/workspaces/{workspace}/divergences/{divergenceId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; divergenceId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          workId: string
          readbackId: string
          wave: number
          kind: "false-consensus" | "open-difference" | "false-conflict" | "concern" | "question" | "hold" | "cannot-tell" | "brief-wrong"
          standing: "open" | "settled" | "superseded"
          cardId: string | null
          statement: string | null
          facet: "goal" | "why-now" | "constraint" | "trade-off" | "non-goal" | "assumption" | "decision-rights" | "expectation" | "risk" | null
          byGroupId: string | null
          aboutGroupId: string | null
          finding: string | null
          words: string | null
          saidBy: string | null
          reasons: ({
            name: string
            because: string
          })[]
          turns: ({
            turn: "settled" | "superseded" | "reopened"
            because: string | null
            version: number | null
            laterWave: number | null
            turnedBy: string | null
            createdAt: string
          })[]
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
  '/workspaces/{workspace}/divergences/{divergenceId}/settlement': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; divergenceId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        because: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          workId: string
          readbackId: string
          wave: number
          kind: "false-consensus" | "open-difference" | "false-conflict" | "concern" | "question" | "hold" | "cannot-tell" | "brief-wrong"
          standing: "open" | "settled" | "superseded"
          cardId: string | null
          statement: string | null
          facet: "goal" | "why-now" | "constraint" | "trade-off" | "non-goal" | "assumption" | "decision-rights" | "expectation" | "risk" | null
          byGroupId: string | null
          aboutGroupId: string | null
          finding: string | null
          words: string | null
          saidBy: string | null
          reasons: ({
            name: string
            because: string
          })[]
          turns: ({
            turn: "settled" | "superseded" | "reopened"
            because: string | null
            version: number | null
            laterWave: number | null
            turnedBy: string | null
            createdAt: string
          })[]
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
  '/workspaces/{workspace}/divergences/{divergenceId}/reopening': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; divergenceId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        because: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          workId: string
          readbackId: string
          wave: number
          kind: "false-consensus" | "open-difference" | "false-conflict" | "concern" | "question" | "hold" | "cannot-tell" | "brief-wrong"
          standing: "open" | "settled" | "superseded"
          cardId: string | null
          statement: string | null
          facet: "goal" | "why-now" | "constraint" | "trade-off" | "non-goal" | "assumption" | "decision-rights" | "expectation" | "risk" | null
          byGroupId: string | null
          aboutGroupId: string | null
          finding: string | null
          words: string | null
          saidBy: string | null
          reasons: ({
            name: string
            because: string
          })[]
          turns: ({
            turn: "settled" | "superseded" | "reopened"
            because: string | null
            version: number | null
            laterWave: number | null
            turnedBy: string | null
            createdAt: string
          })[]
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
  '/workspaces/{workspace}/readbacks/{readbackId}/divergences': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; readbackId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          open: number
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
  '/workspaces/{workspace}/readbacks/{readbackId}/meaning': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; readbackId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          state: "not-begun" | "open" | "closed"
          closesOn: string | null
          whyNot: string | null
          asked: number
          missing: ({
            personId: string
            name: string
          })[]
          waitsForMe: boolean
          mayDrive: boolean
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; readbackId: string }; cookie?: never }
      requestBody?: { content: { 'application/json': {
        closesOn?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          state: "not-begun" | "open" | "closed"
          closesOn: string | null
          whyNot: string | null
          asked: number
          missing: ({
            personId: string
            name: string
          })[]
          waitsForMe: boolean
          mayDrive: boolean
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
  '/workspaces/{workspace}/readbacks/{readbackId}/meaning/assigned': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; readbackId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          workTitle: string
          driverName: string | null
          disclosure: "named" | "by-group" | "anonymous"
          fewest: number
          state: "not-begun" | "open" | "closed"
          closesOn: string | null
          today: string
          ownSentence: string | null
          judgements: ({
            place: number
            sentence: string
            meaning: "same" | "partly" | "different" | null
            missing: string | null
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
  '/workspaces/{workspace}/readbacks/{readbackId}/meaning/judgement': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; readbackId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        place: number
        meaning: "same" | "partly" | "different"
        missing?: string
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
  '/workspaces/{workspace}/readbacks/{readbackId}/meaning/closing': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; readbackId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          state: "not-begun" | "open" | "closed"
          closesOn: string | null
          whyNot: string | null
          asked: number
          missing: ({
            personId: string
            name: string
          })[]
          waitsForMe: boolean
          mayDrive: boolean
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
  '/workspaces/{workspace}/readbacks/{readbackId}/meaning/result': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; readbackId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          asked: number
          rated: number
          says: (string)[]
          tooFew: "too few ratings" | "hidden" | null
          shared: {
            counts: {
              same: number
              partly: number
              different: number
            }
            ratings: number
            share: number
            low: number | null
            high: number | null
          } | null
          reliability: {
            known: true
            single: number
            equal: number
            pairs: number
          } | {
            known: false
            because: string
          }
          clusters: {
            known: true
            how: "unanimous" | "tested"
            sameInside: number | null
            sameAcross: number | null
            groups: ({
              name: string | null
              size: number
              sentences: (string)[] | null
            })[]
          } | {
            known: false
            because: string
          }
          texts: ({
            number: number
            sentence: string | null
            shown: "figure" | "most-or-all" | "nothing"
            counts: {
              same: number
              partly: number
              different: number
            } | null
            ratings: number | null
            others: number | null
            share: number | null
            error: number | null
            mostOrAll: "same" | "partly" | "different" | null
            cluster: number | null
          })[]
          agenda: ({
            sentence: string
            why: string
            missing: (string)[]
          })[]
          missing: (string)[]
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
  '/workspaces/{workspace}/work/{workId}/soundings': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; workId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            id: string
            workId: string
            question: string
            opensOn: string
            closesOn: string
            closedAt: string | null
            begun: boolean
            over: boolean
            disclosure: "by-group" | "anonymous"
            fewest: number
            whoMay: "asked" | "workspace"
            mayAdd: boolean
            moderation: "before" | "after"
            source: string | null
            createdAt: string
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
        statements: (string)[]
        opensOn?: string
        closesOn: string
        disclosure?: "by-group" | "anonymous"
        whoMay?: "asked" | "workspace"
        mayAdd?: boolean
        moderation?: "before" | "after"
        personIds?: (string)[]
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          workId: string
          question: string
          opensOn: string
          closesOn: string
          closedAt: string | null
          begun: boolean
          over: boolean
          disclosure: "by-group" | "anonymous"
          fewest: number
          whoMay: "asked" | "workspace"
          mayAdd: boolean
          moderation: "before" | "after"
          source: string | null
          createdAt: string
          counts: {
            asked: number | null
            participants: number
            votes: number
            statements: number
            waiting: number
          }
          mayTakePart: boolean
          tookPart: boolean
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
  '/workspaces/{workspace}/soundings/{soundingId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; soundingId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          workId: string
          question: string
          opensOn: string
          closesOn: string
          closedAt: string | null
          begun: boolean
          over: boolean
          disclosure: "by-group" | "anonymous"
          fewest: number
          whoMay: "asked" | "workspace"
          mayAdd: boolean
          moderation: "before" | "after"
          source: string | null
          createdAt: string
          counts: {
            asked: number | null
            participants: number
            votes: number
            statements: number
            waiting: number
          }
          mayTakePart: boolean
          tookPart: boolean
          mayDrive: boolean
          workKey: string
          workTitle: string
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
  '/workspaces/{workspace}/soundings/{soundingId}/count': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; soundingId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          asked: number | null
          participants: number
          votes: number
          statements: number
          waiting: number
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
  '/workspaces/{workspace}/soundings/{soundingId}/closing': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; soundingId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          workId: string
          question: string
          opensOn: string
          closesOn: string
          closedAt: string | null
          begun: boolean
          over: boolean
          disclosure: "by-group" | "anonymous"
          fewest: number
          whoMay: "asked" | "workspace"
          mayAdd: boolean
          moderation: "before" | "after"
          source: string | null
          createdAt: string
          counts: {
            asked: number | null
            participants: number
            votes: number
            statements: number
            waiting: number
          }
          mayTakePart: boolean
          tookPart: boolean
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
  '/workspaces/{workspace}/soundings/{soundingId}/links': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; soundingId: string }; cookie?: never }
      requestBody?: { content: { 'application/json': {
        personIds?: (string)[]
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
  '/workspaces/{workspace}/soundings/{soundingId}/links/{personId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    delete: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; soundingId: string; personId: string }; cookie?: never }
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
  '/workspaces/{workspace}/soundings/{soundingId}/own-link': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; soundingId: string }; cookie?: never }
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
  '/workspaces/{workspace}/soundings/{soundingId}/people': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: { cursor?: string; limit?: number }; header?: never; path: { workspace: string; soundingId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            personId: string
            name: string
            hasLink: boolean
            tookPart: boolean | null
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
  '/workspaces/{workspace}/soundings/{soundingId}/ballot': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; soundingId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          question: string
          workTitle: string
          driverName: string | null
          myName: string
          opensOn: string
          closesOn: string
          today: string
          begun: boolean
          over: boolean
          disclosure: "by-group" | "anonymous"
          fewest: number
          mayAdd: boolean
          moderation: "before" | "after"
          statements: ({
            id: string
            number: number
            statement: string
            vote: "agree" | "disagree" | "pass" | null
          })[]
          voted: number
          toCount: number
          known: boolean
          sentences: (string)[]
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
  '/workspaces/{workspace}/soundings/{soundingId}/next': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; soundingId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          statement: {
            id: string
            number: number
            statement: string
          } | null
          voted: number
          statements: number
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
  '/workspaces/{workspace}/soundings/{soundingId}/statements/{statementId}/vote': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; soundingId: string; statementId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        vote: "agree" | "disagree" | "pass"
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
  '/workspaces/{workspace}/soundings/{soundingId}/statements': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; soundingId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            id: string
            number: number
            statement: string
            seed: boolean
            standing: "waiting" | "shown" | "left-out" | "joined"
            leftOutBecause: string | null
            joinedToId: string | null
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; soundingId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        statement: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          standing: "waiting" | "shown"
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
  '/workspaces/{workspace}/soundings/{soundingId}/statements/{statementId}/standing': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; soundingId: string; statementId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        verdict: "show" | "leave-out" | "join"
        because?: string
        intoId?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          number: number
          statement: string
          seed: boolean
          standing: "waiting" | "shown" | "left-out" | "joined"
          leftOutBecause: string | null
          joinedToId: string | null
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
  '/workspaces/{workspace}/soundings/{soundingId}/result': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; soundingId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          workId: string
          question: string
          opensOn: string
          closesOn: string
          closedAt: string | null
          begun: boolean
          over: boolean
          disclosure: "by-group" | "anonymous"
          fewest: number
          whoMay: "asked" | "workspace"
          mayAdd: boolean
          moderation: "before" | "after"
          source: string | null
          createdAt: string
          workKey: string
          workTitle: string
          asked: number | null
          figures: {
            sentences: (string)[]
            participants: number
            votes: number
            found: "groups" | "one group" | "too few to tell"
            because: string | null
            chance: number | null
            stability: number | null
            groups: ({
              people: number
              x: number
              y: number
              hull: ([number, number])[]
            })[]
            everybody: {
              people: number
              x: number
              y: number
              hull: ([number, number])[]
            } | null
            crowd: ({
              x: number
              y: number
              people: number
            })[]
            consensus: ({
              number: number
              direction: "agree" | "disagree"
            })[]
            bridging: (number)[]
            representative: (({
              number: number
              direction: "agree" | "disagree"
            })[])[]
            statements: ({
              id: string
              number: number
              statement: string
              seed: boolean
              standing: "waiting" | "shown" | "left-out" | "joined"
              leftOutBecause: string | null
              joinedToId: string | null
              everybody: {
                shown: "figure"
                agrees: number
                disagrees: number
                passes: number
              } | {
                shown: "most-or-all"
                vote: "agree" | "disagree" | "pass"
              } | {
                shown: "nothing"
                because: "too-few" | "would-tell"
              }
              groups: ({
                shown: "figure"
                agrees: number
                disagrees: number
                passes: number
              } | {
                shown: "most-or-all"
                vote: "agree" | "disagree" | "pass"
              } | {
                shown: "nothing"
                because: "too-few" | "would-tell"
              })[]
              consensus: number | null
            })[]
            computedAt: string
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
  '/workspaces/{workspace}/soundings/{soundingId}/export': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: { format?: "csv" | "json" }; header?: never; path: { workspace: string; soundingId: string }; cookie?: never }
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
  '/workspaces/{workspace}/work/{workId}/sounding-previews': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; workId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        question: string
        source: string
        votes: string
        statements?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          statements: number
          leftOut: number
          participants: number
          votes: number
          signsTurned: boolean
          refused: ({
            file: "votes" | "statements"
            line: number
            says: string
          })[]
          moreRefused: number
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
  '/workspaces/{workspace}/work/{workId}/sounding-imports': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; workId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        question: string
        source: string
        votes: string
        statements?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          soundingId: string
          statements: number
          leftOut: number
          participants: number
          votes: number
          signsTurned: boolean
          refused: ({
            file: "votes" | "statements"
            line: number
            says: string
          })[]
          moreRefused: number
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
            stage: "question" | "exploring" | "proposed" | "final-call" | "decided" | "announced" | "confirmed" | "reversed" | "expired" | "withdrawn" | null
            outcome: "accepted" | "rejected" | "deferred" | "not-done" | null
            method: "approver-after-advice" | "consent" | "score" | "ranking" | "blind-rounds" | null
            version: number
            revision: number | null
            directionVersionId: string | null
            drivers: (string)[] | null
            confidence: number | null
            expectedResult: string | null
            reviewTriggers: (string)[] | null
            aliases: (string)[] | null
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
            standing: "question" | "exploring" | "proposed" | "final-call" | "concern" | "held" | "decided" | "announced" | "acknowledged" | "in-effect" | "review-due" | "confirmed" | "amended" | "superseded" | "reversed" | "expired" | "withdrawn"
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
        drivers?: (string)[]
        method?: "approver-after-advice" | "consent" | "score" | "ranking" | "blind-rounds"
        confidence?: number
        expectedResult?: string
        reviewTriggers?: (string)[]
        furtherSteps?: ({
          what: string
          ownerId: string
          byOn: string
        })[]
        roles?: ({
          personId: string
          role: "driver" | "contributor" | "informed"
        })[]
        source?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          workId: string
          stage: "question" | "exploring" | "proposed" | "final-call" | "decided" | "announced" | "confirmed" | "reversed" | "expired" | "withdrawn" | null
          outcome: "accepted" | "rejected" | "deferred" | "not-done" | null
          method: "approver-after-advice" | "consent" | "score" | "ranking" | "blind-rounds" | null
          version: number
          revision: number | null
          directionVersionId: string | null
          drivers: (string)[] | null
          confidence: number | null
          expectedResult: string | null
          reviewTriggers: (string)[] | null
          aliases: (string)[] | null
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
          stage: "question" | "exploring" | "proposed" | "final-call" | "decided" | "announced" | "confirmed" | "reversed" | "expired" | "withdrawn" | null
          outcome: "accepted" | "rejected" | "deferred" | "not-done" | null
          method: "approver-after-advice" | "consent" | "score" | "ranking" | "blind-rounds" | null
          version: number
          revision: number | null
          directionVersionId: string | null
          drivers: (string)[] | null
          confidence: number | null
          expectedResult: string | null
          reviewTriggers: (string)[] | null
          aliases: (string)[] | null
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
          standing: "question" | "exploring" | "proposed" | "final-call" | "concern" | "held" | "decided" | "announced" | "acknowledged" | "in-effect" | "review-due" | "confirmed" | "amended" | "superseded" | "reversed" | "expired" | "withdrawn"
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
          endedSupersessions: ({
            decisionId: string
            chosen: string
            because: string
            part: string | null
            at: string
            holdsAgain: boolean
            linkedAt: string
            endedBecause: string
            personName: string | null
          })[]
          furtherSteps: ({
            what: string
            ownerId: string
            byOn: string
            ownerName: string
          })[]
          roles: ({
            personId: string
            role: "driver" | "contributor" | "informed"
            personName: string
          })[]
          relations: ({
            id: string
            kind: "amends" | "depends-on" | "conflicts-with"
            decisionId: string
            chosen: string
            question: string
            because: string
            part: string | null
            at: string
            incoming: boolean
          })[]
          asked: ({
            personId: string
            personName: string
            askedAt: string
            response: "understood" | "disagree-and-commit" | "read-differently" | "not-mine" | "cannot" | null
            words: string | null
            whose: string | null
            whoseId: string | null
            acknowledgedAt: string | null
            before: {
              response: "understood" | "disagree-and-commit" | "read-differently" | "not-mine" | "cannot"
              version: number
              at: string
              earlierWording: boolean
            } | null
            missedClaims: number
          })[]
          reopening: {
            openedAt: string
            readers: ({
              personName: string
              words: string | null
              at: string
            })[]
          } | null
          reopenings: ({
            openedAt: string
            settledAt: string | null
            settledBy: "reworded" | "new-version" | "kept" | null
            settledByName: string | null
            because: string | null
          })[]
          claims: ({
            claim: string
            expected: "agree" | "disagree"
            answered: number
            missed: number
            cannotTell: number
          })[]
          board: {
            asked: number
            acknowledged: number
            silent: number
            readDifferently: number
            wordingReopened: boolean
          }
          finalCall: {
            id: string
            version: number
            calledAt: string
            workingDays: number
            lastOn: string
            running: boolean
            status: string
            obstacles: (string)[]
            answered: number
            everybodyAgrees: boolean
            takenBackBefore: number
            asked: ({
              personId: string
              personName: string
              lastOn: string
              hasAnswered: boolean
              answer: "agree" | "concern" | "hold" | "no-opinion" | null
              words: string | null
              answeredAt: string | null
              enteredByName: string | null
              enteredHow: string | null
              absent: {
                untilOn: string
                standInName: string | null
              } | null
            })[]
            concerns: ({
              id: string
              personName: string | null
              about: string
              words: string
              wouldResolve: string | null
              state: "open" | "resolved" | "closed-over"
              resolution: string | null
              enteredByName: string | null
              enteredHow: string | null
              closedOver: {
                disposition: "accepted" | "mitigated" | "not-accepted"
                words: string
                byName: string
                at: string
              } | null
              mine: boolean
            })[]
            holds: ({
              id: string
              personName: string | null
              words: string
              state: "stands" | "released" | "expired"
              endsOn: string
              renewed: number
              enteredByName: string | null
              enteredHow: string | null
              mine: boolean
            })[]
            mine: {
              lastOn: string
              answer: "agree" | "concern" | "hold" | "no-opinion" | null
              words: string | null
              about: string | null
              wouldResolve: string | null
              unnamed: boolean
              enteredByName: string | null
              enteredHow: string | null
            } | null
            approver: {
              personName: string
              absent: {
                untilOn: string
                standInName: string | null
              } | null
            } | null
            maySettle: boolean
            mayCloseOver: boolean
          } | null
          file: {
            filePath: string
            rawStatus: string | null
            edited: boolean
          } | null
          history: ({
            at: string
            kind: "recorded"
            personName: string | null
          } | {
            at: string
            kind: "stage"
            stage: "question" | "exploring" | "proposed" | "final-call" | "decided" | "announced" | "confirmed" | "reversed" | "expired" | "withdrawn"
            because: string | null
            personName: string | null
            forPersonName: string | null
            takenBackAt: string | null
            disowned: boolean
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
            kind: "changed"
            personName: string | null
            parts: ("chosen" | "because" | "consequences" | "next-step" | "next-owner" | "next-by" | "further-steps" | "approver" | "effective-from" | "review" | "door" | "question" | "options" | "dissent" | "drivers" | "method" | "confidence" | "expected-result" | "review-triggers" | "roles" | "decided-on" | "source")[]
            substance: ("what" | "owner" | "date" | "consequence" | "way-back")[]
            because: string | null
          } | {
            at: string
            kind: "wording-reopened"
          } | {
            at: string
            kind: "wording-kept"
            personName: string | null
            because: string | null
          } | {
            at: string
            kind: "call"
            turn: "answered" | "concern" | "resolved" | "closed-over" | "hold" | "renewed" | "released" | "expired"
            personName: string
            about: string | null
            enteredByName: string | null
          } | {
            at: string
            kind: "method"
            personName: string | null
            method: "approver-after-advice" | "consent" | "score" | "ranking" | "blind-rounds"
            suggested: "approver-after-advice" | "consent" | "score" | "ranking" | "blind-rounds"
            because: string | null
          } | {
            at: string
            kind: "ballot"
            turn: "opened" | "closed" | "ended"
            method: "approver-after-advice" | "consent" | "score" | "ranking" | "blind-rounds"
            roundNumber: number
            rounds: number
            people: number | null
            because: string | null
          } | {
            at: string
            kind: "option"
            turn: "added" | "suggested" | "taken-up" | "taken-back"
            words: string
            personName: string | null
          } | {
            at: string
            kind: "superseded"
            decisionId: string
            chosen: string
            part: string | null
          } | {
            at: string
            kind: "supersession-ended"
            holdsAgain: boolean
            decisionId: string
            chosen: string
            part: string | null
            because: string
            personName: string | null
          })[]
          mayDrive: boolean
          mayApprove: boolean
          approval: {
            personName: string | null
            forPersonName: string | null
            because: string | null
            isMine: boolean
          } | null
          mine: {
            response: "understood" | "disagree-and-commit" | "read-differently" | "not-mine" | "cannot" | null
            words: string | null
            whose: string | null
            changed: {
              saidBefore: "understood" | "disagree-and-commit" | "read-differently" | "not-mine" | "cannot"
              wordsBefore: string | null
              onlyWords: boolean
              because: (string)[]
              changes: ({
                part: "chosen" | "because" | "consequences" | "next-step" | "next-owner" | "next-by" | "further-steps" | "approver" | "effective-from" | "review" | "door" | "question" | "options" | "dissent" | "drivers" | "method" | "confidence" | "expected-result" | "review-triggers" | "roles" | "decided-on" | "source"
                removed: (string)[]
                added: (string)[]
                reworded: (({
                  kind: "same" | "gone" | "new"
                  words: string
                })[])[]
                reordered: boolean
              })[]
            } | null
            claims: (string)[]
            answeredClaims: ({
              claim: string
              expected: "agree" | "disagree"
              answer: "agree" | "disagree" | "cannot-tell"
              missed: boolean
              says: string
            })[]
            wordingKept: string | null
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
    patch: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        revision: number
        question?: string
        chosen?: string
        because?: string
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
        approverId?: string | null
        nextStep?: {
          what?: string | null
          ownerId?: string | null
          byOn?: string | null
        }
        reviewOn?: string | null
        decidedOn?: string
        effectiveFrom?: string | null
        dissent?: ({
          personId?: string
          objection: string
          wouldResolve?: string
          commits?: boolean
        })[]
        nobodyDisagreed?: boolean
        drivers?: (string)[] | null
        method?: "approver-after-advice" | "consent" | "score" | "ranking" | "blind-rounds" | null
        confidence?: number | null
        expectedResult?: string | null
        reviewTriggers?: (string)[] | null
        furtherSteps?: ({
          what: string
          ownerId: string
          byOn: string
        })[]
        roles?: ({
          personId: string
          role: "driver" | "contributor" | "informed"
        })[]
        source?: string | null
        changedBecause?: string
        wordingOnly?: boolean
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          version: number
          revision: number
          nature: "same" | "wording" | "substance"
          parts: ("chosen" | "because" | "consequences" | "next-step" | "next-owner" | "next-by" | "further-steps" | "approver" | "effective-from" | "review" | "door" | "question" | "options" | "dissent" | "drivers" | "method" | "confidence" | "expected-result" | "review-triggers" | "roles" | "decided-on" | "source")[]
          substance: ("what" | "owner" | "date" | "consequence" | "way-back")[]
          askedAgain: number
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    trace?: never
  }
  '/workspaces/{workspace}/why': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query: { question: string }; header?: never; path: { workspace: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          about: string
          state: "answered" | "ended" | "not-decided" | "withdrawn" | "nothing"
          decision: {
            id: string
            workId: string
            stage: "question" | "exploring" | "proposed" | "final-call" | "decided" | "announced" | "confirmed" | "reversed" | "expired" | "withdrawn" | null
            outcome: "accepted" | "rejected" | "deferred" | "not-done" | null
            method: "approver-after-advice" | "consent" | "score" | "ranking" | "blind-rounds" | null
            version: number
            revision: number | null
            directionVersionId: string | null
            drivers: (string)[] | null
            confidence: number | null
            expectedResult: string | null
            reviewTriggers: (string)[] | null
            aliases: (string)[] | null
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
            standing: "question" | "exploring" | "proposed" | "final-call" | "concern" | "held" | "decided" | "announced" | "acknowledged" | "in-effect" | "review-due" | "confirmed" | "amended" | "superseded" | "reversed" | "expired" | "withdrawn"
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
            endedSupersessions: ({
              decisionId: string
              chosen: string
              because: string
              part: string | null
              at: string
              holdsAgain: boolean
              linkedAt: string
              endedBecause: string
              personName: string | null
            })[]
            furtherSteps: ({
              what: string
              ownerId: string
              byOn: string
              ownerName: string
            })[]
            roles: ({
              personId: string
              role: "driver" | "contributor" | "informed"
              personName: string
            })[]
            relations: ({
              id: string
              kind: "amends" | "depends-on" | "conflicts-with"
              decisionId: string
              chosen: string
              question: string
              because: string
              part: string | null
              at: string
              incoming: boolean
            })[]
            asked: ({
              personId: string
              personName: string
              askedAt: string
              response: "understood" | "disagree-and-commit" | "read-differently" | "not-mine" | "cannot" | null
              words: string | null
              whose: string | null
              whoseId: string | null
              acknowledgedAt: string | null
              before: {
                response: "understood" | "disagree-and-commit" | "read-differently" | "not-mine" | "cannot"
                version: number
                at: string
                earlierWording: boolean
              } | null
              missedClaims: number
            })[]
            reopening: {
              openedAt: string
              readers: ({
                personName: string
                words: string | null
                at: string
              })[]
            } | null
            reopenings: ({
              openedAt: string
              settledAt: string | null
              settledBy: "reworded" | "new-version" | "kept" | null
              settledByName: string | null
              because: string | null
            })[]
            claims: ({
              claim: string
              expected: "agree" | "disagree"
              answered: number
              missed: number
              cannotTell: number
            })[]
            board: {
              asked: number
              acknowledged: number
              silent: number
              readDifferently: number
              wordingReopened: boolean
            }
            finalCall: {
              id: string
              version: number
              calledAt: string
              workingDays: number
              lastOn: string
              running: boolean
              status: string
              obstacles: (string)[]
              answered: number
              everybodyAgrees: boolean
              takenBackBefore: number
              asked: ({
                personId: string
                personName: string
                lastOn: string
                hasAnswered: boolean
                answer: "agree" | "concern" | "hold" | "no-opinion" | null
                words: string | null
                answeredAt: string | null
                enteredByName: string | null
                enteredHow: string | null
                absent: {
                  untilOn: string
                  standInName: string | null
                } | null
              })[]
              concerns: ({
                id: string
                personName: string | null
                about: string
                words: string
                wouldResolve: string | null
                state: "open" | "resolved" | "closed-over"
                resolution: string | null
                enteredByName: string | null
                enteredHow: string | null
                closedOver: {
                  disposition: "accepted" | "mitigated" | "not-accepted"
                  words: string
                  byName: string
                  at: string
                } | null
                mine: boolean
              })[]
              holds: ({
                id: string
                personName: string | null
                words: string
                state: "stands" | "released" | "expired"
                endsOn: string
                renewed: number
                enteredByName: string | null
                enteredHow: string | null
                mine: boolean
              })[]
              mine: {
                lastOn: string
                answer: "agree" | "concern" | "hold" | "no-opinion" | null
                words: string | null
                about: string | null
                wouldResolve: string | null
                unnamed: boolean
                enteredByName: string | null
                enteredHow: string | null
              } | null
              approver: {
                personName: string
                absent: {
                  untilOn: string
                  standInName: string | null
                } | null
              } | null
              maySettle: boolean
              mayCloseOver: boolean
            } | null
            file: {
              filePath: string
              rawStatus: string | null
              edited: boolean
            } | null
            history: ({
              at: string
              kind: "recorded"
              personName: string | null
            } | {
              at: string
              kind: "stage"
              stage: "question" | "exploring" | "proposed" | "final-call" | "decided" | "announced" | "confirmed" | "reversed" | "expired" | "withdrawn"
              because: string | null
              personName: string | null
              forPersonName: string | null
              takenBackAt: string | null
              disowned: boolean
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
              kind: "changed"
              personName: string | null
              parts: ("chosen" | "because" | "consequences" | "next-step" | "next-owner" | "next-by" | "further-steps" | "approver" | "effective-from" | "review" | "door" | "question" | "options" | "dissent" | "drivers" | "method" | "confidence" | "expected-result" | "review-triggers" | "roles" | "decided-on" | "source")[]
              substance: ("what" | "owner" | "date" | "consequence" | "way-back")[]
              because: string | null
            } | {
              at: string
              kind: "wording-reopened"
            } | {
              at: string
              kind: "wording-kept"
              personName: string | null
              because: string | null
            } | {
              at: string
              kind: "call"
              turn: "answered" | "concern" | "resolved" | "closed-over" | "hold" | "renewed" | "released" | "expired"
              personName: string
              about: string | null
              enteredByName: string | null
            } | {
              at: string
              kind: "method"
              personName: string | null
              method: "approver-after-advice" | "consent" | "score" | "ranking" | "blind-rounds"
              suggested: "approver-after-advice" | "consent" | "score" | "ranking" | "blind-rounds"
              because: string | null
            } | {
              at: string
              kind: "ballot"
              turn: "opened" | "closed" | "ended"
              method: "approver-after-advice" | "consent" | "score" | "ranking" | "blind-rounds"
              roundNumber: number
              rounds: number
              people: number | null
              because: string | null
            } | {
              at: string
              kind: "option"
              turn: "added" | "suggested" | "taken-up" | "taken-back"
              words: string
              personName: string | null
            } | {
              at: string
              kind: "superseded"
              decisionId: string
              chosen: string
              part: string | null
            } | {
              at: string
              kind: "supersession-ended"
              holdsAgain: boolean
              decisionId: string
              chosen: string
              part: string | null
              because: string
              personName: string | null
            })[]
            mayDrive: boolean
            mayApprove: boolean
            approval: {
              personName: string | null
              forPersonName: string | null
              because: string | null
              isMine: boolean
            } | null
            mine: {
              response: "understood" | "disagree-and-commit" | "read-differently" | "not-mine" | "cannot" | null
              words: string | null
              whose: string | null
              changed: {
                saidBefore: "understood" | "disagree-and-commit" | "read-differently" | "not-mine" | "cannot"
                wordsBefore: string | null
                onlyWords: boolean
                because: (string)[]
                changes: ({
                  part: "chosen" | "because" | "consequences" | "next-step" | "next-owner" | "next-by" | "further-steps" | "approver" | "effective-from" | "review" | "door" | "question" | "options" | "dissent" | "drivers" | "method" | "confidence" | "expected-result" | "review-triggers" | "roles" | "decided-on" | "source"
                  removed: (string)[]
                  added: (string)[]
                  reworded: (({
                    kind: "same" | "gone" | "new"
                    words: string
                  })[])[]
                  reordered: boolean
                })[]
              } | null
              claims: (string)[]
              answeredClaims: ({
                claim: string
                expected: "agree" | "disagree"
                answer: "agree" | "disagree" | "cannot-tell"
                missed: boolean
                says: string
              })[]
              wordingKept: string | null
            } | null
          } | null
          lacks: (string)[]
          stoodBefore: (string)[]
          foundBy: {
            decisionId: string
            chosen: string
          } | null
          earlier: ({
            decisionId: string
            chosen: string
            because: string
            part: string | null
            at: string
            byDecisionId: string
          })[]
          direction: {
            id: string
            version: number
            goal: string
            publishedAt: string | null
          } | null
          others: ({
            kind: string
            id: string
            title: {
              text: string
              marks: ({
                from: number
                to: number
              })[]
            }
            workId: string
            workKey: string
            workTitle: string
            standing: string
            inForce: boolean
            at: string
            where: string
            excerpts: ({
              text: string
              marks: ({
                from: number
                to: number
              })[]
              field: string
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
  '/workspaces/{workspace}/decisions/{decisionId}/exploration': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody?: { content: { 'application/json': {
        because?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          stage: "question" | "exploring" | "proposed" | "final-call" | "decided" | "announced" | "confirmed" | "reversed" | "expired" | "withdrawn"
          version: number
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
  '/workspaces/{workspace}/decisions/{decisionId}/proposal': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          stage: "question" | "exploring" | "proposed" | "final-call" | "decided" | "announced" | "confirmed" | "reversed" | "expired" | "withdrawn"
          version: number
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
  '/workspaces/{workspace}/decisions/{decisionId}/outcome': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody?: { content: { 'application/json': {
        outcome?: "accepted" | "rejected" | "deferred" | "not-done"
        version?: number
        decidedOn?: string
        approverSaid?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          stage: "question" | "exploring" | "proposed" | "final-call" | "decided" | "announced" | "confirmed" | "reversed" | "expired" | "withdrawn"
          version: number
          outcome: "accepted" | "rejected" | "deferred" | "not-done"
          decidedOn: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    post?: never
    delete: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        because: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          stage: "question" | "exploring" | "proposed" | "final-call" | "decided" | "announced" | "confirmed" | "reversed" | "expired" | "withdrawn"
          version: number
          told: number
          holdsAgain: ({
            decisionId: string
            chosen: string
            part: string | null
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
  '/workspaces/{workspace}/decisions/{decisionId}/withdrawal': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        because: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          stage: "question" | "exploring" | "proposed" | "final-call" | "decided" | "announced" | "confirmed" | "reversed" | "expired" | "withdrawn"
          version: number
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
  '/workspaces/{workspace}/decisions/{decisionId}/reviews': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        ending: "confirmed" | "reversed" | "expired"
        because: string
        reviewOn?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          stage: "question" | "exploring" | "proposed" | "final-call" | "decided" | "announced" | "confirmed" | "reversed" | "expired" | "withdrawn"
          version: number
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
  '/workspaces/{workspace}/decisions/{decisionId}/announcement': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
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
          invited: number
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
  '/workspaces/{workspace}/decisions/{decisionId}/relations': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        otherDecisionId: string
        kind: "amends" | "depends-on" | "conflicts-with"
        because: string
        part?: string
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
  '/workspaces/{workspace}/decisions/{decisionId}/relations/{relationId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    delete: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; decisionId: string; relationId: string }; cookie?: never }
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
  '/workspaces/{workspace}/decisions/{decisionId}/method': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          method: "approver-after-advice" | "consent" | "score" | "ranking" | "blind-rounds"
          because: string
          alternatives: ({
            method: "approver-after-advice" | "consent" | "score" | "ranking" | "blind-rounds"
            fits: string
          })[]
          from: {
            divergence: "none" | "false-consensus" | "open-difference"
            options: number
            people: number
            hasApprover: boolean
          }
          choices: ({
            id: string
            suggested: "approver-after-advice" | "consent" | "score" | "ranking" | "blind-rounds"
            suggestedBecause: string
            method: "approver-after-advice" | "consent" | "score" | "ranking" | "blind-rounds"
            because: string | null
            at: string
            personName: string | null
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        method: "approver-after-advice" | "consent" | "score" | "ranking" | "blind-rounds"
        because?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          method: "approver-after-advice" | "consent" | "score" | "ranking" | "blind-rounds"
          suggested: "approver-after-advice" | "consent" | "score" | "ranking" | "blind-rounds"
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
  '/workspaces/{workspace}/decisions/{decisionId}/options': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            id: string
            words: string
            why: string | null
            addedByName: string | null
            mine: boolean
            withdrawnAt: string | null
            waits: boolean
          })[]
          mayAdd: boolean
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        words: string
        why?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          askedAnew: boolean
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
  '/workspaces/{workspace}/decisions/{decisionId}/options/{optionId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    delete: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; decisionId: string; optionId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          askedAnew: boolean
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/decisions/{decisionId}/options/{optionId}/proposal': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; decisionId: string; optionId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        because: string
        notChosen?: ({
          optionId: string
          because: string
        })[]
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          stage: "question" | "exploring" | "proposed" | "final-call" | "decided" | "announced" | "confirmed" | "reversed" | "expired" | "withdrawn"
          chosen: string
          version: number
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
  '/workspaces/{workspace}/decisions/{decisionId}/option-suggestions': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        words: string
        why?: string
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
  '/workspaces/{workspace}/decisions/{decisionId}/options/{optionId}/taking-up': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; decisionId: string; optionId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          askedAnew: boolean
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
  '/workspaces/{workspace}/decisions/{decisionId}/ballots': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            id: string
            method: "approver-after-advice" | "consent" | "score" | "ranking" | "blind-rounds"
            disclosure: "named" | "anonymous"
            fewest: number
            options: ({
              id: string
              words: string
            })[]
            openedAt: string
            openedByName: string | null
            roundNumber: number
            endedAt: string | null
            sentences: (string)[]
            hasResult: boolean
            asked: number
            answered: number
            iAmAsked: boolean
            people: ({
              personId: string
              personName: string
            })[]
            shownRounds: ({
              roundNumber: number
              answered: number
              lines: ({
                optionId: string
                words: string
                counts: (number)[]
                noOpinion: number
                median: number | null
                spread: number | null
              } | {
                optionId: string
                words: string
                mostGave: number | "no opinion"
              } | null)[]
              reasons: (string)[]
            })[]
            lead: {
              found: "nothing"
            } | {
              found: "tie"
              optionIds: (string)[]
            } | {
              found: "one"
              optionId: string
              sure: "clear" | "probable" | "could-be-chance" | "too-few-to-show"
            } | null
            ranking: {
              orders: ((string)[])[]
              contradicted: number
              pairs: ({
                firstId: string
                secondId: string
                first: number
                second: number
                equal: number
              })[]
              majority: {
                found: "winner"
                optionId: string
              } | {
                found: "tie"
                optionIds: (string)[]
              } | {
                found: "cycle"
                optionIds: (string)[]
              }
              likeness: number | null
              points: ({
                optionId: string
                points: number
              })[]
            } | null
            mostOrder: (string)[] | null
            movement: ({
              optionId: string
              found: {
                optionId: string
                people: number
                shareWhoMoved: number
                stable: boolean
              } | null
            })[] | null
            ending: "agreement" | "stable-disagreement" | "still-moving" | "too-few" | null
            named: ({
              voteId: string
              roundNumber: number
              personName: string
              says: string
              stance: "consent" | "concern" | "object" | null
              words: string | null
              settling: "integrated" | "taken-back" | null
              settledWords: string | null
            })[]
            adviceSeenAt: string | null
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        personIds: (string)[]
        disclosure?: "named" | "anonymous"
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          method: "approver-after-advice" | "consent" | "score" | "ranking" | "blind-rounds"
          disclosure: "named" | "anonymous"
          asked: number
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
  '/workspaces/{workspace}/decisions/{decisionId}/ballot-links': {
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
  '/workspaces/{workspace}/decisions/{decisionId}/ballot-links/{personId}': {
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
  '/workspaces/{workspace}/decisions/{decisionId}/ballots/{ballotId}/closing': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; decisionId: string; ballotId: string }; cookie?: never }
      requestBody?: { content: { 'application/json': {
        roundNumber?: number
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          roundNumber: number
          answered: number
          ended: boolean
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
  '/workspaces/{workspace}/decisions/{decisionId}/ballots/{ballotId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    delete: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; decisionId: string; ballotId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        roundNumber?: number
        because: string
      } } }
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
  '/workspaces/{workspace}/decisions/{decisionId}/ballot': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          name: string
          workTitle: string
          driverName: string | null
          today: string
          question: string
          because: string
          ballotId: string
          method: "approver-after-advice" | "consent" | "score" | "ranking" | "blind-rounds"
          options: ({
            id: string
            words: string
          })[]
          disclosure: "named" | "anonymous"
          fewest: number
          asked: number
          roundNumber: number
          lastRound: number
          open: boolean
          firstRound: {
            roundNumber: number
            answered: number
            lines: ({
              optionId: string
              words: string
              counts: (number)[]
              noOpinion: number
              median: number | null
              spread: number | null
            } | {
              optionId: string
              words: string
              mostGave: number | "no opinion"
            } | null)[]
            reasons: (string)[]
          } | null
          sentences: (string)[]
          mine: {
            optionId: string | null
            stance: "consent" | "concern" | "object" | null
            scores: ({
              optionId: string
              score: number | null
            })[]
            order: (string)[]
            words: string | null
          } | null
          maySuggest: boolean
          suggested: (string)[]
          myObjection: {
            voteId: string
            words: string | null
          } | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        ballotId: string
        roundNumber?: number
        optionId?: string
        stance?: "consent" | "concern" | "object"
        scores?: ({
          optionId: string
          score: number | null
        })[]
        order?: (string)[]
        words?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          kept: true
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
  '/workspaces/{workspace}/decisions/{decisionId}/ballots/{ballotId}/reading': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; decisionId: string; ballotId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          advice: number
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
  '/workspaces/{workspace}/decisions/{decisionId}/objections/{voteId}/integration': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; decisionId: string; voteId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        how: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
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
  '/workspaces/{workspace}/decisions/{decisionId}/objections/{voteId}/taking-back': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; decisionId: string; voteId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        because: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
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
  '/workspaces/{workspace}/decisions/{decisionId}/readbacks': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        cards: ({
          facet: "goal" | "why-now" | "constraint" | "trade-off" | "non-goal" | "assumption" | "decision-rights" | "expectation" | "risk"
          form?: "claim" | "position" | "choice" | "ranking"
          statement: string
          options?: (string)[]
          stated?: string | null
          asksPreferred?: boolean
          statedFrom?: "direction" | "unchanged" | "please-say" | "nothing-stated"
          statedBefore?: string | null
        })[]
        closesOn: string
        opening?: string
        disclosure?: "named" | "by-group" | "anonymous"
        fewest?: number
        personIds?: (string)[]
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          readbackId: string
          workId: string
          asked: number
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
  '/workspaces/{workspace}/decisions/{decisionId}/readback-cards': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            facet: string
            form: string
            statement: string
            options: (string)[]
            stated: string | null
            misreading: boolean
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
        drivers?: (string)[]
        method?: "approver-after-advice" | "consent" | "score" | "ranking" | "blind-rounds"
        confidence?: number
        expectedResult?: string
        reviewTriggers?: (string)[]
        furtherSteps?: ({
          what: string
          ownerId: string
          byOn: string
        })[]
        roles?: ({
          personId: string
          role: "driver" | "contributor" | "informed"
        })[]
        source?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          workId: string
          stage: "question" | "exploring" | "proposed" | "final-call" | "decided" | "announced" | "confirmed" | "reversed" | "expired" | "withdrawn" | null
          outcome: "accepted" | "rejected" | "deferred" | "not-done" | null
          method: "approver-after-advice" | "consent" | "score" | "ranking" | "blind-rounds" | null
          version: number
          revision: number | null
          directionVersionId: string | null
          drivers: (string)[] | null
          confidence: number | null
          expectedResult: string | null
          reviewTriggers: (string)[] | null
          aliases: (string)[] | null
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
  '/workspaces/{workspace}/decisions/{decisionId}/successors/{byDecisionId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; decisionId: string; byDecisionId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        supersededBecause: string
        part?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
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
  '/workspaces/{workspace}/decisions/{decisionId}/amendment': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        amendedBecause: string
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
        drivers?: (string)[]
        method?: "approver-after-advice" | "consent" | "score" | "ranking" | "blind-rounds"
        confidence?: number
        expectedResult?: string
        reviewTriggers?: (string)[]
        furtherSteps?: ({
          what: string
          ownerId: string
          byOn: string
        })[]
        roles?: ({
          personId: string
          role: "driver" | "contributor" | "informed"
        })[]
        source?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          workId: string
          stage: "question" | "exploring" | "proposed" | "final-call" | "decided" | "announced" | "confirmed" | "reversed" | "expired" | "withdrawn" | null
          outcome: "accepted" | "rejected" | "deferred" | "not-done" | null
          method: "approver-after-advice" | "consent" | "score" | "ranking" | "blind-rounds" | null
          version: number
          revision: number | null
          directionVersionId: string | null
          drivers: (string)[] | null
          confidence: number | null
          expectedResult: string | null
          reviewTriggers: (string)[] | null
          aliases: (string)[] | null
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
  '/workspaces/{workspace}/work/{workId}/decision-file-previews': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; workId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        files: ({
          path: string
          text?: string
          bytes?: string
        })[]
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          counts: Record<string, number>
          files: ({
            path: string
            fate: "new" | "same" | "changed" | "moved" | "kept" | "not-a-decision" | "refused"
            says: string | null
            decisionId: string | null
            title: string
            status: "draft" | "proposed" | "accepted" | "rejected" | "deferred" | "withdrawn" | "amended" | "deprecated" | "superseded" | "unknown" | null
            rawStatus: string | null
            statusWhere: string | null
            dialect: "madr-1" | "madr-2" | "madr-3" | "madr-4" | "nygard" | "log4brains" | "json-adr" | "json" | "yaml" | "tyree-akerman" | "business-case" | "y-statement" | "rfc" | "kep" | "restructuredtext" | "asciidoc" | "front-matter" | "bullets" | "table" | "text-line" | "badge" | "plain" | "template" | "index" | "empty"
            stage: "question" | "exploring" | "proposed" | "final-call" | "decided" | "announced" | "confirmed" | "reversed" | "expired" | "withdrawn" | null
            outcome: "accepted" | "rejected" | "deferred" | "not-done" | null
            aliases: (string)[]
            doubts: ({
              field: "title" | "status" | "date"
              at: number | null
              text: string
              why: string
            })[]
            supersedes: (string)[]
            supersededBy: (string)[]
            amends: (string)[]
            unresolved: ({
              relation: "supersedes" | "superseded-by" | "amends" | "amended-by" | "depends-on" | "relates-to"
              text: string
              line: number
              why: string
            })[]
          })[]
          refused: ({
            path: string
            line: number | null
            says: string
          })[]
          gone: (string)[]
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
  '/workspaces/{workspace}/work/{workId}/decision-files': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; workId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        files: ({
          path: string
          text?: string
          bytes?: string
        })[]
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          counts: Record<string, number>
          files: ({
            path: string
            fate: "new" | "same" | "changed" | "moved" | "kept" | "not-a-decision" | "refused"
            says: string | null
            decisionId: string | null
            title: string
            status: "draft" | "proposed" | "accepted" | "rejected" | "deferred" | "withdrawn" | "amended" | "deprecated" | "superseded" | "unknown" | null
            rawStatus: string | null
            statusWhere: string | null
            dialect: "madr-1" | "madr-2" | "madr-3" | "madr-4" | "nygard" | "log4brains" | "json-adr" | "json" | "yaml" | "tyree-akerman" | "business-case" | "y-statement" | "rfc" | "kep" | "restructuredtext" | "asciidoc" | "front-matter" | "bullets" | "table" | "text-line" | "badge" | "plain" | "template" | "index" | "empty"
            stage: "question" | "exploring" | "proposed" | "final-call" | "decided" | "announced" | "confirmed" | "reversed" | "expired" | "withdrawn" | null
            outcome: "accepted" | "rejected" | "deferred" | "not-done" | null
            aliases: (string)[]
            doubts: ({
              field: "title" | "status" | "date"
              at: number | null
              text: string
              why: string
            })[]
            supersedes: (string)[]
            supersededBy: (string)[]
            amends: (string)[]
            unresolved: ({
              relation: "supersedes" | "superseded-by" | "amends" | "amended-by" | "depends-on" | "relates-to"
              text: string
              line: number
              why: string
            })[]
          })[]
          refused: ({
            path: string
            line: number | null
            says: string
          })[]
          gone: (string)[]
          unlinked: ({
            from: string
            to: string
            says: string
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
  '/workspaces/{workspace}/decisions/{decisionId}/file': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: { as?: "original" | "madr" | "json-adr" }; header?: never; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          fileName: string
          mediaType: string
          text: string
          bytes: string
          edited: boolean
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
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody?: { content: { 'application/json': {
        rawStatus?: string
        title?: string
        status?: "draft" | "proposed" | "accepted" | "rejected" | "deferred" | "withdrawn" | "deprecated"
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rawStatus: string | null
          question: string
          stage: "question" | "exploring" | "proposed" | "final-call" | "decided" | "announced" | "confirmed" | "reversed" | "expired" | "withdrawn"
          outcome: "accepted" | "rejected" | "deferred" | "not-done" | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    trace?: never
  }
  '/workspaces/{workspace}/decisions': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: { state?: "open" | "in-force" | "ended"; door?: "two-way" | "costly" | "one-way"; approverId?: string; workId?: string; due?: "yes"; cursor?: string; limit?: number }; header?: never; path: { workspace: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            id: string
            workId: string
            stage: "question" | "exploring" | "proposed" | "final-call" | "decided" | "announced" | "confirmed" | "reversed" | "expired" | "withdrawn" | null
            outcome: "accepted" | "rejected" | "deferred" | "not-done" | null
            method: "approver-after-advice" | "consent" | "score" | "ranking" | "blind-rounds" | null
            version: number
            revision: number | null
            directionVersionId: string | null
            drivers: (string)[] | null
            confidence: number | null
            expectedResult: string | null
            reviewTriggers: (string)[] | null
            aliases: (string)[] | null
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
            byDecisionId: string | null
            dueForReview: boolean
            standing: "question" | "exploring" | "proposed" | "final-call" | "concern" | "held" | "decided" | "announced" | "acknowledged" | "in-effect" | "review-due" | "confirmed" | "amended" | "superseded" | "reversed" | "expired" | "withdrawn"
            board: {
              asked: number
              acknowledged: number
              silent: number
              readDifferently: number
              wordingReopened: boolean
            }
          })[]
          next: string | null
          counts: {
            open: number
            'in-force': number
            ended: number
            due: number
          }
          approvers: ({
            id: string
            name: string
          })[]
          works: ({
            id: string
            key: string
            title: string
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
  '/workspaces/{workspace}/decision-table': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: { state?: "open" | "in-force" | "ended"; door?: "two-way" | "costly" | "one-way"; approverId?: string; workId?: string; due?: "yes"; format?: "csv" | "json" }; header?: never; path: { workspace: string }; cookie?: never }
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
  '/workspaces/{workspace}/decisions/{decisionId}/page': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          fileName: string
          mediaType: string
          base64: string
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
  '/workspaces/{workspace}/decisions/{decisionId}/markdown': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; decisionId: string }; cookie?: never }
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
          revision: number | null
          door: "two-way" | "costly" | "one-way"
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
          disownedBy: string | null
          personal: {
            bears: (string)[]
            asked: ({
              words: string
              outcome: string | null
            })[]
            does: ({
              what: string
              byOn: string | null
            })[]
          } | null
          mine: {
            response: "understood" | "disagree-and-commit" | "read-differently" | "not-mine" | "cannot" | null
            words: string | null
            whose: string | null
            changed: {
              saidBefore: "understood" | "disagree-and-commit" | "read-differently" | "not-mine" | "cannot"
              wordsBefore: string | null
              onlyWords: boolean
              because: (string)[]
              changes: ({
                part: "chosen" | "because" | "consequences" | "next-step" | "next-owner" | "next-by" | "further-steps" | "approver" | "effective-from" | "review" | "door" | "question" | "options" | "dissent" | "drivers" | "method" | "confidence" | "expected-result" | "review-triggers" | "roles" | "decided-on" | "source"
                removed: (string)[]
                added: (string)[]
                reworded: (({
                  kind: "same" | "gone" | "new"
                  words: string
                })[])[]
                reordered: boolean
              })[]
            } | null
            claims: (string)[]
            answeredClaims: ({
              claim: string
              expected: "agree" | "disagree"
              answer: "agree" | "disagree" | "cannot-tell"
              missed: boolean
              says: string
            })[]
            wordingKept: string | null
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
        revision?: number
        response: "understood" | "disagree-and-commit" | "read-differently" | "not-mine" | "cannot"
        words?: string
        whose?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          version: number
          response: "understood" | "disagree-and-commit" | "read-differently" | "not-mine" | "cannot"
          words: string | null
          whose: string | null
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
  '/workspaces/{workspace}/decisions/{decisionId}/claims': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        answers: ({
          claim: string
          answer: "agree" | "disagree" | "cannot-tell"
        })[]
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            claim: string
            expected: "agree" | "disagree"
            answer: "agree" | "disagree" | "cannot-tell"
            missed: boolean
            says: string
          })[]
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
  '/workspaces/{workspace}/decisions/{decisionId}/reminders': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          reminded: number
          withoutAddress: number
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
  '/workspaces/{workspace}/decisions/{decisionId}/replies': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        version: number
        text: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          outcome: "kept" | "unreadable" | "closed" | "changed" | "words-needed" | "too-long" | "page-only"
          response: "understood" | "disagree-and-commit" | "read-differently" | "not-mine" | "cannot" | null
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
  '/workspaces/{workspace}/decisions/{decisionId}/revisions': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            revision: number
            version: number
            at: string
            personName: string | null
            because: string | null
            parts: ("chosen" | "because" | "consequences" | "next-step" | "next-owner" | "next-by" | "further-steps" | "approver" | "effective-from" | "review" | "door" | "question" | "options" | "dissent" | "drivers" | "method" | "confidence" | "expected-result" | "review-triggers" | "roles" | "decided-on" | "source")[]
            substance: ("what" | "owner" | "date" | "consequence" | "way-back")[]
            changes: ({
              part: "chosen" | "because" | "consequences" | "next-step" | "next-owner" | "next-by" | "further-steps" | "approver" | "effective-from" | "review" | "door" | "question" | "options" | "dissent" | "drivers" | "method" | "confidence" | "expected-result" | "review-triggers" | "roles" | "decided-on" | "source"
              removed: (string)[]
              added: (string)[]
              reworded: (({
                kind: "same" | "gone" | "new"
                words: string
              })[])[]
              reordered: boolean
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
  '/workspaces/{workspace}/decisions/{decisionId}/difference': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: { from?: number; to?: number }; header?: never; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          from: {
            revision: number
            version: number
            at: string
          }
          to: {
            revision: number
            version: number
            at: string
          }
          changes: ({
            part: "chosen" | "because" | "consequences" | "next-step" | "next-owner" | "next-by" | "further-steps" | "approver" | "effective-from" | "review" | "door" | "question" | "options" | "dissent" | "drivers" | "method" | "confidence" | "expected-result" | "review-triggers" | "roles" | "decided-on" | "source"
            removed: (string)[]
            added: (string)[]
            reworded: (({
              kind: "same" | "gone" | "new"
              words: string
            })[])[]
            reordered: boolean
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
  '/workspaces/{workspace}/decisions/{decisionId}/wording': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        because: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
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
  '/workspaces/{workspace}/decisions/{decisionId}/final-call-plan': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          workingDays: number
          approverName: string | null
          rows: ({
            personId: string
            name: string
            groupName: string | null
            lastOn: string
            away: {
              untilOn: string
              standInName: string | null
            } | null
            suggested: boolean
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
  '/workspaces/{workspace}/decisions/{decisionId}/final-calls': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody?: { content: { 'application/json': {
        personIds?: (string)[]
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          lastOn: string
          rows: ({
            personId: string
            name: string
            asked: boolean
            lastOn: string | null
            away: {
              untilOn: string
              standInName: string | null
            } | null
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
  '/workspaces/{workspace}/decisions/{decisionId}/final-call': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          name: string
          today: string
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
          approverName: string | null
          approvedFor: {
            byName: string | null
            words: string | null
            asked: number
          } | null
          finalCall: {
            id: string
            version: number
            calledAt: string
            workingDays: number
            lastOn: string
            running: boolean
            status: string
            obstacles: (string)[]
            answered: number
            everybodyAgrees: boolean
            takenBackBefore: number
            asked: ({
              personId: string
              personName: string
              lastOn: string
              hasAnswered: boolean
              answer: "agree" | "concern" | "hold" | "no-opinion" | null
              words: string | null
              answeredAt: string | null
              enteredByName: string | null
              enteredHow: string | null
              absent: {
                untilOn: string
                standInName: string | null
              } | null
            })[]
            concerns: ({
              id: string
              personName: string | null
              about: string
              words: string
              wouldResolve: string | null
              state: "open" | "resolved" | "closed-over"
              resolution: string | null
              enteredByName: string | null
              enteredHow: string | null
              closedOver: {
                disposition: "accepted" | "mitigated" | "not-accepted"
                words: string
                byName: string
                at: string
              } | null
              mine: boolean
            })[]
            holds: ({
              id: string
              personName: string | null
              words: string
              state: "stands" | "released" | "expired"
              endsOn: string
              renewed: number
              enteredByName: string | null
              enteredHow: string | null
              mine: boolean
            })[]
            mine: {
              lastOn: string
              answer: "agree" | "concern" | "hold" | "no-opinion" | null
              words: string | null
              about: string | null
              wouldResolve: string | null
              unnamed: boolean
              enteredByName: string | null
              enteredHow: string | null
            } | null
            approver: {
              personName: string
              absent: {
                untilOn: string
                standInName: string | null
              } | null
            } | null
            maySettle: boolean
            mayCloseOver: boolean
          } | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post?: never
    delete: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        because: string
      } } }
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
  '/workspaces/{workspace}/decisions/{decisionId}/final-call/answer': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        version?: number
        answer: "agree" | "concern" | "hold" | "no-opinion"
        words?: string
        about?: string
        wouldResolve?: string
        unnamed?: boolean
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          answer: "agree" | "concern" | "hold" | "no-opinion"
          version: number
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
  '/workspaces/{workspace}/decisions/{decisionId}/final-call/answers': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        personId: string
        how: string
        version?: number
        answer: "agree" | "concern" | "hold" | "no-opinion"
        words?: string
        about?: string
        wouldResolve?: string
        unnamed?: boolean
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          answer: "agree" | "concern" | "hold" | "no-opinion"
          version: number
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
  '/workspaces/{workspace}/decisions/{decisionId}/concerns/{concernId}/resolution': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; decisionId: string; concernId: string }; cookie?: never }
      requestBody?: { content: { 'application/json': {
        words?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          state: "resolved"
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
  '/workspaces/{workspace}/decisions/{decisionId}/concerns/{concernId}/disposition': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; decisionId: string; concernId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        disposition: "accepted" | "mitigated" | "not-accepted"
        words: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          disposition: "accepted" | "mitigated" | "not-accepted"
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
  '/workspaces/{workspace}/decisions/{decisionId}/holds/{holdId}/end': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; decisionId: string; holdId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          endsOn: string
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
  '/workspaces/{workspace}/decisions/{decisionId}/holds/{holdId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    delete: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; decisionId: string; holdId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          endsOn: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/decisions/{decisionId}/agreement': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
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
  '/workspaces/{workspace}/work/{workId}/written-asks': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; workId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        personId: string
        words: string
        kind?: "scope" | "date" | "quality" | "resources" | "information" | "other"
        askedOn?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          workId: string
          personId: string
          words: string
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
  '/workspaces/{workspace}/work/{workId}/asks': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; workId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            id: string
            workId: string
            personId: string
            personName: string
            words: string
            kind: "scope" | "date" | "quality" | "resources" | "information" | "other"
            askedOn: string
            cameBy: "form" | "link" | "mail" | "import" | "box"
            enteredBy: string | null
            standing: "unanswered" | "untold" | "objected" | "told" | "withdrawn" | "set-aside"
            withdrawal: {
              because: string
              withdrawnAt: string
            } | null
            setAside: {
              reason: "not-an-ask" | "duplicate" | "spam"
              sameAsAskId: string | null
              words: string | null
              personName: string | null
              at: string
            } | null
            touches: ({
              decisionId: string
              chosen: string
            })[]
            disposition: {
              id: string
              version: number
              outcome: "all" | "part" | "later" | "no"
              gets: string | null
              because: string
              tookFrom: string | null
              wouldChange: string | null
              triggerOn: string | null
              untilThen: string | null
              decidedById: string | null
              decidedBy: string | null
              objectUntil: string | null
              at: string
              grounds: ({
                kind: "constraint" | "trade-off" | "non-goal" | "decision" | "work"
                says: string
                decisionId: string | null
                directionVersionId: string | null
                place: number | null
                insteadWorkId: string | null
              })[]
              facts: ({
                label: string
                says: string
              })[]
              triggerNow: {
                on: string | null
                came: boolean
              }
              told: boolean
              tellings: ({
                way: "letter" | "link" | "in-person" | "own-page"
                toldBy: string
                toldOn: string | null
                at: string
              })[]
              publicText: string
              publishedAt: string | null
            } | null
            progress: ({
              id: string
              says: string
              at: string
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
        words: string
        kind?: "scope" | "date" | "quality" | "resources" | "information" | "other"
        askedOn?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          workId: string
          personId: string
          words: string
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
  '/workspaces/{workspace}/work/{workId}/ask-replies': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; workId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        text: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          workId: string
          personId: string
          words: string
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
  '/workspaces/{workspace}/work/{workId}/ask-links': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; workId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        personIds: (string)[]
        byMail?: boolean
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          rows: ({
            personId: string
            name: string
            link: string
          })[]
          invited: number
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
  '/workspaces/{workspace}/asks/{askId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; askId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          workId: string
          personId: string
          personName: string
          words: string
          kind: "scope" | "date" | "quality" | "resources" | "information" | "other"
          askedOn: string
          cameBy: "form" | "link" | "mail" | "import" | "box"
          enteredBy: string | null
          standing: "unanswered" | "untold" | "objected" | "told" | "withdrawn" | "set-aside"
          withdrawal: {
            because: string
            withdrawnAt: string
          } | null
          setAside: {
            reason: "not-an-ask" | "duplicate" | "spam"
            sameAsAskId: string | null
            words: string | null
            personName: string | null
            at: string
          } | null
          touches: ({
            decisionId: string
            chosen: string
          })[]
          disposition: {
            id: string
            version: number
            outcome: "all" | "part" | "later" | "no"
            gets: string | null
            because: string
            tookFrom: string | null
            wouldChange: string | null
            triggerOn: string | null
            untilThen: string | null
            decidedById: string | null
            decidedBy: string | null
            objectUntil: string | null
            at: string
            grounds: ({
              kind: "constraint" | "trade-off" | "non-goal" | "decision" | "work"
              says: string
              decisionId: string | null
              directionVersionId: string | null
              place: number | null
              insteadWorkId: string | null
            })[]
            facts: ({
              label: string
              says: string
            })[]
            triggerNow: {
              on: string | null
              came: boolean
            }
            told: boolean
            tellings: ({
              way: "letter" | "link" | "in-person" | "own-page"
              toldBy: string
              toldOn: string | null
              at: string
            })[]
            publicText: string
            publishedAt: string | null
          } | null
          progress: ({
            id: string
            says: string
            at: string
          })[]
          workKey: string
          workTitle: string
          mayDrive: boolean
          mine: boolean
          askerHasAddress: boolean
          addressGiven: "given" | "known" | null
          decisionNames: (string)[]
          answers: ({
            id: string
            version: number
            outcome: "all" | "part" | "later" | "no"
            gets: string | null
            because: string
            tookFrom: string | null
            wouldChange: string | null
            triggerOn: string | null
            untilThen: string | null
            decidedById: string | null
            decidedBy: string | null
            objectUntil: string | null
            at: string
            grounds: ({
              kind: "constraint" | "trade-off" | "non-goal" | "decision" | "work"
              says: string
              decisionId: string | null
              directionVersionId: string | null
              place: number | null
              insteadWorkId: string | null
            })[]
            facts: ({
              label: string
              says: string
            })[]
            triggerNow: {
              on: string | null
              came: boolean
            }
            told: boolean
            tellings: ({
              way: "letter" | "link" | "in-person" | "own-page"
              toldBy: string
              toldOn: string | null
              at: string
            })[]
            publicText: string
            publishedAt: string | null
            personalText: string | null
            receipt: {
              openedAt: string | null
              understands: "yes" | "no" | "not-clear" | null
              agrees: "yes" | "no" | null
              at: string | null
              objections: ({
                id: string
                words: string
                at: string
                reply: string | null
                repliedAt: string | null
                repliedBy: string | null
              })[]
            } | null
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
  '/workspaces/{workspace}/asks/{askId}/withdrawal': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; askId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        because: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          askId: string
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
  '/workspaces/{workspace}/asks/{askId}/touches/{decisionId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; askId: string; decisionId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          askId: string
          decisionId: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    post?: never
    delete: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; askId: string; decisionId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          askId: string
          decisionId: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/work/{workId}/ask-box': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; workId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          box: {
            id: string
            closesOn: string
            isOver: boolean
            openedBy: string
            asks: number
          } | null
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; workId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        closesOn: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          closesOn: string
          link: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    post?: never
    delete: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; workId: string }; cookie?: never }
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
  '/workspaces/{workspace}/ask-boxes/{askBoxId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; askBoxId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          workTitle: string
          driverName: string | null
          closesOn: string
          today: string
          isOver: boolean
          writes: boolean
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
  '/workspaces/{workspace}/ask-boxes/{askBoxId}/asks': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; askBoxId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        words: string
        name?: string
        email?: string
        formId: string
        browser?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          askId: string
          link: string
          writes: boolean
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
  '/workspaces/{workspace}/asks/{askId}/address': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; askId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          confirmed: boolean
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
  '/workspaces/{workspace}/asks/{askId}/setting-aside': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; askId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        reason: "not-an-ask" | "duplicate" | "spam"
        sameAsAskId?: string
        words?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          askId: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    post?: never
    delete: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; askId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          askId: string
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/workspaces/{workspace}/work/{workId}/ask-import-previews': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; workId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        file: string
        source?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          added: number
          known: number
          first: ({
            line: number
            personName: string
            words: string
          })[]
          refused: ({
            line: number
            says: string
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
  '/workspaces/{workspace}/work/{workId}/ask-imports': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; workId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        file: string
        source?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          added: number
          known: number
          first: ({
            line: number
            personName: string
            words: string
          })[]
          refused: ({
            line: number
            says: string
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
  '/workspaces/{workspace}/asks/{askId}/proposal': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; askId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          outcome: "all" | "part" | "later" | "no" | null
          gets: string | null
          because: string | null
          wouldChange: string | null
          triggerOn: string | null
          untilThen: string | null
          decidedById: string | null
          from: ({
            field: string
            says: string
          })[]
          grounds: ({
            kind: "constraint" | "trade-off" | "non-goal" | "decision" | "work"
            directionVersionId: string | null
            place: number | null
            decisionId: string | null
            insteadWorkId: string | null
            says: string
            shared: (string)[]
            touched: boolean
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
  '/workspaces/{workspace}/asks/{askId}/dispositions': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; askId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        outcome: "all" | "part" | "later" | "no"
        gets?: string
        because?: string
        grounds?: ({
          kind: "constraint" | "trade-off" | "non-goal" | "decision" | "work"
          directionVersionId?: string
          place?: number
          decisionId?: string
          insteadWorkId?: string
        })[]
        tookFrom?: string
        wouldChange?: string
        triggerOn?: string
        untilThen?: string
        decidedById?: string
        objectUntil?: string
        personalText?: string
        publicText?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          askId: string
          version: number
          evasions: ({
            field: "personalText" | "publicText" | "because"
            evasion: "no-trigger" | "no-decider" | "will-consider" | "hollow-thanks" | "circumstances" | "buzzword" | "hedge" | "nothing-to-check" | "nobody-named"
            at: number
            length: number
            quote: string
            says: string
            instead: string
            blocks: boolean
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
  '/workspaces/{workspace}/dispositions/{dispositionId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; dispositionId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          askId: string
          version: number
          facts: ({
            label: string
            says: string
          })[]
          personalText: string
          publicText: string
          difference: ({
            kind: "same" | "gone" | "new"
            words: string
          })[] | null
          onlyInOne: ({
            kind: "day" | "figure" | "decision"
            quote: string
            in: "personal" | "public"
          })[]
          told: boolean
          publishedAt: string | null
          evasions: ({
            field: "personalText" | "publicText" | "because"
            evasion: "no-trigger" | "no-decider" | "will-consider" | "hollow-thanks" | "circumstances" | "buzzword" | "hedge" | "nothing-to-check" | "nobody-named"
            at: number
            length: number
            quote: string
            says: string
            instead: string
            blocks: boolean
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
  '/workspaces/{workspace}/dispositions/{dispositionId}/publication': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; dispositionId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          id: string
          publishedAt: string
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
  '/workspaces/{workspace}/dispositions/{dispositionId}/tellings': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; dispositionId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        way: "letter" | "link" | "in-person" | "own-page"
        toldById: string
        toldOn?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          dispositionId: string
          link: string | null
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
  '/workspaces/{workspace}/dispositions/{dispositionId}/opening': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; dispositionId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          dispositionId: string
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
  '/workspaces/{workspace}/dispositions/{dispositionId}/receipt': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; dispositionId: string }; cookie?: never }
      requestBody?: { content: { 'application/json': {
        understands?: "yes" | "no" | "not-clear"
        agrees?: "yes" | "no"
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          understands: "yes" | "no" | "not-clear" | null
          agrees: "yes" | "no" | null
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
  '/workspaces/{workspace}/dispositions/{dispositionId}/objections': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; dispositionId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        words: string
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
  '/workspaces/{workspace}/objections/{objectionId}/reply': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; objectionId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        says: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          objectionId: string
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
  '/workspaces/{workspace}/dispositions/{dispositionId}/receipt-replies': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; dispositionId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        text: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          outcome: "kept" | "unreadable" | "replaced" | "withdrawn"
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
  '/workspaces/{workspace}/dispositions/{dispositionId}/trigger-turns': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; dispositionId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        turn: "moved" | "came"
        movedToOn?: string
        because: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          on: string | null
          came: boolean
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
  '/workspaces/{workspace}/work/{workId}/surprises': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; workId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          counts: Record<string, number>
          rows: ({
            id: string
            personName: string
            words: string
            at: string
            decisionId: string | null
            chosen: string | null
            askId: string | null
            missing: "not-asked" | "not-told" | "told-unclearly" | null
            because: string | null
          })[]
        } } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; workId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        words: string
        decisionId?: string
        dispositionId?: string
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
  '/workspaces/{workspace}/surprises/{surpriseId}/cause': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: {
      parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { workspace: string; surpriseId: string }; cookie?: never }
      requestBody: { content: { 'application/json': {
        missing: "not-asked" | "not-told" | "told-unclearly"
        because: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          surpriseId: string
          missing: "not-asked" | "not-told" | "told-unclearly"
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
  '/workspaces/{workspace}/expectations/mine': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          name: string | null
          today: string
          asks: ({
            number: number
            id: string
            workId: string
            workTitle: string
            words: string
            askedOn: string
            standing: "unanswered" | "untold" | "objected" | "told" | "withdrawn" | "set-aside"
            setAside: {
              reason: "not-an-ask" | "duplicate" | "spam"
              words: string | null
              personName: string | null
              at: string
            } | null
            withdrawn: {
              because: string
              withdrawnAt: string
            } | null
            answer: {
              dispositionId: string
              facts: ({
                label: string
                says: string
              })[]
              personalText: string
              publicText: string | null
              toldBy: string | null
              canObject: boolean
              objectUntil: string | null
              receipt: {
                openedAt: string | null
                understands: "yes" | "no" | "not-clear" | null
                agrees: "yes" | "no" | null
                at: string | null
                objections: ({
                  id: string
                  words: string
                  at: string
                  reply: string | null
                  repliedAt: string | null
                  repliedBy: string | null
                })[]
              }
            } | null
            progress: ({
              id: string
              says: string
              at: string
            })[]
          })[]
          decisions: ({
            decisionId: string
            workTitle: string
            question: string
            chosen: string
            because: string
            bears: ({
              what: string
              kind: "good" | "bad" | "neutral"
              borneBy: string | null
            })[]
            does: ({
              duty: "next-step" | "acknowledge" | "read-answer"
              what: string
              byOn: string | null
            })[]
            asked: ({
              askId: string
              words: string
              outcome: string | null
            })[]
            decidedOn: string | null
            effectiveFrom: string | null
            reviewOn: string | null
            concerns: boolean
          })[]
          confirms: string | null
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
  '/workspaces/{workspace}/work/{workId}/own-asks': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; workId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          name: string
          today: string
          workTitle: string
          driverName: string | null
          asks: ({
            number: number
            id: string
            workId: string
            workTitle: string
            words: string
            askedOn: string
            standing: "unanswered" | "untold" | "objected" | "told" | "withdrawn" | "set-aside"
            setAside: {
              reason: "not-an-ask" | "duplicate" | "spam"
              words: string | null
              personName: string | null
              at: string
            } | null
            withdrawn: {
              because: string
              withdrawnAt: string
            } | null
            answer: {
              dispositionId: string
              facts: ({
                label: string
                says: string
              })[]
              personalText: string
              publicText: string | null
              toldBy: string | null
              canObject: boolean
              objectUntil: string | null
              receipt: {
                openedAt: string | null
                understands: "yes" | "no" | "not-clear" | null
                agrees: "yes" | "no" | null
                at: string | null
                objections: ({
                  id: string
                  words: string
                  at: string
                  reply: string | null
                  repliedAt: string | null
                  repliedBy: string | null
                })[]
              }
            } | null
            progress: ({
              id: string
              says: string
              at: string
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
  '/workspaces/{workspace}/work/{workId}/expectation-links': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: {
      parameters: { query?: never; header: { 'Idempotency-Key': string }; path: { workspace: string; workId: string }; cookie?: never }
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
  '/workspaces/{workspace}/decisions/{decisionId}/personal': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path: { workspace: string; decisionId: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': {
          decisionId: string
          workTitle: string
          question: string
          chosen: string
          because: string
          bears: ({
            what: string
            kind: "good" | "bad" | "neutral"
            borneBy: string | null
          })[]
          does: ({
            duty: "next-step" | "acknowledge" | "read-answer"
            what: string
            byOn: string | null
          })[]
          asked: ({
            askId: string
            words: string
            outcome: string | null
          })[]
          decidedOn: string | null
          effectiveFrom: string | null
          reviewOn: string | null
          concerns: boolean
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
  'search.find': { path: '/workspaces/{workspace}/search'; method: 'get' }
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
  'correction.list': { path: '/workspaces/{workspace}/directory/entries/{entryId}/corrections'; method: 'get' }
  'correction.give-up': { path: '/workspaces/{workspace}/directory/corrections/{correctionId}'; method: 'delete' }
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
  'person.tell-apart': { path: '/workspaces/{workspace}/people/{personId}/told-apart/{otherId}'; method: 'put' }
  'group.tell-apart': { path: '/workspaces/{workspace}/groups/{groupId}/told-apart/{otherId}'; method: 'put' }
  'asset.tell-apart': { path: '/workspaces/{workspace}/assets/{assetId}/told-apart/{otherId}'; method: 'put' }
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
  'decision.open': { path: '/workspaces/{workspace}/work/{workId}/questions'; method: 'post' }
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
  'suggestion.people': { path: '/workspaces/{workspace}/work/{workId}/suggestions/people'; method: 'get' }
  'stakeholder.late': { path: '/workspaces/{workspace}/late-involvement'; method: 'get' }
  'stakeholder.export': { path: '/workspaces/{workspace}/work/{workId}/register-file'; method: 'get' }
  'direction.draft': { path: '/workspaces/{workspace}/work/{workId}/direction/draft'; method: 'put' }
  'direction.publish': { path: '/workspaces/{workspace}/work/{workId}/direction/publication'; method: 'post' }
  'direction.show': { path: '/workspaces/{workspace}/work/{workId}/direction'; method: 'get' }
  'direction.version': { path: '/workspaces/{workspace}/direction-versions/{directionVersionId}'; method: 'get' }
  'direction.difference': { path: '/workspaces/{workspace}/work/{workId}/direction/difference'; method: 'get' }
  'direction.see': { path: '/workspaces/{workspace}/direction-versions/{directionVersionId}/seen'; method: 'post' }
  'direction.export': { path: '/workspaces/{workspace}/work/{workId}/direction/file'; method: 'get' }
  'direction.read': { path: '/workspaces/{workspace}/work/{workId}/direction/readings'; method: 'post' }
  'readback.compose': { path: '/workspaces/{workspace}/work/{workId}/readbacks'; method: 'post' }
  'readback.list': { path: '/workspaces/{workspace}/work/{workId}/readbacks'; method: 'get' }
  'readback.extend': { path: '/workspaces/{workspace}/readbacks/{readbackId}/last-day'; method: 'put' }
  'readback.remind': { path: '/workspaces/{workspace}/readbacks/{readbackId}/reminders'; method: 'post' }
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
  'readback.own-words': { path: '/workspaces/{workspace}/readbacks/{readbackId}/own-words'; method: 'get' }
  'readback.reword': { path: '/workspaces/{workspace}/readbacks/{readbackId}/own-words/{what}'; method: 'put' }
  'readback.about-me': { path: '/workspaces/{workspace}/readbacks/{readbackId}/about-me'; method: 'get' }
  'readback.nominate': { path: '/workspaces/{workspace}/readbacks/{readbackId}/nominations'; method: 'post' }
  'readback.withdraw-name': { path: '/workspaces/{workspace}/readbacks/{readbackId}/nominations/{nominationId}'; method: 'delete' }
  'readback.answer-entry': { path: '/workspaces/{workspace}/readbacks/{readbackId}/entry-replies'; method: 'post' }
  'readback.begin': { path: '/workspaces/{workspace}/readbacks/{readbackId}/beginnings'; method: 'post' }
  'readback.other-browsers': { path: '/workspaces/{workspace}/readbacks/{readbackId}/other-browsers'; method: 'get' }
  'readback.forwarded': { path: '/workspaces/{workspace}/readbacks/{readbackId}/forwarded'; method: 'get' }
  'readback.reply': { path: '/workspaces/{workspace}/readbacks/{readbackId}/replies'; method: 'post' }
  'readback.result': { path: '/workspaces/{workspace}/readbacks/{readbackId}/result'; method: 'get' }
  'readback.result-table': { path: '/workspaces/{workspace}/readbacks/{readbackId}/result-table'; method: 'get' }
  'readback.result-page': { path: '/workspaces/{workspace}/readbacks/{readbackId}/result-page'; method: 'get' }
  'readback.changes': { path: '/workspaces/{workspace}/readbacks/{readbackId}/changes'; method: 'get' }
  'readback.carry-forward': { path: '/workspaces/{workspace}/readbacks/{readbackId}/next-wave'; method: 'get' }
  'divergence.list': { path: '/workspaces/{workspace}/work/{workId}/divergences'; method: 'get' }
  'divergence.show': { path: '/workspaces/{workspace}/divergences/{divergenceId}'; method: 'get' }
  'divergence.settle': { path: '/workspaces/{workspace}/divergences/{divergenceId}/settlement'; method: 'post' }
  'divergence.reopen': { path: '/workspaces/{workspace}/divergences/{divergenceId}/reopening'; method: 'post' }
  'divergence.note': { path: '/workspaces/{workspace}/readbacks/{readbackId}/divergences'; method: 'post' }
  'meaning.begin': { path: '/workspaces/{workspace}/readbacks/{readbackId}/meaning'; method: 'post' }
  'meaning.show': { path: '/workspaces/{workspace}/readbacks/{readbackId}/meaning'; method: 'get' }
  'meaning.assigned': { path: '/workspaces/{workspace}/readbacks/{readbackId}/meaning/assigned'; method: 'get' }
  'meaning.vote': { path: '/workspaces/{workspace}/readbacks/{readbackId}/meaning/judgement'; method: 'put' }
  'meaning.close': { path: '/workspaces/{workspace}/readbacks/{readbackId}/meaning/closing'; method: 'post' }
  'meaning.result': { path: '/workspaces/{workspace}/readbacks/{readbackId}/meaning/result'; method: 'get' }
  'sounding.compose': { path: '/workspaces/{workspace}/work/{workId}/soundings'; method: 'post' }
  'sounding.list': { path: '/workspaces/{workspace}/work/{workId}/soundings'; method: 'get' }
  'sounding.show': { path: '/workspaces/{workspace}/soundings/{soundingId}'; method: 'get' }
  'sounding.count': { path: '/workspaces/{workspace}/soundings/{soundingId}/count'; method: 'get' }
  'sounding.close': { path: '/workspaces/{workspace}/soundings/{soundingId}/closing'; method: 'post' }
  'sounding.hand-out-links': { path: '/workspaces/{workspace}/soundings/{soundingId}/links'; method: 'post' }
  'sounding.revoke-link': { path: '/workspaces/{workspace}/soundings/{soundingId}/links/{personId}'; method: 'delete' }
  'sounding.own-link': { path: '/workspaces/{workspace}/soundings/{soundingId}/own-link'; method: 'post' }
  'sounding.people': { path: '/workspaces/{workspace}/soundings/{soundingId}/people'; method: 'get' }
  'sounding.ballot': { path: '/workspaces/{workspace}/soundings/{soundingId}/ballot'; method: 'get' }
  'sounding.next': { path: '/workspaces/{workspace}/soundings/{soundingId}/next'; method: 'get' }
  'sounding.vote': { path: '/workspaces/{workspace}/soundings/{soundingId}/statements/{statementId}/vote'; method: 'put' }
  'sounding.add-statement': { path: '/workspaces/{workspace}/soundings/{soundingId}/statements'; method: 'post' }
  'sounding.statements': { path: '/workspaces/{workspace}/soundings/{soundingId}/statements'; method: 'get' }
  'sounding.moderate': { path: '/workspaces/{workspace}/soundings/{soundingId}/statements/{statementId}/standing'; method: 'put' }
  'sounding.result': { path: '/workspaces/{workspace}/soundings/{soundingId}/result'; method: 'get' }
  'sounding.export': { path: '/workspaces/{workspace}/soundings/{soundingId}/export'; method: 'get' }
  'sounding.preview-import': { path: '/workspaces/{workspace}/work/{workId}/sounding-previews'; method: 'post' }
  'sounding.import': { path: '/workspaces/{workspace}/work/{workId}/sounding-imports'; method: 'post' }
  'decision.record': { path: '/workspaces/{workspace}/work/{workId}/decisions'; method: 'post' }
  'decision.list': { path: '/workspaces/{workspace}/work/{workId}/decisions'; method: 'get' }
  'decision.show': { path: '/workspaces/{workspace}/decisions/{decisionId}'; method: 'get' }
  'decision.change': { path: '/workspaces/{workspace}/decisions/{decisionId}'; method: 'patch' }
  'decision.why': { path: '/workspaces/{workspace}/why'; method: 'get' }
  'decision.explore': { path: '/workspaces/{workspace}/decisions/{decisionId}/exploration'; method: 'post' }
  'decision.propose': { path: '/workspaces/{workspace}/decisions/{decisionId}/proposal'; method: 'post' }
  'decision.decide': { path: '/workspaces/{workspace}/decisions/{decisionId}/outcome'; method: 'put' }
  'decision.disown-approval': { path: '/workspaces/{workspace}/decisions/{decisionId}/outcome'; method: 'delete' }
  'decision.withdraw': { path: '/workspaces/{workspace}/decisions/{decisionId}/withdrawal'; method: 'put' }
  'decision.review': { path: '/workspaces/{workspace}/decisions/{decisionId}/reviews'; method: 'post' }
  'decision.announce': { path: '/workspaces/{workspace}/decisions/{decisionId}/announcement'; method: 'put' }
  'decision.hand-out-links': { path: '/workspaces/{workspace}/decisions/{decisionId}/links'; method: 'post' }
  'decision.relate': { path: '/workspaces/{workspace}/decisions/{decisionId}/relations'; method: 'post' }
  'decision.unrelate': { path: '/workspaces/{workspace}/decisions/{decisionId}/relations/{relationId}'; method: 'delete' }
  'decision.suggest-method': { path: '/workspaces/{workspace}/decisions/{decisionId}/method'; method: 'get' }
  'decision.choose-method': { path: '/workspaces/{workspace}/decisions/{decisionId}/method'; method: 'put' }
  'decision.options': { path: '/workspaces/{workspace}/decisions/{decisionId}/options'; method: 'get' }
  'decision.add-option': { path: '/workspaces/{workspace}/decisions/{decisionId}/options'; method: 'post' }
  'decision.withdraw-option': { path: '/workspaces/{workspace}/decisions/{decisionId}/options/{optionId}'; method: 'delete' }
  'decision.propose-option': { path: '/workspaces/{workspace}/decisions/{decisionId}/options/{optionId}/proposal'; method: 'post' }
  'ballot.suggest-option': { path: '/workspaces/{workspace}/decisions/{decisionId}/option-suggestions'; method: 'post' }
  'decision.take-up-option': { path: '/workspaces/{workspace}/decisions/{decisionId}/options/{optionId}/taking-up'; method: 'put' }
  'ballot.open': { path: '/workspaces/{workspace}/decisions/{decisionId}/ballots'; method: 'post' }
  'ballot.result': { path: '/workspaces/{workspace}/decisions/{decisionId}/ballots'; method: 'get' }
  'ballot.links': { path: '/workspaces/{workspace}/decisions/{decisionId}/ballot-links'; method: 'post' }
  'ballot.revoke-link': { path: '/workspaces/{workspace}/decisions/{decisionId}/ballot-links/{personId}'; method: 'delete' }
  'ballot.close': { path: '/workspaces/{workspace}/decisions/{decisionId}/ballots/{ballotId}/closing'; method: 'put' }
  'ballot.give-up': { path: '/workspaces/{workspace}/decisions/{decisionId}/ballots/{ballotId}'; method: 'delete' }
  'ballot.paper': { path: '/workspaces/{workspace}/decisions/{decisionId}/ballot'; method: 'get' }
  'ballot.cast': { path: '/workspaces/{workspace}/decisions/{decisionId}/ballot'; method: 'put' }
  'ballot.read-advice': { path: '/workspaces/{workspace}/decisions/{decisionId}/ballots/{ballotId}/reading'; method: 'put' }
  'ballot.integrate-objection': { path: '/workspaces/{workspace}/decisions/{decisionId}/objections/{voteId}/integration'; method: 'put' }
  'ballot.take-back-objection': { path: '/workspaces/{workspace}/decisions/{decisionId}/objections/{voteId}/taking-back'; method: 'put' }
  'decision.read-back': { path: '/workspaces/{workspace}/decisions/{decisionId}/readbacks'; method: 'post' }
  'decision.read-back-cards': { path: '/workspaces/{workspace}/decisions/{decisionId}/readback-cards'; method: 'get' }
  'decision.supersede': { path: '/workspaces/{workspace}/decisions/{decisionId}/supersession'; method: 'post' }
  'decision.link-successor': { path: '/workspaces/{workspace}/decisions/{decisionId}/successors/{byDecisionId}'; method: 'put' }
  'decision.amend': { path: '/workspaces/{workspace}/decisions/{decisionId}/amendment'; method: 'post' }
  'decision.preview-import': { path: '/workspaces/{workspace}/work/{workId}/decision-file-previews'; method: 'post' }
  'decision.import': { path: '/workspaces/{workspace}/work/{workId}/decision-files'; method: 'post' }
  'decision.export': { path: '/workspaces/{workspace}/decisions/{decisionId}/file'; method: 'get' }
  'decision.change-file': { path: '/workspaces/{workspace}/decisions/{decisionId}/file'; method: 'patch' }
  'decision.log': { path: '/workspaces/{workspace}/decisions'; method: 'get' }
  'decision.log-table': { path: '/workspaces/{workspace}/decision-table'; method: 'get' }
  'decision.page': { path: '/workspaces/{workspace}/decisions/{decisionId}/page'; method: 'get' }
  'decision.markdown': { path: '/workspaces/{workspace}/decisions/{decisionId}/markdown'; method: 'get' }
  'decision.revoke-link': { path: '/workspaces/{workspace}/decisions/{decisionId}/links/{personId}'; method: 'delete' }
  'decision.brief': { path: '/workspaces/{workspace}/decisions/{decisionId}/brief'; method: 'get' }
  'decision.acknowledge': { path: '/workspaces/{workspace}/decisions/{decisionId}/acknowledgement'; method: 'put' }
  'decision.answer-claims': { path: '/workspaces/{workspace}/decisions/{decisionId}/claims'; method: 'put' }
  'decision.remind': { path: '/workspaces/{workspace}/decisions/{decisionId}/reminders'; method: 'post' }
  'decision.reply': { path: '/workspaces/{workspace}/decisions/{decisionId}/replies'; method: 'post' }
  'decision.revisions': { path: '/workspaces/{workspace}/decisions/{decisionId}/revisions'; method: 'get' }
  'decision.difference': { path: '/workspaces/{workspace}/decisions/{decisionId}/difference'; method: 'get' }
  'decision.keep-wording': { path: '/workspaces/{workspace}/decisions/{decisionId}/wording'; method: 'put' }
  'decision.plan-call': { path: '/workspaces/{workspace}/decisions/{decisionId}/final-call-plan'; method: 'get' }
  'decision.call': { path: '/workspaces/{workspace}/decisions/{decisionId}/final-calls'; method: 'post' }
  'decision.recall': { path: '/workspaces/{workspace}/decisions/{decisionId}/final-call'; method: 'delete' }
  'decision.call-brief': { path: '/workspaces/{workspace}/decisions/{decisionId}/final-call'; method: 'get' }
  'decision.answer-call': { path: '/workspaces/{workspace}/decisions/{decisionId}/final-call/answer'; method: 'put' }
  'decision.answer-for': { path: '/workspaces/{workspace}/decisions/{decisionId}/final-call/answers'; method: 'post' }
  'concern.resolve': { path: '/workspaces/{workspace}/decisions/{decisionId}/concerns/{concernId}/resolution'; method: 'put' }
  'concern.close-over': { path: '/workspaces/{workspace}/decisions/{decisionId}/concerns/{concernId}/disposition'; method: 'put' }
  'hold.renew': { path: '/workspaces/{workspace}/decisions/{decisionId}/holds/{holdId}/end'; method: 'put' }
  'hold.release': { path: '/workspaces/{workspace}/decisions/{decisionId}/holds/{holdId}'; method: 'delete' }
  'decision.confirm-agreement': { path: '/workspaces/{workspace}/decisions/{decisionId}/agreement'; method: 'put' }
  'ask.write-down': { path: '/workspaces/{workspace}/work/{workId}/written-asks'; method: 'post' }
  'ask.make': { path: '/workspaces/{workspace}/work/{workId}/asks'; method: 'post' }
  'ask.list': { path: '/workspaces/{workspace}/work/{workId}/asks'; method: 'get' }
  'ask.reply': { path: '/workspaces/{workspace}/work/{workId}/ask-replies'; method: 'post' }
  'ask.hand-out-links': { path: '/workspaces/{workspace}/work/{workId}/ask-links'; method: 'post' }
  'ask.show': { path: '/workspaces/{workspace}/asks/{askId}'; method: 'get' }
  'ask.withdraw': { path: '/workspaces/{workspace}/asks/{askId}/withdrawal'; method: 'post' }
  'ask.touch': { path: '/workspaces/{workspace}/asks/{askId}/touches/{decisionId}'; method: 'put' }
  'ask.untouch': { path: '/workspaces/{workspace}/asks/{askId}/touches/{decisionId}'; method: 'delete' }
  'ask-box.open': { path: '/workspaces/{workspace}/work/{workId}/ask-box'; method: 'put' }
  'ask-box.close': { path: '/workspaces/{workspace}/work/{workId}/ask-box'; method: 'delete' }
  'ask-box.show': { path: '/workspaces/{workspace}/work/{workId}/ask-box'; method: 'get' }
  'ask-box.look': { path: '/workspaces/{workspace}/ask-boxes/{askBoxId}'; method: 'get' }
  'ask-box.ask': { path: '/workspaces/{workspace}/ask-boxes/{askBoxId}/asks'; method: 'post' }
  'ask.confirm-address': { path: '/workspaces/{workspace}/asks/{askId}/address'; method: 'put' }
  'ask.set-aside': { path: '/workspaces/{workspace}/asks/{askId}/setting-aside'; method: 'put' }
  'ask.bring-back': { path: '/workspaces/{workspace}/asks/{askId}/setting-aside'; method: 'delete' }
  'ask.preview-import': { path: '/workspaces/{workspace}/work/{workId}/ask-import-previews'; method: 'post' }
  'ask.import': { path: '/workspaces/{workspace}/work/{workId}/ask-imports'; method: 'post' }
  'disposition.propose': { path: '/workspaces/{workspace}/asks/{askId}/proposal'; method: 'get' }
  'disposition.decide': { path: '/workspaces/{workspace}/asks/{askId}/dispositions'; method: 'post' }
  'disposition.show': { path: '/workspaces/{workspace}/dispositions/{dispositionId}'; method: 'get' }
  'disposition.publish': { path: '/workspaces/{workspace}/dispositions/{dispositionId}/publication'; method: 'post' }
  'disposition.deliver': { path: '/workspaces/{workspace}/dispositions/{dispositionId}/tellings'; method: 'post' }
  'receipt.open': { path: '/workspaces/{workspace}/dispositions/{dispositionId}/opening'; method: 'put' }
  'receipt.say': { path: '/workspaces/{workspace}/dispositions/{dispositionId}/receipt'; method: 'put' }
  'objection.raise': { path: '/workspaces/{workspace}/dispositions/{dispositionId}/objections'; method: 'post' }
  'objection.answer': { path: '/workspaces/{workspace}/objections/{objectionId}/reply'; method: 'post' }
  'receipt.reply': { path: '/workspaces/{workspace}/dispositions/{dispositionId}/receipt-replies'; method: 'post' }
  'disposition.move-trigger': { path: '/workspaces/{workspace}/dispositions/{dispositionId}/trigger-turns'; method: 'post' }
  'surprise.say': { path: '/workspaces/{workspace}/work/{workId}/surprises'; method: 'post' }
  'surprise.list': { path: '/workspaces/{workspace}/work/{workId}/surprises'; method: 'get' }
  'surprise.explain': { path: '/workspaces/{workspace}/surprises/{surpriseId}/cause'; method: 'put' }
  'expectation.mine': { path: '/workspaces/{workspace}/expectations/mine'; method: 'get' }
  'ask.own': { path: '/workspaces/{workspace}/work/{workId}/own-asks'; method: 'get' }
  'expectation.hand-out-links': { path: '/workspaces/{workspace}/work/{workId}/expectation-links'; method: 'post' }
  'expectation.personal': { path: '/workspaces/{workspace}/decisions/{decisionId}/personal'; method: 'get' }
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
