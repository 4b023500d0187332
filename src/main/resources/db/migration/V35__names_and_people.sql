-- What identifies whoever had a closed account, by a keyed hash (HMAC): it still tells that somebody was here, and
-- whose a name was, when the address and the name themselves were erased. kind: EMAIL, NAME, PAYOUT_PLACE.
-- reserved_until: nobody else gets the name or the address before; null if it only recognises.
create table mp_kept_identifier (
  account_id     varchar(64) not null references mp_account,
  kind           varchar(20) not null,
  identifier     varchar(64) not null,
  closed_by_case varchar(64) not null,
  kept_since     timestamp(3) with time zone not null,
  reserved_until timestamp(3) with time zone,
  primary key (account_id, kind, identifier)
);
create index mp_kept_identifier_hash on mp_kept_identifier (identifier, kind);
