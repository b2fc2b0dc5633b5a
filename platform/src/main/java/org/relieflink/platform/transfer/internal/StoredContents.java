package org.relieflink.platform.transfer.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.Masked;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.transfer.GivenHelp;
import org.relieflink.platform.transfer.Paper;
import org.relieflink.platform.transfer.PaperKind;
import org.relieflink.platform.transfer.RecommendationLetter;
import org.relieflink.platform.transfer.Situation;
import org.relieflink.platform.transfer.Transfer;
import org.relieflink.platform.transfer.TransferContents;
import org.relieflink.platform.transfer.TransferField;
import org.relieflink.platform.transfer.TransferRefusal;
import org.relieflink.platform.transfer.TransferSide;
import org.relieflink.platform.transfer.TransferState;
import org.relieflink.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
class StoredContents implements TransferContents {
  /** What leads to the person: not for whom the table refuses the name. */
  private static final Set<TransferField> CLOSE =
      Set.of(TransferField.NUMBER, TransferField.CONTACT, TransferField.FAMILY);

  private final JdbcClient jdbc;
  private final Vault vault;
  private final TransferRows rows;
  private final TransferWriting writing;
  private final TransferRules rules;
  private final CheckTransfer check;
  private final TransferSides sides;
  private final IssueLetters letters;
  private final TransferTrail trail;
  private final AsServer server;

  StoredContents(
      JdbcClient jdbc,
      Vault vault,
      TransferRows rows,
      TransferWriting writing,
      TransferRules rules,
      CheckTransfer check,
      TransferSides sides,
      IssueLetters letters,
      TransferTrail trail,
      AsServer server) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.rows = rows;
    this.writing = writing;
    this.rules = rules;
    this.check = check;
    this.sides = sides;
    this.letters = letters;
    this.trail = trail;
    this.server = server;
  }

  /** A department that has not accepted gets nothing; the database would give it nothing either. */
  private static boolean hidden(Officer officer, TransferSide side, Transfer transfer) {
    return side == TransferSide.DEPARTMENT
        && (!transfer.holder().equals(officer.unit().line())
            || transfer.state() == TransferState.WITHDRAWN);
  }

  /**
   * Of the department that has it, what it got; for the sender, what the last department gets.
   * Never more than the rows of today let it have.
   */
  private Situation part(TransferSide side, Transfer transfer) {
    Optional<Situation> found =
        side == TransferSide.DEPARTMENT
            ? writing.part(transfer.id(), transfer.holder())
            : writing.whole(transfer.id());
    return found.map(one -> one.only(fields(side, transfer))).orElse(new Situation(Map.of()));
  }

  private Set<TransferField> fields(TransferSide side, Transfer transfer) {
    if (side == TransferSide.DEPARTMENT) {
      return rules.fields(transfer.holder(), transfer.dataClass(), check.today());
    }
    return transfer.steps().stream()
        .flatMap(step -> Stream.of(step.holder(), step.offered()))
        .map(line -> rules.fields(line, transfer.dataClass(), check.today()))
        .filter(fields -> !fields.isEmpty())
        .reduce((first, last) -> last)
        .orElse(Set.of());
  }

  @Override
  public Situation situation(Officer officer, TransferSide side, Transfer transfer) {
    if (hidden(officer, side, transfer)) {
      return new Situation(Map.of());
    }
    Map<TransferField, String> shown = new EnumMap<>(TransferField.class);
    shown.putAll(part(side, transfer).values());
    boolean refused = refused(officer, side, transfer);
    if (refused) {
      shown.keySet().removeAll(CLOSE);
    }
    shown.computeIfPresent(TransferField.NUMBER, (field, text) -> Masked.number(text));
    shown.computeIfPresent(TransferField.CONTACT, (field, text) -> Masked.phone(text));
    shown.computeIfPresent(
        TransferField.NAME, (field, text) -> refused ? Masked.SOMEBODY : Masked.name(text));
    return new Situation(shown);
  }

  private boolean refused(Officer officer, TransferSide side, Transfer transfer) {
    return sides.refused(officer, side, transfer.whose(), transfer.dataClass());
  }

  /** One connection at a time: the look is on the trail before anything is given. */
  @Override
  public Outcome<Situation> reveal(Officer officer, long id) {
    Optional<Transfer> found = rows.find(officer, TransferSide.DEPARTMENT, id);
    if (found.isEmpty()) {
      return Outcome.refused(TransferRefusal.UNKNOWN);
    }
    Transfer transfer = found.get();
    boolean over = transfer.state().isLast();
    if (over || !sides.mayReveal(officer, transfer)) {
      return Outcome.refused(TransferRefusal.MOVED_ON);
    }
    if (server.one(() -> check.bars(officer, id))) {
      return Outcome.refused(TransferRefusal.OWN_CIRCLE);
    }
    Situation part = part(TransferSide.DEPARTMENT, transfer);
    if (part.values().isEmpty()) {
      return Outcome.refused(TransferRefusal.PERSON_GONE);
    }
    looked(officer, "TRANSFER_PERSON_SEEN", id);
    return Outcome.of(part);
  }

  private void looked(Officer officer, String action, long id) {
    server.one(
        () -> {
          trail.looked(officer, action, id);
          return id;
        });
  }

  @Override
  public Optional<RecommendationLetter> letter(
      Officer officer, TransferSide side, Transfer transfer) {
    if (!transfer.letter() || hidden(officer, side, transfer)) {
      return Optional.empty();
    }
    if (transfer.state() != TransferState.DRAFT) {
      return letters.sent(transfer.id()).flatMap(one -> masked(officer, side, one, transfer));
    }
    return masked(officer, side, letters.preview(transfer, part(side, transfer)), transfer);
  }

  /**
   * On a page the name is masked, in the paper it is not; where the name is not known any more
   * there is no letter. What today's rows do not let see is not in it.
   */
  private Optional<RecommendationLetter> masked(
      Officer officer, TransferSide side, RecommendationLetter letter, Transfer transfer) {
    boolean refused = refused(officer, side, transfer);
    Set<TransferField> may = EnumSet.noneOf(TransferField.class);
    may.addAll(fields(side, transfer));
    if (refused) {
      may.removeAll(CLOSE);
    }
    return server
        .one(
            () ->
                writing
                    .whole(transfer.id())
                    .or(() -> writing.part(transfer.id(), transfer.holder())))
        .filter(whole -> !whole.of(TransferField.NAME).isEmpty())
        .map(whole -> with(letter, letters.shown(letter.paragraphs(), whole, may, refused)));
  }

  private static RecommendationLetter with(RecommendationLetter letter, List<String> paragraphs) {
    return new RecommendationLetter(
        letter.number(),
        letter.organ(),
        letter.to(),
        letter.title(),
        paragraphs,
        letter.proposals(),
        letter.replyBy(),
        letter.contact(),
        letter.date(),
        letter.digest());
  }

  @Override
  public List<GivenHelp> given(Officer officer, TransferSide side, Transfer transfer) {
    if (hidden(officer, side, transfer)) {
      return List.of();
    }
    return jdbc.sql(
            """
            select * from transfer.result where outbound_id = :id and number =
              (select max(number) from transfer.result where outbound_id = :id) order by ordinal
            """)
        .param("id", transfer.id())
        .query((row, index) -> given(row))
        .list();
  }

  private static GivenHelp given(ResultSet row) throws SQLException {
    @Nullable Long fen = row.getObject("fen", Long.class);
    return new GivenHelp(
        row.getString("outcome"),
        fen,
        row.getObject("from_day", java.time.LocalDate.class),
        row.getObject("to_day", java.time.LocalDate.class),
        row.getString("ground"));
  }

  private static Paper paper(ResultSet row) throws SQLException {
    return new Paper(
        row.getLong("id"),
        row.getInt("number"),
        PaperKind.valueOf(row.getString("kind")),
        row.getString("media"),
        row.getLong("size"),
        row.getString("digest"),
        row.getTimestamp("at").toInstant());
  }

  @Override
  public List<Paper> papers(Officer officer, TransferSide side, Transfer transfer) {
    return closed(officer, side, transfer)
        ? List.of()
        : jdbc.sql("select * from transfer.paper where outbound_id = ? order by id")
            .param(transfer.id())
            .query((row, index) -> paper(row))
            .list();
  }

  /** Proofs name the person: whom the table refuses that, gets none. */
  private boolean closed(Officer officer, TransferSide side, Transfer transfer) {
    return hidden(officer, side, transfer) || refused(officer, side, transfer);
  }

  @Override
  public Outcome<Paper.Opened> paper(Officer officer, TransferSide side, long id) {
    Optional<Stored> stored =
        jdbc.sql("select * from transfer.paper where id = ?")
            .param(id)
            .query(
                (row, index) ->
                    new Stored(
                        row.getLong("outbound_id"),
                        row.getLong("subject"),
                        row.getBytes("body"),
                        paper(row)))
            .optional();
    Optional<Transfer> transfer = stored.flatMap(one -> rows.find(officer, side, one.outbound));
    if (transfer.isEmpty() || closed(officer, side, transfer.get())) {
      return Outcome.refused(TransferRefusal.UNKNOWN);
    }
    if (server.one(() -> check.bars(officer, transfer.get().id()))) {
      return Outcome.refused(TransferRefusal.OWN_CIRCLE);
    }
    Optional<byte[]> body = stored.get().open(vault);
    if (body.isEmpty()) {
      return Outcome.refused(TransferRefusal.PAPER_GONE);
    }
    looked(officer, "TRANSFER_PAPER_SEEN", stored.get().outbound);
    return Outcome.of(new Paper.Opened(stored.get().paper, body.get()));
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  private record Stored(long outbound, long subject, byte @Nullable [] body, Paper paper) {
    Optional<byte[]> open(Vault vault) {
      byte[] sealed = body;
      return sealed == null
          ? Optional.empty()
          : vault.open(
              SealedText.paper(outbound, paper.number(), paper.digest()), List.of(subject), sealed);
    }

    @Override
    public String toString() {
      return "Stored[" + paper.id() + "]";
    }
  }
}
