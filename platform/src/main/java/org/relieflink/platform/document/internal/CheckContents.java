package org.relieflink.platform.document.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.document.Document;
import org.relieflink.platform.document.DocumentAct;
import org.relieflink.platform.document.DocumentForm.Field;
import org.relieflink.platform.document.DocumentForm.FieldType;
import org.relieflink.platform.document.DocumentMove;
import org.relieflink.platform.document.DocumentRefusal;
import org.relieflink.platform.document.DocumentSettings;
import org.relieflink.platform.document.internal.ReadPaper.Paper;
import org.relieflink.platform.document.internal.print.Coverage;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** 内容能不能出门：what stands on a paper, held against what was computed and what can be printed. */
@Component
public class CheckContents {
  private final ReadPaper read;
  private final SubjectBook subjects;
  private final DocumentRules rules;
  private final DocumentSettings settings;

  CheckContents(
      ReadPaper read, SubjectBook subjects, DocumentRules rules, DocumentSettings settings) {
    this.read = read;
    this.subjects = subjects;
    this.rules = rules;
    this.settings = settings;
  }

  /** Nobody checks or issues what is not what was written, or what cannot leave as it is. */
  Optional<Refusal> unfit(Officer officer, Document document, DocumentMove move) {
    if (!move.act().wantsAnother()) {
      return Optional.empty();
    }
    Outcome<Paper> opened = read.open(document);
    if (opened instanceof Outcome.Refused<Paper> refused) {
      return Optional.of(refused.refusal());
    }
    Paper paper = opened.orThrow();
    return renamed(paper, move)
        .or(() -> finishes(document, move.act()) ? unprintable(paper) : Optional.empty())
        .or(() -> unexplained(officer, paper, move));
  }

  private Optional<Refusal> renamed(Paper paper, DocumentMove move) {
    String place = paper.document().whose().unit().place();
    String now = rules.organ(place).map(DocumentRules.Organ::name).orElse("");
    return move.act() == DocumentAct.ISSUE && !paper.contents().organ().equals(now)
        ? Optional.of(Refusal.of(DocumentRefusal.ORGAN_CHANGED))
        : Optional.empty();
  }

  private static boolean finishes(Document document, DocumentAct act) {
    return act == (document.series().isEmpty() ? DocumentAct.CHECK : DocumentAct.ISSUE);
  }

  private Optional<Refusal> unprintable(Paper paper) {
    BitSet lacking = Coverage.lacking(read.full(paper), settings.fonts());
    return lacking.isEmpty()
        ? Optional.empty()
        : Optional.of(Refusal.of(DocumentRefusal.GLYPHS_LACKING, holding(paper, lacking)));
  }

  /** Titles of the fields with such characters; the characters themselves may be of a name. */
  private static String holding(Paper paper, BitSet lacking) {
    Map<String, String> values = paper.contents().fields();
    String titles =
        paper.form().open().fields().stream()
            .filter(
                field -> values.getOrDefault(field.id(), "").codePoints().anyMatch(lacking::get))
            .map(Field::title)
            .collect(Collectors.joining("、"));
    return titles.isEmpty() ? paper.form().open().title() : titles;
  }

  private Optional<Refusal> unexplained(Officer officer, Paper paper, DocumentMove move) {
    return move.act() == DocumentAct.CHECK
            && move.words().isEmpty()
            && !differing(officer, paper).isEmpty()
        ? Optional.of(Refusal.of(DocumentRefusal.DIFFERENCE_UNEXPLAINED))
        : Optional.empty();
  }

  private List<Refusal> differing(Officer officer, Paper paper) {
    Document document = paper.document();
    Map<String, String> values = paper.contents().fields();
    List<Refusal> told = new ArrayList<>();
    subjects
        .computed(officer, document.subject(), document.kind())
        .forEach(
            (id, computed) -> {
              String written = values.getOrDefault(id, "");
              if (!computed.equals(written)) {
                paper.form().field(id).ifPresent(one -> told.add(differs(one, written, computed)));
              }
            });
    return told;
  }

  private static Refusal differs(Field field, String written, String computed) {
    return field.type() == FieldType.MONEY
        ? Refusal.of(DocumentRefusal.AMOUNT_DIFFERS, field.title(), written, computed)
        : Refusal.of(DocumentRefusal.WORDS_DIFFER, field.title());
  }

  /** What whoever checks or issues is told beforehand. */
  public List<Refusal> remarks(Officer officer, Document document) {
    if (document.state().isLast()) {
      return List.of();
    }
    Outcome<Paper> opened = read.open(document);
    if (opened instanceof Outcome.Refused<Paper>) {
      return List.of();
    }
    List<Refusal> all = new ArrayList<>(differing(officer, opened.orThrow()));
    unprintable(opened.orThrow()).ifPresent(all::add);
    return all;
  }
}
