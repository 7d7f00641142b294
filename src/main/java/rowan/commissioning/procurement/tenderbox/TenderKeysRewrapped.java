package rowan.commissioning.procurement.tenderbox;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.vault.HouseSeal;
import rowan.foundation.vault.Place;
import rowan.foundation.vault.Rewrapping;

/** The clock's part of each tender's key and the signer of its receipts, when the keys change. */
@Component
class TenderKeysRewrapped implements Rewrapping {

  private final Acting acting;
  private final JdbcClient jdbc;
  private final HouseSeal seal;

  TenderKeysRewrapped(Acting acting, JdbcClient jdbc, HouseSeal seal) {
    this.acting = acting;
    this.jdbc = jdbc;
    this.seal = seal;
  }

  @Override
  public String what() {
    return "keys of tenders";
  }

  @SuppressWarnings("ArrayRecordComponent") // read once, and never compared
  private record Sealed(UUID tender, byte[] clockPart, byte[] signer) {}

  @Override
  public int rewrap(AuthorityId authority, List<byte[]> earlier, int most) {
    return acting.in(
        Wing.COMMISSIONING,
        Actor.clock(authority),
        () -> {
          var found = found(authority, earlier, most);
          found.forEach(one -> rewrap(authority, one));
          return found.size();
        });
  }

  private List<Sealed> found(AuthorityId authority, List<byte[]> earlier, int most) {
    return jdbc.sql(
            """
            select tender_id, clock_part, receipt_signer from procurement.tender_key
            where authority_id = :authority and (substring(clock_part from 1 for 5) = any (:earlier)
              or substring(receipt_signer from 1 for 5) = any (:earlier))
            limit :most for update skip locked\
            """)
        .param("authority", authority.value())
        .param("earlier", earlier.toArray(byte[][]::new))
        .param("most", most)
        .query((row, number) ->
            new Sealed(
                row.getObject("tender_id", UUID.class),
                row.getBytes("clock_part"),
                row.getBytes("receipt_signer")))
        .list();
  }

  private void rewrap(AuthorityId authority, Sealed one) {
    jdbc.sql(
            """
            update procurement.tender_key set clock_part = ?, receipt_signer = ?
            where authority_id = ? and tender_id = ?\
            """)
        .params(
            seal.again(new Place(Lockwork.CLOCK_PART, one.tender), one.clockPart),
            seal.again(new Place(Lockwork.SIGNER, one.tender), one.signer),
            authority.value(),
            one.tender)
        .update();
  }

  @Override
  public long left(AuthorityId authority, List<byte[]> earlier) {
    return acting.in(
        Wing.COMMISSIONING,
        Actor.clock(authority),
        () ->
            jdbc.sql(
                    """
                    select count(*) from procurement.tender_key
                    where authority_id = :authority and (substring(clock_part from 1 for 5) = any (:earlier)
                      or substring(receipt_signer from 1 for 5) = any (:earlier))\
                    """)
                .param("authority", authority.value())
                .param("earlier", earlier.toArray(byte[][]::new))
                .query(Long.class)
                .single());
  }
}
