package org.relieflink.platform.transfer.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.transfer.GivenHelp;
import org.relieflink.platform.transfer.NewPaper;
import org.relieflink.platform.transfer.PaperKind;
import org.relieflink.platform.transfer.Situation;
import org.relieflink.platform.transfer.Transfer;
import org.relieflink.platform.transfer.TransferAct;
import org.relieflink.platform.transfer.TransferStep;
import org.relieflink.platform.transfer.internal.TravelNews.Letter;
import org.relieflink.platform.transfer.internal.TravelNews.Part;
import org.relieflink.platform.transfer.internal.TravelStore.Travel;
import org.relieflink.platform.vault.Subjects;
import org.relieflink.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 过摆渡的密文：opened to be packed for a site, sealed anew where it came. */
@Repository
class TravelTexts {
  private static final Set<TransferAct> ASKS =
      EnumSet.of(TransferAct.SEND, TransferAct.PASS, TransferAct.ASSIGN);

  private final JdbcClient jdbc;
  private final Vault vault;
  private final TransferWriting writing;
  private final TransferHolder holder;
  private final Subjects subjects;
  private final TransferTrail trail;

  TravelTexts(
      JdbcClient jdbc,
      Vault vault,
      TransferWriting writing,
      TransferHolder holder,
      Subjects subjects,
      TransferTrail trail) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.writing = writing;
    this.holder = holder;
    this.subjects = subjects;
    this.trail = trail;
  }

  boolean gone(long id) {
    return writing.gone(id);
  }

  /** Parts of the departments of a site that are asked or have it, each once. */
  List<Part> parts(Transfer transfer, Set<String> lines, PackTravel.Marks marks) {
    List<Part> parts = new ArrayList<>();
    for (String line : lines) {
      int asked = asked(transfer, line);
      String mark = "part " + line + "_" + asked;
      Optional<Situation> part =
          asked > 0 && !marks.before().contains(mark)
              ? writing.part(transfer.id(), line)
              : Optional.empty();
      if (part.isPresent()) {
        marks.now().add(mark);
        parts.add(new Part(line, part.get().values()));
      }
    }
    return parts;
  }

  /** The step by which a department was asked last, while it is asked or has it; else 0. */
  private static int asked(Transfer transfer, String line) {
    boolean now = line.equals(transfer.holder()) || line.equals(transfer.offered());
    return now
        ? transfer.steps().stream()
            .filter(step -> ASKS.contains(step.act()) && line.equals(step.offered()))
            .mapToInt(TransferStep::number)
            .max()
            .orElse(0)
        : 0;
  }

  List<Letter> letters(
      Transfer transfer, Travel travel, Set<String> lines, PackTravel.Marks marks) {
    var going = new Going(lines, marks);
    return jdbc
        .sql("select * from transfer.letter where outbound_id = ? and body is not null")
        .param(transfer.id())
        .query((row, index) -> letter(transfer, travel, going, row))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** 往哪里、已经去过哪些。 */
  private record Going(Set<String> lines, PackTravel.Marks marks) {}

  /** What does not go, or went before, is not even opened. */
  private Optional<Letter> letter(Transfer transfer, Travel travel, Going going, ResultSet row)
      throws SQLException {
    String to = row.getString("to_line");
    int asked = asked(transfer, to);
    String mark = "letter " + row.getInt("number") + "_" + asked;
    if (asked == 0 || !going.lines.contains(to) || going.marks.before().contains(mark)) {
      return Optional.empty();
    }
    Optional<Letter> opened = letter(transfer, travel, row);
    opened.ifPresent(one -> going.marks.now().add(mark));
    return opened;
  }

  private Optional<Letter> letter(Transfer transfer, Travel travel, ResultSet row)
      throws SQLException {
    int number = row.getInt("number");
    String to = row.getString("to_line");
    String mark = row.getString("mark");
    int year = row.getInt("year");
    int sequence = row.getInt("sequence");
    String digest = row.getString("digest");
    return vault
        .open(
            SealedText.letter(transfer.id(), number), row.getLong("subject"), row.getBytes("body"))
        .map(
            text ->
                new Letter(
                    number,
                    there(transfer, travel, number),
                    to,
                    mark,
                    year,
                    sequence,
                    digest,
                    text));
  }

  /** The number of a step on the side that made it; 0 where it was made here. */
  private static int there(Transfer transfer, Travel travel, int number) {
    return transfer.steps().stream()
        .filter(step -> step.number() == number)
        .mapToInt(travel::there)
        .findFirst()
        .orElse(0);
  }

  /** Seals a part that came. */
  void keep(long id, Part part) {
    long subject = writing.subject(id);
    Situation situation = new Situation(part.values());
    String fields =
        String.join(" ", situation.values().keySet().stream().map(Enum::name).sorted().toList());
    jdbc.sql(
            """
            insert into transfer.part (outbound_id, line, fields, subject, person)
            values (?, ?, ?, ?, ?)
            on conflict (outbound_id, line) do update set person = excluded.person
            """)
        .params(
            id,
            part.line(),
            fields,
            subject,
            vault.seal(SealedText.part(id, part.line()), subject, SealedText.write(situation)))
        .update();
  }

  /** Seals a letter that came, with the step that it belongs to here. */
  void keep(long id, Unit sender, Letter letter, int number) {
    long subject = writing.subject(id);
    jdbc.sql(
            """
            insert into transfer.letter (outbound_id, number, place, line, to_line, mark, year,
              sequence, digest, subject, body, copied)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true)
            on conflict (outbound_id, number) do update set body = excluded.body
            """)
        .params(
            id,
            number,
            sender.place(),
            sender.line(),
            letter.to(),
            letter.mark(),
            letter.year(),
            letter.sequence(),
            letter.digest(),
            subject,
            vault.seal(SealedText.letter(id, number), subject, letter.text()))
        .update();
  }

  /**
   * The original's person was destroyed: the secret of what is here of it goes too, then the rows.
   */
  void forget(long id) {
    Set<Long> gone = Set.of(writing.subject(id));
    if (!subjects.isDestroyed(writing.subject(id))) {
      subjects.destroy(gone);
      holder.forget(gone);
      trail.looked(Officer.SYSTEM, "TRANSFER_FORGOTTEN", id);
    }
  }

  List<GivenHelp> results(long id, int number) {
    return jdbc.sql(
            "select * from transfer.result where outbound_id = ? and number = ? order by ordinal")
        .params(id, number)
        .query(
            (row, index) ->
                new GivenHelp(
                    row.getString("outcome"),
                    row.getObject("fen", Long.class),
                    row.getObject("from_day", LocalDate.class),
                    row.getObject("to_day", LocalDate.class),
                    row.getString("ground")))
        .list();
  }

  /** Papers as they travel. */
  List<TravelNews.Paper> packed(long id, int number) {
    return papers(id, number).stream()
        .map(
            one ->
                new TravelNews.Paper(
                    one.kind().name(), Base64.getEncoder().encodeToString(one.body())))
        .toList();
  }

  private List<NewPaper> papers(long id, int number) {
    return jdbc
        .sql(
            """
            select * from transfer.paper where outbound_id = ? and number = ? and body is not null
            order by id
            """)
        .params(id, number)
        .query(
            (row, index) -> {
              PaperKind kind = PaperKind.valueOf(row.getString("kind"));
              return vault
                  .open(
                      SealedText.paper(id, number, row.getString("digest")),
                      List.of(row.getLong("subject")),
                      row.getBytes("body"))
                  .map(body -> new NewPaper(kind, body));
            })
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }
}
