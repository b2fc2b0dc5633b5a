package org.relieflink.platform.sharing.internal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.CitizenId;
import org.relieflink.kernel.Masked;
import org.relieflink.kernel.PersonName;
import org.relieflink.law.Majority;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.sharing.Answer;
import org.relieflink.platform.sharing.NewRequest;
import org.relieflink.platform.sharing.Requests;
import org.relieflink.platform.sharing.Requests.Named;
import org.relieflink.platform.sharing.ShareAct.Side;
import org.relieflink.platform.sharing.ShareKind;
import org.relieflink.platform.sharing.ShareStep;
import org.relieflink.platform.sharing.VerificationRequest;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.vault.Place;
import org.relieflink.platform.vault.Subjects;
import org.relieflink.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 核实请求和答复的表：the person and the value are sealed. */
@Repository
class RequestStore {
  private static final String SELECT =
      """
      select r.*, a.value, a.as_of, a.source from sharing.request r
      left join sharing.answer a on a.request_id = r.id
      where %s
      """;

  private static final String BARE =
      """
      select r.id, r.place, r.line, r.to_line, r.fact, r.contract, r.agreement, r.purpose, r.case_no,
        r.due_on, r.at, r.subject, null::bytea person, null::bytea value
      from sharing.request r where %s
      """;

  private static final String MINOR = Masked.SOMEBODY + " " + "*".repeat(18);

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Subjects subjects;
  private final Blinds blinds;
  private final StepStore steps;
  private final Sides sides;

