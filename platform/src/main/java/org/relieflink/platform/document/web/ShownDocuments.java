package org.relieflink.platform.document.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.document.Document;
import org.relieflink.platform.document.DocumentAct;
import org.relieflink.platform.document.DocumentRefusal;
import org.relieflink.platform.document.DocumentState;
import org.relieflink.platform.document.DocumentStep;
import org.relieflink.platform.document.Documents;
import org.relieflink.platform.document.SubjectRef;
import org.relieflink.platform.document.internal.CheckContents;
import org.relieflink.platform.document.internal.ReadPaper;
import org.relieflink.platform.document.internal.layout.Laid;
import org.relieflink.platform.document.internal.layout.Piece;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** 一份文书怎么显示：for the list and for its own page. */
@Component
class ShownDocuments {
  private final Documents documents;
  private final ReadPaper read;
  private final CheckContents contents;
  private final DocumentTexts texts;
  private final ProblemTexts problems;
  private final CurrentOfficer current;

  ShownDocuments(
      Documents documents,
      ReadPaper read,
      CheckContents contents,
      DocumentTexts texts,
      ProblemTexts problems,
      CurrentOfficer current) {
    this.documents = documents;
    this.read = read;
    this.contents = contents;
    this.texts = texts;
    this.problems = problems;
    this.current = current;
  }

  /** 一个标签。 */
  record Tab(String href, String label, boolean current, int count) {}

  List<Tab> tabs(Officer officer, DocumentState chosen) {
    Map<DocumentState, Integer> counts = documents.counts(officer);
    return Arrays.stream(DocumentState.values())
        .map(
            state ->
                new Tab(
                    "/documents?state=" + code(state),
                    texts.state(state),
                    state == chosen,
                    counts.getOrDefault(state, 0)))
        .toList();
  }

  static String code(DocumentState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /** The state of this code, or the first. */
  static DocumentState state(String code) {
    return Arrays.stream(DocumentState.values())
        .filter(one -> code(one).equals(code))
        .findFirst()
        .orElse(DocumentState.DRAFT);
  }

  /** 列表的一行。 */
  record Line(
      String href,
      String id,
      String title,
      String number,
      String caseNo,
      String subject,
      String state,
      String tag,
      String by,
      String at) {}

  Line line(Document document) {
    return new Line(
        "/documents/" + document.id(),
        "WS-%06d".formatted(document.id()),
        documents.form(document.kind()).title(),
        Objects.requireNonNullElse(document.number(), ""),
        document.whose().caseNo(),
        subject(document.subject()),
        texts.state(document.state()),
        DocumentTexts.tag(document.state()),
        document.last().officerName(),
        texts.minute(document.last().at()));
  }

  /** What it was made for, as pages call it. */
  String subject(SubjectRef subject) {
    return switch (subject.kind()) {
      case SubjectRef.LEAD -> "XS-%06d".formatted(Long.parseLong(subject.id()));
      case SubjectRef.PROPOSAL ->
          "JY-%06d"
              .formatted(Long.parseLong(subject.id().substring(subject.id().indexOf('-') + 1)));
      default -> documents.about(current.get(), subject).map(one -> one.label()).orElse("");
    };
  }

  private String href(SubjectRef subject) {
    return switch (subject.kind()) {
      case SubjectRef.LEAD -> "/leads/" + subject.id();
      case SubjectRef.PROPOSAL -> "/opinion/" + subject.id().replace("-", "/proposals/");
      default -> documents.about(current.get(), subject).map(one -> one.href()).orElse("");
    };
  }

  /** 纸上的一块，给模板看的。 */
  record Part(String shape, String text, List<List<String>> rows) {
    static Part of(Piece piece) {
      if (piece instanceof Piece.To to) {
        return new Part("to", to.text(), List.of());
      }
      if (piece instanceof Piece.Heading heading) {
        return new Part("heading", heading.text(), List.of());
      }
      if (piece instanceof Piece.Paragraph paragraph) {
        return new Part("paragraph", paragraph.text(), List.of());
      }
      return new Part("grid", "", ((Piece.Grid) piece).rows());
    }
  }

  /** 预览。 */
  record Preview(Laid laid, List<Part> parts) {}

  /** 一步。 */
  record Step(String at, String act, String who, String words) {}

  /** 一个动作。 */
  record Act(String code, String path, String label, String hint, boolean words, boolean main) {}

  /** 整页。 */
  record Whole(
      Line head,
      int version,
      String subjectHref,
      String hash,
      @Nullable Preview preview,
      String fault,
      List<String> remarks,
      List<Step> steps,
      List<Act> acts,
      boolean writes,
      boolean published,
      String key) {}

  Whole whole(Officer officer, Document document) {
    Outcome<Laid> laid = read.onPage(officer, document);
    List<DocumentAct> open = documents.open(officer, document);
    List<Refusal> remarks = contents.remarks(officer, document);
    String fault =
        laid instanceof Outcome.Refused<Laid> refused ? problems.detail(refused.refusal()) : "";
    return new Whole(
        line(document),
        document.version(),
        href(document.subject()),
        document.hash(),
        fault.isEmpty() ? preview(laid.orThrow()) : null,
        fault,
        remarks.stream().map(problems::detail).toList(),
        steps(document),
        open.stream()
            .filter(act -> act != DocumentAct.WRITE)
            .map(act -> act(act, differs(remarks)))
            .toList(),
        open.contains(DocumentAct.WRITE) && fault.isEmpty(),
        document.finished() && fault.isEmpty(),
        UUID.randomUUID().toString());
  }

  static Preview preview(Laid laid) {
    return new Preview(laid, laid.pieces().stream().map(Part::of).toList());
  }

  /** Newest first, as staff read. */
  private List<Step> steps(Document document) {
    List<Step> shown = new ArrayList<>();
    for (DocumentStep step : document.steps()) {
      shown.add(
          0,
          new Step(
              texts.minute(step.at()),
              texts.act(step.act()),
              step.officerName() + " " + step.officer(),
              step.words()));
    }
    return shown;
  }

  /** Whether whoever checks says why it is otherwise than it was computed. */
  private static boolean differs(List<Refusal> remarks) {
    return remarks.stream().anyMatch(one -> !one.code().equals(DocumentRefusal.GLYPHS_LACKING));
  }

  private Act act(DocumentAct act, boolean differs) {
    boolean why = act == DocumentAct.CHECK && differs;
    String path =
        switch (act) {
          case CHECK, RETURN -> "checks";
          case ISSUE, WITHDRAW -> "issues";
          case WRITE, DROP -> "drops";
        };
    return new Act(
        act.name(),
        path,
        texts.act(act),
        why ? texts.say("hint.differs") : texts.hint(act),
        act.wantsWords() || why,
        act.wantsAnother());
  }
}
