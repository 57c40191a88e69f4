-- Where the customer reads what comes again, so that it comes by day.
ALTER TABLE promise_rung ADD COLUMN IF NOT EXISTS
  reader_zone VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin;
