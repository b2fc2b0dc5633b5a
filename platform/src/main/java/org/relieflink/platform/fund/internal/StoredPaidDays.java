package org.relieflink.platform.fund.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.fund.PaidDays;
import org.relieflink.platform.relief.ShareBooks;
import org.relieflink.platform.relief.ShareToPay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In the server's name: who looks again need not be able to read the books. */
@Repository
class StoredPaidDays implements PaidDays, ShareBooks {
  private static final String FIRST =
      """
      select k.proposal_id, min(e.day) as day
      from fund.commitment k
      join fund.account a on a.parent_id = k.account_id
      join fund.line d on d.account_id = a.id and d.side = 'D'
      join fund.entry e on e.id = d.entry_id and e.act = 'CONFIRM'
        and not exists (select from fund.entry r where r.reverses = e.id)
      where k.place = ? and k.proposal_id = any(?) group by k.proposal_id
      """;

  private static final String PAID =
      """
      select coalesce(sum(b.debit_fen - b.credit_fen), 0)
      from fund.commitment k
      join fund.account a on a.parent_id = k.account_id and a.kind = 'PAID'
      join fund.balance b on b.account_id = a.id
      where k.place = ? and k.proposal_id = ?
      """;

  private final JdbcClient jdbc;

  StoredPaidDays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<Long, LocalDate> first(String place, Collection<Long> proposals) {
    return proposals.isEmpty() ? Map.of() : Actor.asServer(() -> read(place, proposals));
  }

  private Map<Long, LocalDate> read(String place, Collection<Long> proposals) {
    Map<Long, LocalDate> days = new HashMap<>();
    jdbc.sql(FIRST)
        .params(place, proposals.toArray(Long[]::new))
        .query(
            row -> {
              days.put(row.getLong("proposal_id"), row.getObject("day", LocalDate.class));
            });
    return days;
  }

  @Override
  public boolean isPaid(ShareToPay share) {
    return Actor.asServer(
            () -> jdbc.sql(PAID).params(share.place(), share.proposal()).query(Long.class).single())
        >= share.fen();
  }
}
