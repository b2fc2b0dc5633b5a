package org.relieflink.platform.sharing.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.sharing.Dispute;
import org.relieflink.platform.sharing.Disputes;
import org.relieflink.platform.sharing.Requests;
import org.relieflink.platform.sharing.ShareAct;
import org.relieflink.platform.sharing.ShareAct.Side;
import org.relieflink.platform.sharing.ShareKind;
import org.relieflink.platform.sharing.ShareStep;
import org.relieflink.platform.sharing.SharingRefusal;
import org.relieflink.platform.sharing.internal.StepStore.Next;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredDisputes implements Disputes {
  private static final String SETTLED =
      " and not exists (select 1 from sharing.step s where s.kind = 'DISPUTE'"
          + " and s.object_id = d.id and s.state = 'SETTLED')";

  private final JdbcClient jdbc;
  private final FactBook book;
  private final StepStore steps;
  private final SharingLog log;
  private final Sides sides;
  private final Clock clock;

  StoredDisputes(
      JdbcClient jdbc, FactBook book, StepStore steps, SharingLog log, Sides sides, Clock clock) {
    this.jdbc = jdbc;
    this.book = book;
    this.steps = steps;
    this.log = log;
    this.sides = sides;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Outcome<Dispute> raise(Officer officer, Raised raised) {
    if (book.nameOf(raised.department()).equals(raised.department())) {
      return Outcome.refused(SharingRefusal.DEPARTMENT_UNKNOWN);
    }
    Optional<Refusal> no =
        Stream.of(raised.standard(), raised.own(), raised.other())
            .flatMap(text -> Words.wrong(text, true).stream())
            .findFirst();
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    long id = add(officer, raised);
    steps.add(officer, ShareAct.RAISE, new Next(id, 1), "");
    log.done(officer, ShareAct.RAISE, id, raised.standard());
    return Outcome.of(own(officer, id).orElseThrow());
  }

  private long add(Officer officer, Raised raised) {
    return jdbc.sql(
            """
            insert into sharing.dispute (place, line, to_line, standard, own, other, officer, at)
            values (?, ?, ?, ?, ?, ?, ?, ?) returning id
            """)
        .params(
            officer.unit().place(),
            officer.unit().line(),
            raised.department(),
            raised.standard().strip(),
            raised.own().strip(),
            raised.other().strip(),
            officer.staffNumber(),
            Timestamp.from(clock.instant()))
        .query(Long.class)
        .single();
  }

  @Override
  public List<Dispute> list(Officer officer, boolean unresolved) {
    return whole(
        jdbc.sql(
                "select d.* from sharing.dispute d where "
                    + sides.either(officer, "d")
                    + (unresolved ? SETTLED : "")
                    + " order by d.id desc limit :most")
            .param("most", Requests.MOST)
            .query((row, index) -> bare(row))
            .list());
  }

  @Override
  public List<Dispute> unresolved(Officer officer, int most) {
    return whole(
        jdbc.sql(
                "select d.* from sharing.dispute d where "
                    + sides.either(officer, "d")
                    + SETTLED
                    + " order by d.id limit :most")
            .param("most", most)
            .query((row, index) -> bare(row))
            .list());
  }

  @Override
  public Optional<Dispute> find(Officer officer, long id) {
    return whole(
            jdbc.sql(
                    "select d.* from sharing.dispute d where d.id = :id and ("
                        + sides.either(officer, "d")
                        + ")")
                .param("id", id)
                .query((row, index) -> bare(row))
                .list())
        .stream()
        .findFirst();
  }

  private Optional<Dispute> own(Officer officer, long id) {
    return whole(
            jdbc.sql(
                    "select d.* from sharing.dispute d where d.id = :id and "
                        + sides.condition(officer, Side.ASKER, "d"))
                .param("id", id)
                .query((row, index) -> bare(row))
                .list())
        .stream()
        .findFirst();
  }

  @Override
  @Transactional
  public Outcome<Dispute> act(Officer officer, ShareAct act, long id, String words) {
    jdbc.sql("select id from sharing.dispute where id = ? for update")
        .param(id)
        .query()
        .listOfRows();
    Optional<Dispute> found = own(officer, id);
    if (found.isEmpty()
        || act.kind() != ShareKind.DISPUTE
        || !sides.may(officer, Side.ASKER, Deed.WRITE, found.get().asker())) {
      return Outcome.refused(SharingRefusal.UNKNOWN);
    }
    if (!act.from(found.get().state())) {
      return Outcome.refused(SharingRefusal.MOVED_ON);
    }
    Optional<Refusal> no = Words.wrong(words, act.wantsWords());
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    steps.add(officer, act, new Next(id, found.get().steps().size() + 1), words.strip());
    log.done(officer, act, id, words.strip());
    return Outcome.of(own(officer, id).orElseThrow());
  }

  private List<Dispute> whole(List<Dispute> bare) {
    Map<Long, List<ShareStep>> found =
        steps.of(ShareKind.DISPUTE, bare.stream().map(Dispute::id).toList());
    return bare.stream()
        .map(
            one ->
                new Dispute(
                    one.id(),
                    one.asker(),
                    one.asked(),
                    one.standard(),
                    one.own(),
                    one.other(),
                    found.getOrDefault(one.id(), List.of())))
        .toList();
  }

  private static Dispute bare(ResultSet row) throws SQLException {
    String place = row.getString("place");
    return new Dispute(
        row.getLong("id"),
        new Unit(place, row.getString("line")),
        new Unit(place, row.getString("to_line")),
        row.getString("standard"),
        row.getString("own"),
        row.getString("other"),
        List.of());
  }
}
