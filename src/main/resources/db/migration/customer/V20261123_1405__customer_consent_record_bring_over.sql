INSERT INTO consent_record (customer_id, purpose, state, how, at)
SELECT customer_id, purpose, state, 'IMPORT', since FROM consent;
