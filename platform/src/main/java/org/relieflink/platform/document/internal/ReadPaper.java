package org.relieflink.platform.document.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.relieflink.platform.access.Effect;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.document.Document;
import org.relieflink.platform.document.DocumentForm.Field;
import org.relieflink.platform.document.DocumentRefusal;
import org.relieflink.platform.document.DocumentState;
import org.relieflink.platform.document.internal.DocumentRows.Opened;
import org.relieflink.platform.document.internal.DocumentRows.Stamp;
import org.relieflink.platform.document.internal.layout.Filled;
import org.relieflink.platform.document.internal.layout.Laid;
import org.relieflink.platform.document.internal.layout.Lay;
import org.relieflink.platform.document.internal.layout.Lay.Frame;
import org.relieflink.platform.document.internal.layout.Veiled;
import org.relieflink.platform.document.internal.template.Form;
import org.relieflink.platform.document.internal.template.FormBook;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.vault.BrokenSeal;
import org.springframework.stereotype.Component;

/** 读一份的内容：opened, checked against its hash and its signature, and laid out. */
@Component
public class ReadPaper {
  private static final int SHOWN = 16; // digits of the hash on the paper

  private final DocumentRows rows;
  private final FormBook forms;
  private final Signers signers;
  private final CheckDocument check;

  ReadPaper(DocumentRows rows, FormBook forms, Signers signers, CheckDocument check) {
    this.rows = rows;
    this.forms = forms;
    this.signers = signers;
    this.check = check;
  }

  /** 打开的一份。 */
  record Paper(Document document, Form form, Contents contents) {
    List<String> leftOut(Form today) {
      return form.open().fields().stream()
          .filter(field -> today.field(field.id()).isEmpty())
          .filter(field -> !contents.fields().getOrDefault(field.id(), "").isEmpty())
          .map(Field::title)
          .toList();
    }

    @Override
    public String toString() {
      return "Paper[" + document.id() + "]";
    }
  }

  /** The last version; refused where it was destroyed, or is not what was written or signed. */
  Outcome<Paper> open(Document document) {
    try {
      return opened(document, rows.contents(document.id(), document.last().content()));
    } catch (BrokenSeal changed) {
      return Outcome.refused(DocumentRefusal.BROKEN);
    }
  }

  private Outcome<Paper> opened(Document document, Opened opened) {
    Contents contents = opened.contents();
    if (contents == null) {
      return Outcome.refused(DocumentRefusal.DESTROYED);
    }
    Form form = forms.kept(opened.form().digest(), opened.form().yaml()).orElse(null);
    boolean whole =
        form != null
            && form.digest().equals(opened.form().digest())
            && contents
                .hash(Contents.About.of(document, form.digest(), document.minor()))
                .equals(document.hash())
            && signed(document);
    return form != null && whole
        ? Outcome.of(new Paper(document, form, contents))
        : Outcome.refused(DocumentRefusal.BROKEN);
  }

  /** What was never issued needs no signature; what was, one of exactly this. */
  private boolean signed(Document document) {
    String number = document.number();
    Optional<Stamp> stamp = rows.stamp(document.id());
    if (number == null) {
      return stamp.isEmpty() && document.state() != DocumentState.ISSUED;
    }
    return stamp
        .filter(
            one ->
                one.hash().equals(document.hash())
                    && one.signed()
                        .equals(
                            Signers.text(
                                document.whose().unit().place(), number, day(one), document.hash()))
                    && signers.verifies(one.signed(), one.signature()))
        .isPresent();
  }

  private static LocalDate day(Stamp stamp) {
    return DocumentWriting.day(stamp.at());
  }

  /** As it leaves the house. */
  Laid full(Paper paper) {
    return laid(paper, Veiled.full());
  }

  Laid published(Paper paper) {
    Form form = paper.form.coveredAs(forms.get(paper.document.kind()));
    Paper covered = new Paper(paper.document, form, paper.contents);
    return laid(covered, Veiled.published(form, paper.contents.fields(), paper.document.minor()));
  }

  /** As a page shows it to this officer. */
  public Outcome<Laid> onPage(Officer officer, Document document) {
    return open(document)
        .map(
            paper ->
                laid(
                    paper,
                    Veiled.page(
                        paper.form, paper.contents.fields(), check.onPages(officer, document))));
  }

  /** What is filled in, personal fields and names left out: for writing the next version. */
  public Outcome<Map<String, String>> impersonal(Officer officer, Document document) {
    if (check.onPages(officer, document) == Effect.DENY) {
      return Outcome.refused(DocumentRefusal.NOT_IN_FULL); // words cannot be masked
    }
    return open(document)
        .map(
            paper -> {
              Map<String, String> fields =
                  new TreeMap<>(Veiled.marked(paper.form, paper.contents.fields()));
              paper.form.open().fields().stream()
                  .filter(field -> field.type().personal())
                  .forEach(field -> fields.remove(field.id()));
              return fields;
            });
  }

  /** Titles of what was filled in and has no place in the form of today. */
  public List<String> leftOut(Document document) {
    Form today = forms.get(document.kind());
    Outcome<Paper> opened = open(document);
    return opened instanceof Outcome.Refused<Paper> ? List.of() : opened.orThrow().leftOut(today);
  }

  private Laid laid(Paper paper, Veiled veil) {
    Document document = paper.document;
    Filled filled = Filled.of(paper.form, paper.contents.fields(), veil);
    Optional<Stamp> stamp = rows.stamp(document.id());
    String number = document.number();
    String called = document.finished() ? "" : "（草稿，没有编号）";
    Frame frame =
        new Frame(
            paper.contents.organ(),
            number == null ? called : number,
            stamp.map(one -> Filled.day(day(one))).orElse(""),
            seal(document, stamp));
    return Lay.out(paper.form, filled, frame);
  }

  private static List<String> seal(Document document, Optional<Stamp> stamp) {
    List<String> lines = new ArrayList<>();
    if (document.state() == DocumentState.WITHDRAWN) {
      lines.add("（已作废）");
    }
    stamp.ifPresent(
        one -> {
          lines.add(one.signature().legal() ? "（电子签章）" : "（测试签章，无法律效力）");
          lines.add(
              "内容指纹 %s，钥匙 %s".formatted(one.hash().substring(0, SHOWN), one.signature().keyId()));
        });
    return lines;
  }
}
