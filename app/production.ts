// Imported before everything else: React looks at it once, and makes pages several times more slowly without.
process.env['NODE_ENV'] ??= 'production'
