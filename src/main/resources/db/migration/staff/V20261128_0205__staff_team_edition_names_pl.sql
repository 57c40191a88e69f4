-- An edition that kept the name keeps the Polish one too.
UPDATE team_edition e JOIN team t ON t.id = e.team_id
SET e.name_pl = IF(e.name = t.name, t.name_pl, e.name)
WHERE e.name_pl IS NULL;
