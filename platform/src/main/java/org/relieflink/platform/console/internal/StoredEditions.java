package org.relieflink.platform.console.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.console.ConsoleRefusal;
import org.relieflink.platform.console.Dictionaries;
import org.relieflink.platform.console.Dictionary;
import org.relieflink.platform.console.DictionaryEntry;
import org.relieflink.platform.console.Edition;
import org.relieflink.platform.console.Edition.Agreed;
import org.relieflink.platform.console.Editions;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

@Service
class StoredEditions implements Editions {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final int MOST = 20; // editions of one dictionary that are shown

  private final JdbcClient jdbc;
  private final Dictionaries dictionaries;
  private final EditionRules rules;
  private final Trail trail;
  private final Clock clock;
  private final TransactionTemplate apart;

  StoredEditions(
      JdbcClient jdbc,
      Dictionaries dictionaries,
      EditionRules rules,
      Trail trail,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.dictionaries = dictionaries;
    this.rules = rules;
    this.trail = trail;
    this.clock = clock;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** So that a change is dated by the start that brought it, not by who looks first. */
  @EventListener(ApplicationReadyEvent.class)
  void keepAll() {
    dictionaries.list().forEach(this::keep);
  }

  /** The same content again is the same edition. */
  private void keep(Dictionary book) {
    Actor.asServer(
        () ->
            apart.execute(
                status -> {
                  jdbc.sql("select pg_advisory_xact_lock(hashtextextended('console.edition', 0))")
                      .query(row -> {});
                  return jdbc.sql(
                          """
                          insert into console.edition (book, digest, version, entries, first_seen)
                          select :book, :digest, :version, cast(:entries as jsonb), :now
                          where :digest is distinct from (select digest from console.edition
                            where book = :book order by id desc limit 1)
                          """)
                      .param("book", book.id())
                      .param("digest", book.digest())
                      .param("version", book.version())
                      .param("entries", JSON.writeValueAsString(book.entries()))
                      .param("now", Timestamp.from(clock.instant()))
                      .update();
                }));
  }

  @Override
  public List<Edition> of(Dictionary book) {
    keep(book);
    Map<Long, List<Agreed>> agreed = new LinkedHashMap<>();
    jdbc.sql(
            """
            select a.* from console.agreement a join console.edition e on e.id = a.edition
            where e.book = ? order by a.agreed_at
            """)
        .param(book.id())
        .query(
            row -> {
              agreed
                  .computeIfAbsent(row.getLong("edition"), none -> new ArrayList<>())
                  .add(
                      new Agreed(
                          row.getString("officer"),
                          row.getString("reason"),
                          row.getTimestamp("agreed_at").toInstant()));
            });
    return jdbc.sql("select * from console.edition where book = ? order by id desc limit ?")
        .params(book.id(), MOST)
        .query((row, index) -> edition(row, agreed))
        .list();
  }

  private Edition edition(ResultSet row, Map<Long, List<Agreed>> agreed) throws SQLException {
    long id = row.getLong("id");
    Instant first = row.getTimestamp("first_seen").toInstant();
    return new Edition(
        id,
        row.getString("book"),
        row.getString("digest"),
        row.getString("version"),
        JSON.readValue(row.getString("entries"), new TypeReference<List<DictionaryEntry>>() {}),
        first,
        rules.persons(LocalDate.ofInstant(first, clock.getZone())),
        agreed.getOrDefault(id, List.of()));
  }

  @Override
  @Transactional
  public Outcome<Edition> agree(Officer officer, Agreeing agreeing) {
    if (agreeing.reason().isEmpty() || agreeing.reason().length() > LONGEST) {
      return Outcome.refused(ConsoleRefusal.AGREEMENT_REASON, LONGEST);
    }
    Edition now = of(agreeing.book()).get(0);
    if (!now.digest().equals(agreeing.digest())) {
      return Outcome.refused(ConsoleRefusal.EDITION_CHANGED);
    }
    int added =
        jdbc.sql(
                """
                insert into console.agreement (edition, officer, reason, agreed_at)
                values (?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                now.id(), officer.staffNumber(), agreeing.reason(), Timestamp.from(clock.instant()))
            .update();
    if (added == 0) {
      return Outcome.refused(ConsoleRefusal.ALREADY_AGREED);
    }
    trail.record(
        officer,
        TrailNote.of("DICTIONARY_AGREED", "dictionary", "dictionary-" + now.book())
            .because(agreeing.reason())
            .resulting(now.digest().substring(0, 16)));
    return Outcome.of(of(agreeing.book()).get(0));
  }
}
