package org.relieflink.platform.relief.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.relief.ShareBooks;
import org.relieflink.platform.relief.ShareToPay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 上级要付的一份：of granted cases only, on the proposal that was decided. Read as the server: whoever asks
 * has been let to the request.
 */
@Repository
class SharesToPay {
  private static final String SELECT =
      """
      select h.id, h.sealed, h.to_place, c.case_no, p.candidate, p.proposal, p.upper_fen, s.at,
      """
          + StoredDecidedCases.PAPER
          + """
            from relief.help h
            join relief.proposal p on p.help_id = h.id
              and p.number = (select max(n.number) from relief.proposal n where n.case_id = p.case_id)
            join relief.relief_case c on c.id = p.case_id
            join relief.decision d on d.case_id = c.id and d.ground = '' and d.digest = p.digest
            join relief.step s on s.case_id = d.case_id and s.number = d.number
            where p.candidate is not null and
            """;

  private final JdbcClient jdbc;
  private final List<ShareBooks> books;

  SharesToPay(JdbcClient jdbc, List<ShareBooks> books) {
    this.jdbc = jdbc;
    this.books = List.copyOf(books);
  }

  /** Empty while the case is undecided, or was decided without it. */
  Optional<ShareToPay> of(long help) {
    return Actor.asServer(
        () ->
            jdbc.sql(SELECT + " h.id = ? and not h.sealed")
                .param(help)
                .query(SharesToPay::row)
                .optional());
  }

  /** Whether something of it has still to be paid. */
  boolean owed(ShareToPay share) {
    return books.stream().noneMatch(one -> one.isPaid(share));
  }

  /** All that an office gives; sealed ones too, which it has to pay but cannot open. */
  List<ShareToPay> of(Unit unit) {
    return Actor.asServer(
        () ->
            jdbc.sql(SELECT + " h.to_place = ? and h.line = ? order by h.id")
                .params(unit.place(), unit.line())
                .query(SharesToPay::row)
                .list());
  }

  private static ShareToPay row(ResultSet row, int index) throws SQLException {
    return new ShareToPay(
        row.getLong("id"),
        row.getBoolean("sealed"),
        row.getString("to_place"),
        row.getString("case_no"),
        row.getString("paper"),
        row.getLong("candidate"),
        row.getLong("proposal"),
        row.getLong("upper_fen"),
        CaseClock.day(row.getTimestamp("at").toInstant()));
  }
}