  RequestStore(
      JdbcClient jdbc,
      Vault vault,
      Subjects subjects,
      Blinds blinds,
      StepStore steps,
      Sides sides) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.subjects = subjects;
    this.blinds = blinds;
    this.steps = steps;
    this.sides = sides;
  }

  /** A request that was checked. */
  record Checked(
      CitizenId number, PersonName name, NewRequest wanted, String agreement, LocalDate due) {
    @Override
    public String toString() {
      return "Checked" + wanted;
    }
  }

  static Place personPlace(long subject) {
    return new Place("sharing.request", "person", Long.toString(subject));
  }

  static Place valuePlace(long subject) {
    return new Place("sharing.answer", "value", Long.toString(subject));
  }

  private static String text(CitizenId number, PersonName name) {
    return number.value() + "\n" + name.display();
  }

  /** Content of a request, as a keyed name: the same key must come with the same content. */
  String fingerprint(NewRequest wanted) {
    String person =
        CitizenId.find(wanted.number()).map(CitizenId::value).orElse(wanted.number())
            + "\n"
            + PersonName.find(wanted.name()).map(PersonName::display).orElse(wanted.name());
    return blinds.name(
        String.join(
            "\n",
            person,
            wanted.fact(),
            wanted.contract(),
            wanted.purpose().name(),
            wanted.caseNo()));
  }

  /** Gives the id; empty when this officer's key was used before. */
  Optional<Long> add(Officer officer, Checked checked, Instant at) {
    long subject = subjects.allocate();
    NewRequest wanted = checked.wanted;
    return jdbc.sql(
            """
            insert into sharing.request (place, line, to_line, fact, contract, agreement, purpose,
              case_no, due_on, subject, person, key, officer, idempotency_key, fingerprint, at)
            values (:place, :line, :to, :fact, :contract, :agreement, :purpose, :caseNo, :due,
              :subject, :person, :key, :officer, nullif(:idempotency, ''), :fingerprint, :at)
            on conflict (officer, idempotency_key) do nothing returning id
            """)
        .param("place", officer.unit().place())
        .param("line", officer.unit().line())
        .param("to", FactBook.department(wanted.contract()))
        .param("fact", wanted.fact())
        .param("contract", wanted.contract())
        .param("agreement", checked.agreement)
        .param("purpose", wanted.purpose().name())
        .param("caseNo", wanted.caseNo())
        .param("due", checked.due)
        .param("subject", subject)
        .param(
            "person", vault.seal(personPlace(subject), subject, text(checked.number, checked.name)))
        .param("key", blinds.name(checked.number.value()))
        .param("officer", officer.staffNumber())
        .param("idempotency", wanted.key())
        .param("fingerprint", fingerprint(wanted))
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .optional();
  }

  /** What an earlier call with this key was about. */
  record Earlier(long id, String fingerprint) {}

  Optional<Earlier> earlier(String officer, String key) {
    return jdbc.sql(
            "select id, fingerprint from sharing.request where officer = ? and idempotency_key = ?")
        .params(officer, key)
        .query((row, index) -> new Earlier(row.getLong(1), row.getString(2)))
        .optional();
  }

  /** Keeps everybody else out until the end of the transaction. */
  void lock(long id) {
    jdbc.sql("select id from sharing.request where id = ? for update")
        .param(id)
        .query()
        .listOfRows();
  }

  void answer(long id, Answer answer) {
    long subject =
        jdbc.sql("select subject from sharing.request where id = ?")
            .param(id)
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into sharing.answer (request_id, subject, value, as_of, source)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            id,
            subject,
            vault.seal(valuePlace(subject), subject, answer.value()),
            answer.asOf(),
            answer.source())
        .update();
  }

  Optional<VerificationRequest> find(Officer officer, Side side, long id) {
    return whole(
            jdbc.sql(SELECT.formatted("r.id = :id and " + sides.condition(officer, side, "r")))
                .param("id", id)
                .query((row, index) -> bare(row, officer, side))
                .list())
        .stream()
        .findFirst();
  }

  List<VerificationRequest> list(Officer officer, Side side, long before) {
    return whole(
        jdbc.sql(
                SELECT.formatted("r.id < :before and " + sides.condition(officer, side, "r"))
                    + " order by r.id desc limit :most")
            .param("before", before)
            .param("most", Requests.MOST)
            .query((row, index) -> bare(row, officer, side))
            .list());
  }

  List<VerificationRequest> open(Officer officer, Side side) {
    return open(SELECT, officer, side);
  }

  /** The same without the person and the answer: what is only counted opens nothing sealed. */
  List<VerificationRequest> waiting(Officer officer, Side side) {
    return open(BARE, officer, side);
  }

  private List<VerificationRequest> open(String select, Officer officer, Side side) {
    return whole(
        jdbc.sql(
                select.formatted(
                        StepStore.unended(ShareKind.REQUEST, "r")
                            + " and "
                            + sides.condition(officer, side, "r"))
                    + " order by r.due_on, r.id")
            .query((row, index) -> bare(row, officer, side))
            .list());
  }

  /** Case numbers as typed, with the first time each was asked about since. */
  Map<String, Instant> firstSent(Officer officer, Instant from) {
    Map<String, Instant> first = new HashMap<>();
    jdbc.sql(
            "select r.case_no, min(r.at) at from sharing.request r where r.at >= :from and "
                + sides.condition(officer, Side.ASKER, "r")
                + " group by r.case_no")
        .param("from", Timestamp.from(from))
        .query(
            row -> {
              first.put(row.getString("case_no"), row.getTimestamp("at").toInstant());
            });
    return first;
  }

  /** Of the own unit's, those sent in a span of time; for counting. */
  List<VerificationRequest> between(Officer officer, Instant from, Instant to) {
    return whole(
        jdbc.sql(
                SELECT.formatted(
                        "r.at >= :from and r.at < :to and "
                            + sides.condition(officer, Side.ASKER, "r"))
                    + " order by r.id")
            .param("from", Timestamp.from(from))
            .param("to", Timestamp.from(to))
            .query((row, index) -> bare(row, officer, Side.ASKER))
            .list());
  }

  /** Those sent since, and those that have not ended. */
  List<VerificationRequest> since(Officer officer, Side side, Instant from) {
    return whole(
        jdbc.sql(
                SELECT.formatted(
                    "(r.at >= :from or "
                        + StepStore.unended(ShareKind.REQUEST, "r")
                        + ") and "
                        + sides.condition(officer, side, "r")))
            .param("from", Timestamp.from(from))
            .query((row, index) -> bare(row, officer, side))
            .list());
  }

  /** Name and number; empty when destroyed. */
  Optional<Named> named(long id) {
    return jdbc.sql("select subject, person from sharing.request where id = ?")
        .param(id)
        .query((row, index) -> named(row))
        .single();
  }

  private Optional<Named> named(ResultSet row) throws SQLException {
    byte[] person = row.getBytes("person");
    long subject = row.getLong("subject");
    return person == null
        ? Optional.empty()
        : vault
            .open(personPlace(subject), subject, person)
            .map(text -> text.split("\n", 2))
            .map(parts -> new Named(parts[1], parts[0]));
  }

  /** Keyed name of whom it asks; empty when destroyed. */
  List<String> keys(long id) {
    return jdbc.sql("select key from sharing.request where id = ? and key is not null")
        .param(id)
        .query(String.class)
        .list();
  }

  boolean none() {
    return jdbc.sql("select count(*) from sharing.request").query(Long.class).single() == 0;
  }

  private List<VerificationRequest> whole(List<VerificationRequest> bare) {
    Map<Long, List<ShareStep>> found =
        steps.of(ShareKind.REQUEST, bare.stream().map(VerificationRequest::id).toList());
    List<VerificationRequest> whole = new ArrayList<>();
    for (VerificationRequest one : bare) {
      whole.add(
          new VerificationRequest(
              one.id(),
              one.asker(),
              one.asked(),
              one.fact(),
              one.contract(),
              one.agreement(),
              one.purpose(),
              one.caseNo(),
              one.dueOn(),
              one.masked(),
              one.answer(),
              found.getOrDefault(one.id(), List.of())));
    }
    return whole;
  }

  /** The answer about a minor is for whom the policy lets see minors. */
  private VerificationRequest bare(ResultSet row, Officer officer, Side side) throws SQLException {
    String place = row.getString("place");
    Unit asker = new Unit(place, row.getString("line"));
    Unit asked = new Unit(place, row.getString("to_line"));
    LocalDate sent = WorkClock.day(row.getTimestamp("at").toInstant());
    String masked = named(row).map(named -> masked(named, sent)).orElse("");
    boolean hidden =
        masked.equals(MINOR)
            && sides.hidesMinors(officer, side, side == Side.ASKER ? asker : asked);
    return new VerificationRequest(
        row.getLong("id"),
        asker,
        asked,
        row.getString("fact"),
        row.getString("contract"),
        row.getString("agreement"),
        row.getString("purpose"),
        row.getString("case_no"),
        row.getObject("due_on", LocalDate.class),
        masked,
        hidden ? null : answer(row),
        List.of());
  }

  /** Of whom was a minor when it was sent nothing is told but that there is one. */
  private static String masked(Named named, LocalDate sent) {
    Optional<CitizenId> number = CitizenId.find(named.number());
    boolean minor =
        number.filter(one -> Majority.shipped().minor(one.birthDate(), sent)).isPresent();
    return minor ? MINOR : Masked.name(named.name()) + " " + Masked.number(named.number());
  }

  private @Nullable Answer answer(ResultSet row) throws SQLException {
    byte[] value = row.getBytes("value");
    long subject = row.getLong("subject");
    if (value == null) {
      return null;
    }
    LocalDate asOf = row.getObject("as_of", LocalDate.class);
    String source = row.getString("source");
    return vault
        .open(valuePlace(subject), List.of(subject), value)
        .map(text -> new Answer(new String(text, StandardCharsets.UTF_8), asOf, source))
        .orElse(null);
  }
}
