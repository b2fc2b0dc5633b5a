package org.relieflink.platform.transfer.web;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.Fen;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.problem.RefusedException;
import org.relieflink.platform.transfer.GivenHelp;
import org.relieflink.platform.transfer.LetterReply;
import org.relieflink.platform.transfer.NewPaper;
import org.relieflink.platform.transfer.PaperKind;
import org.relieflink.platform.transfer.TransferRefusal;
import org.springframework.web.multipart.MultipartFile;

/** 回复的表单：one result by hand; a system sends several over the API. */
record ReplyForm(
    @Nullable String version,
    @Nullable String outcome,
    @Nullable String yuan,
    @Nullable String from,
    @Nullable String to,
    @Nullable String ground,
    @Nullable String words,
    @Nullable List<MultipartFile> paper,
    @Nullable MultipartFile letter) {
  static final ReplyForm EMPTY =
      new ReplyForm(null, null, null, null, null, null, null, null, null);

  private static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").strip();
  }

  /** What cannot be read as an amount or a day is refused; everything typed stays on the page. */
  Outcome<LetterReply> reply() throws IOException {
    try {
      return Outcome.of(read());
    } catch (RefusedException no) {
      return new Outcome.Refused<>(no.refusal());
    }
  }

  private LetterReply read() throws IOException {
    List<GivenHelp> given =
        text(outcome).isEmpty()
            ? List.of()
            : List.of(new GivenHelp(text(outcome), fen(), day(from), day(to), text(ground)));
    return new LetterReply(ActForm.version(text(version)), given, papers(), text(words), "");
  }

  /** Nothing typed is no amount. */
  private @Nullable Long fen() {
    String typed = text(yuan);
    if (typed.isEmpty()) {
      return null;
    }
    return Fen.read(typed)
        .orElseThrow(() -> Refusal.of(TransferRefusal.VALUE_UNUSABLE).asException())
        .amount();
  }

  private static @Nullable LocalDate day(@Nullable String typed) {
    String day = text(typed);
    try {
      return day.isEmpty() ? null : LocalDate.parse(day);
    } catch (DateTimeException none) {
      throw Refusal.of(TransferRefusal.PERIOD_UNUSABLE).asException();
    }
  }

  private List<NewPaper> papers() throws IOException {
    List<NewPaper> papers = new ArrayList<>();
    for (MultipartFile one : Objects.requireNonNullElse(paper, List.<MultipartFile>of())) {
      add(papers, PaperKind.PROOF, one);
    }
    if (letter != null) {
      add(papers, PaperKind.REPLY_LETTER, letter);
    }
    return papers;
  }

  private static void add(List<NewPaper> papers, PaperKind kind, MultipartFile file)
      throws IOException {
    if (!file.isEmpty()) {
      papers.add(new NewPaper(kind, file.getBytes()));
    }
  }

  @Override
  public String toString() {
    return "ReplyForm[" + outcome + "]";
  }
}
