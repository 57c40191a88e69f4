-- Whoever was found before is not found again.
UPDATE audience
  JOIN outreach ON outreach.number = audience.outreach
   SET audience.event_on = outreach.effective_on
 WHERE outreach.kind IN ('RENEWAL', 'CONTRACT_EXPIRY', 'FIRST_BILL', 'REFILL')
   AND audience.event_on IS NULL AND NOT audience.by_complaint;
