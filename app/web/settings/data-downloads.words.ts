export const downloadWords = {
  page: 'Download to read',
  json: 'Download as JSON',
}
