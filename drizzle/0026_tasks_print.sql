-- Whoever prints calls or appointments and has tasks prints these too: a role with rights of its own would else know nothing of it.
UPDATE `roles` SET `grants` = json_set(`grants`, '$.tasks.print', 'all') WHERE json_extract(`grants`, '$.tasks') is not null AND 'all' IN (json_extract(`grants`, '$.calls.print'), json_extract(`grants`, '$.appointments.print'));
