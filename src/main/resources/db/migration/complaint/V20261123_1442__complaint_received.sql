-- For counting who complained of what, hour by hour, without looking at the rows themselves.
CREATE INDEX IF NOT EXISTS complaint_received ON complaint (received_at, product, category, region, customer_id);
