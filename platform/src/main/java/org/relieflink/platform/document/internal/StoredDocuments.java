package org.relieflink.platform.document.internal;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.CaseNumber;
import org.relieflink.kernel.CitizenId;
import org.relieflink.law.Majority;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.RowState;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.document.Document;
import org.relieflink.platform.document.DocumentAct;
import org.relieflink.platform.document.DocumentFile;
import org.relieflink.platform.document.DocumentForm;
import org.relieflink.platform.document.DocumentKind;
import org.relieflink.platform.document.DocumentMove;
import org.relieflink.platform.document.DocumentRefusal;
import org.relieflink.platform.document.DocumentState;
import org.relieflink.platform.document.DocumentSubject.Known;
import org.relieflink.platform.document.Documents;
import org.relieflink.platform.document.NewDocument;
import org.relieflink.platform.document.SubjectRef;
import org.relieflink.platform.document.internal.DocumentWriting.Begun;
import org.relieflink.platform.document.internal.DocumentWriting.Next;
import org.relieflink.platform.document.internal.DocumentWriting.Seal;
import org.relieflink.platform.document.internal.DocumentWriting.Written;
import org.relieflink.platform.document.internal.layout.Veiled;
import org.relieflink.platform.document.internal.template.Form;
import org.relieflink.platform.document.internal.template.FormBook;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.vault.Blinds;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class StoredDocuments implements Documents {
  private static final String BORN = "born"; // field of a birth day
  private static final String NO_RIGHT = "42501"; // SQL state of row-level security

  private final DocumentRows rows;
  private final ListedPapers listed;
  private final DocumentWriting writing;
  private final IssueDocument issuing;
  private final CheckDocument check;
  private final CheckFields fields;
  private final SubjectBook subjects;
  private final FillIn fill;
  private final FormBook forms;
  private final DocumentRules rules;
  private final ReadPaper read;
  private final CheckContents contents;
  private final HandOut handing;
  private final DocumentTrail trail;
  private final Blinds blinds;
  private final TransactionTemplate together;

  StoredDocuments(
      DocumentRows rows,
      DocumentWriting writing,
      IssueDocument issuing,
      CheckDocument check,
      CheckFields fields,
      SubjectBook subjects,
      FillIn fill,
      FormBook forms,
      DocumentRules rules,
      ReadPaper read,
      CheckContents contents,
      HandOut handing,
      DocumentTrail trail,
      Blinds blinds,
      PlatformTransactionManager transactions) {
    this.rows = rows;
    this.listed = new ListedPapers(rows, subjects);
    this.writing = writing;
    this.issuing = issuing;
    this.check = check;
    this.fields = fields;
    this.subjects = subjects;
    this.fill = fill;
    this.forms = forms;
    this.rules = rules;
    this.read = read;
    this.contents = contents;
    this.handing = handing;
    this.trail = trail;
    this.blinds = blinds;
    this.together = new TransactionTemplate(transactions);
  }

  @Override
  public Outcome<Document> draft(Officer officer, NewDocument order) {
    Optional<Refusal> no = check.unfit(officer, order);
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    Known subject = subjects.known(officer, order.subject()).orElse(null);
    if (subject == null && !order.subject().equals(SubjectRef.CASE)) {
      return Outcome.refused(DocumentRefusal.SUBJECT_UNKNOWN);
    }
    NewDocument whole = whole(order, subject);
    Seal seal = seal(officer, whole, subject);
    Whose whose = Whose.ofCase(officer.unit().place(), seal.paper(), whole.caseNo());
    if (!check.may(officer, DocumentAct.WRITE, whose)) {
      return Outcome.refused(DocumentRefusal.SUBJECT_UNKNOWN);
    }
    if (!fill.ready(officer, order.subject(), order.kind())) {
      return Outcome.refused(DocumentRefusal.SUBJECT_NOT_READY);
    }
    Form form = forms.get(order.kind());
    Map<String, String> all = fill.filled(officer, order.subject(), form.open(), whole.fields());
    Outcome<Map<String, String>> kept = kept(officer, order.subject(), form, all);
    return kept instanceof Outcome.Refused<Map<String, String>> refused
        ? new Outcome.Refused<>(refused.refusal())
        : unlessSealed(
            () ->
                inOne(
                    () ->
                        drafted(
                            officer,
                            filled(whole, kept.orThrow()),
                            new Asked(seal, asked(order)))));
  }

  /**
   * What was sealed in the meantime is not told of: the database takes no row the officer may not
   * see.
   */
  private static Outcome<Document> unlessSealed(Supplier<Outcome<Document>> work) {
    try {
      return work.get();
    } catch (DataAccessException failure) {
      if (failure.getMostSpecificCause() instanceof SQLException cause
          && NO_RIGHT.equals(cause.getSQLState())) {
        return Outcome.refused(DocumentRefusal.SUBJECT_UNKNOWN);
      }
      throw failure;
    }
  }

  /** Without faults, and as it was decided. */
  private Outcome<Map<String, String>> kept(
      Officer officer, SubjectRef subject, Form form, Map<String, String> typed) {
    Outcome<Map<String, String>> kept = fields.kept(form, typed);
    return kept instanceof Outcome.Refused<Map<String, String>>
        ? kept
        : fill.otherwise(officer, subject, form.open(), kept.orThrow())
            .<Outcome<Map<String, String>>>map(Outcome.Refused::new)
            .orElse(kept);
  }

  /** Of what was sent: what was filled in may be another the next time. */
  private String asked(NewDocument order) {
    return blinds.name(Contents.canonical(order));
  }

  private record Asked(Seal seal, String fingerprint) {}

  /** The case and the age are the subject's, where it knows them. */
  private static NewDocument whole(NewDocument order, @Nullable Known subject) {
    String caseNo = subject == null ? order.caseNo() : subject.whose().caseNo();
    return new NewDocument(
        order.kind(),
        order.subject(),
        CaseNumber.of(caseNo.isEmpty() ? order.caseNo() : caseNo),
        order.minor() || (subject != null && subject.minor()),
        order.fields(),
        order.key());
  }

  private NewDocument filled(NewDocument order, Map<String, String> kept) {
    boolean minor = order.minor() || aboutMinor(order.subject(), kept);
    return new NewDocument(order.kind(), order.subject(), order.caseNo(), minor, kept, order.key());
  }

  /**
   * With a number of a minor on it, it is about a minor, whatever was ticked; so is what has no
   * number and no subject that knows the age.
   */
  private boolean aboutMinor(SubjectRef subject, Map<String, String> kept) {
    List<CitizenId> numbers =
        kept.values().stream().flatMap(value -> CitizenId.find(value).stream()).toList();
    return (numbers.isEmpty() && subject.equals(SubjectRef.CASE))
        || numbers.stream()
            .anyMatch(one -> Majority.shipped().minor(one.birthDate(), writing.today()));
  }

  private Seal seal(Officer officer, NewDocument order, @Nullable Known subject) {
    boolean own = subject != null && subject.whose().state() == RowState.SEALED;
    return new Seal(
        own || subjects.sealed(order.subject(), officer.unit().place(), order.caseNo()), own);
  }

  private Outcome<Document> drafted(Officer officer, NewDocument order, Asked asked) {
    writing.lock("draft " + officer.staffNumber());
    String fingerprint = asked.fingerprint;
    var earlier = rows.draftedWith(officer.staffNumber(), order.key());
    if (earlier.isPresent()) {
      return earlier.get().fingerprint().equals(fingerprint)
          ? found(officer, earlier.get().id())
          : Outcome.refused(DocumentRefusal.KEY_REUSED);
    }
    if (writing.draftedToday(officer.staffNumber()) >= rules.mostADay()) {
      return Outcome.refused(DocumentRefusal.TOO_MANY_TODAY, rules.mostADay());
    }
    Form form = forms.get(order.kind());
    writing.keep(form);
    long id = writing.paper(officer, order, new Begun(form.open().mark(), fingerprint, asked.seal));
    String place = officer.unit().place();
    Contents contents = Contents.of(organ(place), order.fields());
    String hash = contents.hash(Contents.About.of(order, form.digest(), place));
    writing.content(
        officer, id, 1, new Written(form.digest(), contents, hash, keys(form, contents)));
    writing.step(officer, new Next(id, 1, 1, hash), DocumentMove.of(DocumentAct.WRITE, 0));
    trail.done(officer, DocumentAct.WRITE, id, "");
    return found(officer, id);
  }

  /** As the organ is called now. */
  private String organ(String place) {
    return rules.organ(place).map(DocumentRules.Organ::name).orElse("");
  }

  private List<String> keys(Form form, Contents contents) {
    return form.open().fields().stream()
        .filter(field -> field.type() == DocumentForm.FieldType.NUMBER)
        .map(field -> contents.fields().getOrDefault(field.id(), ""))
        .filter(number -> !number.isEmpty())
        .map(blinds::name)
        .distinct()
        .toList();
  }

  private Outcome<Document> found(Officer officer, long id) {
    return find(officer, id)
        .map(Outcome::of)
        .orElseGet(() -> Outcome.refused(DocumentRefusal.UNKNOWN));
  }

  @Override
  public Outcome<Document> write(Officer officer, long id, int version, Map<String, String> typed) {
    return inOne(() -> written(officer, id, version, typed));
  }

  private Outcome<Document> written(
      Officer officer, long id, int version, Map<String, String> typed) {
    writing.lockPaper(id);
    Optional<Document> found = find(officer, id);
    if (found.isEmpty()) {
      return Outcome.refused(DocumentRefusal.UNKNOWN);
    }
    Document document = found.get();
    DocumentMove move = DocumentMove.of(DocumentAct.WRITE, version);
    Optional<Refusal> no = check.refused(officer, document, move);
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    Form form = forms.get(document.kind());
    Outcome<ReadPaper.Paper> before = read.open(document);
    if (before instanceof Outcome.Refused<ReadPaper.Paper> refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
    Contents earlier = before.orThrow().contents();
    Outcome<Map<String, String>> kept =
        kept(officer, document.subject(), form, Veiled.unmarked(form, kept(form, earlier, typed)));
    if (kept instanceof Outcome.Refused<Map<String, String>> refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
    next(
        officer,
        document,
        form,
        Contents.of(organ(document.whose().unit().place()), kept.orThrow()));
    return found(officer, id);
  }

  private void next(Officer officer, Document document, Form form, Contents contents) {
    writing.keep(form);
    int number = document.last().content() + 1;
    boolean minor = document.minor() || aboutMinor(document.subject(), contents.fields());
    if (minor) {
      writing.minor(document.id());
    }
    String hash = contents.hash(Contents.About.of(document, form.digest(), minor));
    writing.content(
        officer,
        document.id(),
        number,
        new Written(form.digest(), contents, hash, keys(form, contents)));
    writing.step(
        officer,
        new Next(document.id(), document.version() + 1, number, hash),
        DocumentMove.of(DocumentAct.WRITE, document.version()));
    trail.done(officer, DocumentAct.WRITE, document.id(), "");
  }

  /** Personal fields are not shown for writing: left empty they stay as they were. */
  private static Map<String, String> kept(Form form, Contents earlier, Map<String, String> typed) {
    Map<String, String> all = new TreeMap<>(typed);
    form.open().fields().stream()
        .filter(field -> field.type().personal())
        .filter(field -> typed.getOrDefault(field.id(), "").isBlank())
        .forEach(field -> all.put(field.id(), earlier.fields().getOrDefault(field.id(), "")));
    return all;
  }

  @Override
  public Outcome<Document> act(Officer officer, long id, DocumentMove move) {
    return move.act() == DocumentAct.WRITE
        ? Outcome.refused(DocumentRefusal.MOVED_ON)
        : inOne(() -> stepped(officer, id, move));
  }

  private Outcome<Document> stepped(Officer officer, long id, DocumentMove asked) {
    boolean issue = asked.act() == DocumentAct.ISSUE;
    DocumentMove move =
        new DocumentMove(asked.act(), asked.version(), asked.words(), issue ? asked.key() : "");
    if (issue) {
      writing.lock("issue " + officer.staffNumber() + " " + move.key());
    }
    writing.lockPaper(id);
    Optional<Document> found = find(officer, id);
    if (found.isEmpty()) {
      return Outcome.refused(DocumentRefusal.UNKNOWN);
    }
    Document document = found.get();
    if (issue && check.may(officer, move.act(), document.whose())) {
      Optional<Outcome<Document>> known = known(officer, document, move);
      if (known.isPresent()) {
        return known.get();
      }
    }
    Optional<Refusal> no =
        check.refused(officer, document, move).or(() -> contents.unfit(officer, document, move));
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    if (issue) {
      issuing.issue(officer, document, move);
    } else {
      writing.step(officer, Next.after(document), move);
    }
    trail.done(officer, move.act(), id, move.words());
    return issue ? verified(officer, id) : found(officer, id);
  }

  /** What cannot be read back as it was signed is not issued: its number is free again. */
  private Outcome<Document> verified(Officer officer, long id) {
    Outcome<Document> done = found(officer, id);
    return done instanceof Outcome.Refused<Document>
            || !(read.open(done.orThrow()) instanceof Outcome.Refused<ReadPaper.Paper> refused)
        ? done
        : new Outcome.Refused<>(refused.refusal());
  }

  /** The answer to a key that was used, or that is none. */
  private Optional<Outcome<Document>> known(Officer officer, Document document, DocumentMove move) {
    if (!move.key().matches(CheckDocument.KEY)) {
      return Optional.of(Outcome.refused(DocumentRefusal.KEY_MISSING));
    }
    return rows.issuedWith(officer.staffNumber(), move.key())
        .map(
            paper ->
                paper == document.id()
                    ? Outcome.of(document)
                    : Outcome.refused(DocumentRefusal.KEY_REUSED));
  }

  private Outcome<Document> inOne(Supplier<Outcome<Document>> work) {
    return Objects.requireNonNull(
        together.execute(
            status -> {
              Outcome<Document> done = work.get();
              if (done instanceof Outcome.Refused<Document>) {
                status.setRollbackOnly();
              }
              return done;
            }));
  }

  @Override
  public Optional<Document> find(Officer officer, long id) {
    return listed.find(officer, id);
  }

  @Override
  public List<Document> list(Officer officer, DocumentState state) {
    return listed.list(officer, state);
  }

  @Override
  public Optional<Known> about(Officer officer, SubjectRef subject) {
    return subjects.known(officer, subject);
  }

  @Override
  public List<Document> of(Officer officer, SubjectRef subject) {
    return listed.of(officer, subject);
  }

  @Override
  public Map<DocumentState, Integer> counts(Officer officer) {
    return listed.counts(officer);
  }

  @Override
  public int toIssue(Officer officer) {
    return listed.toIssue(officer);
  }

  @Override
  public List<DocumentAct> open(Officer officer, Document document) {
    return Arrays.stream(DocumentAct.values())
        .filter(act -> check.open(officer, document, act))
        .toList();
  }

  @Override
  public List<DocumentForm> forms() {
    return forms.open();
  }

  @Override
  public DocumentForm form(DocumentKind kind) {
    return forms.get(kind).open();
  }

  @Override
  public Outcome<Map<String, String>> known(
      Officer officer, SubjectRef subject, DocumentKind kind) {
    if (subject.equals(SubjectRef.CASE)) {
      return Outcome.of(Map.of());
    }
    Optional<Whose> whose = subjects.known(officer, subject).map(one -> whose(subject, one));
    if (whose.filter(one -> check.may(officer, DocumentAct.WRITE, one)).isEmpty()) {
      return Outcome.refused(DocumentRefusal.SUBJECT_UNKNOWN);
    }
    if (!fill.ready(officer, subject, kind)) {
      return Outcome.refused(DocumentRefusal.SUBJECT_NOT_READY);
    }
    Map<String, String> known = fill.shown(officer, subject, form(kind));
    if (!check.showsBirth(officer, whose.get())) {
      known.remove(BORN);
    }
    return Outcome.of(known);
  }

  @Override
  public boolean drafts(Officer officer, SubjectRef subject) {
    return subjects
        .known(officer, subject)
        .filter(one -> check.may(officer, DocumentAct.WRITE, whose(subject, one)))
        .isPresent();
  }

  /** With the seal of everything that hangs on it, also what the officer does not see. */
  private Whose whose(SubjectRef subject, Known known) {
    Whose own = known.whose();
    String place = own.unit().place();
    String caseNo = CaseNumber.of(own.caseNo());
    boolean sealed = own.state() == RowState.SEALED || subjects.sealed(subject, place, caseNo);
    return Whose.ofCase(place, sealed, caseNo);
  }

  @Override
  public Outcome<DocumentFile> file(
      Officer officer, long id, DocumentFile.Format format, String reason) {
    return find(officer, id)
        .map(document -> handing.inFull(officer, document, format, reason))
        .orElseGet(() -> Outcome.refused(DocumentRefusal.UNKNOWN));
  }

  @Override
  public Outcome<DocumentFile> published(Officer officer, long id) {
    return find(officer, id)
        .map(document -> handing.published(officer, document))
        .orElseGet(() -> Outcome.refused(DocumentRefusal.UNKNOWN));
  }
}
