-- What is published is published as soon as its first edition is written.
UPDATE article
   SET published_at = (SELECT MIN(text.written_at) FROM article_text text WHERE text.article = article.number)
 WHERE state = 'PUBLISHED' AND published_at IS NULL;
