# Words for when a poster cannot be drawn at once (/poster/…).

poster-busy_title = Many people are fetching posters
poster-busy = Posters are being drawn for others right now. Please wait a few seconds and reload this page. Meanwhile you can send your initiative here:
