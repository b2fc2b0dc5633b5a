package org.relieflink.platform.transfer.internal;

import static java.util.regex.Pattern.quote;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relieflink.kernel.Masked;
import org.relieflink.platform.Sm3;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.transfer.RecommendationLetter;
import org.relieflink.platform.transfer.Situation;
import org.relieflink.platform.transfer.Transfer;
import org.relieflink.platform.transfer.TransferField;
import org.relieflink.platform.transfer.internal.TransferRules.OrganMark;
import org.relieflink.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 发函：composes the letter out of what the department may get, numbers it without gaps, seals it. */
@Repository
class IssueLetters {
  private static final int NONCE = 16;
  private static final List<TransferField> WHO =
      List.of(
          TransferField.NAME, TransferField.GENDER, TransferField.AGE_GROUP, TransferField.AREA);
  private static final List<TransferField> TOLD =
      List.of(
          TransferField.CASE_FACTS,
          TransferField.RELIEF,
          TransferField.HARDSHIP,
          TransferField.FAMILY);

  private final JdbcClient jdbc;
  private final Vault vault;
  private final TransferRules rules;
  private final TransferWriting writing;
  private final TransferClock clocks;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  IssueLetters(
      JdbcClient jdbc,
      Vault vault,
      TransferRules rules,
      TransferWriting writing,
      TransferClock clocks,
      Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.rules = rules;
    this.writing = writing;
    this.clocks = clocks;
    this.clock = clock;
  }

  /** In the transaction of the sending: what is not sent takes no number. */
  void issue(Transfer transfer, int step) {
    Optional<Situation> part = writing.part(transfer.id(), transfer.offered());
    if (part.isEmpty()) {
      return; // destroyed meanwhile: nobody is left to write about
    }
    LocalDate today = TransferDay.of(clock.instant());
    Situation may = part.get().only(rules.fields(transfer.offered(), transfer.dataClass(), today));
    OrganMark organ = organ(transfer.sender());
    int sequence = next(transfer.sender(), today.getYear());
    String number = "%s〔%d〕%d号".formatted(organ.mark(), today.getYear(), sequence);
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    String text =
        LetterText.write(composed(transfer, may, number), HexFormat.of().formatHex(nonce));
    keep(transfer, step, new Numbered(organ.mark(), today.getYear(), sequence, text));
  }

  /** Whether a unit has one already. */
  boolean has(long id, String line) {
    return jdbc.sql(
            "select exists (select 1 from transfer.letter where outbound_id = ? and to_line = ?)")
        .params(id, line)
        .query(Boolean.class)
        .single();
  }

  private record Numbered(String mark, int year, int sequence, String text) {
    @Override
    public String toString() {
      return "Numbered[" + sequence + "]";
    }
  }

  private void keep(Transfer transfer, int step, Numbered letter) {
    long subject = writing.subject(transfer.id());
    byte[] plain = letter.text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    jdbc.sql(
            """
            insert into transfer.letter (outbound_id, number, place, line, to_line, mark, year,
              sequence, digest, subject, body)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            transfer.id(),
            step,
            transfer.sender().place(),
            transfer.sender().line(),
            transfer.offered(),
            letter.mark,
            letter.year,
            letter.sequence,
            Sm3.of(plain),
            subject,
            vault.seal(SealedText.letter(transfer.id(), step), List.of(subject), plain))
        .update();
  }

  private int next(Unit sender, int year) {
    return jdbc.sql(
            """
            insert into transfer.numbering (place, line, year, last) values (?, ?, ?, 1)
            on conflict (place, line, year) do update set last = numbering.last + 1
            returning last
            """)
        .params(sender.place(), sender.line(), year)
        .query(Integer.class)
        .single();
  }

  private OrganMark organ(Unit sender) {
    return rules.organ(sender.place()).orElse(new OrganMark(sender.place(), "", "", ""));
  }

  /** What it would say today; without a number. */
  RecommendationLetter preview(Transfer transfer, Situation part) {
    return composed(transfer, part, "");
  }

  private RecommendationLetter composed(Transfer transfer, Situation part, String number) {
    LocalDate today = TransferDay.of(clock.instant());
    OrganMark organ = organ(transfer.sender());
    String to = rules.titleOf(transfer.department()).orElse(transfer.department());
    return new RecommendationLetter(
        number,
        organ.title(),
        to,
        "社会救助建议函",
        paragraphs(part),
        helps(transfer, today).stream().map(id -> rules.titleOfChoice(id).orElse(id)).toList(),
        clocks.replyBy(today).map(LocalDate::toString).orElse(""),
        organ.contact(),
        today.toString(),
        "");
  }

  /**
   * 页面上的函：of the paragraphs what may be seen, the name masked.
   *
   * @param whole what was written down once; the name is in it
   * @param refused whether not even the masked name may be seen
   */
  List<String> shown(
      List<String> paragraphs, Situation whole, Set<TransferField> may, boolean refused) {
    String name = whole.of(TransferField.NAME);
    String masked = refused ? Masked.SOMEBODY : Masked.name(name);
    List<String> shown = new ArrayList<>(paragraphs);
    String who = shown.remove(0);
    for (TransferField field : WHO) {
      String text = whole.of(field);
      who = may.contains(field) || text.isEmpty() ? who : who.replaceFirst(quote(text) + "，?", "");
    }
    shown.removeIf(
        one ->
            TOLD.stream().anyMatch(field -> !may.contains(field) && one.equals(whole.of(field))));
    shown.add(0, who);
    shown.replaceAll(one -> one.replace(name, masked));
    return shown;
  }

  private List<String> helps(Transfer transfer, LocalDate today) {
    return rules.helps(transfer.department(), transfer.helps(), today);
  }

  private static List<String> paragraphs(Situation part) {
    List<String> said = new ArrayList<>();
    String who =
        String.join("，", WHO.stream().map(part::of).filter(text -> !text.isEmpty()).toList());
    said.add(who + "。");
    TOLD.stream().map(part::of).filter(text -> !text.isEmpty()).forEach(said::add);
    return said;
  }

  /** The last one that was sent; the database shows it to whom it is for. */
  Optional<RecommendationLetter> sent(long id) {
    return jdbc
        .sql(
            """
            select number, subject, digest, body from transfer.letter
            where outbound_id = ? order by number desc limit 1
            """)
        .param(id)
        .query(
            (row, index) -> {
              byte[] sealed = row.getBytes("body");
              String digest = row.getString("digest");
              return sealed == null
                  ? Optional.<RecommendationLetter>empty()
                  : vault
                      .open(
                          SealedText.letter(id, row.getInt("number")),
                          row.getLong("subject"),
                          sealed)
                      .map(text -> LetterText.read(text, digest));
            })
        .list()
        .stream()
        .flatMap(Optional::stream)
        .findFirst();
  }
}
