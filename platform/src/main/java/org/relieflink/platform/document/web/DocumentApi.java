package org.relieflink.platform.document.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.document.Document;
import org.relieflink.platform.document.DocumentForm;
import org.relieflink.platform.document.DocumentKind;
import org.relieflink.platform.document.DocumentRefusal;
import org.relieflink.platform.document.DocumentStep;
import org.relieflink.platform.document.Documents;
import org.relieflink.platform.document.NewDocument;
import org.relieflink.platform.document.internal.CheckContents;
import org.relieflink.platform.document.internal.ReadPaper;
import org.relieflink.platform.document.internal.layout.Laid;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 文书的接口：forms, drafts, steps; texts masked as on the pages. */
@RestController
class DocumentApi {
  private final Documents documents;
  private final ReadPaper read;
  private final CheckContents contents;
  private final CurrentOfficer current;
  private final DocumentAtHand hand;

  DocumentApi(
      Documents documents,
      ReadPaper read,
      CheckContents contents,
      CurrentOfficer current,
      DocumentAtHand hand) {
    this.contents = contents;
    this.documents = documents;
    this.read = read;
    this.current = current;
    this.hand = hand;
  }

  private static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "");
  }

  /** 样式的一项。 */
  record Field(String id, String title, String type, int longest, boolean required, String hint) {
    static Field of(DocumentForm.Field field) {
      return new Field(
          field.id(),
          field.title(),
          field.type().name(),
          field.type().longest(),
          field.required(),
          field.hint());
    }
  }

  /** 一种样式。 */
  record Form(
      String kind,
      String title,
      String mark,
      String version,
      String status,
      String source,
      List<Field> fields) {
    static Form of(DocumentForm form) {
      return new Form(
          form.kind().code(),
          form.title(),
          form.mark(),
          form.version(),
          form.status().code(),
          form.source(),
          form.fields().stream().map(Field::of).toList());
    }
  }

  @GetMapping("/api/v1/documents/forms")
  List<Form> forms() {
    return documents.forms().stream().map(Form::of).toList();
  }

  /** 一步。 */
  record Step(
      int number, String act, String state, String hash, String officer, String words, Instant at) {
    static Step of(DocumentStep step) {
      return new Step(
          step.number(),
          step.act().name(),
          step.state().name(),
          step.hash(),
          step.officer(),
          step.words(),
          step.at());
    }
  }

  /**
   * 一份文书。
   *
   * @param subject written {@code kind:id}; empty for a case number alone
   */
  record Shown(
      String id,
      String kind,
      String subject,
      String caseNo,
      @Nullable String number,
      String state,
      int version,
      String hash,
      List<Step> steps) {
    static Shown of(Document document) {
      String subject = document.subject().kind() + ":" + document.subject().id();
      return new Shown(
          Long.toString(document.id()),
          document.kind().code(),
          document.subject().id().isEmpty() ? "" : subject,
          document.whose().caseNo(),
          document.number(),
          document.state().name(),
          document.version(),
          document.hash(),
          document.steps().stream().map(Step::of).toList());
    }
  }

  /** 一份，带着遮盖过的文字；fault says why there are none, remarks what to look at. */
  record Whole(Shown document, List<String> texts, String fault, List<String> remarks) {}

  @GetMapping("/api/v1/documents")
  List<Shown> list(@RequestParam(defaultValue = "") String state) {
    return documents.list(current.get(), ShownDocuments.state(state)).stream()
        .map(Shown::of)
        .toList();
  }

  @GetMapping("/api/v1/documents/{id}")
  Whole show(@PathVariable long id) {
    Document document = hand.read(id);
    Outcome<Laid> laid = read.onPage(current.get(), document);
    return laid instanceof Outcome.Refused<Laid> refused
        ? new Whole(Shown.of(document), List.of(), refused.refusal().code().code(), List.of())
        : new Whole(Shown.of(document), laid.orThrow().texts(), "", remarks(document));
  }

  private List<String> remarks(Document document) {
    return contents.remarks(current.get(), document).stream()
        .map(one -> one.code().code())
        .toList();
  }

  /** 要起草的。 */
  record Drafted(
      @Nullable String kind,
      @Nullable String subject,
      @Nullable String caseNo,
      @Nullable Boolean minor,
      @Nullable Map<String, @Nullable String> fields) {
    NewDocument order(@Nullable String key) {
      DocumentKind wanted =
          DocumentKind.find(text(kind))
              .orElseThrow(() -> Refusal.of(DocumentRefusal.KIND_UNKNOWN).asException());
      return new NewDocument(
          wanted,
          DraftPages.subject(text(subject)),
          text(caseNo),
          Boolean.TRUE.equals(minor),
          plain(fields),
          text(key));
    }

    @Override
    public String toString() {
      return "Drafted[" + kind + "]";
    }
  }

  private static Map<String, String> plain(@Nullable Map<String, @Nullable String> fields) {
    Map<String, String> all = new HashMap<>();
    Objects.requireNonNullElse(fields, Map.<String, @Nullable String>of())
        .forEach((field, value) -> all.put(field, text(value)));
    return all;
  }

  @PostMapping("/api/v1/documents")
  @ResponseStatus(HttpStatus.CREATED)
  Shown draft(
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody Drafted drafted) {
    return Shown.of(documents.draft(current.get(), drafted.order(key)).orThrow());
  }

  /** 新的一版。 */
  record Written(@Nullable Integer version, @Nullable Map<String, @Nullable String> fields) {
    @Override
    public String toString() {
      return "Written";
    }
  }

  @PostMapping("/api/v1/documents/{id}/contents")
  Shown write(@PathVariable long id, @RequestBody Written written) {
    Officer officer = hand.acting(id, DocumentPages.WRITE);
    int version = written.version == null ? 0 : written.version;
    return Shown.of(documents.write(officer, id, version, plain(written.fields)).orThrow());
  }

  /** 要做的一步。 */
  record Wanted(@Nullable String act, @Nullable Integer version, @Nullable String words) {
    Map<String, String> form(@Nullable String key) {
      return Map.of(
          "act",
          text(act),
          "version",
          version == null ? "" : Integer.toString(version),
          "words",
          text(words),
          "key",
          text(key));
    }
  }

  @PostMapping("/api/v1/documents/{id}/checks")
  Shown check(@PathVariable long id, @RequestBody Wanted wanted) {
    return act(id, wanted.form(""), DocumentPages.CHECK);
  }

  @PostMapping("/api/v1/documents/{id}/issues")
  Shown issue(
      @PathVariable long id,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody Wanted wanted) {
    return act(id, wanted.form(key), DocumentPages.ISSUE);
  }

  @PostMapping("/api/v1/documents/{id}/drops")
  Shown drop(@PathVariable long id, @RequestBody Wanted wanted) {
    return act(id, wanted.form(""), DocumentPages.WRITE);
  }

  private Shown act(long id, Map<String, String> form, Need need) {
    Officer officer = hand.acting(id, need);
    return Shown.of(documents.act(officer, id, DocumentPages.move(form, need)).orThrow());
  }
}
