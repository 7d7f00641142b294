-- The key-encryption key may change: what is wrapped with an earlier one is found by how it begins (Tink writes the number
-- of the key before the ciphertext), and wrapped anew. Nothing else of these rows ever changes.
create index keys_by_their_wrapping on vault.person_key (authority_id, substring(wrapped from 1 for 5));
grant update (wrapped) on vault.person_key, vault.index_key to rowan_support, rowan_commissioning;
grant update (clock_part, receipt_signer) on procurement.tender_key to rowan_commissioning;
