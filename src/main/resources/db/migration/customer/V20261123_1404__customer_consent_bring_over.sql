-- What was chosen for everywhere. What was ticked through the link of one case was never confirmed by its address, and a
-- stranger can open a case in somebody's name: it is no consent.
INSERT INTO consent (customer_id, purpose, state, since)
SELECT customer_id, 'MARKETING', IF(marketing, 'GIVEN', 'WITHDRAWN'), marketing_changed_at
  FROM contact_preference
 WHERE case_number = '' AND marketing_changed_at IS NOT NULL
 UNION ALL
SELECT customer_id, 'RESEARCH', IF(research, 'GIVEN', 'WITHDRAWN'), research_changed_at
  FROM contact_preference
 WHERE case_number = '' AND research_changed_at IS NOT NULL;
