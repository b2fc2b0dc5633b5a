package org.relieflink.platform.watch.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalState;
import org.relieflink.platform.paper.Paper;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.watch.ExportRecord;
import org.relieflink.platform.watch.Exports;
import org.relieflink.platform.watch.Exports.Asking;
import org.relieflink.platform.watch.Exports.Waiting;
import org.relieflink.platform.watch.WatchRefusal;
import org.relieflink.tabular.Table;
import org.relieflink.tabular.TableReader;
import org.relieflink.tabular.TableRefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 导出的页面：asking others for a large one, and finding out where a leaked list came from. */
@Controller
class ExportPages {
  private final Exports exports;
  private final CurrentOfficer current;
  private final ProblemTexts problems;
  private final WatchTexts texts;

  ExportPages(Exports exports, CurrentOfficer current, ProblemTexts problems, WatchTexts texts) {
    this.exports = exports;
    this.current = current;
    this.problems = problems;
    this.texts = texts;
  }

  /**
   * 等着的一份。
   *
   * @param approval page of the request; empty before it was asked
   */
  record Shown(
      long id,
      String label,
      String rows,
      String most,
      String href,
      String approval,
      boolean granted) {}

  @GetMapping("/watch/exports/{id}")
  String show(@PathVariable long id, Model model) {
    Waiting waiting =
        exports
            .waiting(current.get(), id)
            .orElseThrow(() -> Refusal.of(WatchRefusal.EXPORT_UNKNOWN).asException());
    Optional<Approval> live = waiting.approval();
    model.addAttribute(
        "export",
        new Shown(
            id,
            waiting.label(),
            WatchTexts.grouped(waiting.rows()),
            WatchTexts.grouped(exports.secondPersonAbove()),
            waiting.href(),
            live.map(approval -> "/approvals/" + approval.id()).orElse(""),
            live.filter(approval -> approval.state() == ApprovalState.GRANTED).isPresent()));
    return "watch/export";
  }

  @PostMapping("/watch/exports/{id}/requests")
  String ask(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String caseNo,
      RedirectAttributes redirect) {
    Outcome<Approval> asked = exports.ask(current.get(), id, new Asking(reason, caseNo));
    if (asked instanceof Outcome.Refused<Approval> refused
        && refused.refusal().code() != WatchRefusal.EXPORT_UNKNOWN) {
      String field = refused.refusal().code().name().startsWith("CASE") ? "caseNo" : "reason";
      redirect.addFlashAttribute(
          "problems", List.of(new FieldProblem(field, problems.detail(refused.refusal()))));
    } else {
      asked.orThrow();
      redirect.addFlashAttribute("flash", texts.say("export.asked"));
    }
    return "redirect:/watch/exports/" + id;
  }

  /** 查到的一份。 */
  record Line(String number, String who, String at, String label, String rows, String purpose) {}

  @GetMapping("/watch/trace")
  String form() {
    return "watch/trace";
  }

  @PostMapping("/watch/trace")
  String trace(
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) MultipartFile file,
      Model model)
      throws IOException {
    String searched = file == null || file.isEmpty() ? text : read(file);
    model.addAttribute("lines", exports.trace(searched).stream().map(this::line).toList());
    return "watch/trace";
  }

  private Line line(ExportRecord record) {
    return new Line(
        record.number(),
        record.officerName() + " " + record.officer(),
        texts.minute(record.at()),
        record.label(),
        WatchTexts.grouped(record.rows()),
        record.purpose());
  }

  /** Damaged ones are searched as they are. */
  private static String paper(byte[] bytes) {
    try {
      return Paper.text(bytes);
    } catch (IOException | RuntimeException damaged) { // the library throws both
      return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  /** A PDF, or a table of any kind that the gate lets in; anything else is read as text. */
  private static String read(MultipartFile file) throws IOException {
    if (Paper.isPdf(file.getBytes())) {
      return paper(file.getBytes());
    }
    Path copy = Files.createTempFile("relief-trace-", ".table");
    try {
      file.transferTo(copy);
      StringBuilder text = new StringBuilder();
      try (Table table = TableReader.open(copy)) {
        table.firstSheet().forEachRow(row -> text.append(row.cells()).append('\n'));
      } catch (TableRefusedException noTable) {
        text.append(new String(file.getBytes(), java.nio.charset.StandardCharsets.UTF_8));
      }
      return text.toString();
    } finally {
      Files.deleteIfExists(copy);
    }
  }
}
