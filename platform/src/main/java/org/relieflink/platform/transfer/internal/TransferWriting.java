package org.relieflink.platform.transfer.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.relieflink.platform.Sm3;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.problem.PaperFile;
import org.relieflink.platform.transfer.DataClass;
import org.relieflink.platform.transfer.GivenHelp;
import org.relieflink.platform.transfer.NewPaper;
import org.relieflink.platform.transfer.Situation;
import org.relieflink.platform.transfer.Transfer;
import org.relieflink.platform.transfer.TransferAct;
import org.relieflink.platform.transfer.TransferField;
import org.relieflink.platform.transfer.TransferState;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.vault.Subjects;
import org.relieflink.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 写移送：rows and steps, only added, as the server; the checks were made before. */
@Repository
class TransferWriting {
  private final JdbcClient jdbc;
  private final Vault vault;
  private final Subjects subjects;
  private final Blinds blinds;
  private final Clock clock;

  TransferWriting(JdbcClient jdbc, Vault vault, Subjects subjects, Blinds blinds, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.subjects = subjects;
    this.blinds = blinds;
    this.clock = clock;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  /** 要写的一件。 */
  record Made(
      Officer officer,
      String caseNo,
      String bundle,
      String subjectKind,
      long subjectId,
      DataClass dataClass,
      boolean letter,
      List<String> helps,
      String coordinator,
      Situation whole) {
    @Override
    public String toString() {
      return "Made[" + bundle + "]";
    }
  }

  /** 关于谁、给哪个部门。 */
  record About(String kind, long id, String number, String line) {
    @Override
    public String toString() {
      return "About[" + kind + " " + id + "]";
    }
  }

  /** One of the same person that this department has or is asked to take, not ended yet. */
  Optional<Long> live(Unit sender, About about) {
    return jdbc.sql(
            """
            select id from transfer.outbound
            where place = :place and line = :sender and not sealed and state not in ('CLOSED', 'WITHDRAWN')
              and :line in (holder, offered) and (subject_kind = :kind and subject_id = :id or key = nullif(:key, ''))
            order by id limit 1
            """)
        .param("place", sender.place())
        .param("sender", sender.line())
        .param("line", about.line)
        .param("kind", about.kind)
        .param("id", about.id)
        .param("key", about.number.isEmpty() ? "" : blinds.name(about.number))
        .query(Long.class)
        .optional();
  }

  /** Gives its id. */
  long outbound(Made made) {
    long subject = subjects.allocate();
    String number = made.whole.of(TransferField.NUMBER);
    long id =
        jdbc.sql(
                """
                insert into transfer.outbound (place, line, case_no, bundle, subject_kind, subject_id,
                  data_class, letter, helps, area, age_group, coordinator, subject, key, at)
                values (:place, :line, :case, :bundle, :kind, :subjectId, :class, :letter, :helps,
                  :area, :age, :coordinator, :subject, nullif(:key, ''), :at) returning id
                """)
            .param("place", made.officer.unit().place())
            .param("line", made.officer.unit().line())
            .param("case", made.caseNo)
            .param("bundle", made.bundle)
            .param("kind", made.subjectKind)
            .param("subjectId", made.subjectId)
            .param("class", made.dataClass.name())
            .param("letter", made.letter)
            .param("helps", String.join(" ", made.helps))
            .param("area", made.whole.of(TransferField.AREA))
            .param("age", made.whole.of(TransferField.AGE_GROUP))
            .param("coordinator", made.coordinator)
            .param("subject", subject)
            .param("key", number.isEmpty() ? "" : blinds.name(number))
            .param("at", now())
            .query(Long.class)
            .single();
    byte[] sealed = vault.seal(SealedText.whole(id), subject, SealedText.write(made.whole));
    jdbc.sql("insert into transfer.whole (outbound_id, subject, person) values (?, ?, ?)")
        .params(id, subject, sealed)
        .update();
    return id;
  }

  long subject(long id) {
    return jdbc.sql("select subject from transfer.outbound where id = ?")
        .param(id)
        .query(Long.class)
        .single();
  }

  /** Everything that was written down; empty where it was destroyed. */
  Optional<Situation> whole(long id) {
    return opened(
        "select subject, person from transfer.whole where outbound_id = ?",
        List.of(id),
        SealedText.whole(id));
  }

  /** What one department got; empty where it got nothing, or it was destroyed. */
  Optional<Situation> part(long id, String line) {
    return opened(
        "select subject, person from transfer.part where outbound_id = ? and line = ?",
        List.of(id, line),
        SealedText.part(id, line));
  }

  /** Whatever of it is here: of a copy the part of a department. */
  Optional<Situation> known(long id) {
    return whole(id)
        .or(() -> lines(id).stream().flatMap(one -> part(id, one).stream()).findFirst());
  }

  private List<String> lines(long id) {
    return jdbc.sql("select line from transfer.part where outbound_id = ? order by line")
        .param(id)
        .query(String.class)
        .list();
  }

  /** Of a copy that no department here has or is asked to take any more nothing is kept. */
  void drop(long id) {
    for (String blanked : List.of("part set person", "letter set body")) {
      jdbc.sql("update transfer.%s = null where outbound_id = ?".formatted(blanked))
          .param(id)
          .update();
    }
  }

  /** Whether it was kept and destroyed. */
  boolean gone(long id) {
    return jdbc.sql(
            """
            select exists (select 1 from transfer.whole where outbound_id = :id and person is null)
              or not exists (select 1 from transfer.whole where outbound_id = :id)
                and exists (select 1 from transfer.part where outbound_id = :id)
                and not exists (select 1 from transfer.part where outbound_id = :id and person is not null)
            """)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  private Optional<Situation> opened(
      String statement, List<Object> named, org.relieflink.platform.vault.Place place) {
    return jdbc
        .sql(statement)
        .params(named)
        .query(
            (row, index) -> {
              byte[] sealed = row.getBytes("person");
              return sealed == null
                  ? Optional.<Situation>empty()
                  : vault.open(place, row.getLong("subject"), sealed).map(SealedText::read);
            })
        .list()
        .stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** What one department may get, once; a second time nothing changes. */
  void part(long id, String line, Set<TransferField> fields) {
    Optional<Situation> whole = whole(id);
    if (whole.isPresent()) {
      long subject = subject(id);
      String names =
          new TreeSet<>(fields).stream().map(Enum::name).collect(Collectors.joining(" "));
      String text = SealedText.write(whole.get().only(fields));
      jdbc.sql(
              """
              insert into transfer.part (outbound_id, line, fields, subject, person)
              values (?, ?, ?, ?, ?) on conflict do nothing
              """)
          .params(id, line, names, subject, vault.seal(SealedText.part(id, line), subject, text))
          .update();
    }
  }

  /** Keeps everybody else out until the end of the transaction. */
  void lock(long id) {
    jdbc.sql("select id from transfer.outbound where id = ? for update")
        .param(id)
        .query()
        .listOfRows();
  }

  /** The same for a thing that is no row yet. */
  void lock(String thing) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("transfer " + thing)
        .query()
        .listOfRows();
  }

  /** 要写的一步。 */
  record Next(
      long id,
      int number,
      TransferAct act,
      TransferState state,
      Seats seats,
      String reason,
      String words,
      String cause) {

    /** The one that follows in a matter. */
    static Next of(Transfer transfer, TransferAct act, String unit) {
      return new Next(
          transfer.id(),
          transfer.version() + 1,
          act,
          act.to(transfer.state()),
          Seats.after(transfer, act, unit),
          "",
          "",
          "");
    }

    Next saying(String id, String text, String why) {
      return new Next(this.id, number, act, state, seats, id, text, why);
    }
  }

  void step(Officer officer, Next next) {
    jdbc.sql(
            """
            insert into transfer.step (outbound_id, number, act, state, holder, offered, officer,
              officer_name, line, reason, words, cause, at)
            values (:id, :number, :act, :state, :holder, :offered, :officer, :name, :line, :reason,
              :words, :cause, :at)
            """)
        .param("id", next.id)
        .param("number", next.number)
        .param("act", next.act.name())
        .param("state", next.state.name())
        .param("holder", next.seats.holder())
        .param("offered", next.seats.offered())
        .param("officer", officer.staffNumber())
        .param("name", officer.displayName())
        .param("line", officer.unit().line())
        .param("reason", next.reason)
        .param("words", next.words)
        .param("cause", next.cause)
        .param("at", now())
        .update();
  }

  void results(long id, int number, List<GivenHelp> given) {
    int ordinal = 0;
    for (GivenHelp one : given) {
      ordinal++;
      jdbc.sql(
              """
              insert into transfer.result
                (outbound_id, number, ordinal, outcome, fen, from_day, to_day, ground)
              values (:id, :number, :ordinal, :outcome, :fen, :from, :to, :ground)
              """)
          .param("id", id)
          .param("number", number)
          .param("ordinal", ordinal)
          .param("outcome", one.outcome())
          .param("fen", one.fen())
          .param("from", one.from())
          .param("to", one.to())
          .param("ground", one.ground())
          .update();
    }
  }

  void paper(long id, int number, NewPaper paper) {
    long subject = subject(id);
    String digest = Sm3.of(paper.body());
    jdbc.sql(
            """
            insert into transfer.paper
              (outbound_id, number, kind, media, size, digest, subject, body, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            number,
            paper.kind().name(),
            PaperFile.media(paper.body()).orElseThrow(),
            paper.body().length,
            digest,
            subject,
            vault.seal(SealedText.paper(id, number, digest), List.of(subject), paper.body()),
            now())
        .update();
  }

  /** What an earlier call with this key was, and gave. */
  record Earlier(String fingerprint, String receipt) {}

  Optional<Earlier> earlier(String officer, String key) {
    return jdbc.sql("select fingerprint, receipt from transfer.call where officer = ? and key = ?")
        .params(officer, key)
        .query((row, index) -> new Earlier(row.getString(1), row.getString(2)))
        .optional();
  }

  void called(String officer, String key, Earlier call) {
    jdbc.sql(
            """
            insert into transfer.call (officer, key, fingerprint, receipt, at)
            values (?, ?, ?, ?, ?)
            """)
        .params(officer, key, call.fingerprint, call.receipt, now())
        .update();
  }

  /** Content as a keyed name: the same key must come with the same content. */
  String fingerprint(String content) {
    return blinds.name(content);
  }
}
