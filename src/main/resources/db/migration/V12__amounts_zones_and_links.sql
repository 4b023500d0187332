-- What a line of the timeline moved, such as 480.00 USD; several are separated by commas, none is empty.
alter table closure_timeline add column amounts varchar(1000) default '' not null;

-- The zone of the holder's clock, such as Europe/Berlin; null if the marketplace does not know it.
alter table mp_login add column time_zone varchar(64);
