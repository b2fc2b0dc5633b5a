package org.relieflink.platform.opinion.web;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.Fen;
import org.relieflink.law.AmountProposal;
import org.relieflink.law.AmountRule;
import org.relieflink.law.AmountStep;
import org.relieflink.law.RulePack;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Purpose;
import org.relieflink.platform.paper.Paper;
import org.relieflink.platform.paper.PaperMark;
import org.relieflink.platform.paper.PaperOrder;
import org.relieflink.platform.problem.ShownTime;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.watch.ExportMark;
import org.relieflink.platform.watch.ExportOrder;
import org.relieflink.platform.watch.ExportRelease;
import org.relieflink.platform.watch.Exports;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * 计算书的纸面：an export like any other, masked as the page is, with every step and its running total.
 */
@Component
class SheetPaper {
  private static final String LIST = "amount-sheet";

  private final Paper paper;
  private final Exports exports;
  private final Trail trail;
  private final Words words;
  private final Clock clock;

  SheetPaper(Paper paper, Exports exports, Trail trail, Words words, Clock clock) {
    this.paper = paper;
    this.exports = exports;
    this.trail = trail;
    this.words = words;
    this.clock = clock;
  }

  /**
   * 一份计算书。
   *
   * @param parts how it is to be paid; null when nothing was said
   */
  record Sheet(
      AmountView view,
      AmountProposal proposal,
      RulePack pack,
      SavedLines.Line line,
      @Nullable PartsView parts) {
    @Override
    public String toString() {
      return "Sheet[" + line.id() + "]";
    }
  }

  /**
   * 纸上的一步。
   *
   * @param running the total after it, in yuan
   * @param departs whether the choice differs from the default policy
   */
  record Step(
      String title,
      String clause,
      String allowed,
      String chosen,
      String why,
      String amount,
      String running,
      boolean departs) {}

  static String path(Sheet sheet) {
    return "/opinion/" + sheet.view.head().id() + "/proposals/" + sheet.line.id() + "/sheet.pdf";
  }

  ResponseEntity<byte[]> answer(Sheet sheet, Officer officer) {
    String id = Long.toString(sheet.line.id());
    var order =
        new ExportOrder(
            LIST,
            words.say("sheet"),
            id,
            path(sheet),
            List.of("proposal-" + id),
            Purpose.RELIEF_CASE);
    ExportRelease release = exports.release(officer, order).orThrow();
    if (release instanceof ExportRelease.Ask ask) {
      return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(ask.href())).build();
    }
    ExportMark mark = ((ExportRelease.Free) release).mark();
    trail.record(
        officer, TrailNote.of("OPINION_EXPORTED", "proposal", id).resulting(mark.number()));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(
            "Content-Disposition",
            "attachment; filename=\"" + LIST + "-" + mark.number() + ".pdf\"")
        .body(print(sheet, officer, mark));
  }

  private byte[] print(Sheet sheet, Officer officer, ExportMark mark) {
    String time = ShownTime.minute(clock.instant());
    String who = officer.displayName() + " " + officer.staffNumber();
    String line = words.say("paper.line", mark.number(), mark.purpose(), who, time);
    PartsView parts = sheet.parts;
    Map<String, Object> model =
        Map.of(
            "view",
            sheet.view,
            "saved",
            sheet.line,
            "steps",
            steps(sheet),
            "tables",
            parts == null ? List.of() : parts.tables(),
            "digest",
            sheet.proposal.pack().digest());
    return paper
        .print(
            new PaperOrder(
                "opinion/paper",
                model,
                words.say("sheet"),
                new PaperMark(line, who + " " + time + " " + mark.number(), mark.hidden())))
        .bytes();
  }

  private static List<Step> steps(Sheet sheet) {
    Set<AmountRule> departing =
        sheet.proposal.departures(sheet.pack).stream()
            .map(one -> one.step().rule())
            .collect(Collectors.toSet());
    return sheet.proposal.steps().stream()
        .map(step -> step(step, departing.contains(step.rule())))
        .toList();
  }

  private static Step step(AmountStep step, boolean departs) {
    boolean bare =
        step.rule().kind() == AmountRule.Kind.FACTOR || step.rule().kind() == AmountRule.Kind.CAP;
    return new Step(
        step.title(),
        step.clause().textWithStatus(),
        step.allowed().text(),
        bare ? step.chosenText() : step.chosenText() + " " + step.unit(),
        step.reason() + "（" + step.chooser() + "）",
        AmountView.amount(step),
        new Fen(step.runningFen()).yuanText(),
        departs);
  }
}
