package org.relieflink.platform.fund.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.duty.DutyTime;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.duty.DutyRun;
import org.relieflink.platform.duty.DutySource;
import org.relieflink.platform.relief.DecidedCases;
import org.relieflink.platform.relief.DecidedCases.Granted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 资金的职责：money is asked for when it is reserved for a granted case, and has come when the bank
 * confirmed the first payment out of the reservation.
 */
@Component
class FundDuties implements DutySource {
  private static final String ASK = "ask-money";
  private static final String ALLOCATE = "allocate";
  private static final String BOOKS = "/fund";

  private final JdbcClient jdbc;
  private final MayFund may;
  private final DecidedCases cases;

  FundDuties(JdbcClient jdbc, MayFund may, DecidedCases cases) {
    this.jdbc = jdbc;
    this.may = may;
    this.cases = cases;
  }

  @Override
  public Set<String> duties() {
    return Set.of(ASK, ALLOCATE);
  }

  @Override
  public List<DutyRun> runs(Officer reader, LocalDate since) {
    if (!may.may(reader, Deed.READ)) {
      return List.of();
    }
    List<Reserved> reserved = reserved(reader.unit().place(), since);
    Map<Long, LocalDate> asked = new HashMap<>();
    reserved.forEach(one -> asked.merge(one.proposal, one.on, FundDuties::first));
    return Stream.concat(
            cases.granted(reader).stream().map(one -> asked(one, asked)),
            reserved.stream().map(one -> allocated(one, reader.unit().place())))
        .toList();
  }

  private static LocalDate first(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static DutyRun asked(Granted one, Map<Long, LocalDate> asked) {
    DutyTime time = DutyTime.of(one.on(), asked.get(one.proposal()));
    return new DutyRun(ASK, one.unit(), one.number(), one.path(), time, null, false);
  }

  private static DutyRun allocated(Reserved one, String place) {
    Unit finance = Unit.of(place, MayFund.FINANCE);
    DutyTime time = DutyTime.of(one.on, one.came);
    boolean dropped = one.came == null && one.givenUp;
    return new DutyRun(ALLOCATE, finance, one.decision, BOOKS, time, null, dropped);
  }

  /**
   * 一笔预留。
   *
   * @param proposal 0 where it rests on none
   * @param came null until the bank confirmed one
   * @param givenUp nothing is held and nothing is under way any more
   */
  private record Reserved(
      String decision, long proposal, LocalDate on, @Nullable LocalDate came, boolean givenUp) {}

  private List<Reserved> reserved(String place, LocalDate since) {
    return jdbc.sql(
            """
            select * from (select k.account_id, k.decision, coalesce(k.proposal_id, 0) proposal, not k.living given_up,
              (select min(e.day) from fund.entry e join fund.line d on d.entry_id = e.id
                where d.account_id = k.account_id and d.side = 'D' and e.act = 'COMMIT') reserved,
              (select min(e.day) from fund.entry e join fund.line d on d.entry_id = e.id
                join fund.account a on a.id = d.account_id
                where a.parent_id = k.account_id and d.side = 'D' and e.act = 'CONFIRM'
                  and not exists (select from fund.entry r where r.reverses = e.id)) came
            from fund.commitment k where k.place = :place) r
            where r.reserved >= :since or r.came >= :since or (r.came is null and not r.given_up)
            order by r.account_id
            """)
        .param("place", place)
        .param("since", since)
        .query((row, index) -> row(row))
        .list();
  }

  private static Reserved row(ResultSet row) throws SQLException {
    return new Reserved(
        row.getString("decision"),
        row.getLong("proposal"),
        row.getObject("reserved", LocalDate.class),
        row.getObject("came", LocalDate.class),
        row.getBoolean("given_up"));
  }
}
