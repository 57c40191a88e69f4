-- Its rows are in publication.
DROP TABLE IF EXISTS published_version;
