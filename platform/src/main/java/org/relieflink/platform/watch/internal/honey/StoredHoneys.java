package org.relieflink.platform.watch.internal.honey;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.CitizenId;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Owned;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.watch.AlarmKind;
import org.relieflink.platform.watch.HoneyGround;
import org.relieflink.platform.watch.HoneyPerson;
import org.relieflink.platform.watch.Honeys;
import org.relieflink.platform.watch.WatchRefusal;
import org.relieflink.platform.watch.internal.alarm.RaiseAlarm;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class StoredHoneys implements Honeys {
  private static final Need READ = new Need(Matter.HONEYS, Deed.READ);
  private static final Owned OWNED = Owned.byPlace("h");
  private static final int TRIES = 50; // numbers tried for one person before it is given up

  private final MakeHoney make;
  private final HoneyGround ground;
  private final RaiseAlarm raise;
  private final Trail trail;
  private final JdbcClient jdbc;
  private final Reach reach;
  private final TransactionTemplate apart;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /** The ground is asked late: who answers stands downstream and knows this door. */
  StoredHoneys(
      MakeHoney make,
      @Lazy HoneyGround ground,
      RaiseAlarm raise,
      Trail trail,
      JdbcClient jdbc,
      Reach reach,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.make = make;
    this.ground = ground;
    this.raise = raise;
    this.trail = trail;
    this.jdbc = jdbc;
    this.reach = reach;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.apart.setReadOnly(true);
    this.clock = clock;
  }

  @Override
  @Transactional
  public Outcome<List<HoneyPerson>> declare(Officer officer, String hardshipClass, int count) {
    if (!hardshipClasses().contains(hardshipClass)) {
      return Outcome.refused(WatchRefusal.HONEY_CLASS_UNKNOWN);
    }
    int had = all(officer).size();
    if (count < 1 || count > MOST_AT_ONCE || had + count > MOST) {
      return Outcome.refused(WatchRefusal.HONEY_COUNT, MOST_AT_ONCE, MOST);
    }
    String example = Actor.asServer(() -> ground.exampleId(hardshipClass));
    for (int i = 0; i < count; i++) {
      insert(officer, hardshipClass, free(officer), MakeHoney.like(example, random));
    }
    trail.record(
        officer, TrailNote.of("HONEYS_DECLARED", "honey", "").resulting(count + " records"));
    return Outcome.of(all(officer).subList(0, count));
  }

  private MakeHoney.Made free(Officer officer) {
    for (int i = 0; i < TRIES; i++) {
      var made = make.make(officer.unit().place(), LocalDate.now(clock), random);
      LocalDate birth = CitizenId.of(made.citizenId()).birthDate();
      boolean ours = asked(made.citizenId(), made.name(), birth).isPresent();
      if (!ours && !Actor.asServer(() -> ground.taken(made.name(), made.citizenId()))) {
        return made;
      }
    }
    throw new IllegalStateException("no free number found");
  }

  private void insert(Officer officer, String hardshipClass, MakeHoney.Made made, String record) {
    jdbc.sql(
            """
            insert into watch.honey (record_id, name, citizen_id, birth, hardship_class, declared_by,
              declared_at)
            values (:record, :name, :number, :birth, :class, :officer, :now)
            """)
        .param("record", record)
        .param("name", made.name())
        .param("number", made.citizenId())
        .param("birth", CitizenId.of(made.citizenId()).birthDate())
        .param("class", hardshipClass)
        .param("officer", officer.staffNumber())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  @Override
  public List<HoneyPerson> all(Officer officer) {
    return jdbc.sql(
            "select h.* from watch.honey h where "
                + reach.condition(officer, READ, OWNED)
                + " order by h.id desc limit :most")
        .param("most", MOST)
        .query((row, index) -> person(row))
        .list();
  }

  @Override
  public List<String> hardshipClasses() {
    return Actor.asServer(ground::hardshipClasses);
  }

  /** On a connection of its own: that of a transaction under way reads for the officer. */
  @Override
  public Optional<HoneyPerson> asked(
      @Nullable String citizenId, @Nullable String name, @Nullable LocalDate birth) {
    String number = CitizenId.find(citizenId).map(CitizenId::value).orElse("");
    Optional<HoneyPerson> found =
        Actor.asServer(() -> apart.execute(status -> asked(number, birth, name)));
    return found == null ? Optional.empty() : found;
  }

  @Override
  public boolean isBait(String recordId) {
    Boolean bait =
        Actor.asServer(
            () ->
                apart.execute(
                    status ->
                        jdbc.sql("select exists (select 1 from watch.honey where record_id = ?)")
                            .param(recordId)
                            .query(Boolean.class)
                            .single()));
    return Boolean.TRUE.equals(bait);
  }

  private Optional<HoneyPerson> asked(
      String number, @Nullable LocalDate birth, @Nullable String name) {
    return jdbc.sql(
            """
            select * from watch.honey where citizen_id = :number
              or (:number = '' and name = :name and birth = cast(:birth as date))
            order by id limit 1
            """)
        .param("number", number)
        .param("name", name == null ? "" : name.strip())
        .param("birth", birth)
        .query((row, index) -> person(row))
        .optional();
  }

  @Override
  @Transactional
  public long found(Officer officer, TrailNote note) {
    long entry = trail.written(officer, note);
    raise.atOnce(AlarmKind.HONEY, officer, entry);
    return entry;
  }

  private static HoneyPerson person(ResultSet row) throws SQLException {
    return new HoneyPerson(
        row.getLong("id"),
        row.getString("record_id"),
        row.getString("name"),
        row.getString("citizen_id"),
        row.getDate("birth").toLocalDate(),
        row.getString("hardship_class"),
        row.getString("declared_by"),
        row.getTimestamp("declared_at").toInstant());
  }
}
